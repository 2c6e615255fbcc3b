import type {
  ChatFeedEvent,
  ConversationSettings,
  MessageExtras,
  PushFeedEvent,
  ReactionSummary,
  Role,
} from "../model/events.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import type { ReachTarget } from "../ports/reach-store.ts";
import type { Moment } from "./caused-pushes.ts";

/** A group, but for its members. Rules change it and save it. */
export interface GroupRow {
  readonly id: ConversationId;
  title: string | null;
  /** The application's own. A JSON value, `null` if there is none. */
  data: unknown;
  readonly createdBy: UserId;
  readonly createdAtMs: number;
  /** The newest number in its feed. */
  head: number;
  lastSeq: number;
  /** Those who are in it now. */
  memberCount: number;
  /** When the newest entry was made. */
  lastAtMs: number;
}

/**
 * Somebody who is in a group, or was. What they may read is an interval of the group's numbers, and with it of its messages. Who is
 * added again begins a new interval.
 */
export interface MemberRow {
  readonly groupId: ConversationId;
  readonly userId: UserId;
  role: Role;
  joinedAtMs: number;
  /** The entry that added them. */
  joinedN: number;
  /** Entries after this number are theirs, and messages after this seq. */
  fromN: number;
  fromSeq: number;
  /** The entry that removed them, and the last message before it; `null` while they are in the group. */
  untilN: number | null;
  untilSeq: number | null;
  /** The group as it was when they left, as they go on seeing it; `null` while they are in it. */
  left: LeftGroup | null;
  readSeq: number;
}

/** A group as it was in the moment when a member left. */
export interface LeftGroup {
  readonly atMs: number;
  readonly title: string | null;
  readonly data: unknown;
  readonly memberCount: number;
}

/** What is stored of a message besides who sent it and when. A field that has nothing to say is absent. */
export interface StoredExtras extends Omit<MessageExtras, "replyTo" | "reactions"> {
  readonly deletedAtMs?: number;
  /** Who deleted it, if that was not its sender. */
  readonly deletedBy?: UserId;
  /** The entry of its group that edited it last: those who had left before it see the message as deleted. */
  readonly editedN?: number;
  /** What it quotes, by seq. */
  readonly replyTo?: number;
  readonly reactions?: readonly ReactionSummary[];
  /** The line that stands for it in pushes and where it is quoted: of a message in a large group, and once it was quoted, or edited. */
  readonly excerpt?: string;
}

/** What a message is stored with when it is sent. */
export const toStoredExtras = ({ replyTo, mentions }: Pick<MessageExtras, "replyTo" | "mentions">): StoredExtras => ({
  ...(mentions && { mentions }),
  ...(replyTo && { replyTo: replyTo.seq }),
});

/** A message as it is now: its latest version. */
export interface StoredMessage {
  readonly conversationId: ConversationId;
  readonly seq: number;
  readonly from: UserId;
  readonly nonce: string;
  readonly sentAtMs: number;
  /** A JSON value; `null` once it is deleted. */
  readonly content: unknown;
  readonly extras: StoredExtras;
}

/** A message whose pushes get another excerpt. */
export type RevisedMessage = Pick<StoredMessage, "conversationId" | "from" | "sentAtMs"> & Moment;

/** A message of which members of a large group are told after its commit. */
export interface OwedNotice {
  readonly seq: number;
  /** No later message stands for it: members who want mentions alone would not be told of that. */
  readonly mentionsAll: boolean;
}

/** An entry that a write appended, as its readers get it. */
export type Appended =
  | { readonly feed: "chat"; readonly userId: UserId; readonly n: number; readonly event: ChatFeedEvent }
  | { readonly feed: "push"; readonly userId: UserId; readonly n: number; readonly event: PushFeedEvent }
  | {
      readonly feed: "group";
      readonly conversationId: ConversationId;
      readonly n: number;
      readonly event: ChatFeedEvent;
      /** Those who get a copy: the members, and those whom the entry removed. `null`: the copy goes to the group's own channel. */
      readonly userIds: readonly UserId[] | null;
      /** Of a group that has a channel of its own. */
      readonly memberCount?: number;
    };

/** The push of type `chat.message` that tells somebody of messages which they have not open. */
export interface Notice {
  readonly conversationId: ConversationId;
  readonly from: UserId;
  readonly excerpt: string;
  readonly collapse: string;
  readonly atMs: number;
  /** Channels out of the application that it may go out on. */
  readonly reach?: readonly ReachTarget[] | undefined;
}

