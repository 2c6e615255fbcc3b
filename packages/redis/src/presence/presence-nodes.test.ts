import { createTcpProxy } from "@tidings/testing/proxy";
import { sharedClusterUrls, sharedRedisPort, sharedRedisUrl } from "@tidings/testing/redis/shared";
import { eventually } from "@tidings/testing/eventually";
import { describe, expect, test } from "vitest";
import { createRedisPresence } from "./create-redis-presence.ts";
import { createKeys } from "./keys.ts";
import { connect } from "../../test/test-nodes.ts";
import { chat, onlineOf, openNodes, pause, shortLease, viewersOf, watch } from "../../test/test-presence.ts";

test("a node whose first command is a question gets the answer, on one server and on a cluster", async () => {
  for (const redis of [sharedRedisUrl(), sharedClusterUrls()]) {
    await using nodes = openNodes({ redis });
    await nodes.a.connect("ann");
    await nodes.a.open("ann", chat);
    await eventually(() => expect(nodes.a.status()).toMatchObject({ ready: true, pending: 0 }));
    const script = createRedisPresence({ redis, prefix: nodes.prefix, lookUpMs: 60_000 });
    await expect(onlineOf(script, "ann", "ben")).resolves.toEqual([true, false]);
    await expect(viewersOf(script, "ann")).resolves.toEqual(["ann"]);
    await script.close();
  }
});

/** A node whose way to Redis can be cut, and whose lease ends only then: to the others it is dead. */
async function openWithMortal() {
  const proxy = await createTcpProxy({ target: { port: sharedRedisPort() } });
  const nodes = openNodes({ redis: `redis://127.0.0.1:${proxy.port}` }, { redis: sharedRedisUrl(), ...shortLease });
  return {
    ...nodes,
    /** Resolves with the time when the lease ends, which is soon. */
    die: async (): Promise<number> => {
      await proxy.refuse(true);
      proxy.cut();
      using redis = connect(sharedRedisUrl());
      const key = createKeys(nodes.prefix).nodes;
      const [name = ""] = await redis.zrangebyscore(key, Date.now() + 2 * shortLease.leaseMs, "+inf");
      const endsAtMs = Date.now() + 200;
      await redis.zadd(key, endsAtMs, name);
      return endsAtMs;
    },
    revive: () => proxy.heal(),
    async [Symbol.asyncDispose]() {
      await nodes[Symbol.asyncDispose]();
      await proxy.close();
    },
  };
}

