// What a push to a topic of 10,000, or one inside a long transaction, does to everyone else's messages:
// `node bench/broadcast.ts`. Brings its own PostgreSQL.
import { setTimeout as sleep } from "node:timers/promises";
import { createHub, createMemoryFanout, createMemoryPresence, type Hub } from "@tidings/core";
import { createTransactionalPush, openPostgresStore } from "@tidings/postgres";
import { startPostgres } from "@tidings/testing/postgres";
import { Client } from "pg";
import { z } from "zod";

const members = 10_000;
const sendsPerSecond = 300;
const seconds = 6;
const pauseMs = 10;

let nonces = 0;

const pick = (): number => Math.floor(Math.random() * members);

/** Sends at a fixed rate between random users whose names begin so; resolves with how long each send took. */
async function measure(hub: Hub, prefix: string, perSecond: number = sendsPerSecond): Promise<number[]> {
  const took: number[] = [];
  const sends: Promise<unknown>[] = [];
  const send = async (): Promise<void> => {
    const [from, to] = [`${prefix}${pick()}`, `${prefix}${pick()}.`]; // never the same
    const startedAtMs = performance.now();
    nonces += 1;
    await hub.send(from, { to, content: { text: "hi" }, excerpt: "hi", nonce: `${nonces}` });
    took.push(performance.now() - startedAtMs);
  };
  const endAtMs = performance.now() + seconds * 1_000;
  while (performance.now() < endAtMs) {
    for (let i = 0; i < (perSecond * pauseMs) / 1_000; i += 1) sends.push(send());
    await sleep(pauseMs);
  }
  await Promise.all(sends);
  return took.toSorted((a, b) => a - b);
}

function row(label: string, took: readonly number[]): Record<string, unknown> {
  const at = (quantile: number) => took[Math.min(took.length - 1, Math.floor(took.length * quantile))]?.toFixed(1);
  return { sends: label, "p50 ms": at(0.5), "p95 ms": at(0.95), "p99 ms": at(0.99), "max ms": at(1) };
}

/** A broadcast each second or so, until the measurement is done. */
async function during<T>(hub: Hub, measurement: Promise<T>): Promise<{ result: T; broadcastMs: number[] }> {
  const broadcastMs: number[] = [];
  const done = measurement.then(() => "done" as const);
  do {
    const startedAtMs = performance.now();
    await hub.push({ to: { topic: "news" }, type: "announcement", data: { title: "x".repeat(200) } });
    broadcastMs.push(performance.now() - startedAtMs);
  } while ((await Promise.race([done, sleep(1_000)])) !== "done");
  return { result: await measurement, broadcastMs };
}

const toMean = (took: readonly number[]): string => (took.reduce((sum, ms) => sum + ms, 0) / took.length).toFixed(0);

await using postgres = await startPostgres();
const open = async (): Promise<Hub> =>
  createHub({
    store: await openPostgresStore({ url: postgres.url }),
    fanout: createMemoryFanout(),
    presence: createMemoryPresence(),
  });
const [one, two] = [await open(), await open()];
await Promise.all(Array.from({ length: members }, (_, i) => one.subscribe(`member-${i}`, "news")));
await measure(one, "member-"); // warm-up

const rows = [row("no broadcast", await measure(one, "member-"))];
const scenarios = [
  ["on another node, not members", two, "other-"],
  ["on another node, members", two, "member-"],
  ["on the same node, not members", one, "other-"],
  ["on the same node, members", one, "member-"],
] as const;
for (const [label, hub, prefix] of scenarios) {
  const { result, broadcastMs } = await during(one, measure(hub, prefix));
  rows.push({ ...row(label, result), "broadcast ms": toMean(broadcastMs) });
}

/** As in real traffic: those who have to wait share their node's batches with those who do not. */
const measureBesideMembers = async (hub: Hub): Promise<number[]> => {
  const rates = ["other-", "member-"].map((prefix) => measure(hub, prefix, sendsPerSecond / 2));
  const [others] = await Promise.all(rates);
  return others ?? [];
};
for (const [label, hub] of [
  ["on another node, not members, beside members", two],
  ["on the same node, not members, beside members", one],
] as const) {
  const { result, broadcastMs } = await during(one, measureBesideMembers(hub));
  rows.push({ ...row(label, result), "broadcast ms": toMean(broadcastMs) });
}

/** An application's transaction that pushes to a hundred members and takes a second to commit, again and again. */
async function pushInTransactions(isOver: () => boolean): Promise<void> {
  const push = createTransactionalPush({ pushes: { announcement: z.object({ title: z.string() }) } });
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  while (!isOver()) {
    const to = Array.from({ length: 100 }, () => `member-${pick()}`);
    await client.query("BEGIN");
    await push(client, { to, type: "announcement", data: { title: "x".repeat(200) } });
    await sleep(1_000);
    await client.query("COMMIT");
    await sleep(100);
  }
  await client.end();
}

let isOver = false;
const pushing = pushInTransactions(() => isOver);
rows.push(row("not held by transactions of 1 s, beside members", await measureBesideMembers(one)));
isOver = true;
await pushing;

console.table(rows);
await Promise.all([one.close(), two.close()]);
