"use client";

import type { ConversationSummary } from "@tidings/client/store";
import { type Content, useTyping } from "@tidings/react";
import { memo } from "react";
import type { ComponentType, ReactElement, ReactNode } from "react";
import { useConversationName } from "../common/conversation-name.ts";
import { ConversationLink } from "../common/conversation-link.tsx";
import { ConversationPicture } from "../common/conversation-picture.tsx";
import { PresenceDot } from "../common/presence.tsx";
import { Time } from "../common/time.tsx";
import { useUi } from "../settings/ui-provider.tsx";
import { ConversationMarks } from "./conversation-marks.tsx";

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
  const { texts } = useUi();
  const { id, peerId, lastMessage, unread } = conversation;
  const isTyping = useTyping({ id }).userIds.length > 0;
  const name = useConversationName(conversation);
  return (
    <li>
      <ConversationLink
        id={id}
        className="tidings-conversation"
        aria-current={current}
        data-conversation-id={id}
        data-unread={unread}
        onOpen={() => onSelect(conversation)}
      >
        <span className="tidings-picture">
          <ConversationPicture conversation={conversation} name={name} />
          {peerId !== "" && <PresenceDot userId={peerId} />}
        </span>
        <span className="tidings-lines">
          <span className="tidings-title" dir="auto">
            {name}
          </span>
          <span className="tidings-body" data-status={lastMessage?.status}>
            {isTyping ? texts.conversations.typing : lastMessage && <LastLine conversation={conversation} />}
          </span>
        </span>
        <span className="tidings-side">
          {lastMessage && <Time atMs={lastMessage.sentAtMs} nowMs={nowMs} />}
          <ConversationMarks conversation={conversation} nowMs={nowMs} />
        </span>
      </ConversationLink>
    </li>
  );
});

/** What was said last, and by whom; of a message of one's own also that it was not sent. */
function LastLine({ conversation: { kind, lastMessage } }: Pick<ConversationItemProps, "conversation">): ReactNode {
  const { texts, textOf, nameOf } = useUi();
  if (!lastMessage) return null;
  const { own, from, status, content } = lastMessage;
  return (
    <>
      {status === "failed" && <span className="tidings-not-sent">{`${texts.chat.status.failed} · `}</span>}
      {own && <span className="tidings-unseen">{`${texts.conversations.you} `}</span>}
      {kind === "group" && !own && <span dir="auto">{`${texts.chat.author(nameOf(from))} `}</span>}
      {content === null ? <em>{texts.chat.deleted}</em> : <span dir="auto">{textOf(content)}</span>}
    </>
  );
}
