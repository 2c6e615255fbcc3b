import {
  type ChatMessagePush,
  chatMessagePushType,
  type Committed,
  type FeedDelivery,
  type Message,
  type PushFeedEvent,
  type PushWrite,
  type ReadChatWrite,
  type ReadPushWrite,
  type SendWrite,
  type Write,
} from "@tidings/core";
import type { WireOutcome, WireOutcomes } from "./protocol.ts";

/** Joins what the thread answered with the write that it was asked to do. Deliveries of one write share their data. */
export function toCommitted(write: Write, outcome: WireOutcome): Committed {
  if (write.kind === "send") return toSent(write, outcome as WireOutcomes["send"]);
  if (write.kind === "push") return toPushed(write, outcome as WireOutcomes["push"]);
  if (write.kind === "readChat") return toReadChat(write, outcome as WireOutcomes["readChat"]);
  if (write.kind === "readPush") return toReadPush(write, outcome as WireOutcomes["readPush"]);
  if (write.kind === "claim") return { outcome: outcome as WireOutcomes["claim"], deliveries: [] };
  return { outcome: {}, deliveries: [] };
}

function toSent(write: SendWrite, outcome: WireOutcomes["send"]): Committed<"send"> {
  if ("first" in outcome) return { outcome: { ...outcome.first, duplicate: true }, deliveries: [] };
  const { conversationId, from, content, nonce, atMs: sentAtMs, notice } = write;
  const seq = at(outcome, 0);
  const message: Message = { conversationId, seq, from, content, nonce, sentAtMs };
  const event = { type: "message", message } as const;
  let next = 1;
  const deliveries: FeedDelivery[] = [];
  for (const userId of write.members) {
    deliveries.push({ userId, feed: "chat", n: at(outcome, next), event });
    next += 1;
  }
  for (const userId of write.notify) {
    const data: ChatMessagePush = { conversationId, from, excerpt: notice.excerpt, count: at(outcome, next + 3) };
    deliveries.push(toPushDelivery(userId, { type: chatMessagePushType, data, sentAtMs }, outcome, next));
    next += 4;
  }
  return { outcome: { conversationId, seq, sentAtMs, duplicate: false }, deliveries };
}

function toPushed({ type, data, atMs }: PushWrite, outcome: WireOutcomes["push"]): Committed<"push"> {
  const { accepted, duplicate, userIds, pushes } = outcome;
  const sent = { type, data, sentAtMs: atMs };
  const deliveries = userIds.map((userId, i) => toPushDelivery(userId, sent, pushes, 3 * i));
  return { outcome: { accepted, duplicate }, deliveries };
}

function toReadChat(write: ReadChatWrite, { seq, ns, read }: WireOutcomes["readChat"]): Committed<"readChat"> {
  const { conversationId, userId: reader, members } = write;
  const event = { type: "read", conversationId, userId: reader, seq } as const;
  const deliveries = ns.map((n, i): FeedDelivery => ({ userId: at(members, i), feed: "chat", n, event }));
  if (read) {
    const { n, seqs, unread } = read;
    deliveries.push({ userId: reader, feed: "push", n, event: { type: "read", seqs, unread } });
  }
  return { outcome: { seq }, deliveries };
}

function toReadPush(write: ReadPushWrite, outcome: WireOutcomes["readPush"]): Committed<"readPush"> {
  const { unread, n, seqs, upTo } = outcome;
  if (n === 0) return { outcome: { unread }, deliveries: [] };
  const event: PushFeedEvent = { type: "read", ...("upTo" in write ? { upTo } : { seqs }), unread };
  return { outcome: { unread }, deliveries: [{ userId: write.userId, feed: "push", n, event }] };
}

function toPushDelivery(
  userId: string,
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
  if (item === undefined) throw new Error(`the storage thread's answer has no item ${index}`);
  return item;
}
