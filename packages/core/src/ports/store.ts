import type { DirectConversation, Feed, FeedEvents, Message, Push } from "../model/events.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import type { ConversationStore, ConversationTotals } from "./conversation-store.ts";
import type { OutletStore } from "./outlet-store.ts";
import type { OwnershipStore } from "./ownership-store.ts";
import type { ReachStore } from "./reach-store.ts";
import type { TraceStore } from "./trace-store.ts";
import type { FeedEntry, Write, Committed } from "./write.ts";

/** Entries of a feed, read together with where the feed stands. */
export interface FeedPage<Event> {
  /**
   * The entries after the number asked for, in order and without a gap. Fewer than `limit` only at the head, or because
   * of `maxBytes`.
   */
  readonly entries: readonly FeedEntry<Event>[];
  /** The newest number; 0 if the feed is empty. */
  readonly head: number;
  /**
   * Entries up to this number are gone because of retention; 0 if none are. If the number asked for is lower, `entries`
   * is empty.
   */
  readonly trimmed: number;
  /**
   * For the push feed: how many pushes were unread at the number asked for, or at the head if that number is trimmed or
   * beyond it. For the chat feed: 0.
   */
  readonly unread: number;
}

/**
 * Tokens that are refused until they end by themselves: one by its id (the claim `jti`), or all of a user that were issued
 * at `atMs` or before.
 */
export type Revocation = ({ readonly jti: string } | { readonly userId: UserId }) & {
  /** When it was made. Milliseconds since the epoch. */
  readonly atMs: number;
  /** Until when it must be remembered. Milliseconds since the epoch. */
  readonly untilMs: number;
};

/** What a trim keeps. Infinite numbers keep entries for ever, and however many there are. A trim rejects if a number is NaN. */
export interface Retention {
  /** Feed entries from before this instant are removed. Milliseconds since the epoch. */
  readonly olderThanMs: number;
  /** How many entries are kept per feed, even if more are young enough. */
  readonly maxEntries: number;
  /** What time the caller believes it is: kept for {@link Store.believedAtMs}. Milliseconds since the epoch. */
  readonly believedAtMs?: number;
}

/**
 * The durable log: what it has acknowledged survives a crash of the process and of the machine.
 *
 * Every method may reject with a `SERVICE_UNAVAILABLE` {@link TidingsError} if the backend is away. Nothing was done
 * then; only a commit may have been done if its answer was lost.
 */
export interface Store {
  /**
   * Random, made together with the database. It distinguishes numbers that different databases have assigned.
   * `[0-9a-z]+`
   */
  readonly epoch: string;

  /**
   * Commits writes in order as one transaction and resolves with one result for each, in order, once all are on disk.
   * If it rejects, none took effect, or the answer was lost. Commits may be under way side by side, on one node and on
   * several: a user's numbers still become visible without a gap.
   */
  commit<const Writes extends readonly Write[]>(
    writes: Writes,
  ): Promise<{ [I in keyof Writes]: Committed<Writes[I]["kind"]> }>;

  /**
   * As {@link Store.commit}, but if another transaction holds users for longer than a moment (a push to a topic of
   * thousands, one inside an application's transaction) the writes that name them are left out: `null` stands in their
   * place, and nothing of them has happened. A user is held for all writes of the call or for none, so a caller that offers
   * those left out again, before later ones, keeps the order in which each held user gets their entries.
   *
   * A store in which nobody waits for another transaction has no such method.
   */
  commitUnlessHeld?(writes: readonly Write[]): Promise<readonly (Committed | null)[]>;

  /**
   * How long the next commit should wait for more writes, if several are waiting already, so that more writes share its
   * cost. Milliseconds. A store whose commits are cheap does not have this method.
   */
  commitDelayMs?(): number;

  /**
   * Entries after number `after`, at most `limit`, with the head that was current when they were read.
   *
   * `maxBytes`, here and in the other methods that answer a page: the page ends early, but not before its first entry, once
   * the JSON texts in it would take more than so many bytes. Default: no bound.
   */
  readFeed<F extends Feed>(
    feed: F,
    userId: UserId,
    after: number,
    limit: number,
    maxBytes?: number,
  ): Promise<FeedPage<FeedEvents[F]>>;

  /** The newest numbers of many users' feeds, by one query, in the order asked for. 0 for users who have none. */
  heads(userIds: readonly UserId[]): Promise<readonly Record<Feed, number>[]>;

