import type { ReactElement } from "react";
import { toClock } from "../format/time.ts";
import { useSession } from "../hooks/use-session.ts";
import type { PendingMessage } from "../store/state.ts";
import { DeliveryTick } from "./delivery-tick.tsx";
import { AlertIcon } from "./icons.tsx";

interface PendingItemProps {
  readonly message: PendingMessage;
  readonly startsGroup: boolean;
}

/** An own message that is not stored yet. */
export function PendingItem({
  message: { nonce, text, createdAtMs, failure },
  startsGroup,
}: PendingItemProps): ReactElement {
  const { session } = useSession();
  return (
    <li
      className="message"
      data-testid="message"
      data-nonce={nonce}
      data-own="true"
      data-status={failure === null ? "sending" : "failed"}
      data-starts-group={startsGroup}
    >
      <div className="message__bubble">
        <span className="visually-hidden">You: </span>
        <span className="message__text" data-testid="message-text">
          {text}
        </span>
        <span className="message__meta">
          <time dateTime={new Date(createdAtMs).toISOString()}>{toClock(createdAtMs)}</time>
          {failure === null && <DeliveryTick status="sending" />}
        </span>
      </div>
      {failure !== null && (
        <p className="message__failure" role="alert">
          <AlertIcon />
          <span>Not sent: {failure}</span>
          <button type="button" className="link-button" onClick={() => session.sending.retry(nonce)}>
            Retry
          </button>
          <button type="button" className="link-button" onClick={() => session.sending.discard(nonce)}>
            Discard
          </button>
        </p>
      )}
    </li>
  );
}
