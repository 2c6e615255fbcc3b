import type { ChatFeedEvent, Conversation, Message, Push, PushFeedEvent, ReadPushes } from "./events.ts";
import type { ConversationId, UserId } from "./ids.ts";
import type { FeedEntry } from "./store.ts";
import { toPushEvent } from "./stored-outcomes.ts";

/** n, conversation, seq, reader; for a message: sender, nonce, time, content. */
export type ChatRow = [
  n: number,
  conversationId: string,
  seq: number,
  reader: string | null,
  from: string | null,
  nonce: string | null,
  sentAtMs: number | null,
  content: string | null,
];

/** For a read entry the type is null and the data says what was read. */
export type PushRow = [
  n: number,
  atMs: number,
  unread: number,
  replaces: number | null,
  type: string | null,
  data: string,
];

export type MessageRow = [seq: number, from: string, nonce: string, sentAtMs: number, content: string];

export type InboxRow = [n: number, type: string, data: string, sentAtMs: number, readAtMs: number | null];

export interface ConversationRow {
  readonly id: string;
  readonly lastN: number;
  readonly readSeq: number;
  readonly unread: number;
  readonly lastMessage: MessageRow;
  readonly members: readonly (readonly [userId: string, readSeq: number])[];
}

export function toMessage(conversationId: ConversationId, [seq, from, nonce, sentAtMs, content]: MessageRow): Message {
  return { conversationId, seq, from, content: JSON.parse(content), nonce, sentAtMs };
}

export function toChatEntry(row: ChatRow): FeedEntry<ChatFeedEvent> {
  const [n, conversationId, seq, reader, from, nonce, sentAtMs, content] = row;
  if (reader !== null) return { n, event: { type: "read", conversationId, userId: reader, seq } };
  if (from === null || nonce === null || sentAtMs === null || content === null) {
    throw new Error(`chat feed entry ${n} points to message ${seq} of ${conversationId}, which is not there`);
  }
  return { n, event: { type: "message", message: toMessage(conversationId, [seq, from, nonce, sentAtMs, content]) } };
}

export function toPushEntry([n, sentAtMs, unread, replaces, type, data]: PushRow): FeedEntry<PushFeedEvent> {
  if (type === null) return { n, event: { type: "read", ...(JSON.parse(data) as ReadPushes), unread } };
  const push = { seq: n, type, data: JSON.parse(data) as unknown, sentAtMs, readAtMs: null };
  return { n, event: toPushEvent(push, unread, replaces ?? 0) };
}

export function toPush([seq, type, data, sentAtMs, readAtMs]: InboxRow): Push {
  return { seq, type, data: JSON.parse(data), sentAtMs, readAtMs };
}

export function toConversation(userId: UserId, row: ConversationRow): Conversation {
  const { id, readSeq, unread, members } = row;
  const lastMessage = toMessage(id, row.lastMessage);
  const peerReadSeq = members.find(([member]) => member !== userId)?.[1] ?? 0;
  return {
    id,
    kind: "direct",
    members: members.map(([member]) => member),
    lastMessage,
    lastSeq: lastMessage.seq,
    readSeq,
    peerReadSeq,
    unread,
  };
}