/**
 * What the rules of conversations read and change within one transaction: rows by key, and nothing else. Each store gives its
 * own: over maps, over statements that run at once (SQLite), or over rows that were locked and loaded before (PostgreSQL),
 * as {@link Touched} says. What is saved is read back by what follows in the same transaction.
 */
export interface Ledger {
  /** The last seq of a direct conversation, 0 before its first message. */
  directLastSeq(conversationId: ConversationId): number;

  group(id: ConversationId): GroupRow | null;
  /** The group that the user has made with this idempotency key. */
  groupByKey(createdBy: UserId, key: string): ConversationId | null;
  /** Stores it, new or changed. `key`: for a new one, the idempotency key that it was made with. */
  saveGroup(group: GroupRow, key?: string): void;

  member(groupId: ConversationId, userId: UserId): MemberRow | null;
  /** Those who are in the group now, by `joinedN`, then by id. */
  members(groupId: ConversationId): readonly UserId[];
  /** The first owner who is in the group now, except one user, in the order of {@link Ledger.members}; else admin, else member. */
  seniorMember(groupId: ConversationId, except: UserId): MemberRow | null;
  /** As {@link Ledger.members}, after the one at the place `after` (see `joinOrder`): for notices, bit by bit. */
  membersAfter(groupId: ConversationId, after: string | null, limit: number): readonly MemberRow[];
  saveMember(member: MemberRow): void;
  /** The groups that the user is in now. */
  groupCount(userId: UserId): number;
  /** Of those, the ones that `madeBy` has made. */
  groupCountBy(userId: UserId, madeBy: UserId): number;

  /** A user's own settings of a direct conversation or a group; `null` if they are as at first. */
  settings(userId: UserId, conversationId: ConversationId): ConversationSettings | null;
  saveSettings(userId: UserId, conversationId: ConversationId, settings: ConversationSettings): void;

  message(conversationId: ConversationId, seq: number): StoredMessage | null;
  /** A message of a group; direct ones have a way of their own. */
  insertMessage(message: StoredMessage): void;
  /** Its content or its extras have changed. */
  saveMessage(message: StoredMessage): void;
  /** The message that the user has sent with this nonce, in any conversation. */
  sent(from: UserId, nonce: string): Pick<StoredMessage, "conversationId" | "seq" | "sentAtMs"> | null;
  /** The edit of the message that was made with this nonce. */
  edited(
    conversationId: ConversationId,
    seq: number,
    nonce: string,
  ): { readonly version: number; readonly editedAtMs: number } | null;
  saveEdit(
    conversationId: ConversationId,
    seq: number,
    edit: { readonly nonce: string; readonly version: number; readonly editedAtMs: number },
  ): void;

  /** Puts a reaction on or takes it off. `false` if it was so already. */
  setReaction(
    conversationId: ConversationId,
    seq: number,
    reaction: { readonly userId: UserId; readonly reaction: string; readonly on: boolean; readonly atMs: number },
  ): boolean;
  /** All reactions to a message, in the order of the oldest of each that is still there. */
  reactions(conversationId: ConversationId, seq: number): readonly ReactionSummary[];

  /** Counts a message as one that mentions the users, or everybody who can see it. */
  mention(conversationId: ConversationId, seq: number, userIds: readonly UserId[] | "all"): void;
  /**
   * Members of a large group are still to be told of a message, and of all before it: a node is at it until then. Kept until it is
   * settled, so that another node goes on if this one does not. The newest message counts, and of those that mention all the newest
   * counts apart.
   */
  owe(groupId: ConversationId, owed: OwedNotice & { readonly untilMs: number }): void;
  /** The members have been told of messages up to this one; of those that mention all, only if this one does. */
  settle(groupId: ConversationId, settled: OwedNotice): void;
  /**
   * The pushes of a message in a group are still to get its present excerpt, since its entry `n` changed the message: a node is at it until
   * then. Kept until it is settled, as what {@link Ledger.owe} keeps. The newest entry counts.
   */
  oweRevision(
    groupId: ConversationId,
    owed: { readonly seq: number; readonly n: number; readonly untilMs: number },
  ): void;
  /** The pushes of the message have the excerpt that it got by this entry, or a later one. */
  settleRevision(groupId: ConversationId, settled: { readonly seq: number; readonly n: number }): void;

  /** Forgets the reactions to a message, and whom it mentions. */
  clearMessage(conversationId: ConversationId, seq: number): void;

