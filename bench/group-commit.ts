/**
 * What the commit of a message costs in groups of very different sizes: CPU of all processes that serve, per message, in turns.
 * Everybody has the group open, so that no pushes are counted, and has been here before, as who sends has. Senders are ten
 * members, or any of them. Beside the one group of 100,000 stand 10,000 groups of ten: as many people, of whom any may be the next.
 *
 * Run: node bench/group-commit.ts [sqlite | postgres] [folder on the disk to measure, of SQLite]
 */
import { createGroupId, type Store } from "@tidings/core";
import { openPostgresStore } from "@tidings/postgres";
import { openSqliteStore } from "@tidings/sqlite";
import { startPostgres } from "@tidings/testing/postgres";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cpuTimesUs } from "./src/load/cpu.ts";

/** Who writes where: `count` groups of `size` members each. */
const crowds = [
  { size: 10, count: 2 },
  { size: 20, count: 2 },
  { size: 1_000, count: 2 },
  { size: 100_000, count: 2 },
  { size: 10, count: 10_000 },
] as const;
const batches = [
  { batch: 1, commits: 160 },
  { batch: 32, commits: 20 },
] as const;
const turns = 15;
const copyBound = 100;
const perWrite = 100;
const text = "Hello there, how are you doing today?";

interface Group {
  readonly id: string;
  readonly size: number;
  /** The number of its first member. */
  readonly first: number;
}

const user = (i: number): string => `user-${i}`;
const below = (n: number): number => Math.floor(Math.random() * n);
const numbers = (first: number, count: number): readonly number[] => Array.from({ length: count }, (_, i) => first + i);

type Apply = Store["chats"]["apply"];

async function makeGroup(apply: Apply, size: number, first: number): Promise<Group> {
  const common = { conversationId: createGroupId(), userId: user(first), atMs: Date.now(), copyBound };
  const limits = { maxGroups: 1_000, maxGroupsByOne: 1_000, maxMembers: size };
  await apply([{ kind: "createGroup", ...common, ...limits, members: [], title: `${size} members`, data: null }]);
  for (let start = 1; start < size; start += perWrite) {
    const userIds = numbers(first + start, Math.min(perWrite, size - start)).map(user);
    await apply([{ kind: "addMembers", ...common, ...limits, userIds, history: "none" }]);
  }
  return { id: common.conversationId, size, first };
}

let sent = 0;

function message({ id, size, first }: Group, senders: number) {
  sent += 1;
  return {
    kind: "sendToGroup",
    conversationId: id,
    userId: user(first + below(Math.min(senders, size))),
    atMs: Date.now(),
    copyBound,
    content: { text },
    excerpt: text,
    nonce: `${sent}-${Math.random().toString(36).slice(2, 14)}`,
    viewers: size <= copyBound ? numbers(first, size).map(user) : [],
    collapse: `chat:${id}`,
  } as const;
}

async function open(name: string, resources: AsyncDisposableStack): Promise<{ store: Store; pids: readonly number[] }> {
  if (name === "postgres") {
    const postgres = resources.use(await startPostgres());
    return { store: await openPostgresStore({ url: postgres.url }), pids: postgres.pid === null ? [] : [postgres.pid] };
  }
  const folder = await mkdtemp(join(process.argv[3] ?? tmpdir(), "tidings-bench-"));
  resources.defer(() => rm(folder, { recursive: true }));
  return { store: await openSqliteStore({ path: join(folder, "groups.db") }), pids: [] };
}

const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;
await using resources = new AsyncDisposableStack();
const { store, pids } = await open(process.argv[2] ?? "sqlite", resources);
resources.defer(() => store.close());
const apply: Apply = (writes) => store.chats.apply(writes);

/** So far, in µs. Of PostgreSQL it is exact to 10 ms. */
function cpuUs(): number {
  const own = process.cpuUsage();
  return cpuTimesUs(pids).reduce((sum, us) => sum + us, own.user + own.system);
}

/** CPU per message, in µs. */
async function measure(groups: readonly Group[], senders: number, { batch, commits }: (typeof batches)[number]) {
  const before = cpuUs();
  for (let i = 0; i < commits; i += 1) {
    const turn = groups.length === 2 ? groups.slice(i % 2, (i % 2) + 1) : groups;
    await apply(Array.from({ length: batch }, () => message(turn[below(turn.length)] as Group, senders)));
  }
  return (cpuUs() - before) / (batch * commits);
}

const groups: Group[][] = [];
for (const { size, count } of crowds) {
  const made: Group[] = [];
  for (let i = 0; i < count; i += 1) made.push(await makeGroup(apply, size, count > 2 ? i * size : 0));
  groups.push(made);
}
for (let start = 0; start < 100_000; start += 1_000) await store.markSeen(numbers(start, 1_000).map(user));

const results = new Map<string, number[]>();
for (let turn = 0; turn <= turns; turn += 1) {
  for (const load of batches) {
    for (const senders of ["ten", "any"]) {
      for (const [i, { size, count }] of crowds.entries()) {
        if (count > 2 && senders === "ten") continue;
        const found = await measure(groups[i] ?? [], senders === "ten" ? 10 : size, load);
        const name = `${load.batch}/${senders}/${count > 2 ? `${count} × ` : ""}${size}`;
        if (turn > 0) results.set(name, [...(results.get(name) ?? []), found]); // the first warms up
      }
    }
  }
}
console.table(
  [...results].map(([name, found]) => {
    const [batch, senders, members] = name.split("/");
    const ratios = found.map((us, i) => us / (results.get(`${batch}/${senders}/10`)?.[i] ?? us));
    return {
      members,
      batch,
      senders,
      "CPU µs/message": mean(found).toFixed(1),
      "to the smallest": median(ratios).toFixed(2),
    };
  }),
);
