/**
 * What the commit of a message costs in groups of very different sizes, in the SQLite store: CPU of the whole process per message,
 * in turns. Everybody has the group open, so that no pushes are counted; senders are ten members, or any of them.
 *
 * Run: node bench/group-commit.ts [folder on the disk to measure]
 */
import { createGroupId, type Store } from "@tidings/core";
import { openSqliteStore } from "@tidings/sqlite";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const sizes = [10, 20, 1_000, 100_000];
const batches = [1, 32];
const turns = 15;
const messagesPerTurn = 640;
const copyBound = 100;
const membersPerWrite = 100;
const text = "Hello there, how are you doing today?";

interface Group {
  readonly id: string;
  readonly size: number;
}

const user = (i: number): string => `user-${i}`;
const below = (n: number): number => Math.floor(Math.random() * n);

type Apply = NonNullable<Store["chats"]>["apply"];

async function makeGroup(apply: Apply, size: number): Promise<Group> {
  const common = { conversationId: createGroupId(), userId: user(0), atMs: Date.now(), copyBound };
  const limits = { maxGroups: 1_000, maxMembers: size };
  await apply([{ kind: "createGroup", ...common, ...limits, members: [], title: `${size} members`, data: null }]);
  for (let start = 1; start < size; start += membersPerWrite) {
    const userIds = Array.from({ length: Math.min(membersPerWrite, size - start) }, (_, i) => user(start + i));
    await apply([{ kind: "addMembers", ...common, ...limits, userIds, history: "none" }]);
  }
  return { id: common.conversationId, size };
}

let sent = 0;

function message({ id, size }: Group, senders: number) {
  sent += 1;
  const open = size <= copyBound ? Array.from({ length: size }, (_, i) => user(i)) : [];
  return {
    kind: "sendToGroup",
    conversationId: id,
    userId: user(below(Math.min(senders, size))),
    atMs: Date.now(),
    copyBound,
    content: { text },
    excerpt: text,
    nonce: `${sent}-${Math.random().toString(36).slice(2, 14)}`,
    viewers: open,
    collapse: `chat:${id}`,
  } as const;
}

/** CPU per message, in µs. */
async function measure(apply: Apply, groups: readonly Group[], batch: number, senders: number): Promise<number> {
  const cpu = process.cpuUsage();
  for (let i = 0; i < messagesPerTurn / batch; i += 1) {
    const group = groups[i % groups.length];
    if (group) await apply(Array.from({ length: batch }, () => message(group, senders)));
  }
  const { user: own, system } = process.cpuUsage(cpu);
  return (own + system) / messagesPerTurn;
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

const folder = await mkdtemp(join(process.argv[2] ?? tmpdir(), "tidings-bench-"));
const store = await openSqliteStore({ path: join(folder, "groups.db") });
const { chats } = store;
if (!chats) throw new Error("the store has no groups");
const apply: Apply = (writes) => chats.apply(writes);
const groups: Group[][] = [];
for (const size of sizes) groups.push([await makeGroup(apply, size), await makeGroup(apply, size)]);

const results = new Map<string, number[]>();
for (let turn = 0; turn <= turns; turn += 1) {
  for (const batch of batches) {
    for (const senders of [10, Number.POSITIVE_INFINITY]) {
      for (const [i, size] of sizes.entries()) {
        const found = await measure(apply, groups[i] ?? [], batch, senders);
        const name = `${size}/${batch}/${senders === 10 ? "ten" : "any"}`;
        if (turn > 0) results.set(name, [...(results.get(name) ?? []), found]); // the first warms up
      }
    }
  }
}
console.table(
  [...results].map(([name, found]) => {
    const [members, batch, senders] = name.split("/");
    const smallest = median(results.get(`${sizes[0]}/${batch}/${senders}`) ?? []);
    const cpu = median(found);
    return {
      members,
      batch,
      senders,
      "CPU µs/message": cpu.toFixed(1),
      "to the smallest": (cpu / smallest).toFixed(2),
    };
  }),
);
await store.close();
await rm(folder, { recursive: true });
