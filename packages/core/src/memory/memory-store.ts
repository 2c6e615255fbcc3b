import { TidingsError } from "../model/errors.ts";
import type { ChatFeedEvent, DirectConversation, PushFeedEvent } from "../model/events.ts";
import { directConversationId, type UserId } from "../model/ids.ts";
import type { FeedPage, Store } from "../ports/store.ts";
import type { Committed, Write } from "../ports/write.ts";
import { toPush } from "../writes/stored-rows.ts";
import { createMemoryChats, toDirect } from "./memory-chats.ts";
import { MemoryData } from "./memory-data.ts";
import { bytesOfEntry, messageAt, toEvent } from "./memory-messages.ts";
import { toPushLogEntry } from "./memory-pushes.ts";
import { trimMemory } from "./memory-retention.ts";
import { commitWrites } from "./memory-writes.ts";
import { backwards, budgetOf, bytesOf, bytesOfMessage, takePage } from "./pages.ts";

/**
 * A store in the memory of this process, gone when it ends. For tests, and for data that need not survive a restart.
 */
export const createMemoryStore = (): Store => openMemoryStore(new MemoryData());

/** A store on data that another one may have left. */
export function openMemoryStore(data: MemoryData): Store {
  let isClosed = false;
  function requireOpen(): void {
    if (isClosed) throw new TidingsError("SERVICE_UNAVAILABLE", "The store is closed");
  }

  return {
    epoch: data.epoch,
    chats: createMemoryChats(data, requireOpen),
    reach: data.reach,
    trace: {
      outward: (userId) => data.reach.outward(userId),
      outbox: (options) => data.reach.outbox(options),
      keyed: async (key) => data.keys.get(key) ?? null,
    },
    outlets: data.outlets,
    ownership: {
      async owner() {
        requireOpen();
        return data.owner;
      },
      async setOwner(owner, before) {
        requireOpen();
        if (data.owner !== before) return false;
        data.owner = owner;
        return true;
      },
      async someUsers() {
        requireOpen();
        return [...new Set([...data.users.keys(), ...data.seen])];
      },
    },

    async commit<const Writes extends readonly Write[]>(writes: Writes) {
      requireOpen();
      return commitWrites(data, writes) as { [I in keyof Writes]: Committed<Writes[I]["kind"]> };
    },

    async readFeed(feed, userId, after, limit, maxBytes) {
      requireOpen();
      const page = (feed === "chat" ? readChatFeed : readPushFeed)(data, { userId, after, limit, maxBytes });
      return page as never;
    },

    async heads(userIds) {
      requireOpen();
      return userIds.map((userId) => {
        const user = data.users.get(userId);
        return { chat: user?.chat.head ?? 0, push: user?.push.head ?? 0 };
      });
    },

    async history(conversationId, { before, after, pinned = false, limit, maxBytes, untilN = null }) {
      requireOpen();
      const chat = data.chats.get(conversationId);
      const all = chat?.messages ?? [];
      const records = pinned ? all.filter(({ extras }) => extras.pinnedAtMs !== undefined) : all;
      const countTo = (seq: number): number => (pinned ? records.filter((one) => one.seq <= seq).length : seq);
      const isForward = after !== undefined;
      const rows = isForward
        ? records.slice(countTo(after))
        : backwards(records, before === undefined ? records.length : countTo(before - 1));
      const { page, hasMore } = takePage(rows, limit, budgetOf(maxBytes), bytesOfMessage);
      const messages = page.flatMap(({ seq }) => messageAt(chat, seq, { untilN }) ?? []);
      return { messages: isForward ? messages : messages.toReversed(), hasMore };
    },

    async conversations(userId, { cursor, limit, maxBytes }) {
      requireOpen();
      const user = data.users.get(userId);
      const newestFirst = [...(user?.directs ?? [])].toReversed();
      const rows = newestFirst.filter(([, n]) => cursor === undefined || n < cursor);
      const { page, hasMore } = takePage(rows, limit, budgetOf(maxBytes), ([id]) => {
        return bytesOfMessage(data.chats.get(id)?.messages.at(-1));
      });
      const unread = newestFirst.map(([id]) => data.chats.get(id)?.parties.get(userId)?.unread ?? 0);
      return {
        conversations: page.flatMap(([id]) => (toDirect(data, userId, id) as DirectConversation | null) ?? []),
        cursor: hasMore ? (page.at(-1)?.[1] ?? null) : null,
        totals: {
          messages: unread.reduce((sum, one) => sum + one, 0),
          conversations: unread.filter((one) => one > 0).length,
        },
        head: user?.chat.head ?? 0,
      };
    },

    async pushes(userId, { before = Number.POSITIVE_INFINITY, limit, unreadOnly, maxBytes }) {
      requireOpen();
      const user = data.users.get(userId);
      const rows = [...(user?.inbox.values() ?? [])]
        .toReversed()
        .filter(({ n, readAtMs }) => n < before && !(unreadOnly && readAtMs !== null));
      const { page, hasMore } = takePage(rows, limit, budgetOf(maxBytes), (push) => bytesOf(push.data));
      const pushes = page.map(({ n, type, data: json, sentAtMs, readAtMs }) =>
        toPush([n, type, json, sentAtMs, readAtMs]),
      );
      return { pushes, unread: user?.unread ?? 0, hasMore, head: user?.push.head ?? 0 };
    },

    async acquaintances(userId, others) {
      requireOpen();
      const directs = data.users.get(userId)?.directs;
      return new Set(others.filter((other) => directs?.has(directConversationId(userId, other))));
    },

    async markSeen(userIds) {
      requireOpen();
      for (const userId of userIds) data.seen.add(userId);
    },

    async seen(userIds) {
      requireOpen();
      return new Set(userIds.filter((userId) => data.seen.has(userId)));
    },

    async revoke(revocation) {
      requireOpen();
      const key = "jti" in revocation ? `jti ${revocation.jti}` : `user ${revocation.userId}`;
      const before = data.revocations.get(key);
      const atMs = Math.max(revocation.atMs, before?.atMs ?? 0);
      const untilMs = Math.max(revocation.untilMs, before?.untilMs ?? 0);
      data.revocations.set(key, { ...revocation, atMs, untilMs });
      data.reach.revoked(revocation);
    },

    async revocations(nowMs) {
      requireOpen();
      return [...data.revocations.values()].filter(({ untilMs }) => untilMs > nowMs);
    },

    async revokedSince(sinceMs) {
      requireOpen();
      return [...data.revocations.values()].filter(({ atMs }) => atMs >= sinceMs);
    },

    async topicMembers(topic) {
      requireOpen();
      return [...(data.topics.get(topic) ?? [])];
    },

    async trim(retention) {
      requireOpen();
      data.believedAtMs = retention.believedAtMs ?? data.believedAtMs;
      return await trimMemory(data, retention, () => isClosed);
    },

    async believedAtMs() {
      requireOpen();
      return data.believedAtMs;
    },

    async ping() {
      requireOpen();
    },

    async close() {
      isClosed = true;
    },
  };
}

