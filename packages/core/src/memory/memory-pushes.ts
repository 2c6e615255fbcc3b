import { type ChatMessagePush, chatMessagePushType, type PushFeedEvent, type ReadPushes } from "../model/events.ts";
import type { UserId } from "../model/ids.ts";
import type { ReachTarget } from "../ports/reach-store.ts";
import type { Notice, RevisedMessage } from "../rules/ledger.ts";
import { toPushEntry } from "../writes/stored-rows.ts";
import type { MemoryData, PushLogRecord, PushRecord, UserData } from "./memory-data.ts";

export interface PushEntry {
  readonly feed: "push";
  readonly userId: UserId;
  readonly n: number;
  readonly event: PushFeedEvent;
}

export const toPushLogEntry = ({ n, atMs, unread, replaces, push, read }: PushLogRecord): PushEventOf =>
  toPushEntry([n, atMs, unread, replaces, push?.type ?? null, push?.data ?? read]);

type PushEventOf = ReturnType<typeof toPushEntry>;

function append(userId: UserId, user: UserData, record: Omit<PushLogRecord, "n" | "unread">): PushEntry {
  const entry = { ...record, n: user.push.head + 1, unread: user.unread };
  user.push.append(entry);
  return { feed: "push", userId, ...toPushLogEntry(entry) };
}

/** Appends a push. The user's unread one with the same collapse value leaves the inbox and the count. */
export function deliver(
  data: MemoryData,
  userId: UserId,
  sent: Pick<PushRecord, "type" | "data" | "sentAtMs" | "collapse"> & {
    readonly reach?: readonly ReachTarget[] | undefined;
  },
): PushEntry {
  const user = data.user(userId);
  const { collapse, sentAtMs } = sent;
  const replaced = collapse === undefined ? undefined : user.collapsed.get(collapse);
  if (replaced) {
    user.inbox.delete(replaced.n);
    if (replaced.n <= user.push.trimmed) user.replaced.push(replaced);
    user.unread -= 1;
  }
  const { reach, ...fields } = sent;
  const push: PushRecord = { ...fields, n: user.push.head + 1, readAtMs: null };
  if (reach) data.reach.pushed(userId, push.n, sentAtMs, reach);
  data.outlets.stored("push", userId, push.n, sentAtMs);
  user.inbox.set(push.n, push);
  if (collapse !== undefined) user.collapsed.set(collapse, push);
  user.unread += 1;
  return append(userId, user, { atMs: sentAtMs, replaces: replaced?.n ?? null, push, read: "" });
}

/** The push that tells of messages: it counts on from the one that it replaces. */
export function deliverNotice(data: MemoryData, userId: UserId, notice: Notice): PushEntry {
  const { conversationId, from, excerpt, collapse, atMs, reach } = notice;
  const before = data.users.get(userId)?.collapsed.get(collapse);
  const count = before ? (JSON.parse(before.data) as ChatMessagePush).count + 1 : 1;
  const push: ChatMessagePush = { conversationId, from, excerpt, count };
  const text = JSON.stringify(push);
  return deliver(data, userId, { type: chatMessagePushType, data: text, sentAtMs: atMs, collapse, reach });
}

/** Marks unread pushes as read, and says which: as named, or as `which` says. `null` if there are none. */
export function markRead(
  data: MemoryData,
  userId: UserId,
  {
    pushes,
    which,
    atMs,
  }: { readonly pushes: readonly PushRecord[]; readonly which?: ReadPushes; readonly atMs: number },
): PushEntry | null {
  if (pushes.length === 0) return null;
  const user = data.user(userId);
  for (const push of pushes) {
    push.readAtMs = atMs;
    if (push.collapse !== undefined) user.collapsed.delete(push.collapse);
  }
  user.unread -= pushes.length;
  const read = JSON.stringify(which ?? { seqs: pushes.map(({ n }) => n) });
  return append(userId, user, { atMs, replaces: null, push: null, read });
}

export function readNotice(data: MemoryData, userId: UserId, collapse: string, atMs: number): PushEntry | null {
  const push = data.users.get(userId)?.collapsed.get(collapse);
  return markRead(data, userId, { pushes: push ? [push] : [], atMs });
}

export interface FoundNotice {
  readonly push: PushRecord;
  readonly notice: ChatMessagePush;
}

/** The user's pushes of a message and its moment, read and replaced ones too, in the order of their numbers. */
export function findNotices(user: UserData, message: RevisedMessage): readonly FoundNotice[] {
  const logged = user.push.entries.flatMap(({ push }) => push ?? []);
  return [...new Set([...logged, ...user.inbox.values(), ...user.replaced])]
    .filter(({ type, sentAtMs }) => type === chatMessagePushType && sentAtMs === message.sentAtMs)
    .map((push) => ({ push, notice: JSON.parse(push.data) as ChatMessagePush }))
    .filter(({ notice }) => notice.conversationId === message.conversationId && notice.from === message.from)
    .toSorted((a, b) => a.push.n - b.push.n);
}
