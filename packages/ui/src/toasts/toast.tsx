"use client";

import type { StoreNotice } from "@tidings/client/store";
import { type AnyPush, useConversationSummary, useTidings } from "@tidings/react";
import { useCallback } from "react";
import type { ReactElement } from "react";
import { useConversationName } from "../common/conversation-name.ts";
import { Icon } from "../common/icons.tsx";
import { PushLink, PushPicture } from "../common/push-link.tsx";
import { useMarkRead } from "../common/use-mark-read.ts";
import { useGoesByItself } from "../headless/use-goes-by-itself.ts";
import type { PushDescription } from "../settings/describe-push.ts";
import { useUi } from "../settings/ui-provider.tsx";

export interface ToastProps {
  readonly notice: StoreNotice<AnyPush>;
  /** The user does not want to see it any more, or has seen it. */
  readonly dismiss: () => void;
  /** Goes by itself after this. Milliseconds; 0: never. */
  readonly shownForMs: number;
}

/** One notice. It does not disappear while the pointer or the focus is on it, or while nobody is looking at the page. */
export function Toast({ notice, dismiss, shownForMs }: ToastProps): ReactElement {
  const { texts } = useUi();
  const { key, revision } = notice;
  const { dismiss: dismissKey } = useTidings();
  const onGone = useCallback(() => dismissKey(key), [dismissKey, key]);
  const handlers = useGoesByItself({ afterMs: shownForMs, revision, onGone });
  return (
    <div className="tidings-toast" data-of={notice.of} {...handlers}>
      {notice.of === "push" ? (
        <PushToast push={notice.push} onFollow={dismiss} />
      ) : (
        <ChatToast conversationId={key} count={notice.count} onFollow={dismiss} />
      )}
      <button type="button" className="tidings-icon-button" aria-label={texts.inbox.dismiss} onClick={dismiss}>
        <Icon of="close" />
      </button>
    </div>
  );
}

interface ChatToastProps {
  readonly conversationId: string;
  readonly count: number;
  readonly onFollow: () => void;
}

function ChatToast({ conversationId, count, onFollow }: ChatToastProps): ReactElement {
  const { texts, textOf } = useUi();
  const summary = useConversationSummary({ id: conversationId });
  const { peerId, lastMessage } = summary;
  const title = texts.inbox.fromWithCount(useConversationName(summary), count);
  const content = lastMessage?.content ?? null;
  const body = content === null ? "" : textOf(content);
  return (
    <ToastLink
      description={{ title, body, conversationId, userId: peerId === "" ? conversationId : peerId }}
      onFollow={onFollow}
    />
  );
}

function PushToast({ push, onFollow }: { readonly push: AnyPush; readonly onFollow: () => void }): ReactElement {
  const { describePush } = useUi();
  const { mark } = useMarkRead();
  const follow = (): void => {
    if (push.seq !== null) mark({ seqs: [push.seq] });
    onFollow();
  };
  return <ToastLink description={describePush(push)} onFollow={follow} />;
}

interface ToastLinkProps {
  readonly description: PushDescription;
  readonly onFollow: () => void;
}

function ToastLink({ description, onFollow }: ToastLinkProps): ReactElement {
  const { title, body = "", userId } = description;
  return (
    <PushLink description={description} className="tidings-toast-link" onFollow={onFollow}>
      <PushPicture {...(userId !== undefined && { userId })} />
      <span className="tidings-lines">
        <span className="tidings-title" dir="auto">
          {title}
        </span>
        {body !== "" && (
          <span className="tidings-body" dir="auto">
            {body}
          </span>
        )}
      </span>
    </PushLink>
  );
}
