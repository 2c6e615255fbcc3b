import { type ChatMessagePush, chatMessagePushType, type Message, type PushFeedEvent } from "../model/events.ts";
import { encodeMessage } from "../model/event-json.ts";
import type { UserId } from "../model/ids.ts";
import type {
  Committed,
  FeedDelivery,
  PushWrite,
  ReadChatWrite,
  ReadPushWrite,
  SendWrite,
  Write,
} from "../ports/write.ts";
import { maxKeyedRecipients } from "../ports/trace-store.ts";

/** For each user in turn: `n`, the unread count after it, and the number of the push that it replaces or 0. */
export type PushNumbers = readonly number[];

/**
 * What a database has to tell about a write for its {@link Committed}: the numbers that it gave out. The rest is known from
 * the write itself.
 */
export interface StoredOutcomes {
  /**
   * The message's seq; its entry's number in the chat feed of its sender, and in the other party's; then for each who is
   * notified four numbers: the push's number or 0 if they want none, the unread count after it, what it replaces or 0, and
   * the messages that it stands for. For a nonce that was used: the first outcome.
   */
  readonly send:
    | readonly number[]
    | { readonly first: { readonly conversationId: string; readonly seq: number; readonly sentAtMs: number } };
  readonly push: {
    readonly accepted: number;
    readonly duplicate: boolean;
    readonly userIds: readonly UserId[];
    readonly pushes: PushNumbers;
  };
  readonly claim: { readonly accepted: number; readonly duplicate: boolean };
  readonly readChat: {
    readonly seq: number;
    /** Empty if the mark did not move. */
    readonly ns: readonly number[];
    readonly read: { readonly n: number; readonly unread: number; readonly seqs: readonly number[] } | null;
  };
  readonly readPush: {
    readonly unread: number;
    /** 0 if nothing changed. */
    readonly n: number;
    readonly seqs: readonly number[];
    readonly upTo: number;
  };
  readonly subscribe: null;
  readonly unsubscribe: null;
}

/** What a database answers for a write. */
export type StoredOutcome<Kind extends keyof StoredOutcomes = keyof StoredOutcomes> = StoredOutcomes[Kind];

/** Who was given a push, and its number there, as is kept with an idempotency key: the first of them. */
export const toRecipients = (
  userIds: readonly UserId[],
  pushes: PushNumbers,
): { readonly userId: UserId; readonly seq: number }[] =>
  userIds.slice(0, maxKeyedRecipients).map((userId, i) => ({ userId, seq: at(pushes, 3 * i) }));

/** Joins what the database answered with the write that it was asked for. Deliveries of one write share their data. */
export function toCommitted(write: Write, outcome: StoredOutcome): Committed {
  if (write.kind === "send") return toSent(write, outcome as StoredOutcomes["send"]);
  if (write.kind === "push") return toPushed(write, outcome as StoredOutcomes["push"]);
  if (write.kind === "readChat") return toReadChat(write, outcome as StoredOutcomes["readChat"]);
  if (write.kind === "readPush") return toReadPush(write, outcome as StoredOutcomes["readPush"]);
  if (write.kind === "claim") return { outcome: outcome as StoredOutcomes["claim"], deliveries: [] };
  return { outcome: {}, deliveries: [] };
}
function toSent(write: SendWrite, outcome: StoredOutcomes["send"]): Committed<"send"> {
  if ("first" in outcome) return { outcome: { ...outcome.first, duplicate: true }, deliveries: [] };
  const { conversationId, from, content, contentJson, nonce, atMs: sentAtMs, notice, extras } = write;
  const seq = at(outcome, 0);
  const plain: Message = { conversationId, seq, from, content, nonce, sentAtMs };
  const message: Message = extras ? { ...plain, ...extras } : plain;
  const event = { type: "message", message } as const;
  const json = contentJson === undefined || extras ? undefined : encodeMessage(message, contentJson);
  const deliveries = write.members.map((userId): FeedDelivery => ({
    userId,
    feed: "chat",
    n: at(outcome, userId === from ? 1 : 2),
    event,
    json,
  }));
  let next = 3;
  for (const userId of write.notify) {
    if (at(outcome, next) !== 0) {
      const data: ChatMessagePush = { conversationId, from, excerpt: notice.excerpt, count: at(outcome, next + 3) };
      deliveries.push(toPushDelivery(userId, { type: chatMessagePushType, data, sentAtMs }, outcome, next));
    }
    next += 4;
  }
  return { outcome: { conversationId, seq, sentAtMs, duplicate: false }, deliveries };
}

function toPushed({ type, data, atMs }: PushWrite, outcome: StoredOutcomes["push"]): Committed<"push"> {
  const { accepted, duplicate, userIds, pushes } = outcome;
  const sent = { type, data, sentAtMs: atMs };
  const deliveries = userIds.map((userId, i) => toPushDelivery(userId, sent, pushes, 3 * i));
  return { outcome: { accepted, duplicate }, deliveries };
}

function toReadChat(write: ReadChatWrite, { seq, ns, read }: StoredOutcomes["readChat"]): Committed<"readChat"> {
  const { conversationId, userId: reader, members } = write;
  const event = { type: "read", conversationId, userId: reader, seq } as const;
  const deliveries = ns.map((n, i): FeedDelivery => ({ userId: at(members, i), feed: "chat", n, event }));
  if (read) {
    const { n, seqs, unread } = read;
    deliveries.push({ userId: reader, feed: "push", n, event: { type: "read", seqs, unread } });
  }
  return { outcome: { seq }, deliveries };
}

function toReadPush(write: ReadPushWrite, outcome: StoredOutcomes["readPush"]): Committed<"readPush"> {
  const { unread, n, seqs, upTo } = outcome;
  if (n === 0) return { outcome: { unread }, deliveries: [] };
  const event: PushFeedEvent = { type: "read", ...("upTo" in write ? { upTo } : { seqs }), unread };
  return { outcome: { unread }, deliveries: [{ userId: write.userId, feed: "push", n, event }] };
}

function toPushDelivery(
  userId: UserId,
  sent: { readonly type: string; readonly data: unknown; readonly sentAtMs: number },
  numbers: readonly number[],
  start: number,
): FeedDelivery {
  const [n, unread, replaces] = [at(numbers, start), at(numbers, start + 1), at(numbers, start + 2)];
  return { userId, feed: "push", n, event: toPushEvent({ seq: n, ...sent, readAtMs: null }, unread, replaces) };
}

/** The one shape of a push's entry, live and replayed. `replaces`: 0 for none. */
export function toPushEvent(
  push: {
    readonly seq: number;
    readonly type: string;
    readonly data: unknown;
    readonly sentAtMs: number;
    readonly readAtMs: null;
  },
  unread: number,
  replaces: number,
): PushFeedEvent {
  return { type: "push", push, unread, ...(replaces !== 0 && { replaces }) };
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`the stored outcome has no item ${index}`);
  return item;
}
