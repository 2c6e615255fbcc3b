import { useEffect, useMemo, useState } from "react";
import type { ReactElement } from "react";
import { toMessageRows } from "../format/message-rows.ts";
import { toDayLabel } from "../format/time.ts";
import { useAttention } from "../hooks/use-attention.ts";
import { useNow } from "../hooks/use-now.ts";
import { useChatScroll } from "../hooks/use-chat-scroll.ts";
import { useSession, useSessionState } from "../hooks/use-session.ts";
import { conversationWith } from "../store/selectors.ts";
import type { OpenChat } from "../store/state.ts";
import { DownIcon } from "./icons.tsx";
import { MessageItem } from "./message-item.tsx";
import { PendingItem } from "./pending-item.tsx";

interface MessageLogProps {
  readonly chat: OpenChat;
  readonly name: string;
}

/** What was said, oldest first. */
export function MessageLog({ chat: { conversationId }, name }: MessageLogProps): ReactElement {
  const { session } = useSession();
  const me = useSessionState((state) => state.me.userId);
  const thread = useSessionState((state) => state.threads.get(conversationId));
  const allPending = useSessionState((state) => state.pending);
  const peerReadSeq = useSessionState((state) => conversationWith(state, conversationId)?.peerReadSeq ?? 0);
  const unread = useSessionState((state) => conversationWith(state, conversationId)?.unread ?? 0);
  const readSeq = useSessionState((state) => conversationWith(state, conversationId)?.readSeq ?? 0);
  const nowMs = useNow(60_000);
  const attention = useAttention();

  const messages = thread?.messages;
  const lastSeq = messages?.at(-1)?.seq ?? 0;
  const isReady = thread?.status === "ready";
  const pending = useMemo(
    () => allPending.filter((message) => message.conversationId === conversationId),
    [allPending, conversationId],
  );

  // Where the new messages began when the chat was opened, `null` if there were none.
  const [newSince, setNewSince] = useState<number | null | undefined>(undefined);
  if (newSince === undefined && isReady) setNewSince(unread > 0 ? readSeq : null);

  const rows = useMemo(() => toMessageRows(messages ?? [], newSince ?? null), [messages, newSince]);
  const { ref, onScroll, atEnd, toEnd } = useChatScroll({
    firstSeq: messages?.[0]?.seq ?? null,
    lastOwn: pending.at(-1)?.nonce ?? null,
    content: rows.length + pending.length,
    hasOlder: thread?.hasOlder ?? false,
    loadOlder: session.openChat.loadOlder,
  });

  useEffect(() => {
    if (isReady && atEnd && attention && lastSeq > 0) session.readMarks.seen(conversationId, lastSeq);
  }, [session, conversationId, lastSeq, isReady, atEnd, attention]);

  return (
    <div className="log-frame">
      <div
        ref={ref}
        className="log"
        role="log"
        aria-label={`Messages with ${name}`}
        aria-busy={!isReady || thread.loadingOlder}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and has to do so with the keyboard
        tabIndex={0}
        onScroll={onScroll}
        data-testid="message-log"
      >
        {thread?.loadingOlder && <p className="log__loading">Loading older messages…</p>}
        {thread?.status === "loading" && <p className="log__hint">Loading…</p>}
        {thread?.status === "failed" && (
          <p className="log__hint">
            Not loaded: {thread.failure}{" "}
            <button type="button" className="button button--small" onClick={session.openChat.reload}>
              Try again
            </button>
          </p>
        )}
        {isReady && rows.length + pending.length === 0 && <p className="log__hint">Say hello to {name}.</p>}
        <ol className="log__messages">
          {rows.map((row) => {
            if (row.kind === "day") {
              return (
                <li key={row.key} className="log__day">
                  <time dateTime={new Date(row.atMs).toISOString()}>{toDayLabel(row.atMs, nowMs)}</time>
                </li>
              );
            }
            if (row.kind === "new") {
              return (
                <li key={row.key} className="log__new" data-testid="new-messages">
                  <span>New messages</span>
                </li>
              );
            }
            const { message } = row;
            const own = message.from === me;
            return (
              <MessageItem
                key={row.key}
                message={message}
                startsGroup={row.startsGroup}
                author={own ? null : name}
                read={own && message.seq <= peerReadSeq}
              />
            );
          })}
          {pending.map((message, i) => (
            <PendingItem
              key={`${me}/${message.nonce}`}
              message={message}
              startsGroup={i === 0 && messages?.at(-1)?.from !== me}
            />
          ))}
        </ol>
      </div>
      {!atEnd && (
        <button
          type="button"
          className="to-end"
          data-testid="to-newest"
          onClick={toEnd}
          aria-label="Jump to the newest message"
        >
          <DownIcon />
          {unread > 0 && <span className="to-end__count">{unread} new</span>}
        </button>
      )}
    </div>
  );
}
