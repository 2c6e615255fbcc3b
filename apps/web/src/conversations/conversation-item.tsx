import type { ConversationSummary } from "@tidings/client/store";
import type { Content } from "@tidings/react";
import { memo } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useKnownPresence } from "../people/use-known-presence.ts";
import { Avatar, GroupAvatar } from "../ui/avatar.tsx";
import { CountBadge } from "../ui/count-badge.tsx";
import { MutedIcon, PinIcon } from "../ui/icons.tsx";
import { ChatLink } from "./chat-link.tsx";
import { LastLine } from "./last-line.tsx";
import { TypingOr } from "./typing-or.tsx";
import { useConversationName } from "./use-conversation-name.ts";

interface ConversationItemProps {
  readonly conversation: ConversationSummary<Content>;
  readonly current: boolean;
  /** Whether it shows that somebody is typing; each that does is followed. */
  readonly showsTyping: boolean;
  readonly nowMs: number;
  /** Stable: it is called with the conversation. */
  readonly onOpen: (conversationId: string) => void;
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
  const { id, kind, peerId, lastMessage, unread, mentions, settings } = conversation;
  const { t, formats } = useLanguage();
  const name = useConversationName(conversation);
  const isMuted = settings.notify !== "all" || (settings.mutedUntilMs ?? 0) > nowMs;
  const line = <LastLine conversation={conversation} current={current} />;

  return (
    <li ref={measure} data-index={index} aria-setsize={count} aria-posinset={index + 1}>
      <ChatLink
        conversationId={id}
        current={current}
        onOpen={onOpen}
        data-testid="conversation"
        data-peer={peerId === "" ? undefined : peerId}
        data-unread={unread}
      >
        {kind === "group" ? <GroupAvatar id={id} /> : <PeerAvatar userId={peerId} name={name} />}
        <span className="list-item__main">
          <span className="list-item__name" dir="auto">
            {name}
          </span>
          {showsTyping ? <TypingOr conversationId={id}>{line}</TypingOr> : line}
        </span>
        <span className="list-item__side">
          {lastMessage && (
            <time dateTime={new Date(lastMessage.sentAtMs).toISOString()} title={formats.full(lastMessage.sentAtMs)}>
              {formats.short(lastMessage.sentAtMs, nowMs)}
            </time>
          )}
          <span className="list-item__marks">
            {isMuted && <MutedIcon />}
            {settings.pinned && <PinIcon />}
            {mentions > 0 && (
              <span className="mention-badge" aria-hidden="true">
                {"@"}
              </span>
            )}
            <CountBadge count={unread} />
          </span>
          {isMuted && <span className="visually-hidden">{t.people.muted}</span>}
          {settings.pinned && <span className="visually-hidden">{t.people.pinned}</span>}
          {mentions > 0 && <span className="visually-hidden">{t.people.mentioned}</span>}
          {unread > 0 && <span className="visually-hidden">{t.people.unread(unread)}</span>}
        </span>
      </ChatLink>
    </li>
  );
});

function PeerAvatar({ userId, name }: { readonly userId: string; readonly name: string }): ReactElement {
  return <Avatar userId={userId} name={name} presence={useKnownPresence(userId)} />;
}
