import type { AppRouter } from "@tidings/app-server/router";
import type {
  ChatEventOf,
  ConnectionState as ClientConnectionState,
  ConversationOf,
  MessageOf,
  PushEventOf,
  PushOf,
  TidingsClient,
} from "@tidings/client";

export type { ConversationId, PresenceState, UserId } from "@tidings/core";
export type { AppRouter };

/** The SDK, typed by the router that the server really serves. */
export type Client = TidingsClient<AppRouter>;

export type ConnectionState = ClientConnectionState;
export type ChatEvent = ChatEventOf<AppRouter>;
export type ChatMessage = MessageOf<AppRouter>;
export type Conversation = ConversationOf<AppRouter>;
export type ConversationsAnswer = Awaited<ReturnType<Client["chat"]["conversations"]>>;
export type ConversationCursor = NonNullable<ConversationsAnswer["cursor"]>;
export type PushEvent = PushEventOf<AppRouter>;
export type InboxPush = PushOf<AppRouter>;

/** Somebody who can be written to. */
export interface Person {
  readonly userId: string;
  readonly name: string;
}
