import type { ChatFeedEvent, Conversation, GroupConversation, GroupMember, Message, Role } from "../model/events.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import type { OwedNotice } from "../rules/ledger.ts";
import type { Ruled, RuledWrite } from "../writes/ruled-writes.ts";

/** Unread messages, and the conversations that have some, over all pages. */
export interface ConversationTotals {
  readonly messages: number;
  readonly conversations: number;
}

/** Where a user stands in a group that they are in, or were in. */
export interface GroupPosition {
  readonly conversationId: ConversationId;
  /** The newest number that they can see. */
  readonly head: number;
  /** They do not see messages up to this `seq`. */
  readonly fromSeq: number;
  readonly memberCount: number;
  /** Whether they are in it now. */
  readonly isMember: boolean;
  /** The number of the entry that added them, the last time. */
  readonly joinedN: number;
  /** When the newest entry that they can see was made. Milliseconds since the epoch. */
  readonly lastAtMs: number;
}

/** Entries of one group, and how the user stood in it when they were read. */
export interface GroupPage extends Pick<GroupPosition, "fromSeq" | "isMember"> {
  /**
   * The entries after the number asked for, in order and without a gap. Fewer than `limit` only at the head, or because
   * of `maxBytes`. An event is `null` if it concerns a message from before the user joined.
   */
  readonly entries: readonly { readonly n: number; readonly event: ChatFeedEvent | null }[];
  /** The newest number that the user can see. */
  readonly head: number;
  /**
   * The user cannot have entries up to this number, because they are gone (retention) or from before the user joined; 0
   * if there are none. If the number asked for is lower, `entries` is empty. At most `head`.
   */
  readonly trimmed: number;
}

/** A user's membership in a group: what decides about what they may do. */
export interface Membership extends GroupPosition {
  readonly role: Role;
  /** The `seq` of the last message that they can see. */
  readonly lastSeq: number;
}

/** Groups, and what changes messages: as the rules in `rules` and `writes` decide. */
export interface ConversationStore {
  /**
   * Applies writes in order, as one transaction, and resolves with what each came to once all are on disk. It rejects as
   * `Store.commit` does. Calls may be under way side by side, and beside commits: numbers still become visible without a gap.
   */
  apply<const Writes extends readonly RuledWrite[]>(
    writes: Writes,
  ): Promise<{ [I in keyof Writes]: Ruled<Writes[I]["kind"]> }>;

  /**
   * As `apply`, but not as one transaction: if another transaction holds users of a conversation for longer than a moment, all writes to
   * that conversation are left out, as by {@link Store.commitUnlessHeld}. Writes to one conversation keep their order.
   */
  applyUnlessHeld?(writes: readonly RuledWrite[]): Promise<readonly (Ruled | null)[]>;

  /** As {@link Store.commitDelayMs}, before the next `apply`. */
  commitDelayMs?(): number;

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

  /** Forgets that the user was in these groups, and their settings of them. A group that they are in now is passed over. */
  forgetGroups(userId: UserId, groupIds: readonly ConversationId[]): Promise<void>;

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
    /** How many those are. */
    readonly count: number;
  }>;

  /** One conversation as the user has it; `null` if it is not theirs, or a direct one without a message. */
  conversation(userId: UserId, conversationId: ConversationId): Promise<Conversation | null>;

  membership(userId: UserId, groupId: ConversationId): Promise<Membership | null>;

  /** Which of the others are in a group with the user now that has at most so many members. */
  companions(
    userId: UserId,
    others: readonly UserId[],
    maxMembers: number,
  ): Promise<{
    readonly userIds: ReadonlySet<UserId>;
    /** How many memberships were looked at, about: it tells what it has cost. */
    readonly looked: number;
  }>;

  /** Those who are in the group now, in the order in which they joined. `cursor` of one page asks for the next. */
  members(
    groupId: ConversationId,
    page: { readonly cursor?: string; readonly limit: number },
  ): Promise<{
    readonly members: readonly (GroupMember & { readonly readSeq: number })[];
    readonly cursor: string | null;
  }>;

  /**
   * Messages of large groups of which members are still to be told, by a push, although the time of the node that was at it is over
   * (see `Ledger.owe`): those that have waited longest.
   */
  owing(nowMs: number, limit: number): Promise<readonly (OwedNotice & { readonly groupId: ConversationId })[]>;

  /** Messages of groups whose pushes are still to be revised, in the same way (see `Ledger.oweRevision`). */
  owingRevisions(
    nowMs: number,
    limit: number,
  ): Promise<readonly { readonly groupId: ConversationId; readonly seq: number; readonly n: number }[]>;

  /** One message as it is now; `null` if there is none. */
  message(conversationId: ConversationId, seq: number): Promise<Message | null>;
}
