import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createVapidKeys } from "@tidings/channels";
import type { Push, QuietHours } from "@tidings/core";
import { channelsScope, pushScope } from "@tidings/router";
import { signToken } from "@tidings/server";
import { startPostgres } from "@tidings/testing/postgres";
import { freePort } from "@tidings/testing/programs";
import { startRedis } from "@tidings/testing/redis";
import { lasts } from "../lasts.ts";
import { createRandom, type Random } from "../random.ts";
import { checkReach, missing } from "./check-reach.ts";
import { channelNames } from "./definition.ts";
import { createNodeProcess, type NodeProcess } from "./node-process.ts";
import { type Provider, type Providers, providerStates, startProviders } from "./providers.ts";
import type { Kept, Reached, ReachRecord } from "./record.ts";

export interface ReachRunOptions {
  readonly seed: string;
  readonly seconds: number;
  /** Goes on, for a while, until enough has happened. */
  readonly isEnough?: (record: ReachRecord) => boolean;
  readonly users: number;
  readonly nodes: number;
  readonly store: "postgres" | "sqlite";
  /** The pause between two pushes. Milliseconds. */
  readonly pushEveryMs: number;
  /** The longest time between two changes of a provider, and the shortest between two kills of a node. Milliseconds. */
  readonly faultEveryMs: number;
  /** How long everything may take to reach everybody once nothing is broken. Milliseconds, default 60,000. */
  readonly convergeMs?: number;
  /** Options of Node: a broken build. */
  readonly execArgv?: readonly string[];
  readonly print?: (text: string) => void;
}

export interface ReachRunResult {
  readonly findings: readonly string[];
  readonly record: ReachRecord;
}

/** Pushes that are under way at a time. */
const mostPushes = 4;
const leaseMs = 4_000;
/** Half an hour before the clocks of Central Europe go back. */
const beginsAt = Date.parse("2026-10-25T00:30:00Z");
const minuteMs = 60_000;

/** Addresses on four channels, quiet hours on both sides of the change of clocks, and wishes. */
function makeUsers(count: number, random: Random): Reached[] {
  return Array.from({ length: count }, (_, i) => {
    const userId = `u${i}`;
    const own = random.fork(userId);
    const has = channelNames.filter(() => own.chance(0.9));
    const addresses = has.flatMap((channel): Reached["addresses"] => {
      if (channel !== "webPush") return [{ channel, address: `${userId}-${channel.toLowerCase()}` }];
      return ["a", "b"].slice(0, own.integer(1, 2)).map((which) => ({ channel, address: `${userId}-${which}` }));
    });
    const quietHours: QuietHours | null = own.chance(0.7)
      ? null
      : own.oneOf([
          { from: "22:00", to: "02:45", timeZone: "Europe/Berlin" },
          { from: "02:10", to: "02:50", timeZone: "Europe/Berlin" },
          { from: "01:15", to: "01:40", timeZone: "Europe/London" },
          { from: "20:00", to: "21:30", timeZone: "America/New_York" },
        ]);
    return { userId, addresses, quietHours, mutes: own.chance(0.2) ? [own.oneOf(channelNames)] : [] };
  });
}

interface Stack {
  readonly nodes: readonly NodeProcess[];
  readonly providers: Providers;
  readonly token: (userId: string, scopes?: readonly string[]) => Promise<string>;
}

