import type { ChatMessagePush, PushFeedEvent } from "../model/events.ts";
import type { UserId } from "../model/ids.ts";
import type {
  ClaimWrite,
  Committed,
  PushWrite,
  ReadChatWrite,
  ReadPushWrite,
  SendWrite,
  TopicWrite,
  Write,
} from "../ports/write.ts";
import { toStoredExtras } from "../rules/ledger.ts";
import { wantsNotice } from "../rules/membership.ts";
import { type StoredOutcome, type StoredOutcomes, toCommitted, toRecipients } from "../writes/stored-outcomes.ts";
import type { ChatData, MemoryData, PushRecord } from "./memory-data.ts";
import { deliver, deliverNotice, markRead, type PushEntry, readNotice } from "./memory-pushes.ts";

/** A write with the JSON text of what it stores: made before anything changes, as that may fail. */
interface Prepared {
  readonly write: Write;
  readonly json: string;
}

const jsonOf = (write: Write): string => {
  if (write.kind === "send") return write.contentJson ?? JSON.stringify(write.content);
  return write.kind === "push" ? (write.dataJson ?? JSON.stringify(write.data)) : "";
};

/** Direct messages, read marks, pushes and topics: all of the writes, or none. */
export function commitWrites(data: MemoryData, writes: readonly Write[]): Committed[] {
  const prepared = writes.map((write): Prepared => ({ write, json: jsonOf(write) }));
  return prepared.map(({ write, json }) => toCommitted(write, apply(data, write, json)));
}

function apply(data: MemoryData, write: Write, json: string): StoredOutcome {
  if (write.kind === "send") return send(data, write, json);
  if (write.kind === "push") return push(data, write, json);
  if (write.kind === "claim") return claim(data, write);
  if (write.kind === "readChat") return readChat(data, write);
  if (write.kind === "readPush") return readPush(data, write);
  return setTopic(data, write);
}

function send(data: MemoryData, write: SendWrite, content: string): StoredOutcomes["send"] {
  const { conversationId, from, members, nonce, atMs: sentAtMs, extras = {} } = write;
  const sender = data.user(from);
  const first = sender.sent.get(nonce);
  if (first) return { first };
  const chat = data.chat(conversationId);
  const seq = chat.messages.length + 1;
  chat.messages.push({ seq, from, nonce, sentAtMs, content, extras: toStoredExtras(extras) });
  sender.sent.set(nonce, { conversationId, seq, sentAtMs });
  data.seen.add(from);
  data.outlets.stored("message", conversationId, seq, sentAtMs);
  const numbers = [seq, 0, 0];
  for (const userId of members) {
    const { chat: log, directs } = data.user(userId);
    const n = log.head + 1;
    log.append({ n, atMs: sentAtMs, conversationId, entry: { kind: "message", seq } });
    directs.delete(conversationId);
    directs.set(conversationId, n);
    const party = partyOf(chat, userId);
    if (userId !== from) party.unread += 1;
    numbers[userId === from ? 1 : 2] = n;
  }
  for (const userId of write.notify) numbers.push(...notify(data, userId, write));
  return numbers;
}

function partyOf(chat: ChatData, userId: UserId): { readSeq: number; unread: number } {
  const party = chat.parties.get(userId) ?? { readSeq: 0, unread: 0 };
  chat.parties.set(userId, party);
  return party;
}

/** The push's number, the unread count after it, what it replaces or 0, the messages it stands for; zeros if the user wants none. */
function notify(data: MemoryData, userId: UserId, write: SendWrite): readonly number[] {
  const { conversationId, from, notice, atMs, extras: { mentions = [] } = {} } = write;
  const settings = data.users.get(userId)?.settings.get(conversationId) ?? null;
  const isMentioned = mentions === "all" || mentions.includes(userId);
  if (!wantsNotice(settings, isMentioned, atMs)) return [0, 0, 0, 0];
  const entry = deliverNotice(data, userId, { conversationId, from, ...notice, atMs });
  const { count } = (entry.event as Extract<PushFeedEvent, { type: "push" }>).push.data as ChatMessagePush;
  return [...numbersOf(entry), count];
}

