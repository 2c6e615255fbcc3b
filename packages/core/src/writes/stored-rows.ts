import type {
  ChatFeedEvent,
  ConversationSettings,
  DirectConversation,
  Message,
  Push,
  PushFeedEvent,
  ReadPushes,
} from "../model/events.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import type { FeedEntry } from "../ports/write.ts";
import type { OutwardCursor } from "../ports/trace-store.ts";
import { toShownSettings } from "../rules/group-views.ts";
import type { StoredExtras, StoredMessage } from "../rules/ledger.ts";
import { type MessageReader, present, seenBy, toShownMessage } from "../rules/shown-message.ts";
import { type StoredEntry, toChatEvent } from "./chat-entry.ts";
import { toPushEvent } from "./stored-outcomes.ts";

/** What is stored of a message besides: its {@link StoredExtras} as JSON text, and of the message that it quotes, who and what. */
export type ExtraColumns = [extras: string | null, quotedFrom: string | null, quotedExtras: string | null];

/**
 * n, conversation, seq, reader; for a message, and for an edit: sender, nonce, time, content, and what it has besides; for what
 * is neither a message nor a read mark: kind and data of its {@link StoredEntry}.
 */
export type ChatRow = [
  n: number,
  conversationId: string,
  seq: number,
  reader: string | null,
  from: string | null,
  nonce: string | null,
  sentAtMs: number | null,
  content: string | null,
  ...ExtraColumns,
  kind: StoredEntry["kind"] | null,
  data: string | null,
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

/** A message as a database answers it. */
export type MessageRow = [seq: number, from: string, nonce: string, sentAtMs: number, content: string, ...ExtraColumns];

/** A push of an inbox, as a database answers it. */
export type InboxRow = [n: number, type: string, data: string, sentAtMs: number, readAtMs: number | null];

/** A cursor as a database answers it. */
export type OutwardCursorRow = [
  userId: string,
  channel: string,
  category: string,
  n: number,
  sinceMs: number,
  dueAtMs: number | null,
  leaseUntilMs: number | null,
  upTo: number | null,
  attempts: number,
  /** JSON text of its late addresses. */
  late: string,
];

/** A direct conversation as a database answers it. */
export interface ConversationRow {
  readonly id: string;
  readonly lastN: number;
  readonly readSeq: number;
  readonly unread: number;
  readonly lastMessage: MessageRow;
  readonly members: readonly (readonly [userId: string, readSeq: number])[];
  /** JSON text of the user's {@link ConversationSettings}; `null` as at first. */
  readonly settings: string | null;
}

export function toMessage(conversationId: ConversationId, row: MessageRow, reader: MessageReader = present): Message {
  const [seq, from, nonce, sentAtMs, content, extras, quotedFrom, quotedExtras] = row;
  if (extras === null) return { conversationId, seq, from, content: JSON.parse(content), nonce, sentAtMs };
  const quoted =
    quotedFrom === null ? null : { from: quotedFrom, extras: quotedExtras === null ? {} : JSON.parse(quotedExtras) };
  return toShownMessage(toStoredMessage(conversationId, row), quoted, reader);
}

/** The message of a row that has one. */
const messageRowOf = ([
  n,
  conversationId,
  seq,
  ,
  from,
  nonce,
  sentAtMs,
  content,
  ...[extras, by, what]
]: ChatRow): MessageRow => {
  if (from === null || nonce === null || sentAtMs === null || content === null) {
    throw new Error(`chat feed entry ${n} points to message ${seq} of ${conversationId}, which is not there`);
  }
  return [seq, from, nonce, sentAtMs, content, extras, by, what];
};

export function toChatEntry(row: ChatRow, reader: MessageReader = present): FeedEntry<ChatFeedEvent> {
  const [n, conversationId, seq, readBy, from, , , , , , , kind, data] = row;
  if (readBy !== null) return { n, event: { type: "read", conversationId, userId: readBy, seq } };
  if (kind === null) {
    return { n, event: { type: "message", message: toMessage(conversationId, messageRowOf(row), reader) } };
  }
  const message = from === null ? null : seenBy(toStoredMessage(conversationId, messageRowOf(row)), reader);
  return { n, event: toChatEvent(conversationId, { kind, seq, data: data ?? "{}" }, message) };
}

/** An entry of which a database has made the text that readers get. */
export class EncodedEntry<Event> implements FeedEntry<Event> {
  readonly n: number;
  readonly json: string;

  constructor(n: number, json: string) {
    this.n = n;
    this.json = json;
  }

  get event(): Event {
    return JSON.parse(this.json) as Event;
  }
}

export function toStoredMessage(conversationId: ConversationId, row: MessageRow): StoredMessage {
  const [seq, from, nonce, sentAtMs, content, extras] = row;
  const parsed = extras === null ? {} : (JSON.parse(extras) as StoredExtras);
  return { conversationId, seq, from, nonce, sentAtMs, content: JSON.parse(content), extras: parsed };
}

export function toPushEntry([n, sentAtMs, unread, replaces, type, data]: PushRow): FeedEntry<PushFeedEvent> {
  if (type === null) return { n, event: { type: "read", ...(JSON.parse(data) as ReadPushes), unread } };
  const push = { seq: n, type, data: JSON.parse(data) as unknown, sentAtMs, readAtMs: null };
  return { n, event: toPushEvent(push, unread, replaces ?? 0) };
}

export function toPush([seq, type, data, sentAtMs, readAtMs]: InboxRow): Push {
  return { seq, type, data: JSON.parse(data), sentAtMs, readAtMs };
}

export function toConversation(userId: UserId, row: ConversationRow): DirectConversation {
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
    ...toShownSettings(row.settings === null ? null : (JSON.parse(row.settings) as ConversationSettings)),
  };
}

export function toOutwardCursor(row: OutwardCursorRow): OutwardCursor {
  const [userId, channel, category, n, sinceMs, dueAtMs, leaseUntilMs, upTo, attempts, lateText] = row;
  const late = JSON.parse(lateText) as OutwardCursor["late"];
  return { userId, channel, category, n, sinceMs, dueAtMs, leaseUntilMs, upTo, attempts, late };
}
