// How long an announcement to 10,000 users with web push takes until the last message is with the push service, on a file and on
// PostgreSQL, also beside a channel that hangs; and what channels cost those who have no address: `node bench/reach.ts`.
import { type ChildProcess, fork } from "node:child_process";
import { createECDH } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createVapidKeys, webhook, webPush } from "@tidings/channels";
import { createHub, createMemoryFanout, createMemoryPresence, type Hub, type Store } from "@tidings/core";
import { openPostgresStore } from "@tidings/postgres";
import { createReachOptions, defineTidings, push } from "@tidings/router";
import { openSqliteStore } from "@tidings/sqlite";
import { startPostgres } from "@tidings/testing/postgres";
import { z } from "zod";

const members = 10_000;
const answersAfterMs = 20;
const turns = 41;
const sendsInTurn = 4_000;
const inFlight = 64;

const announcement = z.object({ title: z.string(), body: z.string() });
const definition = defineTidings({
  pushes: {
    announcement: push(announcement, { category: "news", channels: { webPush: "now", webhook: "now" } }),
  },
  messages: { category: "chat", channels: { webPush: "now", webhook: "now" } },
});

const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

function openHub(store: Store, { channels = true }: { readonly channels?: boolean } = {}): Hub {
  const http = { allowPrivate: true };
  const reach = createReachOptions(definition, {
    channels: [
      webPush({ ...http, keys: createVapidKeys(), subject: "mailto:ops@example.com" }),
      webhook({ ...http, secret, allowHttp: true }),
    ],
  });
  return createHub({
    store,
    fanout: createMemoryFanout(),
    presence: createMemoryPresence(),
    ...(channels && { reach }),
  });
}

interface PushService extends AsyncDisposable {
  readonly origin: string;
  arrived(): Promise<number>;
}

async function startPushService(): Promise<PushService> {
  const main = fileURLToPath(new URL("src/push-service.ts", import.meta.url));
  const child: ChildProcess = fork(main, [String(answersAfterMs)]);
  const told = async (): Promise<unknown> => ((await once(child, "message")) as unknown[])[0];
  const { port } = (await told()) as { port: number };
  return {
    origin: `http://127.0.0.1:${port}`,
    async arrived() {
      child.send("how many");
      return ((await told()) as { arrived: number }).arrived;
    },
    async [Symbol.asyncDispose]() {
      child.kill();
      await once(child, "exit");
    },
  };
}

async function inLanes(count: number, run: (i: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      await run(next - 1);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
}

const cpuMs = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
};

/** @param hung how many of the members have a webhook as well, whose server never answers */
async function measureAnnouncement(store: Store, hung: number): Promise<Record<string, string>> {
  await using service = await startPushService();
  const hub = openHub(store);
  const device = createECDH("prime256v1");
  device.generateKeys();
  const keys = { p256dh: device.getPublicKey("base64url"), auth: Buffer.alloc(16, 7).toString("base64url") };
  const userIds = Array.from({ length: members }, (_, i) => `member-${i}-of-${hung}`);
  await inLanes(members, async (i) => {
    const userId = userIds[i] ?? "";
    await hub.reach.add(userId, { channel: "webPush", address: { endpoint: `${service.origin}/${i}`, keys } });
    if (i < hung) await hub.reach.add(userId, { channel: "webhook", address: { url: `${service.origin}/hang` } });
    await hub.subscribe(userId, `news-${hung}`);
  });
  const before = process.cpuUsage();
  const startedAtMs = performance.now();
  const data = { title: "We are closed on Monday", body: "x".repeat(200) };
  await hub.push({ to: { topic: `news-${hung}` }, type: "announcement", data });
  const committedMs = performance.now() - startedAtMs;
  let arrived = 0;
  while (arrived < members) {
    await sleep(20);
    arrived = await service.arrived();
  }
  const tookMs = performance.now() - startedAtMs;
  const usedMs = cpuMs(before);
  await hub.close();
  return {
    "committed, s": (committedMs / 1_000).toFixed(2),
    "last at the push service, s": (tookMs / 1_000).toFixed(1),
    "CPU a message, ms": (usedMs / members).toFixed(2),
  };
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The CPU of a piece of work with channels that nobody has an address on, against the same without channels, in turns. */
async function compare(
  openStore: (name: string) => Promise<Store>,
  work: (hub: Hub, turn: number) => Promise<unknown>,
): Promise<Record<string, string>> {
  const hubs = [openHub(await openStore("without"), { channels: false }), openHub(await openStore("with"))];
  const used: number[][] = [[], []];
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const which of turn % 2 === 0 ? [0, 1] : [1, 0]) {
      const hub = hubs[which];
      if (!hub) continue;
      const before = process.cpuUsage();
      await work(hub, turn);
      if (turn > 0) used[which]?.push(cpuMs(before)); // the first one warms up
    }
  }
  await Promise.all(hubs.map((hub) => hub.close()));
  const [without = [], with_ = []] = used;
  const ratios = with_.map((ms, i) => ms / (without[i] ?? Number.NaN));
  return {
    "without, µs": ((1_000 * median(without)) / sendsInTurn).toFixed(2),
    "with, µs": ((1_000 * median(with_)) / sendsInTurn).toFixed(2),
    "times, median of turns": median(ratios).toFixed(3),
    // what else the machine does only ever adds to a turn
    "times, lower quartiles": (quantile(with_, 0.25) / quantile(without, 0.25)).toFixed(3),
  };
}

const sendAll = (hub: Hub, turn: number): Promise<void> =>
  inLanes(sendsInTurn, (i) => {
    const [from, to] = [`a-${i % 500}`, `b-${i % 500}`];
    return hub.send(from, { to, content: { text: "hi" }, excerpt: "hi", nonce: `${turn}-${i}` });
  });
const pushAll = (hub: Hub): Promise<void> =>
  inLanes(sendsInTurn, (i) =>
    hub.push({ to: `b-${i % 500}`, type: "announcement", data: { title: "a", body: "b" }, collapse: "one" }),
  );

const folder = await mkdtemp(join(tmpdir(), "tidings-bench-"));
await using stack = new AsyncDisposableStack();
stack.defer(() => rm(folder, { recursive: true }));
const openFile = (name: string): Promise<Store> => openSqliteStore({ path: join(folder, `${name}.db`) });
const only = process.argv[2];

if (only !== "cpu") {
  const postgres = stack.use(await startPostgres());
  const stores = {
    SQLite: () => openFile("announcement"),
    PostgreSQL: async () => openPostgresStore({ url: await postgres.createDatabase() }),
  };
  const rows: Record<string, Record<string, string>> = {};
  for (const [name, open] of Object.entries(stores)) {
    rows[name] = await measureAnnouncement(await open(), 0);
    rows[`${name}, and 200 webhooks that hang`] = await measureAnnouncement(await open(), 200);
  }
  console.table(rows);
}
if (only !== "announcement") {
  console.table({
    "direct message": await compare((name) => openFile(`send-${name}`), sendAll),
    "push to a user": await compare((name) => openFile(`push-${name}`), pushAll),
  });
}
