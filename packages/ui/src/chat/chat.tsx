"use client";

import { type ConversationTarget, useConversation, usePresence, useTidings, useTyping } from "@tidings/react";
import type { ComponentType, ReactElement } from "react";
import { useFrame } from "../common/frame.ts";
import { useUi } from "../settings/ui-provider.tsx";
import { Composer, type ComposerProps } from "./composer.tsx";
import type { MessageProps } from "./message.tsx";
import type { MessageTextProps } from "./message-text.tsx";
import { MessageLog } from "./message-log.tsx";

export interface ChatHeaderProps {
  readonly conversationId: string;
  readonly peerId: string;
  readonly name: string;
}

/** Parts that an application may put in the place of the built-in ones. */
export interface ChatParts {
  readonly Header?: ComponentType<ChatHeaderProps>;
  readonly Message?: ComponentType<MessageProps>;
  /** The text of a message, within the built-in bubble. */
  readonly Text?: ComponentType<MessageTextProps>;
  readonly Composer?: ComponentType<ComposerProps>;
  /** Without a message. */
  readonly Empty?: ComponentType<{ readonly name: string }>;
}

export type ChatProps = ConversationTarget & {
  readonly className?: string;
  readonly parts?: ChatParts;
  /** Characters a message may have. Default 4,000, as in the default definition. */
  readonly maxLength?: number;
};

/**
 * A conversation: with a user, `with="bob"`, or by its `id`. The user has it open while this is mounted: what is in view is read
 * once somebody looks at the page, and its messages come without a push. It fills what it stands in.
 */
export function Chat(props: ChatProps): ReactElement {
  const target: ConversationTarget = "with" in props ? { with: props.with } : { id: props.id };
  const { id } = useTidings().conversation(target);
  return <OpenChat key={id} {...props} />; // another conversation begins anew: its draft, where it is scrolled to
}

function OpenChat({ className, parts, maxLength, ...target }: ChatProps): ReactElement {
  const { texts, nameOf } = useUi();
  const conversation = useConversation("with" in target ? { with: target.with } : { id: target.id });
  const { id, peerId } = conversation;
  const name = nameOf(peerId);
  const { Header = ChatHeader, Composer: Writing = Composer, Message: Row, Text, Empty } = parts ?? {};
  return (
    <section
      {...useFrame("chat", className)}
      aria-label={texts.chat.titled(name)}
      data-conversation-id={id}
      data-status={conversation.status}
    >
      <Header conversationId={id} peerId={peerId} name={name} />
      <MessageLog
        conversation={conversation}
        name={name}
        {...(Row && { Row })}
        {...(Text && { Text })}
        {...(Empty && { Empty })}
      />
      <TypingLine conversationId={id} name={name} />
      <Writing conversationId={id} name={name} {...(maxLength !== undefined && { maxLength })} />
    </section>
  );
}

function ChatHeader({ peerId, name }: ChatHeaderProps): ReactElement {
  const { texts, Avatar } = useUi();
  const presence = usePresence(peerId);
  return (
    <header className="tidings-head">
      <Avatar userId={peerId} name={name} />
      <span className="tidings-lines">
        <h2 dir="auto">{name}</h2>
        {presence && (
          <span className="tidings-standing" data-online={presence.online}>
            {presence.online ? texts.online : texts.offline}
          </span>
        )}
      </span>
    </header>
  );
}

function TypingLine({ conversationId, name }: Pick<ComposerProps, "conversationId" | "name">): ReactElement {
  const { texts } = useUi();
  const isTyping = useTyping({ id: conversationId }).userIds.length > 0;
  return <output className="tidings-typing">{isTyping && texts.chat.isTyping(name)}</output>;
}