interface FeedRange {
  readonly userId: UserId;
  readonly after: number;
  readonly limit: number;
  readonly maxBytes: number | undefined;
}

function readChatFeed(data: MemoryData, { userId, after, limit, maxBytes }: FeedRange): FeedPage<ChatFeedEvent> {
  const log = data.users.get(userId)?.chat;
  if (!log) return { entries: [], head: 0, trimmed: 0, unread: 0 };
  const records = log.between(after, log.head);
  const { page } = takePage(records, limit, budgetOf(maxBytes), (record) => bytesOfEntry(data, record));
  const entries = page.map((record) => ({ n: record.n, event: toEvent(data, record) }));
  return { entries, head: log.head, trimmed: log.trimmed, unread: 0 };
}

function readPushFeed(data: MemoryData, { userId, after, limit, maxBytes }: FeedRange): FeedPage<PushFeedEvent> {
  const user = data.users.get(userId);
  if (!user) return { entries: [], head: 0, trimmed: 0, unread: 0 };
  const { push: log, unread, unreadAtTrim } = user;
  const records = log.between(after, log.head);
  const { page } = takePage(records, limit, budgetOf(maxBytes), ({ push, read }) => bytesOf(push?.data ?? read));
  const atAfter = after > 0 && after === log.trimmed ? unreadAtTrim : log.at(after)?.unread;
  return {
    entries: page.map((record) => toPushLogEntry(record)),
    head: log.head,
    trimmed: log.trimmed,
    unread: after === 0 && log.trimmed === 0 ? 0 : (atAfter ?? unread),
  };
}
