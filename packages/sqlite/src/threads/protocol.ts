import type {
  ClaimWrite,
  ConversationTotals,
  PushWrite,
  ReadChatWrite,
  ReachTarget,
  ReadPushWrite,
  Retention,
  Revocation,
  Role,
  TopicWrite,
} from "@tidings/core";
import type {
  ChatRow,
  ConversationRow,
  InboxRow,
  MessageRow,
  Ruled,
  RuledWrite,
  StoredOutcome,
} from "@tidings/core/store-adapter";
import type { GroupColumns, MemberColumns } from "../group-rows.ts";
import type { Addresses } from "../write/addresses.ts";
import type { Outward } from "../write/outward.ts";
import type { OpenFailure } from "../file/errors.ts";
import type { OutletReader } from "../read/outlet-reader.ts";
import type { OutletWrites } from "../write/outlets.ts";
import type { ReachReader } from "../read/reach-reader.ts";
import type { TraceReader } from "../read/trace-reader.ts";
import type { PageBounds } from "../read/take-page.ts";

/**
 * What travels between the store and its thread, as JSON text: making and reading it costs both sides less than cloning
 * the objects would. Contents travel as the text that is stored, the frequent things as tuples, and numbers in flat
 * arrays; the store builds the deliveries from what it kept.
 */
export type WireWrite = WireSend | WirePush | ClaimWrite | ReadChatWrite | ReadPushWrite | TopicWrite;

export type WirePush = Omit<PushWrite, "data" | "dataJson" | "reach"> & {
  readonly data: string;
  readonly reach?: number;
};

/** Channels out of the application that pushes of a commit may go out on: writes name a list by its place. */
export type WireTargets = readonly (readonly ReachTarget[])[];

/** A message to store, and who is notified of it. */
export type WireSend = readonly [
  conversationId: string,
  from: string,
  peer: string,
  content: string,
  nonce: string,
  atMs: number,
  notify: readonly string[],
  collapse: string,
  excerpt: string,
  /** What else the message is stored with, as JSON text: absent for a plain one. */
  extra?: string | null,
  /** Where the pushes may go out: a place in {@link WireTargets}. */
  reach?: number,
];

/** JSON texts in an answer, which travel as they are: each is a line after it, as JSON text need not have line breaks. */
interface Texts {
  readonly texts: readonly string[];
}

/** A page of a feed: the events, as their readers get them, and the numbers that they have. */
export interface WireFeed extends Texts {
  readonly ns: readonly number[];
  readonly head: number;
  readonly trimmed: number;
  readonly unread: number;
}

export interface HistoryRange extends PageBounds {
  readonly before: number | null;
  readonly after: number | null;
  readonly pinned: boolean;
}

/** Where a trim goes on: nothing is kept in the thread between its steps. */
export type TrimCursor =
  | { readonly stage: "keys" }
  | { readonly stage: "users"; readonly user: number; readonly n: number }
  | { readonly stage: "groups"; readonly group: number };

export interface TrimStep {
  readonly removed: number;
  readonly next: TrimCursor | null;
}

/** What the thread that writes can be asked for. */
export interface WriteMethods
  extends
    Addresses,
    Pick<Outward, "takeDue" | "begin" | "settle">,
    Omit<OutletWrites, "isAnyKeyDue" | "isAnyLeased" | "endLeases"> {
  commit(writes: readonly WireWrite[], targets?: WireTargets | null): readonly StoredOutcome[];
  /** Writes that the rules of conversations decide. */
  apply(writes: readonly RuledWrite[]): readonly Ruled[];
  trim(retention: Retention, cursor: TrimCursor): TrimStep;
  markSeen(userIds: readonly string[]): null;
  forgetGroups(userId: string, groupIds: readonly string[]): null;
  setOwner(owner: string, before: string | null): boolean;
  /** Chat head and push head of each user in turn: the thread that writes knows them by heart. */
  heads(userIds: readonly string[]): readonly number[];
  ping(): null;
}

/** What the thread that reads can be asked for: each sees all commits that were acknowledged before, and no half of one. */
export interface ReadMethods extends GroupReadMethods, ReachReader, TraceReader, OutletReader {
  chatFeed(userId: string, after: number, page: PageBounds): WireFeed;
  pushFeed(userId: string, after: number, page: PageBounds): WireFeed;
  history(
    conversationId: string,
    range: HistoryRange,
  ): { readonly rows: readonly MessageRow[]; readonly hasMore: boolean };
  conversations(
    userId: string,
    cursor: number | null,
    page: PageBounds,
  ): {
    readonly conversations: readonly ConversationRow[];
    readonly hasMore: boolean;
    readonly totals: ConversationTotals;
    readonly head: number;
  };
  /** One direct conversation, if it has messages. */
  direct(userId: string, conversationId: string): ConversationRow | null;
  pushes(
    userId: string,
    before: number | null,
    unreadOnly: boolean,
    page: PageBounds,
  ): {
    readonly rows: readonly InboxRow[];
    readonly hasMore: boolean;
    readonly unread: number;
    readonly head: number;
  };
  /** Which of the conversations the user is a member of. */
  memberships(userId: string, conversationIds: readonly string[]): readonly string[];
  seen(userIds: readonly string[]): readonly string[];
  /** A page of those that have not ended, after this one. */
  revocations(nowMs: number, after: Revocation | null): readonly Revocation[];
  believedAtMs(): number | null;
  owner(): string | null;
  someUsers(limit: number): readonly string[];
  topicMembers(topic: string): readonly string[];
}

