import type {
  ChatFeedEvent,
  Conversation,
  DirectConversation,
  Feed,
  FeedEvents,
  GroupConversation,
  GroupMember,
  Message,
  Push,
  PushFeedEvent,
  Quote,
  ReadPushes,
  Role,
} from "../model/events.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import type { OutletStore } from "./outlet-store.ts";
import type { ReachStore, ReachTarget } from "./reach-store.ts";
import type { TraceStore } from "./trace-store.ts";
import type { Ruled, RuledWrite } from "../writes/ruled-writes.ts";

/** An entry of a user's feed with its number, which counts from 1 without a gap. */
export interface FeedEntry<Event> {
  readonly n: number;
  readonly event: Event;
  /** The event as JSON text, where that has been made: as readers get it. */
  readonly json?: string | undefined;
}

/** A copy of a committed feed entry, on its way to the nodes where the user is connected. */
export type FeedDelivery =
  /** Of a group's feed, to one of its members; or to {@link groupChannel} instead of a user. */
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
  /** Unique per sender, for ever: a second write with it changes nothing and gets the first one's outcome. */
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
  /** What else the message has, if it has anything. The quoted message has an excerpt: see `QuoteWrite`. */
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
  /** What an earlier version took in its place: where that is taken, so is the key. */
  readonly formerKey?: string;
  /** A user's unread push with the same value is replaced: it leaves the inbox and the unread count. */
  readonly collapse?: string;
  /** Channels out of the application that it may go out on. */
  readonly reach?: readonly ReachTarget[];
}

/** Takes an idempotency key for something that is not itself stored. */
export interface ClaimWrite {
  readonly kind: "claim";
  readonly key: string;
  readonly formerKey?: string;
  readonly accepted: number;
  readonly atMs: number;
}

/**
 * Moves a member's read mark forward, at most to the last message. If it moved, every member gets a `read` entry; once none
 * but their own messages are left behind it, the member's unread push with `collapse` is read as well.
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

export type Write = SendWrite | PushWrite | ClaimWrite | ReadChatWrite | ReadPushWrite | TopicWrite;

/** What a committed write came to; `deliveries` are the entries that it appended, in the order of their numbers. */
export interface WriteOutcomes {
  readonly send: {
    readonly conversationId: ConversationId;
    readonly seq: number;
    readonly sentAtMs: number;
    readonly duplicate: boolean;
  };
  /** `accepted`: how many users got it. */
  readonly push: { readonly accepted: number; readonly duplicate: boolean };
  readonly claim: { readonly accepted: number; readonly duplicate: boolean };
  /** The member's read mark as it is now. */
  readonly readChat: { readonly seq: number };
  readonly readPush: { readonly unread: number };
  readonly subscribe: object;
  readonly unsubscribe: object;
}

export interface Committed<Kind extends Write["kind"] = Write["kind"]> {
  readonly outcome: WriteOutcomes[Kind];
  readonly deliveries: readonly FeedDelivery[];
}

export interface FeedPage<Event> {
  /** Entries after the number asked for, without a gap, in order. Fewer than asked for only at the head or at `maxBytes`. */
  readonly entries: readonly FeedEntry<Event>[];
  /** The newest number, 0 in an empty feed. */
  readonly head: number;
  /** Entries up to this number are gone (retention); 0 if none are. Asked for from before it, `entries` is empty. */
  readonly trimmed: number;
  /** Push feed: the unread count at the number asked for; at the head if that is trimmed or beyond it. Chat feed: 0. */
  readonly unread: number;
}

/**
 * Tokens that are refused until they end by themselves: one by its id (the claim `jti`), or all of a user that were issued
 * before `atMs`.
 */
export type Revocation = ({ readonly jti: string } | { readonly userId: UserId }) & {
  /** When it was made. Milliseconds since the epoch. */
  readonly atMs: number;
  /** From here on it need not be remembered. Milliseconds since the epoch. */
  readonly untilMs: number;
};

