import type { ChatFeedEvent, PushFeedEvent, Quote, ReadPushes } from "../model/events.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import type { ReachTarget } from "./reach-store.ts";

/** An entry of a feed with its number. Numbers count from 1 without a gap. */
export interface FeedEntry<Event> {
  readonly n: number;
  /** Where there is `json`, it may have to be read out of that: ask for it only if you need it, and once. */
  readonly event: Event;
  /** The event as JSON text, as readers get it, if it has been made already. */
  readonly json?: string | undefined;
}

/** A copy of a committed feed entry, on its way to the nodes where the user is connected. */
export type FeedDelivery =
  /** An entry of a group's feed, for one member; for a large group, for {@link groupChannel} instead of a user. */
  | ({
      readonly userId: UserId;
      readonly feed: "group";
      readonly conversationId: ConversationId;
    } & FeedEntry<ChatFeedEvent>)
  | ({ readonly userId: UserId; readonly feed: "chat" } & FeedEntry<ChatFeedEvent>)
  | ({ readonly userId: UserId; readonly feed: "push" } & FeedEntry<PushFeedEvent>);

/** Appends a message to a conversation and an entry to the chat feed of each member. */
export interface SendWrite {
  readonly kind: "send";
  readonly conversationId: ConversationId;
  readonly members: readonly UserId[];
  readonly from: UserId;
  /** A JSON value. */
  readonly content: unknown;
  /** The same as JSON text, where that has been made. */
  readonly contentJson?: string;
  /**
   * Unique per sender, for ever: a second write with the same nonce changes nothing and gets the outcome of the first.
   */
  readonly nonce: string;
  readonly atMs: number;
  /** Members who also get a `chat.message` push, collapsed by {@link SendWrite.notice}'s `collapse` until read. */
  readonly notify: readonly UserId[];
  readonly notice: {
    readonly collapse: string;
    readonly excerpt: string;
    /** Channels out of the application that the pushes may go out on. */
    readonly reach?: readonly ReachTarget[] | undefined;
  };
  /** What the message has besides its content. The quoted message has an excerpt: see `QuoteWrite`. */
  readonly extras?: { readonly replyTo?: Quote; readonly mentions?: readonly UserId[] | "all" };
}

/** Appends a push to the push feed of every user named, or of every subscriber of a topic. */
export interface PushWrite {
  readonly kind: "push";
  readonly to: { readonly userIds: readonly UserId[] } | { readonly topic: string };
  readonly type: string;
  /** A JSON value. */
  readonly data: unknown;
  /** The same as JSON text, where that has been made. */
  readonly dataJson?: string;
  readonly atMs: number;
  /** Idempotency key: a second write with it changes nothing and gets the first one's outcome. */
  readonly key?: string;
  /** The key that an earlier version used instead: if that one is used, so is the key. */
  readonly formerKey?: string;
  /** A user's unread push with the same value is replaced: it leaves the inbox and the unread count. */
  readonly collapse?: string;
  /** Channels out of the application that it may go out on. */
  readonly reach?: readonly ReachTarget[];
}

/** Uses up an idempotency key for something that is not stored itself. */
export interface ClaimWrite {
  readonly kind: "claim";
  readonly key: string;
  readonly formerKey?: string;
  readonly accepted: number;
  readonly atMs: number;
}

/**
 * Moves a member's read mark forward, at most to the last message. If it moved, every member gets a `read` entry. If no
 * message of others is left after it, the member's unread push with `collapse` becomes read as well.
 */
export interface ReadChatWrite {
  readonly kind: "readChat";
  readonly conversationId: ConversationId;
  readonly members: readonly UserId[];
  readonly userId: UserId;
  readonly seq: number;
  readonly collapse: string;
  readonly atMs: number;
}

/** Marks pushes as read. The user gets one `read` entry naming those that were not, ascending, or none if all were. */
export type ReadPushWrite = { readonly kind: "readPush"; readonly userId: UserId; readonly atMs: number } & ReadPushes;

/** Adds a user to a topic or removes them from it. Repeating it changes nothing. */
export interface TopicWrite {
  readonly kind: "subscribe" | "unsubscribe";
  readonly userId: UserId;
  readonly topic: string;
}

/** A write that {@link Store.commit} takes. */
export type Write = SendWrite | PushWrite | ClaimWrite | ReadChatWrite | ReadPushWrite | TopicWrite;

/** What a committed write came to, by its kind. */
export interface WriteOutcomes {
  readonly send: {
    readonly conversationId: ConversationId;
    readonly seq: number;
    readonly sentAtMs: number;
    readonly duplicate: boolean;
  };
  /** `accepted` is how many users got it. */
  readonly push: { readonly accepted: number; readonly duplicate: boolean };
  readonly claim: { readonly accepted: number; readonly duplicate: boolean };
  /** The member's read mark as it is now. */
  readonly readChat: { readonly seq: number };
  readonly readPush: { readonly unread: number };
  readonly subscribe: object;
  readonly unsubscribe: object;
}

/** What a committed write came to, with the entries that it appended, in the order of their numbers. */
export interface Committed<Kind extends Write["kind"] = Write["kind"]> {
  readonly outcome: WriteOutcomes[Kind];
  readonly deliveries: readonly FeedDelivery[];
}

/** The channel of the fan-out that carries a large group's copies, in place of a user: no user id has a control character. */
export const groupChannel = (groupId: ConversationId): string => `\u0001group:${groupId}`;
