"use client";

import type { MessageItem } from "@tidings/client/store";
import type { Content, OpenConversation } from "@tidings/react";
import { memo } from "react";
import type { ComponentType, ReactElement } from "react";
import { Icon } from "../common/icons.tsx";
import { useUi } from "../settings/ui-provider.tsx";
import { MessageText, type MessageTextProps } from "./message-text.tsx";

export interface MessageProps {
  readonly message: MessageItem<Content>;
  /** Whether it begins what one person says. */
  readonly startsGroup: boolean;
  readonly retry: OpenConversation["retry"];
  readonly discard: OpenConversation["discard"];
  readonly Text?: ComponentType<MessageTextProps>;
  /** Who wrote it stands above it, as in a group. Default: no. */
  readonly showsAuthor?: boolean;
}

/** One message, as a bubble on its author's side. */
export const Message: ComponentType<MessageProps> = memo(function Message({
  message: { nonce, from, own, content, sentAtMs, status, error, editedAtMs, replyTo, reactions },
  startsGroup,
  retry,
  discard,
  Text = MessageText,
  showsAuthor = false,
}: MessageProps): ReactElement {
  const { texts, formats, nameOf, textOf } = useUi();
  return (
    <div className="tidings-message" data-own={own} data-status={status} data-starts-group={startsGroup}>
      <div className="tidings-bubble" dir="auto">
        {showsAuthor && startsGroup && !own && (
          <span className="tidings-author" aria-hidden="true">
            {nameOf(from)}
          </span>
        )}
        <span className="tidings-unseen">{`${own ? texts.chat.you : texts.chat.author(nameOf(from))} `}</span>
        {replyTo && (
          <q className="tidings-quote" dir="auto" cite={`#${replyTo.seq}`}>
            {`${texts.chat.author(nameOf(replyTo.from))} ${replyTo.excerpt}`}
          </q>
        )}
        {content === null ? <em>{texts.chat.deleted}</em> : <Text text={textOf(content)} />}
        <span className="tidings-meta">
          {editedAtMs !== null && <span title={formats.full(editedAtMs)}>{texts.chat.edited}</span>}
          <time dir="auto" dateTime={new Date(sentAtMs).toISOString()} title={formats.full(sentAtMs)}>
            {formats.clock(sentAtMs)}
          </time>
          {status !== "received" && (
            <span className="tidings-status" title={texts.chat.status[status]}>
              <Icon of={status === "pending" || status === "sending" ? "clock" : status} />
              <span className="tidings-unseen">{texts.chat.status[status]}</span>
            </span>
          )}
        </span>
      </div>
      {reactions.length > 0 && (
        <ul className="tidings-reactions">
          {reactions.map(({ reaction, count, userIds }) => (
            <li key={reaction} title={userIds.map((userId) => nameOf(userId)).join(", ")}>
              {`${reaction} ${formats.number(count)}`}
            </li>
          ))}
        </ul>
      )}
      {status === "failed" && (
        <p className="tidings-failed" role="alert">
          <span>{error ? `${texts.chat.status.failed}: ${error.message}` : texts.chat.status.failed}</span>
          <button type="button" className="tidings-quiet" onClick={() => void retry(nonce).catch(() => undefined)}>
            {texts.chat.retry}
          </button>
          <button type="button" className="tidings-quiet" onClick={() => discard(nonce)}>
            {texts.chat.discard}
          </button>
        </p>
      )}
    </div>
  );
});