/** The reads of groups, and of single messages. */
export interface GroupReadMethods {
  readGroups(
    userId: string,
    from: readonly (readonly [groupId: string, after: number])[],
    bounds: PageBounds,
  ): readonly (WireGroupPage | null)[];
  positions(userId: string): readonly PositionRow[];
  groupHeads(groupIds: readonly string[]): readonly number[];
  owing(nowMs: number, limit: number): readonly (readonly [groupId: string, seq: number, mentionsAll: number])[];
  owingRevisions(nowMs: number, limit: number): readonly (readonly [groupId: string, seq: number, n: number])[];
  groups(
    userId: string,
    offset: number,
    bounds: PageBounds,
  ): {
    readonly conversations: readonly (readonly [lastAtMs: number, group: WireGroup])[];
    readonly hasMore: boolean;
    readonly totals: ConversationTotals;
    readonly count: number;
  };
  group(userId: string, groupId: string): WireGroup | null;
  membership(userId: string, groupId: string): readonly [GroupColumns, MemberColumns] | null;
  /** In the order of joining: those who follow on a user who joined with this entry. */
  groupMembers(
    groupId: string,
    joinedN: number,
    after: string,
    limit: number,
  ): readonly (readonly [userId: string, role: Role, joinedAtMs: number, readSeq: number, joinedN: number])[];
  companions(
    userId: string,
    others: readonly string[],
    maxMembers: number,
  ): { readonly names: readonly string[]; readonly looked: number };
  message(conversationId: string, seq: number): MessageRow | null;
}

/** A number stands for an entry that the user may not see. */
export interface WireGroupPage {
  readonly entries: readonly (ChatRow | number)[];
  readonly head: number;
  readonly trimmed: number;
  readonly fromSeq: number;
  readonly isMember: boolean;
}

export type PositionRow = [
  groupId: string,
  head: number,
  fromSeq: number,
  memberCount: number,
  isMember: 0 | 1,
  joinedN: number,
  lastAtMs: number,
];

/** A group as it is stored, and what else one of its members is shown. */
export interface WireGroup {
  readonly group: GroupColumns;
  readonly member: MemberColumns;
  readonly settings: string | null;
  readonly lastMessage: MessageRow | null;
  readonly members: readonly (readonly [userId: string, joinedN: number])[];
  readonly mentions: number;
}

export interface StoreMethods extends WriteMethods, ReadMethods {
  close(): null;
}

/** Errors cross as data: their classes do not survive the way. They are cloned, causes and all. */
export type WireFailure =
  | {
      readonly kind: "open";
      readonly reason: OpenFailure;
      readonly path: string;
      readonly problem: string;
      readonly cause: unknown;
    }
  | { readonly kind: "unavailable"; readonly message: string; readonly cause: unknown }
  /** Nothing that the thread could still do would help. */
  | { readonly kind: "lost"; readonly message: string }
  | { readonly kind: "bug"; readonly error: unknown };

export type Request = {
  [M in keyof StoreMethods]: { readonly id: number; readonly method: M; readonly args: Parameters<StoreMethods[M]> };
}[keyof StoreMethods];

export type Response =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: WireFailure };

/** What is posted: answers as JSON text, each by itself, so that none can become too long for another one's sake. */
export type Posted = string | readonly (string | Response)[];

const hasTexts = (value: unknown): value is Texts => typeof value === "object" && value !== null && "texts" in value;

/** Throws if it is too long for a text. */
export function encode(id: number, value: unknown): string {
  if (!hasTexts(value)) return JSON.stringify({ id, value } satisfies Response);
  return [JSON.stringify({ id, value: { ...value, texts: [] } } satisfies Response), ...value.texts].join("\n");
}

export function decode(posted: Posted): readonly Response[] {
  const answers = typeof posted === "string" ? [posted] : posted;
  return answers.map((answer) => (typeof answer === "string" ? decodeText(answer) : answer));
}

function decodeText(answer: string): Response {
  const [json = "", ...texts] = answer.split("\n");
  const response = JSON.parse(json) as Response;
  if (texts.length > 0 && "value" in response) Object.assign(response.value as Texts, { texts });
  return response;
}

/** The first message to a thread has it open the database: it answers with the epoch under this id. */
export const openingId = 0;