/** Real servers that are killed while providers fail, and what has come to the providers in the end. */
export async function runReach(options: ReachRunOptions): Promise<ReachRunResult> {
  const { seed, seconds, pushEveryMs, faultEveryMs, convergeMs = 60_000 } = options;
  const { isEnough = () => true, print = () => {} } = options;
  const random = createRandom(`reach ${seed}`);
  await using stack = new AsyncDisposableStack();
  const startedMs = performance.now();
  const elapsedMs = (): number => Math.round(performance.now() - startedMs);
  const users = makeUsers(options.users, random.fork("users"));
  const record: ReachRecord = {
    leaseMs,
    users,
    pushed: [],
    arrivals: [],
    reads: [],
    removals: [],
    kills: [],
    clock: [],
    problems: [],
    senders: new Set(),
    inboxes: new Map(),
  };
  const onProblem = (text: string): void => void record.problems.push(`after ${elapsedMs()} ms: ${text}`);
  const providers = stack.use(
    await startProviders((arrival) => record.arrivals.push({ atMs: elapsedMs(), ...arrival }), onProblem),
  );
  const { nodes, token } = await startNodes(options, { providers, stack, onProblem, senders: record.senders });

  let aheadMs = 0;
  /** By the servers' clock it is so much later than when the run began. */
  const setClock = (sinceBeginMs: number): void => {
    const startMs = beginsAt + sinceBeginMs - elapsedMs();
    aheadMs = startMs + elapsedMs() - Date.now();
    record.clock.push({ atMs: elapsedMs(), aheadMs: startMs });
    for (const node of nodes) node.setClock(aheadMs);
  };
  let leaptMs = 0;
  const leap = (byMs: number): void => {
    leaptMs += byMs;
    setClock(elapsedMs() + leaptMs);
  };
  leap(0);
  await Promise.all(nodes.map((node) => node.start(aheadMs)));
  const calls: Stack & { call: ReturnType<typeof createCalls> } = { nodes, providers, token, call: createCalls(nodes) };
  await setUp(users, calls);
  print(`${users.length} users with ${users.reduce((sum, { addresses }) => sum + addresses.length, 0)} addresses`);

  const acting = new AbortController();
  const { signal } = acting;
  const wait = (ms: number): Promise<void> => pause(ms, undefined, { signal }).catch(() => {});

  async function pushAll(): Promise<void> {
    const own = random.fork("pushes");
    const service = await token("service", [pushScope]);
    const underWay = new Set<Promise<void>>();
    for (let i = 0; !signal.aborted; i += 1) {
      const to = own
        .shuffled(users)
        .slice(0, own.chance(0.2) ? own.integer(2, 5) : 1)
        .map(({ userId }) => userId);
      const title = `t${i}`;
      const input = { to, type: own.chance(0.25) ? "alarm" : "note", data: { title }, key: title };
      const one = calls
        .call("notifications.push", service, input, unhurried)
        .then(() => void record.pushed.push({ title, to }))
        .finally(() => underWay.delete(one));
      underWay.add(one);
      if (underWay.size >= mostPushes) await Promise.race(underWay);
      await wait(own.integer(1, 2 * pushEveryMs));
    }
    await Promise.all(underWay);
  }

  /** Some read everything soon on another device, some now and then, some never. */
  async function readAll(reader: number): Promise<void> {
    const own = random.fork(`reads ${reader}`);
    const readers = new Set(users.filter((_, i) => i % 3 !== 0).map(({ userId }) => userId));
    while (!signal.aborted) {
      const [recent = []] = record.pushed.slice(-own.integer(1, 10)).map(({ to }) => to);
      const userId = own.chance(0.7) ? recent[0] : own.oneOf(users).userId;
      if (userId === undefined || !readers.has(userId)) {
        await wait(10);
        continue;
      }
      const mine = await token(userId);
      const listed = await calls.call("notifications.list", mine, { limit: 20, unreadOnly: true }, signal, "query");
      const seqs = ((listed as { pushes?: readonly Push[] } | null)?.pushes ?? [])
        .flatMap(({ seq }) => seq ?? [])
        .filter(() => own.chance(0.6));
      if (seqs.length > 0) {
        await calls.call("notifications.markRead", mine, { seqs }, unhurried);
        record.reads.push({ userId, seqs, endedMs: elapsedMs() });
      }
      await wait(own.integer(1, pushEveryMs));
    }
  }

  /** Users take addresses away, and providers say of others that they are gone. */
  async function loseAddresses(): Promise<void> {
    const own = random.fork("addresses");
    const most = Math.ceil(users.length / 8);
    for (const user of own.shuffled(users).slice(0, most)) {
      await wait((seconds * 1_000) / (most + 1));
      if (signal.aborted) return;
      const given = own.oneOf(user.addresses.length > 0 ? user.addresses : [null]);
      if (!given) continue;
      const { channel, address } = given;
      if (own.chance(0.5)) {
        providers.retire(channel, address);
        continue;
      }
      const removal = { channel, address, beganMs: elapsedMs(), endedMs: null as number | null };
      record.removals.push(removal);
      const mine = await token(user.userId);
      const listed = (await calls.call("channels.list", mine, {}, signal, "query")) as {
        addresses: readonly { id: string; channel: string; label: string }[];
      } | null;
      const isIt = (label: string): boolean => channel !== "webPush" || label === address; // the only one of the others
      const found = listed?.addresses.find((one) => one.channel === channel && isIt(one.label));
      if (found && (await calls.call("channels.remove", mine, { id: found.id }, signal)) !== null) {
        removal.endedMs = elapsedMs();
      }
    }
  }

  async function kill(node: NodeProcess, i: number): Promise<void> {
    const own = random.fork(`kills ${i}`);
    // On a busy machine a node takes long to start. It then works for as long at least, or nothing would ever get done.
    let startMs = 0;
    while (!signal.aborted) {
      await wait(startMs + own.integer(faultEveryMs, 3 * faultEveryMs));
      if (signal.aborted) return;
      record.kills.push({ atMs: elapsedMs() });
      await node.kill();
      await pause(own.integer(0, 500));
      const beganMs = elapsedMs();
      await node.start(aheadMs);
      startMs = elapsedMs() - beganMs;
      node.setClock(aheadMs);
    }
  }

  async function trouble(provider: Provider): Promise<void> {
    const own = random.fork(provider.name);
    while (!signal.aborted) {
      await wait(own.integer(faultEveryMs / 5, faultEveryMs));
      provider.state = own.chance(0.4) ? "well" : own.oneOf(providerStates);
    }
    provider.state = "well";
  }

  /** Now and then the servers' clock leaps, mostly onwards and through the hour that comes twice. */
  async function moveClock(): Promise<void> {
    const own = random.fork("clock");
    while (!signal.aborted) {
      await wait(own.integer(faultEveryMs / 5, faultEveryMs));
      if (!signal.aborted) leap(own.chance(0.2) ? -own.integer(1, 30) * 1_000 : own.integer(1, 600) * 1_000);
    }
  }

  const parts = [
    pushAll(),
    ...[1, 2, 3].map(readAll),
    loseAddresses(),
    moveClock(),
    ...providers.all.map(trouble),
    ...nodes.map(kill),
  ];
  try {
    await Promise.race([Promise.all(parts), lasts(seconds, () => isEnough(record))]);
  } finally {
    acting.abort();
    await Promise.allSettled(parts); // no node is started any more
  }
  await Promise.all(parts);

  await converge(record, calls, { convergeMs, elapsedMs, leap });
  const findings = checkReach(record);
  print(describe(record));
  return { findings, record };
}