function numbersOf({ n, event }: PushEntry): [n: number, unread: number, replaces: number] {
  return [n, event.unread, event.type === "push" ? (event.replaces ?? 0) : 0];
}

const firstWith = (data: MemoryData, { key = "", formerKey = "" }: Pick<PushWrite, "key" | "formerKey">) =>
  data.keys.get(key) ?? data.keys.get(formerKey);

function push(data: MemoryData, write: PushWrite, json: string): StoredOutcomes["push"] {
  const { to, type, atMs: sentAtMs, key, collapse, reach } = write;
  const first = firstWith(data, write);
  if (first) return { accepted: first.accepted, duplicate: true, userIds: [], pushes: [] };
  const userIds = [...new Set("topic" in to ? data.topics.get(to.topic) : to.userIds)];
  const pushes = userIds.flatMap((userId) =>
    numbersOf(deliver(data, userId, { type, data: json, sentAtMs, collapse, reach })),
  );
  if (key !== undefined) {
    const recipients = toRecipients(userIds, pushes);
    data.keys.set(key, { accepted: userIds.length, atMs: sentAtMs, recipients });
  }
  return { accepted: userIds.length, duplicate: false, userIds, pushes };
}

function claim(data: MemoryData, write: ClaimWrite): StoredOutcomes["claim"] {
  const first = firstWith(data, write);
  if (!first) data.keys.set(write.key, { accepted: write.accepted, atMs: write.atMs, recipients: null });
  return { accepted: first?.accepted ?? write.accepted, duplicate: first !== undefined };
}

function readChat(data: MemoryData, write: ReadChatWrite): StoredOutcomes["readChat"] {
  const { conversationId, members, userId, collapse, atMs } = write;
  const chat = data.chats.get(conversationId);
  if (!chat) return { seq: 0, ns: [], read: null };
  const party = partyOf(chat, userId);
  const seq = Math.min(write.seq, chat.messages.length);
  if (seq <= party.readSeq) return { seq: party.readSeq, ns: [], read: null };
  party.readSeq = seq;
  party.unread = chat.messages.slice(seq).filter(({ from }) => from !== userId).length;
  const ns = members.map((member) => {
    const { chat: log } = data.user(member);
    const n = log.head + 1;
    log.append({ n, atMs, conversationId, entry: { kind: "read", seq, data: userId } });
    return n;
  });
  const read = party.unread === 0 ? readNotice(data, userId, collapse, atMs) : null;
  if (read?.event.type !== "read" || !("seqs" in read.event)) return { seq, ns, read: null };
  return { seq, ns, read: { n: read.n, unread: read.event.unread, seqs: read.event.seqs } };
}

function readPush(data: MemoryData, write: ReadPushWrite): StoredOutcomes["readPush"] {
  const { userId, atMs } = write;
  const user = data.users.get(userId);
  if (!user) return { unread: 0, n: 0, seqs: [], upTo: 0 };
  const upTo = "upTo" in write ? Math.min(write.upTo, user.push.head) : 0;
  const wanted = "seqs" in write ? new Set(write.seqs) : null;
  const pushes: PushRecord[] = [...user.inbox.values()].filter(
    ({ n, readAtMs }) => readAtMs === null && (wanted ? wanted.has(n) : n <= upTo),
  );
  const entry = markRead(data, userId, { pushes, atMs, ...(!wanted && { which: { upTo } }) });
  return { unread: user.unread, n: entry?.n ?? 0, seqs: pushes.map(({ n }) => n), upTo };
}

function setTopic(data: MemoryData, { kind, userId, topic }: TopicWrite): null {
  const members = data.topics.get(topic) ?? new Set();
  if (kind === "subscribe") members.add(userId);
  else members.delete(userId);
  if (members.size > 0) data.topics.set(topic, members);
  else data.topics.delete(topic);
  return null;
}
