import type { ReactElement, ReactNode } from "react";
import type { InboxPush } from "../domain.ts";
import { toPushText } from "../format/push-text.ts";
import { toFullTime, toListTime } from "../format/time.ts";
import { useSession, useSessionState } from "../hooks/use-session.ts";
import { PushIcon } from "./push-icon.tsx";

interface InboxItemProps {
  readonly push: InboxPush;
  readonly nowMs: number;
  /** The user has gone to what the push is about, on this page. */
  readonly onFollow: () => void;
}

export function InboxItem({ push, nowMs, onFollow }: InboxItemProps): ReactElement {
  const { session, route } = useSession();
  const names = useSessionState((state) => state.names);
  const { title, body, target } = toPushText(push, names);
  const { seq } = push;
  const unread = push.readAtMs === null;

  function markRead(): void {
    if (unread && seq !== null) void session.inbox.markRead({ seqs: [seq] });
  }

  const content: ReactNode = (
    <>
      <PushIcon push={push} />
      <span className="inbox-item__main">
        <span className="inbox-item__title">{title}</span>
        {body !== "" && <span className="inbox-item__body">{body}</span>}
        <time dateTime={new Date(push.sentAtMs).toISOString()} title={toFullTime(push.sentAtMs)}>
          {toListTime(push.sentAtMs, nowMs)}
        </time>
      </span>
    </>
  );

  return (
    <li className="inbox-item" data-testid="inbox-item" data-seq={seq} data-type={push.type} data-unread={unread}>
      {target && "url" in target ? (
        <a className="inbox-item__link" href={target.url} target="_blank" rel="noreferrer" onClick={markRead}>
          {content}
        </a>
      ) : (
        <button
          type="button"
          className="inbox-item__link"
          onClick={() => {
            markRead();
            if (!target) return;
            route.go(target.chatWith);
            onFollow();
          }}
        >
          {content}
        </button>
      )}
      {unread && (
        <button
          type="button"
          className="inbox-item__mark"
          onClick={markRead}
          aria-label={`Mark “${title}” as read`}
          title="Mark as read"
        />
      )}
    </li>
  );
}
