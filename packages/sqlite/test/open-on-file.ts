import type { Store } from "@tidings/core";
import type { OpenStore } from "@tidings/testing/contracts";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MessageChannel, type Worker } from "node:worker_threads";
import { type DatabaseOptions, openDatabase } from "../src/file/database.ts";
import { openForReading } from "../src/file/read-database.ts";
import { createSnapshotReader } from "../src/file/snapshot-reader.ts";
import { createStore, openSqliteStore } from "../src/open-sqlite-store.ts";
import { createMethods } from "../src/threads/methods.ts";
import { type Opened, serveCalls } from "../src/threads/serve-calls.ts";
import { joinThreads } from "../src/threads/threads.ts";
import { createWorkerClient, type WorkerClient } from "../src/threads/worker-client.ts";

const onFile =
  (open: (path: string) => Promise<Store>): OpenStore =>
  async () => {
    const folder = await mkdtempDisposable(join(tmpdir(), "tidings-sqlite-"));
    const path = join(folder.path, "tidings.db");
    let store = await open(path);
    return {
      get store() {
        return store;
      },
      async reopen() {
        await store.close();
        store = await open(path);
        return store;
      },
      async [Symbol.asyncDispose]() {
        await store.close();
        await folder.remove();
      },
    };
  };

/** A store on a file of its own, as the contracts of stores want it. */
export const openOnFile: OpenStore = onFile((path) => openSqliteStore({ path }));

/** Serves calls as a thread does, in this one. */
function serveHere(path: string, open: () => Opened): WorkerClient {
  const { port1: here, port2: there } = new MessageChannel();
  const close = (methods: Opened["methods"]) => (): null => {
    setImmediate(() => there.close()); // the end of a thread, once it has answered
    return methods.close?.() ?? null;
  };
  const opening = (): Opened => {
    const opened = open();
    return { ...opened, methods: { ...opened.methods, close: close(opened.methods) } };
  };
  serveCalls(path, opening, there);
  here.once("close", () => void here.emit("exit", 0));
  return createWorkerClient(Object.assign(here, { terminate: () => here.close() }) as unknown as Worker);
}

/**
 * The same without threads: what they do is done in this one, over the same messages. The contracts open hundreds of stores; to start two
 * threads for each takes most of their time, and V8 in Node 24 now and then ends a process in which so many have come and gone.
 */
export const openWithoutThreads: OpenStore = onFile(async (path) => {
  const options: DatabaseOptions = { path, lockTimeoutMs: 5_000, checkUpToBytes: 64 * 1024 * 1024, maxBytes: null };
  const writer = serveHere(path, () => {
    const opened = openDatabase(options);
    return { epoch: opened.epoch, methods: createMethods(opened) };
  });
  const reader = serveHere(path, () => ({ epoch: "", ...createSnapshotReader(openForReading(options)) }));
  const threads = joinThreads(writer, reader);
  return createStore(threads, await threads.open());
});
