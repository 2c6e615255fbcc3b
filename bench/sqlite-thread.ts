/**
 * Does SQLite belong on a thread of its own? Commits of 1 to 128 messages (50 pairs of users, one or no push each), one
 * commit at a time, in a closed loop: on the main thread, and in the store's worker.
 *
 * Run: node bench/sqlite-thread.ts [folder on the disk to measure]
 */
import { directConversationId, type SendWrite, type Store } from "@tidings/core";
import { openSqliteStore } from "@tidings/sqlite";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { openDatabase } from "../packages/sqlite/src/file/database.ts";
import { createMethods } from "../packages/sqlite/src/threads/methods.ts";
import { createStore } from "../packages/sqlite/src/open-sqlite-store.ts";
import type { StoreMethods } from "../packages/sqlite/src/threads/protocol.ts";

const pairs = 50;
const batches = [1, 4, 16, 64, 128];
const runMs = 3_000;
const nanosecondsPerMs = 1e6;

/** The same code without a thread: every call is a turn of the event loop. */
function openOnMainThread(path: string): Store {
  const opened = openDatabase({ path, lockTimeoutMs: 0, checkUpToBytes: 0, maxBytes: null });
  const methods = createMethods(opened);
  const client = {
    call<M extends keyof StoreMethods>(method: M, ...args: Parameters<StoreMethods[M]>) {
      const run = methods[method] as (...args: Parameters<StoreMethods[M]>) => ReturnType<StoreMethods[M]>;
      return new Promise<ReturnType<StoreMethods[M]>>((resolve) => {
        setImmediate(() => resolve(run(...args)));
      });
    },
    failed: new Promise<never>(() => undefined),
    close: () => Promise.resolve(),
  };
  return createStore(client, opened.epoch);
}

let sent = 0;

function message(notify: boolean): SendWrite {
  sent += 1;
  const pair = Math.floor(Math.random() * pairs);
  const users = [`user-${2 * pair}`, `user-${2 * pair + 1}`] as const;
  const [from, to] = Math.random() < 0.5 ? users : ([users[1], users[0]] as const);
  const conversationId = directConversationId(from, to);
  return {
    kind: "send",
    conversationId,
    members: users,
    from,
    content: { text: "Hello there, how are you doing today?" },
    nonce: `${sent}-${Math.random().toString(36).slice(2, 14)}`,
    atMs: Date.now(),
    notify: notify ? [to] : [],
    notice: { collapse: `chat:${conversationId}`, excerpt: "Hello there, how are you doing today?" },
  };
}

async function measure(where: string, store: Store, batch: number, notify: boolean): Promise<Record<string, string>> {
  const warmUpUntil = performance.now() + 300;
  while (performance.now() < warmUpUntil) await store.commit([message(notify)]);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const cpu = process.cpuUsage();
  const ownCpu = process.threadCpuUsage();
  const start = performance.now();
  let commits = 0;
  for (; performance.now() - start < runMs; commits += 1) {
    await store.commit(Array.from({ length: batch }, () => message(notify)));
  }
  const messages = commits * batch;
  const elapsedUs = (performance.now() - start) * 1_000;
  const perMessage = ({ user, system }: NodeJS.CpuUsage): string => ((user + system) / messages).toFixed(1);
  delay.disable();
  return {
    where,
    batch: String(batch),
    pushes: notify ? "yes" : "no",
    "messages/s": ((messages / elapsedUs) * 1e6).toFixed(0),
    "µs/message": (elapsedUs / messages).toFixed(1),
    "CPU µs/message": perMessage(process.cpuUsage(cpu)),
    "of it main thread": perMessage(process.threadCpuUsage(ownCpu)),
    // The monitor's own timer adds its resolution of 1 ms.
    "delay p50 ms": (delay.percentile(50) / nanosecondsPerMs).toFixed(1),
    "p99 ms": (delay.percentile(99) / nanosecondsPerMs).toFixed(1),
    "max ms": (delay.max / nanosecondsPerMs).toFixed(1),
  };
}

const folder = await mkdtemp(join(process.argv[2] ?? tmpdir(), "tidings-bench-"));
const rows: Record<string, string>[] = [];
for (const notify of [false, true]) {
  for (const batch of batches) {
    for (const where of ["main", "worker"]) {
      const path = join(folder, `${where}-${batch}-${notify}.db`);
      const store = where === "main" ? openOnMainThread(path) : await openSqliteStore({ path });
      rows.push(await measure(where, store, batch, notify));
      await store.close();
    }
  }
}
console.table(rows);
await rm(folder, { recursive: true });
