"use client";

import type { StoreNotice } from "@tidings/client/store";
import { type AnyPush, useConversationSummary, useLooking, useTidings } from "@tidings/react";
import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { useConversationName } from "../common/conversation-name.ts";
import { Icon } from "../common/icons.tsx";
import { PushLink, PushPicture } from "../common/push-link.tsx";
import { useMarkRead } from "../common/use-mark-read.ts";
import type { PushDescription } from "../settings/describe-push.ts";
import { useUi } from "../settings/ui-provider.tsx";

export interface ToastProps {
  readonly notice: StoreNotice<AnyPush>;
  /** The user does not want to see it any more, or has seen it. */
  readonly dismiss: () => void;
  /** Goes by itself after this. Milliseconds; 0: never. */
  readonly shownForMs: number;
}

/** One notice. It does not go by itself while the pointer or the focus is on it, nor while nobody looks at the page. */
export function Toast({ notice, dismiss, shownForMs }: ToastProps): ReactElement {
  const { texts } = useUi();
  const looking = useLooking();
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = pointed || focused || !looking || shownForMs === 0;
  const { key, revision } = notice;
  const { dismiss: dismissKey } = useTidings();
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => dismissKey(key), shownForMs);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each that comes begins the time anew
  }, [held, key, revision, shownForMs, dismissKey]);
  return (
    <div
      className="tidings-toast"
      data-of={notice.of}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
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