describe("nodes that come and go", () => {
  test("each knows how many nodes there are", async () => {
    await using nodes = openNodes(
      { redis: sharedRedisUrl(), ...shortLease },
      { redis: sharedRedisUrl(), ...shortLease },
    );
    const { a, b } = nodes;
    for (const one of [a, b]) await eventually(() => expect(one.nodes?.()).toBe(2));
    await b.close();
    await eventually(() => expect(a.nodes?.()).toBe(1));
  });

  test("the users of a node that dies are offline when its lease has ended, and online again when it is back", async () => {
    await using nodes = await openWithMortal();
    const { a, b } = nodes;
    await a.connect("ann");
    await a.connect("unwatched");
    await a.open("ann", chat);
    const told = await watch(b, "ann");
    await expect(onlineOf(b, "ann", "unwatched")).resolves.toEqual([true, true]);

    const endsAtMs = await nodes.die();
    await eventually(() => expect(told).toHaveLength(1));
    expect(told[0]).toMatchObject({ userId: "ann", online: false, lastSeenAtMs: endsAtMs });
    await expect(onlineOf(b, "unwatched")).resolves.toEqual([false]);
    await expect(viewersOf(b, "ann", "ben")).resolves.toEqual([]);

    await nodes.revive();
    await eventually(() => expect(told).toHaveLength(2));
    expect(told[1]).toMatchObject({ userId: "ann", online: true });
    await eventually(() => expect(onlineOf(b, "ann", "unwatched")).resolves.toEqual([true, true]));
    await eventually(() => expect(viewersOf(b, "ann", "ben")).resolves.toEqual(["ann"]));
  });

  test("of a node that dies nobody is there any more: who is away everywhere else is away, and back when it is back", async () => {
    await using nodes = await openWithMortal();
    const { a, b } = nodes;
    await a.connect("ann");
    const phone = await b.connect("ann", true);
    const told = await watch(b, "ann");
    const [state] = await b.get(["ann"]);
    expect(state).toMatchObject({ online: true });
    expect(state?.away).toBeUndefined();
    await nodes.die();
    await eventually(() => expect(told.at(-1)).toMatchObject({ online: true, away: true }));
    await expect(b.get(["ann"])).resolves.toMatchObject([{ away: true }]);
    await nodes.revive();
    await eventually(() => expect(told.at(-1)?.away).toBeUndefined());
    phone();
    expect(told.every(({ online }) => online)).toBe(true);
  });

  test("what a dead node has left is removed by the first node that comes across it", async () => {
    await using nodes = await openWithMortal();
    const { a, b, prefix } = nodes;
    await a.connect("ann");
    using redis = connect(sharedRedisUrl());
    const holders = async () =>
      Object.keys(await redis.hgetall(createKeys(prefix).user("ann"))).filter((field) => field.startsWith("c:"));
    await expect(holders()).resolves.toHaveLength(1);
    await nodes.die();
    await eventually(() => expect(onlineOf(b, "ann")).resolves.toEqual([false]));
    // Asked again each time: the first one may have come across it while the node was just about to be found dead.
    await eventually(async () => {
      await b.get(["ann"]);
      expect(await holders()).toEqual([]);
    });
    const [state] = await b.get(["ann"]);
    expect(state?.lastSeenAtMs).toBeGreaterThan(Date.now() - 60_000);
  });

  test("a user who comes back on another node after theirs has died is online since then", async () => {
    await using nodes = await openWithMortal();
    const { a, b } = nodes;
    await a.connect("ann");
    await a.connect("ben");
    await nodes.die();
    // Nobody looks at Ann, so that her entry on the dead node is still there.
    await eventually(() => expect(onlineOf(b, "ben")).resolves.toEqual([false]));
    const backAtMs = Date.now();
    await b.connect("ann");
    const [state] = await b.get(["ann"]);
    expect(state?.lastSeenAtMs).toBeGreaterThanOrEqual(backAtMs - 1);
  });

  test("a user who moves to another node within the grace period has not been away", async () => {
    const options = { redis: sharedRedisUrl(), graceMs: 4_000 };
    await using nodes = openNodes(options, options, options);
    const { a, b } = nodes;
    const leave = await a.connect("ann");
    const told = [await watch(a, "ann"), await watch(b, "ann")];
    const [before] = await b.get(["ann"]);
    leave();
    await b.connect("ann");
    await pause(options.graceMs + 200);
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
    await eventually(() => expect(told).toHaveLength(1));
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
    await eventually(() => expect(onlineOf(a, "ann")).resolves.toEqual([false]));
    await expect(ttls()).resolves.toHaveLength(3);
    for (const ttl of await ttls()) expect(ttl).toBeGreaterThan(0);
  });

  test("a user's hash is kept as long as they are connected", async () => {
    const lastSeenMs = 10_000;
    await using nodes = openNodes({ redis: sharedRedisUrl(), lastSeenMs, ...shortLease });
    const { a, prefix } = nodes;
    using redis = connect(sharedRedisUrl());
    await a.connect("ann");
    const left = () => redis.pttl(createKeys(prefix).user("ann"));
    await eventually(async () => expect(await left()).toBeLessThan(lastSeenMs - 1_000));
    // once it has ended, nothing is left for ever
    await eventually(async () => expect(await left()).toBeGreaterThan(lastSeenMs - 1_000));
  });
});
