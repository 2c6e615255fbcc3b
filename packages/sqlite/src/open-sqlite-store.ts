import {
  chatMessagePushType,
  type Committed,
  type Feed,
  type FeedEvents,
  type FeedPage,
  type Store,
  TidingsError,
  type Write,
} from "@tidings/core";
import { toChatEntry, toCommitted, toConversation, toMessage, toPush, toPushEntry } from "@tidings/core/store-adapter";
import { Worker } from "node:worker_threads";
import { SqliteOpenError } from "./errors.ts";
import type { TrimCursor, TrimStep, WireWrite, WorkerOptions } from "./protocol.ts";
import { firstTrim } from "./retention.ts";
import { createWorkerClient, type WorkerClient } from "./worker-client.ts";

export interface SqliteStoreOptions {
  /** The database file. It and its folder are made if missing; beside it stands `<path>-wal`. `:memory:` is for tests. */
  readonly path: string;
  /** How long to wait for another process that has the file, a predecessor that shuts down, say. Milliseconds, default 5,000. */
  readonly lockTimeoutMs?: number;
  /** A file up to this size is checked for damage before it is used. Bytes, default 64 MiB (some 0.3 s). */
  readonly checkUpToBytes?: number;
  /** The file's greatest size: a commit that needs more fails with `SERVICE_UNAVAILABLE`. Default: what the disk holds. */
  readonly maxBytes?: number;
}

/** Older ones read rows in another shape. */
const leastNode = 24;
/** Users per query of heads: commits are let in between. */
const headsPerCall = 1_000;

/**
 * Opens the store in a file that one process owns. All of SQLite runs in a thread of its own: the event loop never waits
 * for the disk. What is acknowledged is on disk (WAL, `synchronous=FULL`). A store that nobody waits for does not keep the
 * process alive.
 *
 * @throws {SqliteOpenError} The message says what is wrong with the file, and what to do.
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Store> {
  if (Number.parseInt(process.versions.node) < leastNode) {
    const problem = `needs Node.js ${leastNode} or newer, and this is ${process.version}: install a newer one`;
    throw new SqliteOpenError("unavailable", options.path, problem);
  }
  const { path, lockTimeoutMs = 5_000, checkUpToBytes = 64 * 1024 * 1024, maxBytes = null } = options;
  const workerData: WorkerOptions = {
    path,
    lockTimeoutMs,
    checkUpToBytes,
    maxBytes,
    messagePushType: chatMessagePushType,
  };
  const source = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js";
  // The process's own flags are not for the thread: `--input-type`, for one, would stop it.
  const worker = new Worker(new URL(source, import.meta.url), { workerData, execArgv: [] });
  const client = createWorkerClient(worker);
  try {
    return createStore(client, await client.opened);
  } catch (error) {
    await client.untilStopped();
    throw error;
  }
}

/** The store over whatever does the calls. */
export function createStore(client: Pick<WorkerClient, "call" | "close">, epoch: string): Store {
  let closed: Promise<void> | null = null;
  const isClosed = (): boolean => closed !== null;

  const call: WorkerClient["call"] = (method, ...args) => {
    if (closed) return Promise.reject(new TidingsError("SERVICE_UNAVAILABLE", "The store is closed: open it again"));
    return client.call(method, ...args);
  };

  const feedReaders: {
    [F in Feed]: (userId: string, after: number, limit: number) => Promise<FeedPage<FeedEvents[F]>>;
  } = {
    async chat(userId, after, limit) {
      const { rows, ...page } = await call("chatFeed", userId, after, limit);
      return { entries: rows.map(toChatEntry), ...page };
    },
    async push(userId, after, limit) {
      const { rows, ...page } = await call("pushFeed", userId, after, limit);
      return { entries: rows.map(toPushEntry), ...page };
    },
  };

  return {
    epoch,

    async commit<const Writes extends readonly Write[]>(writes: Writes) {
      const outcomes = await call("commit", writes.map(toWire));
      const committed = writes.map((write, i): Committed => {
        const outcome = outcomes[i];
        if (outcome === undefined) throw new Error(`the storage thread did not answer write ${i}`);
        return toCommitted(write, outcome);
      });
      return committed as { [I in keyof Writes]: Committed<Writes[I]["kind"]> };
    },

    readFeed: (feed, userId, after, limit) => feedReaders[feed](userId, after, limit),

    async heads(userIds) {
      const heads: Record<Feed, number>[] = [];
      for (let start = 0; start < userIds.length; start += headsPerCall) {
        const numbers = await call("heads", userIds.slice(start, start + headsPerCall));
        for (let i = 0; i < numbers.length; i += 2) heads.push({ chat: numbers[i] ?? 0, push: numbers[i + 1] ?? 0 });
      }
      return heads;
    },

    async history(conversationId, { before = null, after = null, limit }) {
      const rows = await call("history", conversationId, { before, after, limit: limit + 1 });
      const kept = after === null ? rows.slice(-limit) : rows.slice(0, limit);
      return { messages: kept.map((row) => toMessage(conversationId, row)), hasMore: rows.length > limit };
    },

    async conversations(userId, { cursor = null, limit }) {
      const { conversations, head } = await call("conversations", userId, cursor, limit + 1);
      const kept = conversations.slice(0, limit);
      const next = conversations.length > limit ? (kept.at(-1)?.lastN ?? null) : null;
      return { conversations: kept.map((wire) => toConversation(userId, wire)), cursor: next, head };
    },

    async pushes(userId, { before = null, limit, unreadOnly }) {
      const { rows, unread, head } = await call("pushes", userId, before, limit + 1, unreadOnly);
      return { pushes: rows.slice(0, limit).map(toPush), unread, hasMore: rows.length > limit, head };
    },

    topicMembers: (topic) => call("topicMembers", topic),

    async trim(retention) {
      let removed = 0;
      let cursor: TrimCursor | null = firstTrim;
      while (cursor && !isClosed()) {
        const step: TrimStep = await call("trim", retention, cursor);
        removed += step.removed;
        cursor = step.next;
      }
      return removed;
    },

    async ping() {
      await call("ping");
    },

    close() {
      closed ??= client.close();
      return closed;
    },
  };
}

/** Nobody is notified: its text need not travel. */
const noNotice = { collapse: "", excerpt: "" };

/** A JSON value that is not there travels as null. */
const toJson = (value: unknown): string => JSON.stringify(value ?? null);

function toWire(write: Write): WireWrite {
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
    } = write;
    const { collapse, excerpt } = notify.length > 0 ? notice : noNotice;
    return [conversationId, from, peerOf(members, from), contentJson, nonce, atMs, notify, collapse, excerpt];
  }
  if (write.kind === "push") {
    const { data, dataJson = toJson(data), ...push } = write;
    return { ...push, data: dataJson };
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
