import type { ChatFeedEvent, Message } from "../model/events.ts";
import type { StoredMessage } from "../rules/ledger.ts";
import { type MessageReader, present, seenBy, toShownMessage } from "../rules/shown-message.ts";
import { toChatEvent } from "../writes/chat-entry.ts";
import type { ChatData, ChatRecord, MemoryData, MessageRecord } from "./memory-data.ts";
import { bytesOf, bytesOfMessage } from "./pages.ts";

export const toRecord = ({ seq, from, nonce, sentAtMs, content, extras }: StoredMessage): MessageRecord => ({
  seq,
  from,
  nonce,
  sentAtMs,
  content: JSON.stringify(content),
  extras,
});

export const toStored = ({ id }: ChatData, { content, ...record }: MessageRecord): StoredMessage => ({
  conversationId: id,
  ...record,
  content: JSON.parse(content),
});

/** A message as it is now; `null` if there is none. */
export function messageAt(chat: ChatData | undefined, seq: number, reader: MessageReader = present): Message | null {
  const record = chat?.messages[seq - 1];
  if (!chat || !record) return null;
  const { replyTo } = record.extras;
  const quoted = replyTo === undefined ? undefined : chat.messages[replyTo - 1];
  return toShownMessage(toStored(chat, record), quoted ?? null, reader);
}

/** The entry of a chat feed as it is read now: with the latest version of its message. */
export function toEvent(
  data: MemoryData,
  { conversationId, entry }: ChatRecord,
  reader: MessageReader = present,
): ChatFeedEvent {
  const chat = data.chats.get(conversationId);
  if (entry.kind !== "message") {
    const record = chat?.messages[entry.seq - 1];
    return toChatEvent(conversationId, entry, chat && record ? seenBy(toStored(chat, record), reader) : null);
  }
  const message = messageAt(chat, entry.seq, reader);
  if (!message) throw new Error(`a chat feed points to message ${entry.seq} of ${conversationId}, which is not there`);
  return { type: "message", message };
}

/** By which a page of entries ends early. */
export function bytesOfEntry(data: MemoryData, { conversationId, entry }: ChatRecord): number {
  if (entry.kind === "read") return 0;
  if (entry.kind !== "message" && entry.kind !== "edited") return bytesOf(entry.data);
  return bytesOfMessage(data.chats.get(conversationId)?.messages[entry.seq - 1]);
}
