import type { ConversationId, UserId } from "./ids.ts";

/** What a reply quotes. The excerpt follows an edit of the quoted message, and is empty once that is deleted. */
export interface Quote {
  readonly seq: number;
  readonly from: UserId;
  readonly excerpt: string;
}

/** Who reacted with what to a message. */
export interface ReactionSummary {
  readonly reaction: string;
  readonly count: number;
  /** The first ten of them. */
  readonly userIds: readonly UserId[];
}

/** What a message may have besides its content. A field that has nothing to say is absent. */
export interface MessageExtras {
  /** Counts from 1; absent until the first edit. */
  readonly version?: number;
  readonly editedAtMs?: number;
  readonly replyTo?: Quote;
  /** Members of the conversation, or everyone in it. */
  readonly mentions?: readonly UserId[] | "all";
  readonly reactions?: readonly ReactionSummary[];
  readonly pinnedAtMs?: number;
}

interface MessageHead {
  readonly conversationId: ConversationId;
  readonly seq: number;
  readonly from: UserId;
  readonly nonce: string;
  readonly sentAtMs: number;
}

/** A stored message. `seq` counts from 1 without a gap in its conversation; every party sees the same one. */
export type Message<Content = unknown> = MessageHead &
  MessageExtras &
  (
    | { readonly content: Content; readonly deletedAtMs?: undefined }
    /** Deleted: its number stays. */
    | { readonly content: null; readonly deletedAtMs: number }
  );

/** Roles of a group's members: an owner may do everything, an admin all but change roles and remove owners. */
export type Role = "owner" | "admin" | "member";

export interface GroupMember {
  readonly userId: UserId;
  readonly role: Role;
  readonly joinedAtMs: number;
  /** What they have read; `null` in a group with more members than its messages are copied to. */
  readonly readSeq: number | null;
}

/** What a member wants to be told of: every message, only those that mention them, or nothing. */
export type Notify = "all" | "mentions" | "none";

/** A member's own settings of a conversation. */
export interface ConversationSettings {
  readonly notify: Notify;
  /** Until then only mentions are told of. Milliseconds since the epoch. */
  readonly mutedUntilMs: number | null;
  readonly pinned: boolean;
  readonly archived: boolean;
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

interface InConversation {
  readonly conversationId: ConversationId;
}

interface OfMessage extends InConversation {
  readonly seq: number;
}

/** An entry of a chat feed: of a user's own, or of a group's. */
export type ChatFeedEvent<Content = unknown> =
  | { readonly type: "message"; readonly message: Message<Content> }
  | ({ readonly type: "read"; readonly userId: UserId } & OfMessage)
  /** `version` counts from 1, which is the message as it was sent. Of two versions the higher one is the newer. */
  | ({
      readonly type: "edited";
      readonly version: number;
      readonly content: Content;
      readonly editedAtMs: number;
    } & OfMessage)
  | ({ readonly type: "deleted"; readonly deletedAtMs: number; readonly by: UserId } & OfMessage)
  | ({
      readonly type: "reaction";
      readonly userId: UserId;
      readonly reaction: string;
      readonly on: boolean;
    } & OfMessage)
  | ({ readonly type: "pinned"; readonly on: boolean; readonly atMs: number; readonly by: UserId } & OfMessage)
  | ({
      readonly type: "members";
      readonly added?: readonly { readonly userId: UserId; readonly role: Role }[];
      readonly removed?: readonly UserId[];
      readonly role?: { readonly userId: UserId; readonly role: Role };
      readonly by: UserId;
    } & InConversation)
  | ({
      readonly type: "group";
      readonly title?: string | null;
      readonly data?: unknown;
      readonly by: UserId;
    } & InConversation)
  /** The user's own, whole. */
  | ({ readonly type: "settings" } & ConversationSettings & InConversation);

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
  /** With a `conversationId`: of that group alone. */
  | { readonly type: "reset"; readonly conversationId?: ConversationId };

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

interface AnyConversation<Content> extends Partial<ConversationSettings> {
  readonly id: ConversationId;
  readonly lastMessage: Message<Content> | null;
  readonly lastSeq: number;
  /** What the user who asks has read. */
  readonly readSeq: number;
  /** Messages after `readSeq`, but for the user's own. */
  readonly unread: number;
}

export interface DirectConversation<Content = unknown> extends AnyConversation<Content> {
  readonly kind: "direct";
  readonly members: readonly UserId[];
  /** What the other party has read. */
  readonly peerReadSeq: number;
}

export interface GroupConversation<Content = unknown> extends AnyConversation<Content> {
  readonly kind: "group";
  /** All of them up to 100, else the first 100. */
  readonly members: readonly UserId[];
  readonly peerReadSeq: null;
  readonly title?: string;
  /** The application's own. */
  readonly data?: unknown;
  readonly memberCount: number;
  /** The user's own; absent once they have left. */
  readonly role?: Role;
  /** Unread messages that mention the user. */
  readonly mentions: number;
  /** The event id from which a subscription to the group goes on. */
  readonly position: string;
}

/** Settings that are as they were at first are absent: `notify: "all"`, not muted, not pinned, not archived. */
export type Conversation<Content = unknown> = DirectConversation<Content> | GroupConversation<Content>;

/** Online: has an authenticated connection. `lastSeenAtMs`: when that began, or when the last one ended; `null`: never. */
export interface PresenceState {
  readonly userId: UserId;
  readonly online: boolean;
  readonly lastSeenAtMs: number | null;
  /** Online, but every connection has said that nobody is there. Absent otherwise. */
  readonly away?: true;
}
