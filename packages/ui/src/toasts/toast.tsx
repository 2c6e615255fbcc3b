"use client";

import type { StoreNotice } from "@tidings/client/store";
import { type AnyPush, useConversationSummary } from "@tidings/react";
import type { ReactElement } from "react";
import { useConversationName } from "../common/conversation-name.ts";
import { PushLink, PushPicture } from "../common/push-link.tsx";
import { useMarkRead } from "../common/use-mark-read.ts";
import type { PushDescription } from "../settings/describe-push.ts";
import { useDescribePush } from "../settings/use-describe-push.ts";
import { useUi } from "../settings/use-ui.ts";
import { ToastFrame } from "./toast-frame.tsx";

export interface ToastProps {
  readonly notice: StoreNotice<AnyPush>;
  /** Called when the user does not want to see it any more, or has followed it, and when it goes by itself. */
  readonly dismiss: () => void;
  /** Goes by itself after this. Milliseconds; 0: never. */
  readonly shownForMs: number;
}

/** One notice, with a link to what it is about. */
export function Toast({ notice, dismiss, shownForMs }: ToastProps): ReactElement {
  return (
    <ToastFrame of={notice.of} dismiss={dismiss} shownForMs={shownForMs} revision={notice.revision}>
      {notice.of === "push" ? (
        <PushToast push={notice.push} onFollow={dismiss} />
      ) : (
        <ChatToast conversationId={notice.key} count={notice.count} onFollow={dismiss} />
      )}
    </ToastFrame>
  );
}

interface ChatToastProps {
  readonly conversationId: string;
  readonly count: number;
  readonly onFollow: () => void;
}

function ChatToast({ conversationId, count, onFollow }: ChatToastProps): ReactElement {
  const { texts, textOf, nameOf, Avatar } = useUi();
  const conversation = useConversationSummary({ id: conversationId });
  const { kind, peerId, lastMessage } = conversation;
  const name = useConversationName(conversation);
  const content = lastMessage?.content ?? null;
  const text = content !== null ? textOf(content) : lastMessage ? texts.chat.deleted : "";
  const body = kind === "group" && lastMessage ? `${texts.chat.author(nameOf(lastMessage.from))} ${text}` : text;
  const picture = <Avatar userId={peerId || conversationId} name={name} group={kind === "group"} />;
  return (
    <ToastLink
      description={{ title: texts.inbox.fromWithCount(name, count), body, conversationId, picture }}
      onFollow={onFollow}
    />
  );
}

function PushToast({ push, onFollow }: { readonly push: AnyPush; readonly onFollow: () => void }): ReactElement {
  const describePush = useDescribePush();
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
  const { title, body = "" } = description;
  return (
    <PushLink description={description} className="tidings-toast-link" onFollow={onFollow}>
      {() => (
        <>
          <PushPicture {...description} />
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
        </>
      )}
    </PushLink>
  );
}
