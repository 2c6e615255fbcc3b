"use client";

import { type ConversationTarget, useConversation, useConversationSummary, useTidings } from "@tidings/react";
import { useRef } from "react";
import type { ComponentType, ReactElement } from "react";
import { useConversationName } from "../common/conversation-name.ts";
import { PresenceLine } from "../common/presence.tsx";
import { useFrame } from "../common/frame.ts";
import { useIntent } from "../headless/use-intent.ts";
import { useUi } from "../settings/use-ui.ts";
import { Composer, type ComposerProps } from "./composer.tsx";
import type { MessageProps } from "./message.tsx";
import type { MessageTextProps } from "./message-text.tsx";
import { MessageLog } from "./message-log.tsx";
import { TypingLine } from "./typing-line.tsx";
import { useDrafts } from "./use-drafts.ts";

export interface ChatHeaderProps {
  readonly conversationId: string;
  /** The other party; the empty text in a group. */
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
  return <OpenChat key={id} {...props} id={id} />; // another conversation begins anew: its draft, where it is scrolled to
}

interface OpenChatProps extends Pick<ChatProps, "className" | "parts" | "maxLength"> {
  readonly id: string;
}

const builtIn: ChatParts = {};

function OpenChat({ className, parts = builtIn, maxLength, id }: OpenChatProps): ReactElement {
  const { texts } = useUi();
  const conversation = useConversation({ id });
  const summary = useConversationSummary({ id });
  const name = useConversationName(summary);
  const mayWrite = summary.kind === "direct" || summary.role !== null;
  const frame = useRef<HTMLElement>(null);
  const { intent, begin, takeBack } = useIntent(conversation, useDrafts(), frame);
  const { Header = ChatHeader, Composer: Writing = Composer } = parts;
  return (
    <section
      ref={frame}
      {...useFrame("chat", className)}
      aria-label={texts.chat.titled(name)}
      data-conversation-id={id}
      data-status={conversation.status}
    >
      <Header conversationId={id} peerId={conversation.peerId} name={name} />
      <MessageLog conversation={conversation} name={name} parts={parts} begin={begin} takeBack={takeBack} />
      <TypingLine conversationId={id} />
      {mayWrite && <Writing conversationId={id} name={name} intent={intent} onIntent={begin} maxLength={maxLength} />}
    </section>
  );
}

function ChatHeader({ conversationId, peerId, name }: ChatHeaderProps): ReactElement {
  const { texts, Avatar } = useUi();
  const conversation = useConversationSummary({ id: conversationId });
  return (
    <header className="tidings-head">
      <Avatar userId={peerId || conversationId} name={name} group={peerId === ""} />
      <span className="tidings-lines">
        <h2 dir="auto">{name}</h2>
        {peerId === "" ? (
          <span className="tidings-standing">{texts.chat.members(conversation.memberCount)}</span>
        ) : (
          <PresenceLine userId={peerId} />
        )}
      </span>
    </header>
  );
}
