import { memo } from "react";
import type { ReactElement } from "react";
import type { ChatMessage } from "../domain.ts";
import { toClock, toFullTime } from "../format/time.ts";
import { DeliveryTick } from "./delivery-tick.tsx";

interface MessageItemProps {
  readonly message: ChatMessage;
  readonly startsGroup: boolean;
  /** Who wrote it; `null`: the user himself. */
  readonly author: string | null;
  /** The other party has read it. */
  readonly read: boolean;
}

export const MessageItem = memo(function MessageItem({
  message: { seq, nonce, content, sentAtMs },
  startsGroup,
  author,
  read,
}: MessageItemProps): ReactElement {
  const own = author === null;
  const ownStatus = read ? "read" : "sent";
  return (
    <li
      className="message"
      data-testid="message"
      data-seq={seq}
      data-nonce={nonce}
      data-own={own}
      data-status={own ? ownStatus : "received"}
      data-starts-group={startsGroup}
    >
      <div className="message__bubble">
        <span className="visually-hidden">{author ?? "You"}: </span>
        <span className="message__text" data-testid="message-text">
          {content.text}
        </span>
        <span className="message__meta">
          <time dateTime={new Date(sentAtMs).toISOString()} title={toFullTime(sentAtMs)}>
            {toClock(sentAtMs)}
          </time>
          {own && <DeliveryTick status={ownStatus} />}
        </span>
      </div>
    </li>
  );
});
