import { createTcpProxy } from "@tidings/testing/proxy";
import { startRedis, startRedisCluster } from "@tidings/testing/redis";
import { sharedRedisPort, sharedRedisUrl } from "@tidings/testing/redis/shared";
import { eventually } from "@tidings/testing/eventually";
import { Cluster } from "ioredis";
import { describe, expect, test } from "vitest";
import { slotOf } from "../connection/slots.ts";
import { createKeys } from "./keys.ts";
import { connect, untilAway, untilReady } from "../../test/test-nodes.ts";
import {
  chat,
  mediumLease,
  onlineOf,
  openNodes,
  pause,
  quick,
  settledMs,
  shortSilence,
  soon,
  viewersOf,
  watch,
} from "../../test/test-presence.ts";

describe("Redis away", () => {
  test("absent at the start: this node knows its own users, and the others learn of them once it is there", async () => {
    await using redis = await startRedis();
    await redis.kill();
    await using nodes = openNodes({ redis: redis.url }, { redis: redis.url });
    const { a, b } = nodes;
    await untilAway(a);
    await untilAway(b);
    const told = await watch(b, "ann");
    await soon(a.connect("ann"));
    await soon(a.open("ann", chat));
    await expect(onlineOf(a, "ann", "ben")).resolves.toEqual([true, false]);
    await expect(viewersOf(a, "ann", "ben")).resolves.toEqual(["ann"]);
    await expect(onlineOf(b, "ann")).resolves.toEqual([false]);
    expect(a.status().pending).toBe(1);

    await redis.restart();
    await untilReady(a, b);
    await eventually(() => expect(told).toEqual([expect.objectContaining({ userId: "ann", online: true })]));
    await eventually(() => expect(viewersOf(b, "ann", "ben")).resolves.toEqual(["ann"]));
    expect(a.status().pending).toBe(0);
  });

  test("restarted empty: all that was true is true again, and watchers saw nobody leave", async () => {
    await using redis = await startRedis();
    await using nodes = openNodes({ redis: redis.url, ...mediumLease }, { redis: redis.url, ...mediumLease });
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
      await eventually(() => expect(viewersOf(b, "ann", "ben")).resolves.toEqual(["ann"]));
      await eventually(() => expect(onlineOf(a, "ann", "ben")).resolves.toEqual([true, true]));
      await eventually(() => expect(b.get(["ann"])).resolves.toEqual([before]));
    }
    await pause(settledMs);
    expect([toldA, toldB]).toEqual([[], []]);
    const release = await b.connect("cid");
    await watch(a, "cid");
    release();
    await eventually(() => expect(onlineOf(a, "cid")).resolves.toEqual([false]));
  });

  test("who left while Redis was away is offline afterwards, and who came is online", async () => {
    await using redis = await startRedis();
    await using nodes = openNodes({ redis: redis.url, ...mediumLease }, { redis: redis.url, ...mediumLease });
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
    await eventually(() =>
      expect(told.map(({ userId, online }) => [userId, online])).toEqual(
        expect.arrayContaining([
          ["ben", true],
          ["ann", false],
        ]),
      ),
    );
    expect(told).toHaveLength(2);
    // What Redis had of it is lost with the rest.
    const [ann] = await a.get(["ann"]);
    expect(ann?.online).toBe(false);
    expect(ann?.lastSeenAtMs ?? leftAtMs).toBeGreaterThanOrEqual(leftAtMs);
  });

  test("paused: a look-up waits no longer than its limit", async () => {
    await using redis = await startRedis();
    await using nodes = openNodes({ redis: redis.url, lookUpMs: 100 }, { redis: redis.url });
    const { a, b } = nodes;
    await b.open("ann", chat);
    await a.open("ben", chat);
    await eventually(() => expect(viewersOf(a, "ann", "ben")).resolves.toEqual(["ann", "ben"]));
    redis.pause();
    expect(await soon(viewersOf(a, "ann", "ben"))).toEqual(["ben"]);
    redis.resume();
  });

  test("paused: once the silence is noticed a look-up does not wait at all", async () => {
    await using redis = await startRedis();
    await using nodes = openNodes({ redis: redis.url, ...shortSilence }, { redis: redis.url });
    const { a, b } = nodes;
    await b.open("ann", chat);
    await a.open("ben", chat);
    redis.pause();
    await untilAway(a);
    expect(await soon(viewersOf(a, "ann", "ben"))).toEqual(["ben"]);
    expect(await soon(onlineOf(a, "ann"))).toEqual([false]);
    redis.resume();
    await eventually(() => expect(viewersOf(a, "ann", "ben")).resolves.toEqual(["ann", "ben"]));
  });

  test("out of memory: what is new is refused, said so, and registered once there is room", async () => {
    await using redis = await startRedis();
    const leaseMs = 9_000;
    await using nodes = openNodes({ redis: redis.url, leaseMs, registerWaitMs: 100 }, { redis: redis.url, leaseMs });
    const { a, b, prefix, errors } = nodes;
    const release = await a.connect("ann");
    await a.open("ann", "another_chat");
    const closeChat = await a.open("ann", chat);
    using admin = connect(redis.url);
    await untilReady(a, b);
    await eventually(() => expect(a.status().pending).toBe(0));
    await admin.config("SET", "maxmemory-policy", "noeviction");
    await admin.config("SET", "maxmemory", "1");
    await a.connect("ben");
    await eventually(() => expect(a.status()).toMatchObject({ ready: false, pending: 1 }));
    // Closing a chat cannot be written down either: better a push too many than one too few.
    await expect(viewersOf(b, "ann", "ben")).resolves.toEqual(["ann"]);
    closeChat();
    await eventually(() => expect(viewersOf(b, "ann", "ben")).resolves.toEqual([]));
    const refusedAtMs = Date.now();
    expect(a.status().lastError?.message).toContain("OOM");
    expect(errors).toContainEqual(expect.objectContaining({ message: expect.stringContaining("OOM") }));
    // Leases are renewed all the same, and who goes is let go.
    await eventually(() =>
      expect(admin.zcount(createKeys(prefix).nodes, refusedAtMs + leaseMs, "+inf")).resolves.toBe(2),
    );
    await expect(onlineOf(b, "ann", "ben")).resolves.toEqual([true, false]);
    release();
    await eventually(() => expect(onlineOf(b, "ann")).resolves.toEqual([false]));

    await admin.config("SET", "maxmemory", "0");
    await eventually(() => expect(onlineOf(b, "ben")).resolves.toEqual([true]));
    await untilReady(a);
  });

  test("out of memory after its connection was lost: a node's users have nothing open, and who leaves is offline at once", async () => {
    await using redis = await startRedis();
    await using proxy = await createTcpProxy({ target: redis });
    const longLease = { leaseMs: 600_000 };
    await using nodes = openNodes(
      { redis: `redis://127.0.0.1:${proxy.port}`, ...longLease, registerWaitMs: 100 },
      { redis: redis.url, ...longLease },
    );
    const { a, b, prefix } = nodes;
    using admin = connect(redis.url);
    const names = () => admin.zcount(createKeys(prefix).nodes, Date.now(), "+inf");
    const leave = await a.connect("ann");
    await a.open("ann", chat);
    await a.connect("ben");
    await a.open("ben", chat);
    await untilReady(a, b);
    await eventually(() => expect(viewersOf(b, "ann", "ben")).resolves.toEqual(["ann", "ben"]));
    await eventually(() => expect(a.status().pending).toBe(0));

    await admin.config("SET", "maxmemory-policy", "noeviction");
    await admin.config("SET", "maxmemory", "1");
    const loseConnection = async (): Promise<void> => {
      await proxy.refuse(true);
      proxy.cut();
      await eventually(() => expect(proxy.connections).toBe(0));
      await untilAway(a);
      const before = await names();
      await proxy.heal();
      await eventually(() => expect(names()).resolves.toBeGreaterThan(before));
    };
    await loseConnection();
    await eventually(() => expect(viewersOf(b, "ann", "ben")).resolves.toEqual([]));
    await expect(onlineOf(b, "ann", "ben")).resolves.toEqual([true, true]);

    await loseConnection();
    leave();
    await eventually(() => expect(onlineOf(b, "ann", "ben")).resolves.toEqual([false, true]));

    await admin.config("SET", "maxmemory", "0");
    await loseConnection();
    await eventually(() => expect(viewersOf(b, "ann", "ben")).resolves.toEqual(["ann", "ben"]));
    await eventually(() => expect(names()).resolves.toBe(2));
    await expect(onlineOf(b, "ann", "ben")).resolves.toEqual([false, true]);
  });

  test("failed over to a replica: what was held is held there", async () => {
    await using first = await startRedis({ settings: { "repl-diskless-sync-delay": "0" } });
    await using second = await startRedis({ settings: { replicaof: `127.0.0.1 ${first.port}` } });
    await using proxy = await createTcpProxy({ target: first });
    const redis = `redis://127.0.0.1:${proxy.port}`;
    await using nodes = openNodes({ redis, ...mediumLease }, { redis, ...mediumLease });
    const { a, b } = nodes;
    await a.connect("ann");
    await a.open("ann", chat);
    const told = await watch(b, "ann");
    using admin = connect(second.url);
    await eventually(async () => expect(await admin.dbsize()).toBeGreaterThan(1));

    proxy.retarget(second);
    await first.kill();
    // Until it is promoted it takes nothing.
    await eventually(() => expect(a.status().lastError?.message).toContain("READONLY"));
    expect(a.status().ready).toBe(false);
    await admin.replicaof("NO", "ONE");
    await untilReady(a, b);
    await b.connect("ben");
    await eventually(() => expect(onlineOf(a, "ann", "ben")).resolves.toEqual([true, true]));
    await eventually(() => expect(viewersOf(b, "ann", "ben")).resolves.toEqual(["ann"]));
    await pause(settledMs);
    expect(told).toEqual([]);
  });

  test("what Redis has forgotten of who left holds again: nobody is online, or has a chat open, who is not", async () => {
    await using proxy = await createTcpProxy({ target: { port: sharedRedisPort() } });
    await using nodes = openNodes(
      { redis: `redis://127.0.0.1:${proxy.port}`, ...mediumLease },
      { redis: sharedRedisUrl(), ...mediumLease },
    );
    const { a, b, prefix } = nodes;
    using admin = connect(sharedRedisUrl());
    const key = createKeys(prefix).user("ann");
    await b.connect("dan");
    await a.connect("ben");
    await a.open("ben", chat);
    const leave = await a.connect("ann");
    const close = await a.open("ann", chat);
    const older = await admin.hgetall(key);
    leave();
    close();
    await eventually(() => expect(onlineOf(b, "ann")).resolves.toEqual([false]));
    await eventually(() => expect(a.status().pending).toBe(0));
    const toldOfBen = await watch(b, "ben");

    // as a replica has it that was promoted before it knew
    await proxy.refuse(true);
    proxy.cut();
    await untilAway(a);
    await admin.hset(key, older);
    await expect(onlineOf(b, "ann")).resolves.toEqual([true]);
    await expect(viewersOf(b, "ann", "ben")).resolves.toEqual(["ann", "ben"]);
    await proxy.heal();
    await untilReady(a);
    await eventually(() => expect(onlineOf(b, "ann", "ben")).resolves.toEqual([false, true]));
    await expect(viewersOf(b, "ann", "ben")).resolves.toEqual(["ben"]);
    await expect(onlineOf(a, "ann", "ben", "dan")).resolves.toEqual([false, true, true]);
    expect(toldOfBen).toEqual([]);
    const fields = Object.keys(await admin.hgetall(createKeys(prefix).user("ben")));
    expect(fields.filter((field) => /^[aco]:/.test(field))).toHaveLength(2);
  });

  test("who left while a node was cut off for a moment was last seen then", async () => {
    await using proxy = await createTcpProxy({ target: { port: sharedRedisPort() } });
    await using nodes = openNodes({ redis: `redis://127.0.0.1:${proxy.port}` }, { redis: sharedRedisUrl() });
    const { a, b } = nodes;
    const leave = await a.connect("ann");
    const told = await watch(b, "ann");
    await proxy.refuse(true);
    proxy.cut();
    await untilAway(a);
    leave();
    const leftAtMs = Date.now();
    await pause(2 * quick.graceMs);
    await proxy.heal();
    await eventually(() => expect(told).toMatchObject([{ userId: "ann", online: false }]));
    const [{ lastSeenAtMs } = { lastSeenAtMs: null }] = told;
    expect(lastSeenAtMs).toBeLessThanOrEqual(leftAtMs);
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
    await eventually(() => expect(onlineOf(b, "ann")).resolves.toEqual([true]));
  });

  test("forgotten data are brought back, though no connection was lost", async () => {
    await using redis = await startRedis();
    // The watching node misses the other's lease well before that one finds out, which renews it in time however busy the machine is.
    const watching = { leaseMs: 150, graceMs: 4_000 };
    await using nodes = openNodes({ redis: redis.url, leaseMs: 3_000 }, { redis: redis.url, ...watching });
    const { a, b, prefix } = nodes;
    using admin = connect(redis.url);
    await a.connect("ann");
    const told = await watch(b, "ann");
    // By then the start is over, after which it would be careful anyway.
    await pause(settledMs);
    await admin.flushall();
    await eventually(() => expect(onlineOf(b, "ann")).resolves.toEqual([true]));
    await eventually(async () => expect(await admin.exists(createKeys(prefix).user("ann"))).toBe(1));
    await pause(settledMs);
    expect(told).toEqual([]);
  });
});

