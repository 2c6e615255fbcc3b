"use client";

import { type AnyPush, useConversationSummary } from "@tidings/react";
import type { ComponentType, ReactElement } from "react";
import { useConversationName } from "../common/conversation-name.ts";
import { PushLink, PushPicture } from "../common/push-link.tsx";
import { Time } from "../common/time.tsx";
import { isUnread } from "../common/use-mark-read.ts";
import { useDescribePush } from "../settings/use-describe-push.ts";
import { useUi } from "../settings/use-ui.ts";

export interface InboxBodyProps {
  readonly push: AnyPush;
  readonly text: string;
  /** It is inside a link, so it must not contain anything interactive. */
  readonly linked: boolean;
}

export interface InboxItemProps {
  readonly push: AnyPush;
  readonly nowMs: number;
  /** Shows it as read; does nothing if it is. */
  readonly markRead: () => void;
  /** The user has followed it on this page. */
  readonly onFollow: () => void;
  /** What a push says below its title. Default: the text. */
  readonly Body?: ComponentType<InboxBodyProps> | undefined;
}

/** A push in a list. */
export function InboxItem({ push, nowMs, markRead, onFollow, Body = PlainBody }: InboxItemProps): ReactElement {
  const { texts } = useUi();
  const description = useDescribePush()(push);
  const { title, body = "", conversationId } = description;
  const unread = isUnread(push);
  const follow = (leaves: boolean): void => {
    markRead();
    if (leaves) onFollow();
  };
  return (
    <li className="tidings-inbox-item" data-seq={push.seq} data-type={push.type} data-unread={unread}>
      <PushLink description={description} className="tidings-inbox-link" onFollow={follow}>
        {(linked) => (
          <>
            <PushPicture {...description} />
            <span className="tidings-lines">
              <span className="tidings-title">
                <span dir="auto">{title}</span>
                {conversationId !== undefined && <InGroup id={conversationId} />}
                {unread && <span className="tidings-unseen">{`, ${texts.inbox.unread}`}</span>}
              </span>
              {body !== "" && (
                <span className="tidings-body" dir="auto">
                  <Body push={push} text={body} linked={linked} />
                </span>
              )}
              <Time atMs={push.sentAtMs} nowMs={nowMs} />
            </span>
          </>
        )}
      </PushLink>
      {unread && (
        <button
          type="button"
          className="tidings-mark"
          aria-label={texts.inbox.markOne(title)}
          title={texts.inbox.markOne(title)}
          onClick={markRead}
        />
      )}
    </li>
  );
}

const PlainBody = ({ text }: InboxBodyProps): ReactElement => <span>{text}</span>;

/** A push names the author. For a group, this adds which one. */
function InGroup({ id }: { readonly id: string }): ReactElement | null {
  const conversation = useConversationSummary({ id });
  const name = useConversationName(conversation);
  if (conversation.kind === "direct") return null;
  return <span className="tidings-in-group" dir="auto">{` · ${name}`}</span>;
}
