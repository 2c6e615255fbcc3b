import {
  type Committed,
  directConversationId,
  type Feed,
  type FeedPage,
  requireSupportedNode,
  type Revocation,
  type Store,
  TidingsError,
  type Write,
} from "@tidings/core";
import {
  EncodedEntry,
  finiteRetention,
  Targets,
  toCommitted,
  toConversation,
  toMessage,
  toPush,
  toStoredExtras,
} from "@tidings/core/store-adapter";
import { createOutlets } from "./outlets.ts";
import { createReach } from "./reach.ts";
import { createChats } from "./chats.ts";
import type { TrimCursor, TrimStep, WireFeed, WireWrite } from "./threads/protocol.ts";
import { firstTrim } from "./write/retention.ts";
import { revocationsPerPage } from "./write/revocations.ts";
import { type SqliteStoreOptions, startThreads, type StoreCalls } from "./threads/threads.ts";

/** Users per query of heads: commits are let in between. */
const headsPerCall = 250;

/**
 * Opens the store in a file that one process owns. SQLite runs in two threads, one that writes and one that reads, so
 * that the event loop never waits for the disk, and writes never wait for a long read. What is acknowledged is on disk
 * (WAL, `synchronous=FULL`). An idle store does not keep the process alive.
 *
 * @throws {SqliteOpenError} The message says what is wrong with the file, and what to do.
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Store> {
  requireSupportedNode();
  const threads = startThreads(options);
  return createStore(threads, await threads.open());
}

/** The store over whatever does the calls. */
export function createStore(client: StoreCalls, epoch: string): Store {
  let closed: Promise<void> | null = null;
  const isClosed = (): boolean => closed !== null;

  const call: StoreCalls["call"] = (method, ...args) => {
    if (closed) return Promise.reject(new TidingsError("SERVICE_UNAVAILABLE", "The store is closed: open it again"));
    return client.call(method, ...args);
  };

  return {
    epoch,
    failed: client.failed,

    async commit<const Writes extends readonly Write[]>(writes: Writes) {
      const targets = new Targets();
      const wire = writes.map((write) => toWire(write, targets));
      const outcomes = await call("commit", wire, targets.list);
      const committed = writes.map((write, i): Committed => {
        const outcome = outcomes[i];
        if (outcome === undefined) throw new Error(`the storage thread did not answer write ${i}`);
        return toCommitted(write, outcome);
      });
      return committed as { [I in keyof Writes]: Committed<Writes[I]["kind"]> };
    },

    async readFeed(feed, userId, after, limit, maxBytes) {
      const method = feed === "chat" ? "chatFeed" : "pushFeed";
      return toPage(await call(method, userId, after, { limit, maxBytes: maxBytes ?? null }));
    },

    async heads(userIds) {
      const heads: Record<Feed, number>[] = [];
      for (let start = 0; start < userIds.length; start += headsPerCall) {
        const numbers = await call("heads", userIds.slice(start, start + headsPerCall));
        for (let i = 0; i < numbers.length; i += 2) heads.push({ chat: numbers[i] ?? 0, push: numbers[i + 1] ?? 0 });
      }
      return heads;
    },

    async history(
      conversationId,
      { untilN = null, before = null, after = null, pinned = false, limit, maxBytes = null },
    ) {
      const { rows, hasMore } = await call("history", conversationId, { before, after, pinned, limit, maxBytes });
      return { messages: rows.map((row) => toMessage(conversationId, row, { untilN })), hasMore };
    },

    async conversations(userId, { cursor = null, limit, maxBytes = null }) {
      const page = await call("conversations", userId, cursor, { limit, maxBytes });
      const { conversations, hasMore, totals, head } = page;
      const next = hasMore ? (conversations.at(-1)?.lastN ?? null) : null;
      return { conversations: conversations.map((wire) => toConversation(userId, wire)), cursor: next, totals, head };
    },

    async pushes(userId, { before = null, limit, unreadOnly, maxBytes = null }) {
      const { rows, ...page } = await call("pushes", userId, before, unreadOnly, { limit, maxBytes });
      return { pushes: rows.map(toPush), ...page };
    },

    async acquaintances(userId, others) {
      const byConversation = new Map(
        others.filter((other) => other !== userId).map((other) => [directConversationId(userId, other), other]),
      );
      const found = await call("memberships", userId, [...byConversation.keys()]);
      return new Set(
        found.map((conversationId) => byConversation.get(conversationId)).filter((id) => id !== undefined),
      );
    },

    async markSeen(userIds) {
      await call("markSeen", userIds);
    },

    async seen(userIds) {
      return new Set(await call("seen", userIds));
    },

    async revoke(revocation) {
      while (await call("revoke", revocation));
    },

    async revocations(nowMs) {
      const all: Revocation[] = [];
      for (;;) {
        const page = await call("revocations", nowMs, all.at(-1) ?? null);
        for (const one of page) all.push(one);
        if (page.length < revocationsPerPage) return all;
      }
    },

    chats: createChats(call, epoch),
    reach: createReach(call),
    trace: {
      outward: (userId) => call("outward", userId),
      keyed: (key) => call("keyed", key),
      outbox: (options) => call("outbox", options),
    },
    outlets: createOutlets(call),
    ownership: {
      owner: () => call("owner"),
      setOwner: (owner, before) => call("setOwner", owner, before),
      someUsers: (limit) => call("someUsers", limit),
    },

    topicMembers: (topic) => call("topicMembers", topic),

    async trim(asked) {
      const retention = finiteRetention(asked);
      let removed = 0;
      let cursor: TrimCursor | null = firstTrim;
      while (cursor && !isClosed()) {
        const step: TrimStep = await call("trim", retention, cursor);
        removed += step.removed;
        cursor = step.next;
      }
      return removed;
    },

    believedAtMs: () => call("believedAtMs"),

    async ping() {
      await call("ping");
    },

    close() {
      closed ??= client.close();
      return closed;
    },
  };
}

