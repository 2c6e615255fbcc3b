import type { PresenceState } from "@tidings/core";
import { createTcpProxy } from "@tidings/testing/proxy";
import { startRedis, startRedisCluster } from "@tidings/testing/redis";
import { sharedClusterUrls, sharedRedisPort, sharedRedisUrl } from "@tidings/testing/redis/shared";
import { describe, expect, test, vi } from "vitest";
import { createRedisPresence, type RedisPresence, type RedisPresenceOptions } from "./create-redis-presence.ts";
import { createKeys } from "./keys.ts";
import { connect, openNodes as openTestNodes, patient, untilAway, untilReady } from "./test-nodes.ts";

const timeout = 30_000;
const chat = "ann_ben";

/** Quick to notice and to come back. */
const quick = { pingMs: 50, silenceMs: 400, maxReconnectMs: 100, graceMs: 150, leaseMs: 900, registerWaitMs: 100 };

const openNodes = (...options: readonly [RedisPresenceOptions, ...RedisPresenceOptions[]]) =>
  openTestNodes((own: RedisPresenceOptions) => createRedisPresence({ ...quick, ...own }), ...options);

const onlineOf = async (node: RedisPresence, ...userIds: readonly string[]): Promise<readonly boolean[]> =>
  (await node.get(userIds)).map(({ online }) => online);
const viewersOf = async (node: RedisPresence, ...userIds: readonly string[]): Promise<readonly string[]> =>
  [...(await node.viewers(userIds, chat))].toSorted();

async function watch(node: RedisPresence, ...userIds: readonly string[]): Promise<readonly PresenceState[]> {
  const told: PresenceState[] = [];
  await node.watch(userIds, (state) => told.push(state));
  return told;
}