/** Unread messages, and the conversations that have some, over all pages. */
export interface ConversationTotals {
  readonly messages: number;
  readonly conversations: number;
}

/** Where a user stands in a group that they are in, or were. */
export interface GroupPosition {
  readonly conversationId: ConversationId;
  /** The newest number that they can see. */
  readonly head: number;
  /** Of messages up to this one they see nothing. */
  readonly fromSeq: number;
  readonly memberCount: number;
  /** They are in it now. */
  readonly isMember: boolean;
  /** The entry that added them, the last time. */
  readonly joinedN: number;
  /** When the newest entry that they can see was made. Milliseconds since the epoch. */
  readonly lastAtMs: number;
}

/** Entries of one group, and how the user stood in it when they were read. */
export interface GroupPage extends Pick<GroupPosition, "fromSeq" | "isMember"> {
  /**
   * Entries after the number asked for, without a gap, in order; fewer than asked for only at the head or at `maxBytes`. The event is
   * `null` where it concerns a message from before the user joined.
   */
  readonly entries: readonly { readonly n: number; readonly event: ChatFeedEvent | null }[];
  /** The newest number that the user can see. */
  readonly head: number;
  /**
   * Entries up to this number the user cannot have: they are gone (retention), or from before the user joined; 0 if none are. Asked
   * for from before it, `entries` is empty. At most `head`.
   */
  readonly trimmed: number;
}

/** A user's membership in a group, for those who ask whether they may. */
export interface Membership extends GroupPosition {
  readonly role: Role;
  /** The last message that they can see. */
  readonly lastSeq: number;
}

/** Groups, and what changes messages: as the rules in `rules` and `writes` decide. */
export interface ConversationStore {
  /**
   * Applies writes in order, as one transaction, and resolves with what each came to once all are on disk. It rejects as
   * {@link Store.commit} does. Calls may be under way side by side, and beside commits: numbers still become visible without a gap.
   */
  apply<const Writes extends readonly RuledWrite[]>(
    writes: Writes,
  ): Promise<{ [I in keyof Writes]: Ruled<Writes[I]["kind"]> }>;

  /**
   * Entries of groups' feeds that the user may see, by one query: of each group those after a number, at most `limit`; in the order
   * asked for, `null` for a group in which the user has never been. `maxBytes` is for all of them together: pages behind it
   * may be empty, but the first entry of all is there.
   */
  readGroups(
    userId: UserId,
    from: readonly { readonly groupId: ConversationId; readonly after: number }[],
    limit: number,
    maxBytes?: number,
  ): Promise<readonly (GroupPage | null)[]>;

  /** Every group that the user is in or was in, by one query. */
  positions(userId: UserId): Promise<readonly GroupPosition[]>;

  /** The heads of many groups in one query, in the order asked for; 0 for unknown ones. */
  groupHeads(groupIds: readonly ConversationId[]): Promise<readonly number[]>;

  /**
   * A user's groups, also those that they have left, the one with the newest entry that they can see first (by its time, then by
   * the group's id): after `offset` of them.
   */
  groups(
    userId: UserId,
    page: { readonly offset: number; readonly limit: number; readonly maxBytes?: number },
  ): Promise<{
    /** `lastAtMs`: when the newest entry that they can see was made, by which the page is ordered. */
    readonly conversations: readonly (GroupConversation & { readonly lastAtMs: number })[];
    readonly hasMore: boolean;
    /** Over all of the user's groups. */
    readonly totals: ConversationTotals;
  }>;

  /** One conversation as the user has it; `null` if it is not theirs, or a direct one without a message. */
  conversation(userId: UserId, conversationId: ConversationId): Promise<Conversation | null>;

  membership(userId: UserId, groupId: ConversationId): Promise<Membership | null>;

  /** Which of the others are in a group with the user now that has at most so many members. */
  companions(userId: UserId, others: readonly UserId[], maxMembers: number): Promise<ReadonlySet<UserId>>;