function toPage<Event>({ ns, texts, head, trimmed, unread }: WireFeed): FeedPage<Event> {
  const entries = ns.map((n, i) => {
    const text = texts[i];
    if (text === undefined) throw new Error(`the storage thread did not tell entry ${n}`);
    return new EncodedEntry<Event>(n, text);
  });
  return { entries, head, trimmed, unread };
}

/** Nobody is notified: its text need not travel. */
const noNotice = { collapse: "", excerpt: "" };

/** A JSON value that is not there travels as null. */
const toJson = (value: unknown): string => JSON.stringify(value ?? null);

function toWire(write: Write, targets: Targets): WireWrite {
  if (write.kind === "send") {
    const {
      conversationId,
      members,
      from,
      content,
      contentJson = toJson(content),
      nonce,
      atMs,
      notify,
      notice,
      extras,
    } = write;
    const { collapse, excerpt } = notify.length > 0 ? notice : noNotice;
    const peer = peerOf(members, from);
    const plain = [conversationId, from, peer, contentJson, nonce, atMs, notify, collapse, excerpt] as const;
    const extra = extras ? JSON.stringify(toStoredExtras(extras)) : null;
    if (notify.length > 0 && notice.reach) return [...plain, extra, targets.placeOf(notice.reach)];
    return extra === null ? plain : [...plain, extra];
  }
  if (write.kind === "push") {
    const { data, dataJson = toJson(data), reach, ...push } = write;
    return reach ? { ...push, data: dataJson, reach: targets.placeOf(reach) } : { ...push, data: dataJson };
  }
  return write;
}

/** @throws if these are not the two of a conversation: a message has two numbers. */
function peerOf(members: readonly string[], from: string): string {
  const peer = members.find((member) => member !== from);
  if (peer === undefined || members.length !== 2)
    throw new TypeError(`a message has two parties, not ${members.length}`);
  return peer;
}
