"use client";

import type { ConversationSummary } from "@tidings/client/store";
import { type Content, useTyping } from "@tidings/react";
import { memo } from "react";
import type { ComponentType, ReactElement } from "react";
import { useConversationName } from "../common/conversation-name.ts";
import { PresenceDot } from "../common/presence.tsx";
import { Badge } from "../common/badge.tsx";
import { Time } from "../common/time.tsx";
import { useUi } from "../settings/ui-provider.tsx";

export interface ConversationItemProps {
  readonly conversation: ConversationSummary<Content>;
  /** It is the one that is open. */
  readonly current: boolean;
  readonly nowMs: number;
  readonly onSelect: (conversation: ConversationSummary<Content>) => void;
}

/** A conversation in the list: its name, its last message, its unread count. */
export const ConversationItem: ComponentType<ConversationItemProps> = memo(function ConversationItem({
  conversation,
  current,
  nowMs,
  onSelect,
}: ConversationItemProps): ReactElement {
  const { texts, textOf, Avatar } = useUi();
  const { id, peerId, lastMessage, unread } = conversation;
  const isTyping = useTyping({ id }).userIds.length > 0;
  const name = useConversationName(conversation);
  return (
    <li>
      <button
        type="button"
        className="tidings-conversation"
        aria-current={current}
        data-conversation-id={id}
        data-unread={unread}
        onClick={() => onSelect(conversation)}
      >
        <span className="tidings-picture">
          <Avatar userId={peerId === "" ? id : peerId} name={name} />
          {peerId !== "" && <PresenceDot userId={peerId} />}
        </span>
        <span className="tidings-lines">
          <span className="tidings-title" dir="auto">
            {name}
          </span>
          <span className="tidings-body" data-status={lastMessage?.status}>
            {isTyping && texts.conversations.typing}
            {!isTyping && lastMessage?.own && <span className="tidings-unseen">{`${texts.conversations.you} `}</span>}
            {!isTyping && lastMessage && (
              <span dir="auto">{lastMessage.content === null ? texts.chat.deleted : textOf(lastMessage.content)}</span>
            )}
          </span>
        </span>
        <span className="tidings-side">
          {lastMessage && <Time atMs={lastMessage.sentAtMs} nowMs={nowMs} />}
          <Badge count={unread} />
          {unread > 0 && <span className="tidings-unseen">{texts.unreadMessages(unread)}</span>}
        </span>
      </button>
    </li>
  );
});