  /** Appends to a group's feed, whose head the rule has counted: `group.head` is the entry's number. */
  appendToGroup(group: GroupRow, event: ChatFeedEvent): void;
  /** Appends to the user's own chat feed. The number. */
  appendToUser(userId: UserId, event: ChatFeedEvent, atMs: number): number;

  /** Appends the push, or replaces the user's unread one with the same collapse value, whose count it goes on from. */
  notify(userId: UserId, notice: Notice): Extract<Appended, { feed: "push" }>;
  /** Whether the user has an unread push with the collapse value. */
  hasNotice(userId: UserId, collapse: string): boolean;
  /** Marks the user's unread push with the collapse value as read. `null` if there is none. */
  readNotice(userId: UserId, collapse: string, atMs: number): Extract<Appended, { feed: "push" }> | null;
  /**
   * Gives the pushes that a message caused another excerpt, wherever they are stored, also read and replaced ones: those of type
   * `chat.message` that name the conversation and its sender and were sent at its time, of both parties, or of everyone who is in the
   * group or was. Those who cannot see the message any more (see `seesChanges`) get an empty one. Which of several pushes is the
   * message's, `causedBy` says. No entry is appended. How many; `null` if more than `upTo` name the conversation and its sender at that
   * time: then none is changed.
   */
  reviseNotices(message: RevisedMessage, excerpt: string, upTo: number): number | null;
  /**
   * The same for so many of the pushes that {@link Ledger.reviseNotices} counts, and for all that the last one's user has: user by user, in an
   * order of the store's own. Where to go on; `null` at the end.
   */
  reviseNoticesAfter(
    message: RevisedMessage,
    excerpt: string,
    page: { readonly after: string | null; readonly limit: number },
  ): string | null;
}

/** What a write reads and changes, for a store that locks and loads it before. Names may repeat. */
export interface Touched {
  readonly directs?: readonly ConversationId[];
  readonly groups?: readonly ConversationId[];
  readonly groupKeys?: readonly { readonly createdBy: UserId; readonly key: string }[];
  readonly members?: readonly { readonly groupId: ConversationId; readonly userId: UserId }[];
  /**
   * Groups of which everyone who is in them is needed, if they have at most so many members. `quiet`: those of them who get no push
   * in any case.
   */
  readonly everyone?: readonly {
    readonly groupId: ConversationId;
    readonly upTo: number;
    readonly quiet?: readonly UserId[];
  }[];
  /** Whose successor may be needed: who that is counts among the `users`. */
  readonly seniors?: readonly { readonly groupId: ConversationId; readonly except: UserId }[];
  readonly membersAfter?: readonly {
    readonly groupId: ConversationId;
    readonly after: string | null;
    readonly limit: number;
  }[];
  readonly groupCounts?: readonly UserId[];
  /** Whose groups from one user are counted: from the caller, or from the user who has made the group that is there. */
  readonly groupCountsBy?: {
    readonly userIds: readonly UserId[];
    readonly madeBy: UserId | { readonly groupId: ConversationId };
  };
  readonly messages?: readonly { readonly conversationId: ConversationId; readonly seq: number }[];
  /** Reactions that may be given or taken back. All reactions to their messages are needed. */
  readonly reactions?: readonly {
    readonly conversationId: ConversationId;
    readonly seq: number;
    readonly userId: UserId;
    readonly reaction: string;
  }[];
  readonly nonces?: readonly { readonly from: UserId; readonly nonce: string }[];
  readonly edits?: readonly {
    readonly conversationId: ConversationId;
    readonly seq: number;
    readonly nonce: string;
  }[];
  /** Users whose chat feed, and whose notices, may be appended to; and settings of theirs that are read. */
  readonly users?: readonly UserId[];
  readonly settings?: readonly { readonly userId: UserId; readonly conversationId: ConversationId }[];
  /**
   * Unread pushes that may be replaced or read, with the settings that decide it: of the users, and of everyone whom `everyone` and
   * `membersAfter` bring, but for those who are quiet. Their push feeds may be appended to.
   */
  readonly collapses?: readonly string[];
  /** Messages whose notices may be revised: all of them if there are at most so many, or those of one page. */
  readonly revised?: readonly ({ readonly conversationId: ConversationId; readonly seq: number } & (
    | { readonly upTo: number }
    | { readonly after: string | null; readonly limit: number }
  ))[];
}
