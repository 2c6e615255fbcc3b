"use client";

import type { ConversationSummary } from "@tidings/client/store";
import { type Content, useTyping } from "@tidings/react";
import { memo } from "react";
import type { ComponentType, ReactElement, ReactNode } from "react";
import { useConversationName } from "../common/conversation-name.ts";
import { ConversationPicture } from "../common/conversation-picture.tsx";
import { ConversationLink } from "../common/conversation-link.tsx";
import { DeliveryTick } from "../common/delivery-tick.tsx";
import { Time } from "../common/time.tsx";
import { useFirstUi } from "../settings/ui.tsx";
import { ConversationMarks } from "./conversation-marks.tsx";

/** Where an item stands in a list that holds only a part of its items. */
export interface PlaceInList {
  readonly index: number;
  /** How many there are; -1 while that is not known. */
  readonly count: number;
  /** Given the item's element. Stable. */
  readonly measure: (item: HTMLLIElement | null) => void;
}

export interface ConversationItemProps {
  readonly conversation: ConversationSummary<Content>;
  /** It is the one that is open. */
  readonly current: boolean;
  readonly nowMs: number;
  /** Has to be stable: the item is rendered again for another function. */
  readonly onSelect: (conversation: ConversationSummary<Content>) => void;
  /** Whether it shows that somebody is typing; each item that does follows its conversation. Default `true`. */
  readonly showsTyping?: boolean;
  /** What the user has begun to write there, shown instead of the last message. Default: nothing. */
  readonly draft?: string;
  /** Default: the list holds all of its items. */
  readonly index?: PlaceInList["index"];
  readonly count?: PlaceInList["count"];
  readonly measure?: PlaceInList["measure"];
}

/** A conversation in the list: its name, its last message, its unread count. */
export const ConversationItem: ComponentType<ConversationItemProps> = memo(function ConversationItem({
  conversation,
  current,
  nowMs,
  onSelect,
  showsTyping = true,
  draft = "",
  index,
  count,
  measure,
}: ConversationItemProps): ReactElement {
  const { id, peerId, lastMessage, unread } = conversation;
  const name = useConversationName(conversation);
  const line = <LastLine conversation={conversation} draft={draft} />;
  return (
    <li
      ref={measure}
      data-index={index}
      aria-setsize={count}
      aria-posinset={index === undefined ? undefined : index + 1}
    >
      <ConversationLink
        id={id}
        className="tidings-conversation"
        aria-current={current ? "true" : undefined}
        data-conversation-id={id}
        data-peer={peerId === "" ? undefined : peerId}
        data-unread={unread}
        onOpen={() => onSelect(conversation)}
      >
        <ConversationPicture conversation={conversation} name={name} />
        <span className="tidings-lines">
          <span className="tidings-title" dir="auto">
            {name}
          </span>
          {showsTyping ? <TypingOr id={id}>{line}</TypingOr> : line}
        </span>
        <span className="tidings-side">
          {lastMessage && <Time atMs={lastMessage.sentAtMs} nowMs={nowMs} />}
          <ConversationMarks conversation={conversation} nowMs={nowMs} />
        </span>
      </ConversationLink>
    </li>
  );
});

/** Says that somebody is typing, or otherwise shows its children. */
function TypingOr({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactNode {
  const { texts } = useFirstUi();
  if (useTyping({ id }).userIds.length === 0) return children;
  return <span className="tidings-body tidings-is-typing">{texts.people.typing}</span>;
}

type LastLineProps = Required<Pick<ConversationItemProps, "conversation" | "draft">>;

/** The draft, or otherwise the last message with its author and status. */
function LastLine({ conversation: { kind, lastMessage }, draft }: LastLineProps): ReactElement {
  const { texts, textOf, nameOf } = useFirstUi();
  if (draft !== "") {
    return (
      <span className="tidings-body">
        <span className="tidings-draft">{`${texts.people.draft} `}</span>
        <span dir="auto">{draft}</span>
      </span>
    );
  }
  if (!lastMessage) return <span className="tidings-body" />;
  const { own, from, status, content } = lastMessage;
  return (
    <span className="tidings-body" data-status={status}>
      {status !== "received" && <DeliveryTick status={status} />}
      {own && <span className="tidings-unseen">{`${texts.people.you} `}</span>}
      {kind === "group" && !own && (
        <span className="tidings-from" dir="auto">{`${texts.chat.author(nameOf(from))} `}</span>
      )}
      {content === null ? <em>{texts.chat.deleted}</em> : <span dir="auto">{textOf(content)}</span>}
    </span>
  );
}