interface Surroundings {
  readonly providers: Providers;
  readonly stack: AsyncDisposableStack;
  readonly senders: Set<number>;
  readonly onProblem: (text: string) => void;
}

async function startNodes(
  options: ReachRunOptions,
  { providers, stack, senders, onProblem }: Surroundings,
): Promise<Pick<Stack, "nodes" | "token">> {
  const { store, nodes: count, execArgv = [] } = options;
  const secret = randomBytes(32).toString("base64url");
  const backing = store === "sqlite" ? await openFolder(stack) : await openServices(stack);
  const vapidKeys = createVapidKeys();
  const webhookSecret = `whsec_${randomBytes(32).toString("base64")}`;
  const { smtp, robotOrigin } = providers;
  const nodes = await Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const own = { port: await freePort(), ...backing, secret, vapidKeys, smtp, robotOrigin, webhookSecret, leaseMs };
      return createNodeProcess(own, { execArgv, onProblem, onSends: () => void senders.add(i) });
    }),
  );
  for (const node of nodes) stack.use(node);
  return {
    nodes,
    token: (userId, scopes = []) => signToken({ secret, userId, scopes: [...scopes], expiresInSeconds: 24 * 3_600 }),
  };
}

async function openFolder(stack: AsyncDisposableStack): Promise<{ readonly store: string }> {
  const folder = await mkdtemp(join(tmpdir(), "tidings-reach-"));
  stack.defer(() => rm(folder, { recursive: true }));
  return { store: join(folder, "tidings.db") };
}

async function openServices(stack: AsyncDisposableStack): Promise<{ readonly store: string; readonly redis: string }> {
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  stack.defer(async () => {
    await Promise.all([postgres.stop(), redis.stop()]);
  });
  return { store: await postgres.createDatabase(), redis: `redis://127.0.0.1:${redis.port}` };
}

