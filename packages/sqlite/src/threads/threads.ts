import { TidingsError } from "@tidings/core";
import { Worker } from "node:worker_threads";
import { inMemory } from "../file/in-memory.ts";
import type { DatabaseOptions } from "../file/database.ts";
import type { ReadMethods } from "./protocol.ts";
import { createWorkerClient, type WorkerClient } from "./worker-client.ts";

/** Which file, and how it is opened. */
export interface SqliteStoreOptions {
  /**
   * The database file. It and its folder are created if they are missing. Other files beside it begin with its name.
   * `:memory:` is for tests.
   */
  readonly path: string;
  /**
   * How long to wait if another process has the file, for example one that is shutting down. Milliseconds, default
   * 5,000.
   */
  readonly lockTimeoutMs?: number;
  /**
   * Files up to this size are checked for damage when they are opened. Bytes, default 64 MiB, which takes about 0.3 s.
   */
  readonly checkUpToBytes?: number;
  /**
   * How large the file may become. A commit that needs more fails with `SERVICE_UNAVAILABLE`. Bytes. Default: what the
   * disk holds.
   */
  readonly maxBytes?: number;
}

/** Calls into the storage threads, together. */
export type StoreCalls = Pick<WorkerClient, "call" | "failed" | "close">;

const readMethods: Readonly<Record<keyof ReadMethods, true>> = {
  chatFeed: true,
  pushFeed: true,
  history: true,
  conversations: true,
  direct: true,
  pushes: true,
  memberships: true,
  seen: true,
  revocations: true,
  believedAtMs: true,
  owner: true,
  someUsers: true,
  topicMembers: true,
  readGroups: true,
  positions: true,
  groupHeads: true,
  owing: true,
  owingRevisions: true,
  groups: true,
  group: true,
  membership: true,
  groupMembers: true,
  companions: true,
  message: true,
  profile: true,
  outwardStatus: true,
  outward: true,
  keyed: true,
  outbox: true,
  outletStatus: true,
  deadLetters: true,
  deadLetter: true,
  messageChanges: true,
};

/**
 * One thread that writes, and beside it one that reads, so that a commit does not wait for somebody's history. SQLite lets
 * them: a reader sees what was committed when it began. A database in memory is one thread's alone.
 */
export function startThreads(options: SqliteStoreOptions): StoreCalls & Pick<WorkerClient, "open"> {
  const { path, lockTimeoutMs = 5_000, checkUpToBytes = 64 * 1024 * 1024, maxBytes = null } = options;
  const workerData: DatabaseOptions = { path, lockTimeoutMs, checkUpToBytes, maxBytes };
  const start = (name: "write-worker" | "read-worker"): WorkerClient => {
    const source = `./${name}${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`;
    // The process's own flags are not for the thread: `--input-type`, for one, would stop it.
    return createWorkerClient(new Worker(new URL(source, import.meta.url), { workerData, execArgv: [] }));
  };
  const writer = start("write-worker");
  return path === inMemory ? writer : joinThreads(writer, start("read-worker"));
}

const toDeath = (cause: unknown): TidingsError =>
  new TidingsError("SERVICE_UNAVAILABLE", "The database could not be opened for reading: restart the server", {
    cause,
  });

/** If one dies, the other goes with it: half a store is none. */
export function joinThreads(writer: WorkerClient, reader: WorkerClient): StoreCalls & Pick<WorkerClient, "open"> {
  const failed = Promise.race([writer.failed, reader.failed]);
  const abandon = (cause: TidingsError): void => {
    writer.abandon(cause);
    reader.abandon(cause);
  };
  void failed.then(abandon);
  return {
    failed,
    call: (method, ...args) => (method in readMethods ? reader : writer).call(method, ...args),
    async open() {
      try {
        const epoch = await writer.open();
        // Reads wait for it, and nothing else does.
        reader.open().catch((error: unknown) => reader.abandon(toDeath(error)));
        return epoch;
      } catch (error) {
        await Promise.all([writer, reader].map((one) => one.stop()));
        throw error;
      }
    },
    /** The last connection to be closed takes the log into the file: that must be one that may write. */
    async close() {
      await reader.close();
      await writer.close();
    },
  };
}
