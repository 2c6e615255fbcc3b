import type { ConversationId, UserId } from "./ids.ts";

/**
 * The message that a reply quotes. If that is edited, the excerpt changes as well. If it is deleted, or was written before
 * the reader could see the group, the excerpt is empty.
 */
export interface Quote {
  readonly seq: number;
  readonly from: UserId;
  readonly excerpt: string;
}

/** One reaction to a message, and who reacted with it. */
export interface ReactionSummary {
  readonly reaction: string;
  readonly count: number;
  /** The first ten users. */
  readonly userIds: readonly UserId[];
}

/** What a message may have besides its content. Fields without a value are absent. */
export interface MessageExtras {
  /** Counts from 1. Absent until the first edit. */
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

/** A stored message. In each conversation `seq` counts from 1 without a gap, and is the same for every member. */
export type Message<Content = unknown> = MessageHead &
  MessageExtras &
  (
    | { readonly content: Content; readonly deletedAtMs?: undefined }
    /** It was deleted: its number stays. */
    | { readonly content: null; readonly deletedAtMs: number }
  );

/**
 * The role of a group's member. An owner may do everything, and an admin everything except changing roles and removing
 * owners.
 */
export type Role = "owner" | "admin" | "member";

/** Somebody who is in a group now. */
export interface GroupMember {
  readonly userId: UserId;
  readonly role: Role;
  readonly joinedAtMs: number;
  /** The last message that they have read. `null` in a large group. */
  readonly readSeq: number | null;
}

/** Which messages of a conversation cause pushes: all, only those that mention the member, or none. */
export type Notify = "all" | "mentions" | "none";

/** A member's own settings of a conversation. */
export interface ConversationSettings {
  readonly notify: Notify;
  /** Until when only mentions cause pushes; `null` if it is not muted. Milliseconds since the epoch. */
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

/** The type of the push that members get who do not have the chat open. */
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
  /** `version` 1 is the message as it was sent. A higher version is newer. */
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
  /** All of the user's own settings of the conversation. */
  | ({ readonly type: "settings" } & ConversationSettings & InConversation);

/** Which pushes became read: those named, or all up to and including one. */
export type ReadPushes = { readonly seqs: readonly number[] } | { readonly upTo: number };

/**
 * An entry of a user's push feed. `unread` is how many pushes are unread after it. `replaces` is the number of the push
 * whose place it takes.
 */
export type PushFeedEvent<P extends Push = Push> =
  | { readonly type: "push"; readonly push: P; readonly unread: number; readonly replaces?: number }
  | ({ readonly type: "read"; readonly unread: number } & ReadPushes);

/**
 * What a chat subscription yields: first `ready` or `reset`, then the entries of the feed. `reset` comes again if
 * entries are gone.
 */
export type ChatEvent<Content = unknown> =
  | ChatFeedEvent<Content>
  | { readonly type: "ready" }
  /** With a `conversationId` it concerns that group alone. */
  | { readonly type: "reset"; readonly conversationId?: ConversationId };

/**
 * What a push subscription yields: first `ready` or `reset`, then the entries of the feed. `reset` comes again if
 * entries are gone. `unread` is the user's count of unread pushes.
 */
export type PushEvent<P extends Push = Push> =
  | PushFeedEvent<P>
  | { readonly type: "ready"; readonly unread: number }
  | { readonly type: "reset"; readonly unread: number };

/** A user's two feeds, and what each holds. */
export interface FeedEvents {
  readonly chat: ChatFeedEvent;
  readonly push: PushFeedEvent;
}

/** The name of a user's feed. */
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

/** A conversation of two users. */
export interface DirectConversation<Content = unknown> extends AnyConversation<Content> {
  readonly kind: "direct";
  readonly members: readonly UserId[];
  /** The last message that the other party has read. */
  readonly peerReadSeq: number;
}

/** A group as one of its members has it, or somebody who was one. */
export interface GroupConversation<Content = unknown> extends AnyConversation<Content> {
  readonly kind: "group";
  /** The first 100 members. */
  readonly members: readonly UserId[];
  readonly peerReadSeq: null;
  readonly title?: string;
  /** The application's own data of the group. */
  readonly data?: unknown;
  readonly memberCount: number;
  /** The user's own role. Absent after they have left. */
  readonly role?: Role;
  /** How many unread messages mention the user, up to 1,000. */
  readonly mentions: number;
  /** The event id that a subscription to the group continues from. */
  readonly position: string;
}

/**
 * A conversation as one of its members has it. Settings with their first value are absent: `notify: "all"`, not muted,
 * not pinned, not archived.
 */
export type Conversation<Content = unknown> = DirectConversation<Content> | GroupConversation<Content>;

/**
 * Whether a user is online, which means that they have an authenticated connection. `lastSeenAtMs` is since when, or
 * when their last connection ended; `null` if they were never online. Milliseconds since the epoch.
 */
export interface PresenceState {
  readonly userId: UserId;
  readonly online: boolean;
  readonly lastSeenAtMs: number | null;
  /** They are online, but every connection has said that nobody is there. Absent otherwise. */
  readonly away?: true;
}
