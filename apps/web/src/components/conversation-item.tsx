import { memo } from "react";
import type { ReactElement } from "react";
import { toFullTime, toListTime } from "../format/time.ts";
import { useSessionState } from "../hooks/use-session.ts";
import { nameOf } from "../store/selectors.ts";
import type { ConversationEntry } from "../store/state.ts";
import { Avatar } from "./avatar.tsx";
import { CountBadge } from "./count-badge.tsx";

interface ConversationItemProps {
  readonly conversation: ConversationEntry;
  readonly current: boolean;
  readonly nowMs: number;
  /** Stable: it is called with the other party. */
  readonly onOpen: (peerId: string) => void;
}

/** A conversation in the list: with whom, what was said last, and what is unread. */
export const ConversationItem = memo(function ConversationItem({
  conversation,
  current,
  nowMs,
  onOpen,
}: ConversationItemProps): ReactElement {
  const { id, peerId, lastMessage, unread } = conversation;
  const name = useSessionState((state) => nameOf(state.names, peerId));
  const online = useSessionState((state) => state.presence.get(peerId)?.online);
  const typing = useSessionState((state) => (state.typing.get(id)?.length ?? 0) > 0);
  const draft = useSessionState((state) => state.drafts.get(id) ?? "");
  const own = lastMessage !== null && lastMessage.from !== peerId;

  return (
    <li>
      <button
        type="button"
        className="list-item"
        data-testid="conversation"
        data-conversation-id={id}
        data-unread={unread}
        aria-current={current ? "true" : undefined}
        onClick={() => onOpen(peerId)}
      >
        <Avatar userId={peerId} name={name} online={online} />
        <span className="list-item__main">
          <span className="list-item__name">{name}</span>
          {typing ? (
            <span className="list-item__line list-item__line--typing">typing…</span>
          ) : draft !== "" && !current ? (
            <span className="list-item__line">
              <span className="list-item__draft">Draft:</span> {draft}
            </span>
          ) : (
            <span className="list-item__line">
              {own && "You: "}
              {lastMessage?.content.text}
            </span>
          )}
        </span>
        <span className="list-item__side">
          {lastMessage && (
            <time dateTime={new Date(lastMessage.sentAtMs).toISOString()} title={toFullTime(lastMessage.sentAtMs)}>
              {toListTime(lastMessage.sentAtMs, nowMs)}
            </time>
          )}
          <CountBadge count={unread} />
          {unread > 0 && <span className="visually-hidden">{unread} unread</span>}
        </span>
      </button>
    </li>
  );
});
