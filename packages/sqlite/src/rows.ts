import type { ChatFeedEvent, Conversation, FeedEntry, Message, Push, PushFeedEvent, ReadPushes } from "@tidings/core";
import { toPushEvent } from "./deliveries.ts";
import type { ChatRow, InboxRow, MessageRow, PushRow, WireConversation } from "./protocol.ts";

export function toMessage(conversationId: string, [seq, from, nonce, sentAtMs, content]: MessageRow): Message {
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

export function toConversation(userId: string, wire: WireConversation): Conversation {
  const { id, readSeq, unread, members } = wire;
  const lastMessage = toMessage(id, wire.lastMessage);
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
