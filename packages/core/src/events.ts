import type { ConversationId, UserId } from "./ids.ts";

/** A stored message. `seq` counts from 1 without a gap in its conversation; every party sees the same one. */
export interface Message<Content = unknown> {
  readonly conversationId: ConversationId;
  readonly seq: number;
  readonly from: UserId;
  readonly content: Content;
  readonly nonce: string;
  readonly sentAtMs: number;
}

/** A push as its reader sees it. `seq` is its number in the reader's push feed, `null` if it was sent `durable: false`. */
export interface Push<Type extends string = string, Data = unknown> {
  readonly seq: number | null;
  readonly type: Type;
  readonly data: Data;
  readonly sentAtMs: number;
  readonly readAtMs: number | null;
}

/** The data of the built-in push `chat.message`: `count` messages since the last one that was read. */
export interface ChatMessagePush {
  readonly conversationId: ConversationId;
  readonly from: UserId;
  readonly excerpt: string;
  readonly count: number;
}

/** The type of the push that a party gets who has not the chat open. */
export const chatMessagePushType = "chat.message";

/** An entry of a user's chat feed. */
export type ChatFeedEvent<Content = unknown> =
  | { readonly type: "message"; readonly message: Message<Content> }
  | { readonly type: "read"; readonly conversationId: ConversationId; readonly userId: UserId; readonly seq: number };

/** Which pushes became read: those named, or all up to and including one. */
export type ReadPushes = { readonly seqs: readonly number[] } | { readonly upTo: number };

/** An entry of a user's push feed. `unread` is the user's count after it; `replaces` the push that it collapsed. */
export type PushFeedEvent<P extends Push = Push> =
  | { readonly type: "push"; readonly push: P; readonly unread: number; readonly replaces?: number }
  | ({ readonly type: "read"; readonly unread: number } & ReadPushes);

/** What a chat subscription yields: `ready` or `reset` first, then the feed; `reset` again where entries are gone. */
export type ChatEvent<Content = unknown> =
  | ChatFeedEvent<Content>
  | { readonly type: "ready" }
  | { readonly type: "reset" };

/** What a push subscription yields. */
export type PushEvent<P extends Push = Push> =
  | PushFeedEvent<P>
  | { readonly type: "ready"; readonly unread: number }
  | { readonly type: "reset"; readonly unread: number };

/** A user's two feeds, and what each holds. */
export interface FeedEvents {
  readonly chat: ChatFeedEvent;
  readonly push: PushFeedEvent;
}

export type Feed = keyof FeedEvents;

export interface Conversation<Content = unknown> {
  readonly id: ConversationId;
  readonly kind: "direct";
  readonly members: readonly UserId[];
  readonly lastMessage: Message<Content> | null;
  readonly lastSeq: number;
  /** What the user who asks has read. */
  readonly readSeq: number;
  /** What the other party has read. */
  readonly peerReadSeq: number;
  /** Messages of others after `readSeq`. */
  readonly unread: number;
}

/** Online: has an authenticated connection. `lastSeenAtMs`: when that began, or when the last one ended; `null`: never. */
export interface PresenceState {
  readonly userId: UserId;
  readonly online: boolean;
  readonly lastSeenAtMs: number | null;
  /** Online, but every connection has said that nobody is there. Absent otherwise. */
  readonly away?: true;
}