/** Far more than it takes, and far less than what it must not wait for. */
async function within<T>(ms: number, run: Promise<T>): Promise<T> {
  const begin = performance.now();
  const result = await run;
  expect(performance.now() - begin).toBeLessThan(ms);
  return result;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("Redis away", { timeout }, () => {
  test("absent at the start: this node knows its own users, and the others learn of them once it is there", async () => {
    await using redis = await startRedis();
    await redis.kill();
    const patience = { redis: redis.url, registerWaitMs: 20_000 };
    await using nodes = openNodes(patience, patience);
    const { a, b } = nodes;
    await untilAway(a);
    await untilAway(b);
    const told = await watch(b, "ann");
    await within(5_000, a.connect("ann"));
    await within(5_000, a.open("ann", chat));
    await expect(onlineOf(a, "ann", "ben")).resolves.toEqual([true, false]);
    await expect(viewersOf(a, "ann", "ben")).resolves.toEqual(["ann"]);
    await expect(onlineOf(b, "ann")).resolves.toEqual([false]);
    expect(a.status().pending).toBe(1);

    await redis.restart();
    await untilReady(a, b);
    await vi.waitFor(() => expect(told).toEqual([expect.objectContaining({ userId: "ann", online: true })]), patient);
    await vi.waitFor(() => expect(viewersOf(b, "ann", "ben")).resolves.toEqual(["ann"]), patient);
    expect(a.status().pending).toBe(0);
  });

  test("restarted empty: all that was true is true again, and watchers saw nobody leave", async () => {
    await using redis = await startRedis();
    await using nodes = openNodes({ redis: redis.url }, { redis: redis.url });
    const { a, b } = nodes;
    await a.connect("ann");
    await a.open("ann", chat);
    await b.connect("ben");
    const [before] = await b.get(["ann"]);
    const [toldB, toldA] = [await watch(b, "ann"), await watch(a, "ben")];

    for (const _ of [1, 2]) {
      await redis.kill();
      await untilAway(a);
      await untilAway(b);
      await redis.restart();
      await untilReady(a, b);
      await vi.waitFor(() => expect(viewersOf(b, "ann")).resolves.toEqual(["ann"]), patient);
      await vi.waitFor(() => expect(onlineOf(a, "ann", "ben")).resolves.toEqual([true, true]), patient);
      await vi.waitFor(() => expect(b.get(["ann"])).resolves.toEqual([before]), patient);
    }
    // Long enough for every postponed look to have taken place.
    await pause(2 * quick.graceMs);
    expect([toldA, toldB]).toEqual([[], []]);
    const release = await b.connect("cid");
    await watch(a, "cid");
    release();
    await vi.waitFor(() => expect(onlineOf(a, "cid")).resolves.toEqual([false]), patient);
  });

  test("who left while Redis was away is offline afterwards, and who came is online", async () => {
    await using redis = await startRedis();
    await using nodes = openNodes({ redis: redis.url }, { redis: redis.url });
    const { a, b } = nodes;
    const leave = await a.connect("ann");
    const told = await watch(b, "ann", "ben");
    await redis.kill();
    await untilAway(a);
    const leftAtMs = Date.now();
    leave();
    await a.connect("ben");
    await pause(2 * quick.graceMs);
    await redis.restart();
    await vi.waitFor(
      () =>
        expect(told.map(({ userId, online }) => [userId, online])).toEqual(
          expect.arrayContaining([
            ["ben", true],
            ["ann", false],
          ]),
        ),
      patient,
    );
    expect(told).toHaveLength(2);
    // What Redis had of it is lost with the rest.
    const [ann] = await a.get(["ann"]);
    expect(ann?.online).toBe(false);
    expect(ann?.lastSeenAtMs ?? leftAtMs).toBeGreaterThanOrEqual(leftAtMs);
  });

  test("paused: a look-up waits no longer than its limit", async () => {
    await using redis = await startRedis();
    await using nodes = openNodes({ redis: redis.url, lookUpMs: 100, silenceMs: 20_000 }, { redis: redis.url });
    const { a, b } = nodes;
    await b.open("ann", chat);
    await a.open("ben", chat);
    await expect(viewersOf(a, "ann", "ben")).resolves.toEqual(["ann", "ben"]);
    redis.pause();
    expect(await within(5_000, viewersOf(a, "ann", "ben"))).toEqual(["ben"]);
    redis.resume();
  });

  test("paused: once the silence is noticed a look-up does not wait at all", async () => {
    await using redis = await startRedis();
    await using nodes = openNodes({ redis: redis.url, lookUpMs: 20_000 }, { redis: redis.url });
    const { a, b } = nodes;
    await b.open("ann", chat);
    await a.open("ben", chat);
    redis.pause();
    await untilAway(a);
    expect(await within(5_000, viewersOf(a, "ann", "ben"))).toEqual(["ben"]);
    expect(await within(5_000, onlineOf(a, "ann"))).toEqual([false]);
    redis.resume();
    await vi.waitFor(() => expect(viewersOf(a, "ann", "ben")).resolves.toEqual(["ann", "ben"]), patient);
  });

  test("out of memory: what is new is refused, said so, and registered once there is room", async () => {
    await using redis = await startRedis();
    await using nodes = openNodes({ redis: redis.url }, { redis: redis.url });
    const { a, b, prefix, errors } = nodes;
    const release = await a.connect("ann");
    await a.open("ann", "another_chat");
    const closeChat = await a.open("ann", chat);
    using admin = connect(redis.url);
    await untilReady(a, b);
    await admin.config("SET", "maxmemory-policy", "noeviction");
    await admin.config("SET", "maxmemory", "1");
    await a.connect("ben");
    await vi.waitFor(() => expect(a.status()).toMatchObject({ ready: false, pending: 1 }), patient);
    // Closing a chat cannot be written down either: better a push too many than one too few.
    await expect(viewersOf(b, "ann")).resolves.toEqual(["ann"]);
    closeChat();
    await vi.waitFor(() => expect(viewersOf(b, "ann")).resolves.toEqual([]), patient);
    expect(a.status().lastError?.message).toContain("OOM");
    expect(errors).toContainEqual(expect.objectContaining({ message: expect.stringContaining("OOM") }));
    // The lease is renewed all the same, and who goes is let go.
    await pause(1.5 * quick.leaseMs);
    await expect(admin.zcount(createKeys(prefix).nodes, Date.now(), "+inf")).resolves.toBe(2);
    await expect(onlineOf(b, "ann", "ben")).resolves.toEqual([true, false]);
    release();
    await vi.waitFor(() => expect(onlineOf(b, "ann")).resolves.toEqual([false]), patient);

    await admin.config("SET", "maxmemory", "0");
    await vi.waitFor(() => expect(onlineOf(b, "ben")).resolves.toEqual([true]), patient);
    await untilReady(a);
  });

  test("failed over to a replica: what was held is held there", async () => {
    await using first = await startRedis({ settings: { "repl-diskless-sync-delay": "0" } });
    await using second = await startRedis({ settings: { replicaof: `127.0.0.1 ${first.port}` } });
    await using proxy = await createTcpProxy({ target: first });
    const redis = `redis://127.0.0.1:${proxy.port}`;
    await using nodes = openNodes({ redis }, { redis });
    const { a, b } = nodes;
    await a.connect("ann");
    await a.open("ann", chat);
    const told = await watch(b, "ann");
    using admin = connect(second.url);
    await vi.waitFor(async () => expect(await admin.dbsize()).toBeGreaterThan(1), patient);

    proxy.retarget(second);
    await first.kill();
    // Until it is promoted it takes nothing.
    await vi.waitFor(() => expect(a.status().lastError?.message).toContain("READONLY"), patient);
    expect(a.status().ready).toBe(false);
    await admin.replicaof("NO", "ONE");
    await untilReady(a, b);
    await b.connect("ben");
    await vi.waitFor(() => expect(onlineOf(a, "ann", "ben")).resolves.toEqual([true, true]), patient);
    await vi.waitFor(() => expect(viewersOf(b, "ann")).resolves.toEqual(["ann"]), patient);
    await pause(2 * quick.graceMs);
    expect(told).toEqual([]);
  });

  test("forgotten scripts are loaded again at once", async () => {
    await using redis = await startRedis();
    // No beat that could do it.
    await using nodes = openNodes({ redis: redis.url, leaseMs: 600_000 }, { redis: redis.url, leaseMs: 600_000 });
    const { a, b } = nodes;
    await untilReady(a, b);
    using admin = connect(redis.url);
    await admin.script("FLUSH");
    await a.connect("ann");
    await vi.waitFor(() => expect(onlineOf(b, "ann")).resolves.toEqual([true]), patient);
  });

  test("forgotten data are brought back, though no connection was lost", async () => {
    await using redis = await startRedis();
    // The watching node misses the other's lease well before that one finds out.
    await using nodes = openNodes({ redis: redis.url }, { redis: redis.url, leaseMs: 150, graceMs: 800 });
    const { a, b, prefix } = nodes;
    using admin = connect(redis.url);
    await a.connect("ann");
    const told = await watch(b, "ann");
    // By then the start is over, after which it would be careful anyway.
    await pause(1_000);
    await admin.flushall();
    await vi.waitFor(() => expect(onlineOf(b, "ann")).resolves.toEqual([true]), patient);
    await vi.waitFor(async () => expect(await admin.exists(createKeys(prefix).user("ann"))).toBe(1), patient);
    await pause(1_000);
    expect(told).toEqual([]);
  });
});

/** A node whose way to Redis can be cut: to the others it is dead then. */
async function openWithMortal(graceMs: number = quick.graceMs) {
  const proxy = await createTcpProxy({ target: { port: sharedRedisPort() } });
  const nodes = openNodes({ redis: `redis://127.0.0.1:${proxy.port}`, graceMs }, { redis: sharedRedisUrl(), graceMs });
  return {
    ...nodes,
    die: async () => {
      await proxy.refuse(true);
      proxy.cut();
    },
    revive: () => proxy.heal(),
    async [Symbol.asyncDispose]() {
      await nodes[Symbol.asyncDispose]();
      await proxy.close();
    },
  };
}

test("who asks as his very first act gets the answer, on one server and on a cluster", { timeout }, async () => {
  for (const redis of [sharedRedisUrl(), sharedClusterUrls()]) {
    await using nodes = openNodes({ redis });
    await nodes.a.connect("ann");
    await nodes.a.open("ann", chat);
    await vi.waitFor(() => expect(nodes.a.status()).toMatchObject({ ready: true, pending: 0 }), patient);
    const script = createRedisPresence({ redis, prefix: nodes.prefix, lookUpMs: 5_000 });
    await expect(onlineOf(script, "ann", "ben")).resolves.toEqual([true, false]);
    await expect(viewersOf(script, "ann")).resolves.toEqual(["ann"]);
    await script.close();
  }
});

describe("nodes that come and go", { timeout }, () => {
  test("the users of a node that dies are offline when its lease has ended, and online again when it is back", async () => {
    await using nodes = await openWithMortal();
    const { a, b } = nodes;
    await a.connect("ann");
    await a.connect("unwatched");
    await a.open("ann", chat);
    const told = await watch(b, "ann");
    await expect(onlineOf(b, "ann", "unwatched")).resolves.toEqual([true, true]);

    const diedAtMs = Date.now();
    await nodes.die();
    await vi.waitFor(() => expect(told).toHaveLength(1), patient);
    const elapsedMs = Date.now() - diedAtMs;
    expect(elapsedMs).toBeGreaterThan(quick.leaseMs / 2);
    expect(told[0]).toMatchObject({ userId: "ann", online: false });
    const seenAtMs = told[0]?.lastSeenAtMs ?? 0;
    expect(seenAtMs).toBeGreaterThan(diedAtMs);
    expect(seenAtMs).toBeLessThanOrEqual(diedAtMs + quick.leaseMs + 5);
    await expect(onlineOf(b, "unwatched")).resolves.toEqual([false]);
    await expect(viewersOf(b, "ann")).resolves.toEqual([]);

    await nodes.revive();
    await vi.waitFor(() => expect(told).toHaveLength(2), patient);
    expect(told[1]).toMatchObject({ userId: "ann", online: true });
    await vi.waitFor(() => expect(onlineOf(b, "ann", "unwatched")).resolves.toEqual([true, true]), patient);
    await vi.waitFor(() => expect(viewersOf(b, "ann")).resolves.toEqual(["ann"]), patient);
  });

  test("what a dead node has left is taken away by whoever comes across it", async () => {
    await using nodes = await openWithMortal();
    const { a, b, prefix } = nodes;
    await a.connect("ann");
    using redis = connect(sharedRedisUrl());
    const holders = async () =>
      Object.keys(await redis.hgetall(createKeys(prefix).user("ann"))).filter((field) => field.startsWith("c:"));
    await expect(holders()).resolves.toHaveLength(1);
    await nodes.die();
    await vi.waitFor(() => expect(onlineOf(b, "ann")).resolves.toEqual([false]), patient);
    // Asked again each time: the first one may have come across it while the node was just about to be found dead.
    await vi.waitFor(async () => {
      await b.get(["ann"]);
      expect(await holders()).toEqual([]);
    }, patient);
    const [state] = await b.get(["ann"]);
    expect(state?.lastSeenAtMs).toBeGreaterThan(Date.now() - 60_000);
  });

  test("a user who comes back on another node after his has died is online since then", async () => {
    await using nodes = await openWithMortal();
    const { a, b } = nodes;
    await a.connect("ann");
    await a.connect("ben");
    await nodes.die();
    // Nobody looks at Ann, so that her entry on the dead node is still there.
    await vi.waitFor(() => expect(onlineOf(b, "ben")).resolves.toEqual([false]), patient);
    const backAtMs = Date.now();
    await b.connect("ann");
    const [state] = await b.get(["ann"]);
    expect(state?.lastSeenAtMs).toBeGreaterThanOrEqual(backAtMs - 1);
  });

  test("a user who moves to another node within the grace period has not been away", async () => {
    await using nodes = openNodes(
      { redis: sharedRedisUrl() },
      { redis: sharedRedisUrl() },
      { redis: sharedRedisUrl() },
    );
    const { a, b } = nodes;
    const leave = await a.connect("ann");
    const told = [await watch(a, "ann"), await watch(b, "ann")];
    const [before] = await b.get(["ann"]);
    leave();
    await b.connect("ann");
    await pause(3 * quick.graceMs);
    expect(told).toEqual([[], []]);
    await expect(a.get(["ann"])).resolves.toEqual([before]);
    await expect(b.get(["ann"])).resolves.toEqual([before]);
  });

  test("a notice that is older than what is known is ignored", async () => {
    await using nodes = openNodes({ redis: sharedRedisUrl() }, { redis: sharedRedisUrl() });
    const { a, b, prefix } = nodes;
    await a.connect("ann");
    const told = await watch(b, "ann");
    using redis = connect(sharedRedisUrl());
    const channel = createKeys(prefix).notices("ann");
    await redis.spublish(channel, JSON.stringify({ v: "1", seen: "1", nodes: {} }));
    await b.connect("ben");
    expect(told).toEqual([]);
    await redis.spublish(channel, JSON.stringify({ v: String(Date.now() + 60_000), seen: "1", nodes: {} }));
    await vi.waitFor(() => expect(told).toHaveLength(1), patient);
  });

  test("everything in Redis ends by itself once nobody cares for it", async () => {
    const lastSeenMs = 60_000;
    await using nodes = openNodes({ redis: sharedRedisUrl(), lastSeenMs });
    const { a, prefix } = nodes;
    using redis = connect(sharedRedisUrl());
    const leave = await a.connect("ann");
    await a.open("ben", chat);
    const ttls = async () => {
      const keys = await redis.keys(`${prefix}*`);
      return Promise.all(keys.map((key) => redis.pttl(key)));
    };
    for (const ttl of await ttls()) expect(ttl).toBeGreaterThan(0);
    leave();
    await vi.waitFor(() => expect(onlineOf(a, "ann")).resolves.toEqual([false]), patient);
    await expect(ttls()).resolves.toHaveLength(3);
    for (const ttl of await ttls()) expect(ttl).toBeGreaterThan(0);
  });

  test("a user's hash is kept as long as he is connected", async () => {
    await using nodes = openNodes({ redis: sharedRedisUrl(), lastSeenMs: 1_500, leaseMs: 300 });
    const { a, prefix } = nodes;
    using redis = connect(sharedRedisUrl());
    await a.connect("ann");
    const began = performance.now();
    while (performance.now() - began < 2_500) {
      await expect(redis.exists(createKeys(prefix).user("ann"))).resolves.toBe(1);
      await pause(50);
    }
  });
});

describe("what it costs", { timeout }, () => {
  test("a node with ten thousand users says no more to Redis than one with none", async () => {
    await using redis = await startRedis();
    using admin = connect(redis.url);
    const calls = async (): Promise<number> => {
      // Everything counts, what scripts call too.
      const stats = await admin.info("commandstats");
      return [...stats.matchAll(/cmdstat_([^:]+):calls=(\d+)/g)].reduce((sum, [, , n]) => sum + Number(n), 0);
    };
    const callsIn = async (ms: number): Promise<number> => {
      const before = await calls();
      await pause(ms);
      return (await calls()) - before;
    };
    await using nodes = openNodes({ redis: redis.url });
    await untilReady(nodes.a);
    const idle = await callsIn(1_500);
    await Promise.all(Array.from({ length: 10_000 }, (_, i) => nodes.a.connect(`user ${i}`)));
    await expect(onlineOf(nodes.a, "user 0", "user 9999")).resolves.toEqual([true, true]);
    await vi.waitFor(() => expect(nodes.a.status().pending).toBe(0), patient);
    const full = await callsIn(1_500);
    expect(idle).toBeGreaterThan(10);
    // A busy machine stretches the time that is counted in; one word for each user would be ten thousand.
    expect(full).toBeLessThan(2 * idle);
  });

  test("who asks of a user what another has just asked costs nothing, and gets no older answer", async () => {
    await using redis = await startRedis();
    using admin = connect(redis.url);
    const questions = async (): Promise<number> =>
      Number(/cmdstat_hgetall:calls=(\d+)/.exec(await admin.info("commandstats"))?.[1] ?? 0);
    await using nodes = openNodes({ redis: redis.url }, { redis: redis.url });
    const { a, b } = nodes;
    await untilReady(a, b);
    const close = await b.open("ann", chat);
    const before = await questions();
    const answers = await Promise.all(Array.from({ length: 50 }, () => a.viewers(["ann", "ben"], chat)));
    for (const viewers of answers) expect([...viewers]).toEqual(["ann"]);
    expect((await questions()) - before).toBe(2);

    close();
    await vi.waitFor(() => expect(b.status().pending).toBe(0), patient);
    await expect(viewersOf(a, "ann")).resolves.toEqual([]);
  });
});

describe("a cluster", { timeout: 60_000 }, () => {
  test("a master that is killed and comes back empty: what was true is true again", async () => {
    await using cluster = await startRedisCluster();
    await using nodes = openNodes({ redis: cluster.urls }, { redis: cluster.urls });
    const { a, b } = nodes;
    await untilReady(a, b);
    const users = Array.from({ length: 30 }, (_, i) => `user ${i}`);
    await Promise.all(users.flatMap((user) => [a.connect(user), a.open(user, chat)]));
    const told = await watch(b, ...users);
    for (const master of cluster.masters) {
      await master.kill();
      await untilAway(a);
      await untilAway(b);
      await within(5_000, viewersOf(b, ...users));
      await master.restart();
      await untilReady(a, b);
      await vi.waitFor(() => expect(viewersOf(b, ...users)).resolves.toEqual(users.toSorted()), patient);
      const online = users.map(() => true);
      await vi.waitFor(() => expect(onlineOf(b, ...users)).resolves.toEqual(online), patient);
    }
    await vi.waitFor(() => {
      const last = new Map(told.map(({ userId, online }) => [userId, online]));
      expect([...last.values()]).not.toContain(false);
    }, patient);
  });
});