  /**
   * Messages before or after a seq, or the newest if neither is given; the oldest first. With `pinned`, only pinned
   * messages, without reading the others. Empty if the conversation is unknown.
   */
  history(
    conversationId: ConversationId,
    range: {
      readonly before?: number;
      readonly after?: number;
      readonly pinned?: boolean;
      readonly limit: number;
      readonly maxBytes?: number;
      /** The entry with which the reader left the group, `null` by default: a message that was edited later is shown as deleted. */
      readonly untilN?: number | null;
    },
  ): Promise<{ readonly messages: readonly Message[]; readonly hasMore: boolean }>;

  /**
   * A user's direct conversations that have messages, the one with the newest message first. `cursor` of one page asks for the
   * next, `null` at the end. `head` is the chat feed's, not newer than what stands beside it.
   */
  conversations(
    userId: UserId,
    page: { readonly cursor?: number; readonly limit: number; readonly maxBytes?: number },
  ): Promise<{
    readonly conversations: readonly DirectConversation[];
    readonly cursor: number | null;
    /** At `head`. */
    readonly totals: ConversationTotals;
    readonly head: number;
  }>;

  /** A user's inbox: pushes that no later one replaced, newest first, before a seq. `head` as in `conversations`. */
  pushes(
    userId: UserId,
    page: {
      readonly before?: number;
      readonly limit: number;
      readonly unreadOnly: boolean;
      readonly maxBytes?: number;
    },
  ): Promise<{
    readonly pushes: readonly Push[];
    readonly unread: number;
    readonly hasMore: boolean;
    readonly head: number;
  }>;

  /** Which of the others share a conversation that has messages with the user. */
  acquaintances(userId: UserId, others: readonly UserId[]): Promise<ReadonlySet<UserId>>;

  /** Remembers that the users have connected once. Repeating it changes nothing. */
  markSeen(userIds: readonly UserId[]): Promise<void>;

  /** Which of the users have connected once, or sent a message. */
  seen(userIds: readonly UserId[]): Promise<ReadonlySet<UserId>>;

  /**
   * Remembers a revocation until it ends, and then removes the addresses that it is for (see {@link ReachStore}) with what is due only
   * there, of 1,000 users at a time. Resolves once all of it is on disk. If it rejects, the revocation may be stored already: repeat
   * it.
   */
  revoke(revocation: Revocation): Promise<void>;

  /** Revocations that have not ended. */
  revocations(nowMs: number): Promise<readonly Revocation[]>;

  /**
   * Revocations that were made at this instant or later, by the clock of who made them. Some may have ended. A store that one process has
   * for itself has no such method: nobody else revokes there.
   */
  revokedSince?(atMs: number): Promise<readonly Revocation[]>;

  /** Groups, edits, deletions, reactions and settings. */
  readonly chats: ConversationStore;

  /** Channels out of the application. */
  readonly reach?: ReachStore;

  /** What happened to pushes. A store without it cannot answer such questions. */
  readonly trace?: TraceStore;

  /** What outlets have not had yet. */
  readonly outlets?: OutletStore;

  /** Whose the database is. A store without it cannot be a demo's. */
  readonly ownership?: OwnershipStore;

  /** Who is subscribed to a topic. */
  topicMembers(topic: string): Promise<readonly UserId[]>;

  /**
   * Forgets feed entries outside the retention, and with them read pushes and idempotency keys of pushes that are older;
   * never messages, unread pushes or the newest entry of a feed. Takes bounded steps, so that writes go on meanwhile.
   * Resolves with the number of entries that left the feeds; a kept unread push counts when its entry does. Closing the
   * store ends it early, without an error.
   */
  trim(retention: Retention): Promise<number>;

  /**
   * The time that the last trim was told, also by another process; `null` before the first. A wall clock that has gone much
   * further since then may be wrong.
   */
  believedAtMs(): Promise<number | null>;

  /** Resolves if the backend can be read and written. It writes a row of its own to find out. */
  ping(): Promise<void>;

  /** Resolves with the cause if the store stops for good, so that only a new one can help. Never rejects. */
  readonly failed?: Promise<Error>;

  /** Waits for what is under way and releases everything. Later calls reject with `SERVICE_UNAVAILABLE`. */
  close(): Promise<void>;
}
