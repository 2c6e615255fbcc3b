import type { ConversationSummary } from "@tidings/client/store";
import type { Content } from "@tidings/react";
import { memo } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useKnownPresence } from "../people/use-known-presence.ts";
import { useName } from "../people/use-name.ts";
import { Avatar } from "../ui/avatar.tsx";
import { CountBadge } from "../ui/count-badge.tsx";
import { ChatLink } from "./chat-link.tsx";
import { LastLine } from "./last-line.tsx";
import { TypingOr } from "./typing-or.tsx";

interface ConversationItemProps {
  readonly conversation: ConversationSummary<Content>;
  readonly current: boolean;
  /** Whether it shows that somebody is typing; each that does is followed. */
  readonly showsTyping: boolean;
  readonly nowMs: number;
  /** Stable: it is called with the other party. */
  readonly onOpen: (peerId: string) => void;
  /** Where it stands in the list, of which only a part is there. */
  readonly index: number;
  readonly count: number;
  readonly measure: (item: HTMLLIElement | null) => void;
}

/** A conversation in the list: with whom, what was said last, and what is unread. */
export const ConversationItem = memo(function ConversationItem({
  conversation,
  current,
  showsTyping,
  nowMs,
  onOpen,
  index,
  count,
  measure,
}: ConversationItemProps): ReactElement {
  const { id, peerId, lastMessage, unread } = conversation;
  const { t, formats } = useLanguage();
  const name = useName(peerId);
  const presence = useKnownPresence(peerId);
  const line = <LastLine conversation={conversation} current={current} />;

  return (
    <li ref={measure} data-index={index} aria-setsize={count} aria-posinset={index + 1}>
      <ChatLink
        peerId={peerId}
        current={current}
        onOpen={onOpen}
        data-testid="conversation"
        data-conversation-id={id}
        data-unread={unread}
      >
        <Avatar userId={peerId} name={name} presence={presence} />
        <span className="list-item__main">
          <span className="list-item__name" dir="auto">
            {name}
          </span>
          {showsTyping ? <TypingOr conversationId={id}>{line}</TypingOr> : line}
        </span>
        <span className="list-item__side">
          {lastMessage && (
            <time dateTime={new Date(lastMessage.sentAtMs).toISOString()} title={formats.full(lastMessage.sentAtMs)}>
              {formats.listTime(lastMessage.sentAtMs, nowMs)}
            </time>
          )}
          <CountBadge count={unread} />
          {unread > 0 && <span className="visually-hidden">{t.people.unread(unread)}</span>}
        </span>
      </ChatLink>
    </li>
  );
});