/** Calls any node, and another one until there is an answer. `null`: there was none before the end. */
function createCalls(nodes: readonly NodeProcess[]) {
  let turn = 0;
  return async (
    procedure: string,
    token: string,
    input: unknown,
    signal: AbortSignal,
    kind: "query" | "mutation" = "mutation",
  ): Promise<unknown> => {
    for (;;) {
      turn += 1;
      const url = new URL(`${nodes[turn % nodes.length]?.url}/trpc/${procedure}`);
      if (kind === "query") url.searchParams.set("input", JSON.stringify(input));
      try {
        const response = await fetch(url, {
          headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
          signal: AbortSignal.timeout(5_000),
          ...(kind === "mutation" && { method: "POST", body: JSON.stringify(input) }),
        });
        const text = await response.text();
        if (response.status === 404) return {}; // an earlier attempt has removed it
        if (response.ok) return (JSON.parse(text) as { result: { data: unknown } }).result.data;
        if (response.status !== 503 && response.status !== 429) throw new RangeError(`${procedure}: ${text}`);
      } catch (error) {
        if (error instanceof RangeError) throw error; // the rest is a node that was killed
      }
      if (signal.aborted) return null;
      await pause(100);
    }
  };
}

const unhurried = new AbortController().signal;

async function setUp(
  users: readonly Reached[],
  { call, token, providers }: Stack & { readonly call: ReturnType<typeof createCalls> },
): Promise<void> {
  const service = await token("service", [channelsScope]);
  const addAll = async (some: readonly Reached[]): Promise<void> => {
    for (const { userId, addresses, quietHours, mutes } of some) {
      for (const { channel, address } of addresses) {
        const given = providers.addressOf(channel, address) as object;
        await call("channels.add", service, { channel, address: { ...given, label: address }, userId }, unhurried);
      }
      const mine = await token(userId);
      if (quietHours) await call("preferences.setQuietHours", mine, quietHours, unhurried);
      for (const channel of mutes) {
        await call("preferences.set", mine, { category: "notes", channel, mode: "off" }, unhurried);
      }
    }
  };
  const lanes = 8;
  await Promise.all(Array.from({ length: lanes }, (_, i) => addAll(users.filter((_user, n) => n % lanes === i))));
}

/** Lets time pass on the servers until everybody has been told of everything, and no longer than a while. */
async function converge(
  record: ReachRecord,
  { call, token }: Stack & { readonly call: ReturnType<typeof createCalls> },
  {
    convergeMs,
    elapsedMs,
    leap,
  }: { readonly convergeMs: number; readonly elapsedMs: () => number; readonly leap: (ms: number) => void },
): Promise<void> {
  for (const user of record.users) {
    record.inboxes.set(user.userId, await readInbox(call, await token(user.userId)));
  }
  const untilMs = elapsedMs() + convergeMs;
  while (missing(record).length > 0 && elapsedMs() < untilMs) {
    leap(30 * minuteMs);
    await pause(400);
  }
  // what is still under way, or should not be, has this time to come
  await pause(leaseMs / 4);
}

async function readInbox(call: ReturnType<typeof createCalls>, token: string): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (let before: number | undefined; ;) {
    const input = { limit: 200, unreadOnly: false, ...(before !== undefined && { before }) };
    const page = (await call("notifications.list", token, input, unhurried, "query")) as {
      readonly pushes: readonly Push[];
      readonly hasMore: boolean;
    };
    for (const push of page.pushes) {
      const { seq, type, sentAtMs, readAtMs } = push;
      const { title } = push.data as { title: string };
      if (seq !== null) kept.push({ seq, type: type as Kept["type"], title, sentAtMs, isRead: readAtMs !== null });
    }
    before = page.pushes.at(-1)?.seq ?? undefined;
    if (!page.hasMore) return kept;
  }
}

function describe({ pushed, arrivals, kills, clock, reads, removals }: ReachRecord): string {
  const by = (key: (one: (typeof arrivals)[number]) => string): string =>
    [...Map.groupBy(arrivals, key)].map(([name, all]) => `${name} ${all.length}`).join(", ");
  const accepted = arrivals.filter(({ answer }) => answer === "sent");
  const repeated =
    accepted.length - new Set(accepted.map(({ channel, address, key }) => [channel, address, key].join())).size;
  return [
    `${pushed.length} pushes, ${reads.length} reads, ${removals.length} addresses removed, ${kills.length} kills, ${clock.length} leaps`,
    `${arrivals.length} messages: ${by(({ channel }) => channel)}; ${by(({ answer }) => answer)}`,
    `${repeated} came again with the same key`,
  ].join("\n");
}
