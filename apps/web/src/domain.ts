import type { AppRouter } from "@tidings/app-server/router";
import type { TidingsClient } from "@tidings/client";

export type { ConversationId, PresenceState, UserId } from "@tidings/core";

export type { AppRouter };

/** The SDK, typed by the router that the server really serves. */
export type Client = TidingsClient<AppRouter>;

export type ConversationsAnswer = Awaited<ReturnType<Client["chat"]["conversations"]>>;
export type ConversationCursor = NonNullable<ConversationsAnswer["cursor"]>;
export type Conversation = ConversationsAnswer["conversations"][number];
export type ChatMessage = Awaited<ReturnType<Client["chat"]["history"]>>["messages"][number];
export type InboxPush = Awaited<ReturnType<Client["notifications"]["list"]>>["pushes"][number];
export type ConnectionState = Client["connection"]["state"];

/** Somebody who can be written to. */
export interface Person {
  readonly userId: string;
  readonly name: string;
}