describe("a cluster", () => {
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
      await soon(viewersOf(b, ...users));
      await master.restart();
      await untilReady(a, b);
      await eventually(() => expect(viewersOf(b, ...users)).resolves.toEqual(users.toSorted()));
      const online = users.map(() => true);
      await eventually(() => expect(onlineOf(b, ...users)).resolves.toEqual(online));
    }
    await eventually(() => {
      const last = new Map(told.map(({ userId, online }) => [userId, online]));
      expect([...last.values()]).not.toContain(false);
    });
  });

  test("whichever master was lost, nobody counts as there of whom Redis has forgotten that they left", async () => {
    await using cluster = await startRedisCluster();
    await using nodes = openNodes({ redis: cluster.urls, ...mediumLease }, { redis: cluster.urls, ...mediumLease });
    const { a, b, prefix } = nodes;
    await untilReady(a, b);
    const users = Array.from({ length: 10 }, (_, i) => `user ${i}`);
    const releases = await Promise.all(users.flatMap((user) => [a.connect(user), a.open(user, chat)]));
    const admin = new Cluster([...cluster.urls]);
    const hashes = users.map((user) => createKeys(prefix).user(user));
    const older = await Promise.all(hashes.map((hash) => admin.hgetall(hash)));
    for (const release of releases) release();
    await Promise.all(Array.from({ length: 10 }, (_, i) => a.connect(`other ${i}`)));
    await eventually(() => expect(onlineOf(b, ...users)).resolves.not.toContain(true));
    await eventually(() => expect(a.status().pending).toBe(0));
    await Promise.all(hashes.map((hash, i) => admin.hset(hash, older[i] ?? {})));
    admin.disconnect();
    await expect(onlineOf(b, ...users)).resolves.not.toContain(false);

    // not the one that has the leases: all of them would be lost
    const slot = slotOf(createKeys(prefix).nodes);
    const lost = cluster.masters.find(({ slots: [first, last] }) => slot < first || slot > last);
    await lost?.kill();
    await untilAway(a);
    await lost?.restart();
    await untilReady(a, b);
    await eventually(() => expect(onlineOf(b, ...users)).resolves.not.toContain(true));
    await expect(viewersOf(b, ...users)).resolves.toEqual([]);
    await expect(onlineOf(b, "other 0", "other 9")).resolves.toEqual([true, true]);
  });
});