  /** Those who are in the group now, in the order in which they joined. `cursor` of one page asks for the next. */
  members(
    groupId: ConversationId,
    page: { readonly cursor?: string; readonly limit: number },
  ): Promise<{
    readonly members: readonly (GroupMember & { readonly readSeq: number })[];
    readonly cursor: string | null;
  }>;

  /**
   * Large groups whose members are still to be told of a message, by a push, although the time of the node that was at it is over
   * (see `Ledger.owe`): those that have waited longest.
   */
  owing(nowMs: number, limit: number): Promise<readonly { readonly groupId: ConversationId; readonly seq: number }[]>;

  /** One message as it is now; `null` if there is none. */
  message(conversationId: ConversationId, seq: number): Promise<Message | null>;
}

/** The channel of the fan-out that carries a large group's copies, in place of a user: no user id has a control character. */
export const groupChannel = (groupId: ConversationId): string => `\u0001group:${groupId}`;

export interface Retention {
  /** Feed entries from before this instant may go. Milliseconds since the epoch. */
  readonly olderThanMs: number;
  /** Entries kept per feed, however young. */
  readonly maxEntries: number;
  /** The time that is believed now: kept for {@link Store.believedAtMs}. Milliseconds since the epoch. */
  readonly believedAtMs?: number;
}

/**
 * The durable log: what it has acknowledged survives a crash of the process and of the machine.
 *
 * Every method may reject with a `SERVICE_UNAVAILABLE` {@link TidingsError} if the backend is away; nothing was done then,
 * or, for commits only, it may have been done without the answer having arrived.
 */
export interface Store {
  /** Made at random together with the database: tells apart numbers given out by different databases. `[0-9a-z]+` */
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
   * How long the next commit had better wait for more writes, if several wait already: what all commits cost is shared by more
   * then. Milliseconds. A store whose commits cost little by themselves has no such method.
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

  /** The heads of many users' feeds in one query, in the order asked for; 0 for users who have none. */
  heads(userIds: readonly UserId[]): Promise<readonly Record<Feed, number>[]>;

  /**
   * Messages before or after a seq, the newest if neither is given; oldest first. With `pinned` only those that are pinned, which
   * costs no look at the others. Empty for an unknown conversation.
   */
  history(
    conversationId: ConversationId,
    range: {
      readonly before?: number;
      readonly after?: number;
      readonly pinned?: boolean;
      readonly limit: number;
      readonly maxBytes?: number;
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

  /** Which of the others share a conversation with messages with the user. */
  acquaintances(userId: UserId, others: readonly UserId[]): Promise<ReadonlySet<UserId>>;

  /** Remembers that the users have connected once. Repeating it changes nothing. */
  markSeen(userIds: readonly UserId[]): Promise<void>;

  /** Which of the users have connected once, or sent a message. */
  seen(userIds: readonly UserId[]): Promise<ReadonlySet<UserId>>;

  /** Remembers a revocation until it ends. Resolves once it is on disk. */
  revoke(revocation: Revocation): Promise<void>;

  /** Revocations that have not ended. */
  revocations(nowMs: number): Promise<readonly Revocation[]>;

  /** Groups, edits, deletions, reactions and settings. */
  readonly chats: ConversationStore;

  /** Channels out of the application. */
  readonly reach?: ReachStore;

  /** For people who ask what happened to a push. A store without it cannot answer them. */
  readonly trace?: TraceStore;

  /** What outlets have not had yet. */
  readonly outlets?: OutletStore;

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

  /** Resolves if the backend can be read and written: it writes a row of its own. */
  ping(): Promise<void>;

  /** Resolves with the cause if the store stops for good by itself: only a new one can help. Never rejects. */
  readonly failed?: Promise<Error>;

  /** Waits for what is under way and releases everything. Later calls reject with `SERVICE_UNAVAILABLE`. */
  close(): Promise<void>;
}
