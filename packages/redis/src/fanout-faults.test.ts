import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import type { Delivery } from "@tidings/core";
import { createTcpProxy } from "@tidings/testing/proxy";
import { startRedis, startRedisCluster } from "@tidings/testing/redis";
import { sharedClusterUrls, sharedRedisPort, sharedRedisUrl } from "@tidings/testing/redis/shared";
import { array, assert, asyncProperty, boolean, constantFrom, record } from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { createRedisFanout, type RedisFanout, type RedisFanoutOptions } from "./create-redis-fanout.ts";
import { createKeys } from "./keys.ts";
import { slotOf } from "./slots.ts";
import { connect, openNodes as openTestNodes, patient, type TestNodes, untilAway, untilReady } from "./test-nodes.ts";

const timeout = 30_000;

/** Quick to notice and to come back. */
const quick = { pingMs: 50, silenceMs: 400, maxReconnectMs: 100, waitMs: 100 };

const eventOf = (n: number) => ({ type: "read", conversationId: "ann_ben", userId: "ann", seq: n }) as const;

const numbered = (userId: string, n: number): Delivery => ({ userId, feed: "chat", n, event: eventOf(n) });

function createInbox() {
  const numbers: number[] = [];
  return { numbers, deliver: (delivery: Delivery) => void ("n" in delivery && numbers.push(delivery.n)) };
}

const openNodes = (count: number, options: RedisFanoutOptions): TestNodes<RedisFanout> => {
  const all = { ...quick, ...options };
  return openTestNodes(createRedisFanout, all, ...Array.from({ length: count - 1 }, () => all));
};

describe("Redis away", { timeout }, () => {
  test("absent at the start: listeners here are served, and the others once it is there", async () => {
    await using redis = await startRedis();
    await redis.kill();
    await using nodes = openNodes(2, { redis: redis.url });
    const { a, b } = nodes;
    await untilAway(a);
    const [here, there, interrupted] = [createInbox(), createInbox(), vi.fn<() => void>()];
    b.onInterrupted(interrupted);
    await a.subscribe("ann", here.deliver);
    await b.subscribe("ann", there.deliver);
    await a.publish([numbered("ann", 1)]);
    expect(here.numbers).toEqual([1]);
    expect(a.status().dropped).toBe(1);

    await redis.restart();
    await vi.waitFor(() => expect(interrupted).toHaveBeenCalled(), patient);
    await untilReady(a, b);
    await a.publish([numbered("ann", 2)]);
    await vi.waitFor(() => expect(there.numbers).toEqual([2]), patient);
    expect(here.numbers).toEqual([1, 2]);
  });

  test("gone for a while: what was published meanwhile is dropped, not queued, and all is told afterwards", async () => {
    await using redis = await startRedis();
    await using nodes = openNodes(2, { redis: redis.url });
    const { a, b, errors } = nodes;
    const [here, there] = [createInbox(), createInbox()];
    await a.subscribe("ann", here.deliver);
    await b.subscribe("ann", there.deliver);
    const told = [a, b].map((node) => {
      const listener = vi.fn<() => void>();
      node.onInterrupted(listener);
      return listener;
    });

    await redis.kill();
    await untilAway(a);
    for (const n of [1, 2, 3]) await a.publish([numbered("ann", n)]);
    expect(here.numbers).toEqual([1, 2, 3]);
    expect(a.status()).toMatchObject({ ready: false, dropped: 3 });
    expect(errors.length).toBeGreaterThan(0);
    for (const listener of told) expect(listener).not.toHaveBeenCalled();

    await redis.restart();
    for (const listener of told) await vi.waitFor(() => expect(listener).toHaveBeenCalledOnce(), patient);
    await untilReady(a, b);
    await a.publish([numbered("ann", 4)]);
    await vi.waitFor(() => expect(there.numbers).toEqual([4]), patient);
  });

  test("paused: the silence is noticed, and the connection made anew", async () => {
    await using redis = await startRedis();
    await using nodes = openNodes(2, { redis: redis.url });
    const { a, b } = nodes;
    const there = createInbox();
    await b.subscribe("ann", there.deliver);
    const interrupted = vi.fn<() => void>();
    b.onInterrupted(interrupted);
    redis.pause();
    await untilAway(b);
    await untilAway(a);
    expect(interrupted).not.toHaveBeenCalled();
    redis.resume();
    await vi.waitFor(() => expect(interrupted).toHaveBeenCalled(), patient);
    await untilReady(a, b);
    await a.publish([numbered("ann", 1)]);
    await vi.waitFor(() => expect(there.numbers).toContain(1), patient);
  });

  test("a black hole on one node's way: that node notices, also when connecting into it", async () => {
    await using proxy = await createTcpProxy({ target: { port: sharedRedisPort() } });
    await using nodes = openNodes(1, { redis: `redis://127.0.0.1:${proxy.port}` });
    const { a } = nodes;
    await untilReady(a);
    const interrupted = vi.fn<() => void>();
    a.onInterrupted(interrupted);
    proxy.blackHole("both");
    await untilAway(a);
    // The next attempts are accepted and never answered.
    const begin = performance.now();
    await a.subscribe("ann", () => {});
    await a.publish([numbered("ann", 1)]);
    expect(performance.now() - begin).toBeLessThan(quick.waitMs);
    await proxy.heal();
    await vi.waitFor(() => expect(interrupted).toHaveBeenCalled(), patient);
  });

  test("while Redis takes nothing, what waits for it is bounded", async () => {
    await using redis = await startRedis();
    await using nodes = openNodes(1, { redis: redis.url, silenceMs: 10_000, maxWaiting: 6_000 });
    const { a } = nodes;
    await untilReady(a);
    redis.pause();
    const published = Array.from({ length: 500 }, (_, n) => a.publish([numbered("ann", n)]));
    await vi.waitFor(() => expect(a.status().dropped).toBeGreaterThan(400), patient);
    redis.resume();
    await Promise.all(published);
    const { dropped, published: taken } = a.status();
    expect(dropped + taken).toBe(500);
    expect(taken).toBeGreaterThan(50);
    await a.publish([numbered("ann", 500)]);
    expect(a.status().published).toBe(taken + 1);
  });
});

test(
  "what a program publishes as its very first act arrives, on one server and on a cluster",
  { timeout },
  async () => {
    for (const redis of [sharedRedisUrl(), sharedClusterUrls()]) {
      await using nodes = openNodes(1, { redis });
      const inbox = createInbox();
      await untilReady(nodes.a);
      await nodes.a.subscribe("ann", inbox.deliver);
      const script = createRedisFanout({ redis, prefix: nodes.prefix, waitMs: 5_000 });
      await script.publish([numbered("ann", 1)]);
      await script.close();
      await vi.waitFor(() => expect(inbox.numbers).toEqual([1]), patient);
    }
  },
);

describe("channels", { timeout }, () => {
  test("Redis has a user's channel exactly while somebody listens, whatever happened before", async () => {
    await using nodes = openNodes(1, { redis: sharedRedisUrl() });
    const { a, prefix } = nodes;
    using redis = connect(sharedRedisUrl());
    const users = ["ann", "ben", "cid"];
    const step = record({ user: constantFrom(...users), listen: boolean(), pause: boolean() });
    const channels = async () => (await redis.call("PUBSUB", "SHARDCHANNELS", `${prefix}*`)) as string[];
    await assert(
      asyncProperty(array(step, { maxLength: 30 }), async (steps) => {
        const stops = new Map<string, Promise<() => Promise<void>>[]>(users.map((user) => [user, []]));
        for (const { user, listen, pause } of steps) {
          const ofUser = stops.get(user) ?? [];
          if (listen) ofUser.push(a.subscribe(user, () => {}));
          else void ofUser.pop()?.then((stop) => stop());
          if (pause) await new Promise((resolve) => setImmediate(resolve));
        }
        const wanted = users
          .filter((user) => (stops.get(user) ?? []).length > 0)
          .map((user) => createKeys(prefix).feed(user));
        await vi.waitFor(async () => expect((await channels()).toSorted()).toEqual(wanted.toSorted()), patient);
        for (const stop of [...stops.values()].flat()) await (await stop)();
      }),
      { numRuns: 40 },
    );
  });

  test("messages that are no deliveries to the user are ignored and reported", async () => {
    await using nodes = openNodes(1, { redis: sharedRedisUrl() });
    const { a, prefix, errors } = nodes;
    const inbox = createInbox();
    await a.subscribe("ann", inbox.deliver);
    using redis = connect(sharedRedisUrl());
    const foreign = [
      "",
      "hello",
      "x [",
      "x null",
      "x {}",
      "x chat",
      "x chat 1",
      "x chat 1 ",
      "x chat 1 null",
      "x chat 1 {}",
      'x chat {"type":"read"}',
      'x chat one {"type":"read"}',
      'x chat 0 {"type":"read"}',
      'x chat 1.5 {"type":"read"}',
      'x typing 1 {"type":"read"}',
      'x chat 1 {"type":"read"',
      'x chat 1 {"type":"read"}\n',
      "x signal",
      "x signal {}",
    ];
    for (const message of foreign) await redis.spublish(createKeys(prefix).feed("ann"), message);
    await redis.spublish(
      createKeys(prefix).feed("ann"),
      `x ${[7, 8].map((n) => `chat ${n} ${JSON.stringify(eventOf(n))}`).join("\n")}`,
    );
    await vi.waitFor(() => expect(inbox.numbers).toEqual([7, 8]), patient);
    expect(a.status().ignored).toBe(foreign.length);
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining("Ignored a message") })]);
  });

  test("copies that are published together travel in one message for each user, in their order", async () => {
    await using nodes = openNodes(2, { redis: sharedRedisUrl() });
    const { a, b, prefix } = nodes;
    const [ann, ben] = [createInbox(), createInbox()];
    await b.subscribe("ann", ann.deliver);
    await b.subscribe("ben", ben.deliver);
    using redis = connect(sharedRedisUrl());
    const messages = vi.fn<(channel: string, message: string) => void>();
    redis.on("smessage", messages);
    await redis.ssubscribe(createKeys(prefix).feed("ann"));
    await a.publish([1, 2, 3].flatMap((n) => [numbered("ann", n), numbered("ben", n)]));
    await vi.waitFor(
      () =>
        expect([ann.numbers, ben.numbers]).toEqual([
          [1, 2, 3],
          [1, 2, 3],
        ]),
      patient,
    );
    await a.publish([numbered("ann", 4)]);
    await vi.waitFor(() => expect(messages).toHaveBeenCalledTimes(2), patient);
    expect(messages.mock.lastCall?.[1]).toContain(`chat 4 ${JSON.stringify(eventOf(4))}`);
    expect(a.status().published).toBe(7);
  });

  test("a node gets no copy of its own back, and what nobody else listens to is not sent", async () => {
    await using redis = await startRedis();
    using admin = connect(redis.url);
    const sent = async (): Promise<number> =>
      Number(/cmdstat_spublish:calls=(\d+)/.exec(await admin.info("commandstats"))?.[1] ?? 0);
    await using nodes = openNodes(2, { redis: redis.url });
    const { a, b } = nodes;
    const [here, there] = [createInbox(), createInbox()];
    await a.subscribe("ann", here.deliver);
    await a.publish(["ann", "nobody"].map((user) => numbered(user, 1)));
    expect(await sent()).toBe(0);
    const stop = await b.subscribe("ann", there.deliver);
    await b.subscribe("ben", there.deliver);
    await a.publish(["ann", "ben"].map((user) => numbered(user, 2)));
    await vi.waitFor(() => expect(there.numbers).toEqual([2, 2]), patient);
    expect(await sent()).toBe(2);
    await stop();
    await vi.waitFor(async () => expect(await admin.call("PUBSUB", "SHARDCHANNELS")).toHaveLength(2), patient);
    await (
      await a.subscribe("cid", here.deliver)
    )();
    await b.subscribe("cid", there.deliver);
    await a.publish(["ann", "cid"].map((user) => numbered(user, 3)));
    await vi.waitFor(() => expect(there.numbers).toEqual([2, 2, 3]), patient);
    expect(await sent()).toBe(3);
    expect(here.numbers).toEqual([1, 2, 3]);
    expect(a.status()).toMatchObject({ published: 6, dropped: 0 });
  });

  test("a server that has forgotten the scripts is taught them again", async () => {
    await using redis = await startRedis();
    using admin = connect(redis.url);
    await using nodes = openNodes(2, { redis: redis.url });
    const { a, b, errors } = nodes;
    const there = createInbox();
    await b.subscribe("ann", there.deliver);
    await untilReady(a, b);
    await admin.script("FLUSH");
    await a.publish([numbered("ann", 1)]);
    await vi.waitFor(() => expect(there.numbers).toEqual([1]), patient);
    expect(errors).toEqual([]);
  });

  test("a listener that fails is reported, and the others get their copies", async () => {
    await using nodes = openNodes(1, { redis: sharedRedisUrl() });
    const { a, errors } = nodes;
    const inbox = createInbox();
    await a.subscribe("ann", () => {
      throw new Error("this listener fails");
    });
    await a.subscribe("ann", inbox.deliver);
    await a.publish([numbered("ann", 1)]);
    expect(inbox.numbers).toEqual([1]);
    expect(errors).toEqual([expect.objectContaining({ message: "this listener fails" })]);
  });

  test("listeners on the publishing node are called before anything goes to Redis", async () => {
    await using nodes = openNodes(1, { redis: sharedRedisUrl() });
    const inbox = createInbox();
    await nodes.a.subscribe("ann", inbox.deliver);
    const published = nodes.a.publish([numbered("ann", 1), numbered("ann", 2)]);
    expect(inbox.numbers).toEqual([1, 2]);
    await published;
    expect(inbox.numbers).toEqual([1, 2]);
  });
});

describe("a cluster", { timeout: 60_000 }, () => {
  test("a master that is killed and comes back: its users' copies arrive again, and readers are told", async () => {
    await using cluster = await startRedisCluster();
    await using nodes = openNodes(2, { redis: cluster.urls });
    const { a, b } = nodes;
    await untilReady(a, b);
    const users = Array.from({ length: 30 }, (_, i) => `user ${i}`);
    const inboxes = new Map(users.map((user) => [user, createInbox()]));
    for (const [user, { deliver }] of inboxes) await b.subscribe(user, deliver);
    const interrupted = vi.fn<() => void>();
    b.onInterrupted(interrupted);

    await cluster.masters[1]?.kill();
    await untilAway(a);
    await untilAway(b);
    await a.publish(users.map((user) => numbered(user, 1)));
    await cluster.masters[1]?.restart();
    await untilReady(a, b);
    await vi.waitFor(() => expect(interrupted).toHaveBeenCalled(), patient);
    await vi.waitFor(async () => {
      await a.publish(users.map((user) => numbered(user, 2)));
      for (const { numbers } of inboxes.values()) expect(numbers).toContain(2);
    }, patient);
  });

  test("a slot that moves to another master takes its channels along", async () => {
    await using cluster = await startRedisCluster();
    await using nodes = openNodes(2, { redis: cluster.urls });
    const { a, b, prefix } = nodes;
    await untilReady(a, b);
    const inbox = createInbox();
    await b.subscribe("ann", inbox.deliver);
    const slot = slotOf(createKeys(prefix).feed("ann"));
    const [from, to] = [
      cluster.masters.find(({ slots: [first, last] }) => first <= slot && slot <= last),
      cluster.masters.find(({ slots: [first, last] }) => slot < first || last < slot),
    ];
    if (!from || !to) throw new Error("three masters have all slots");
    await from.handOver([slot], to);
    let n = 0;
    await vi.waitFor(async () => {
      await a.publish([numbered("ann", (n += 1))]);
      expect(inbox.numbers).toContain(n);
    }, patient);
    expect(inbox.numbers.length).toBe(new Set(inbox.numbers).size);
  });

  test("one URL that answers is enough", async () => {
    const [url] = sharedClusterUrls();
    await using nodes = openNodes(2, { redis: ["redis://127.0.0.1:1", url ?? ""] });
    await untilReady(nodes.a, nodes.b);
    const inbox = createInbox();
    await nodes.b.subscribe("ann", inbox.deliver);
    await nodes.a.publish([numbered("ann", 1)]);
    await vi.waitFor(() => expect(inbox.numbers).toEqual([1]), patient);
  });
});

const run = promisify(execFile);
const runToItsEnd = (code: string) => run(process.execPath, ["--input-type=module", "-e", code], { timeout: 20_000 });
const wait = (ms: number): string => `await new Promise((resolve) => setTimeout(resolve, ${ms}));`;

/** Uses both, closes them, and fails if something keeps it alive after that. */
const program = (redis: string, meanwhile: string): string => `
  const { createRedisFanout, createRedisPresence } = await import(${JSON.stringify(new URL("index.ts", import.meta.url))});
  const options = { redis: ${redis}, prefix: "${randomUUID()}:", onError() {} };
  const [fanout, presence] = [createRedisFanout(options), createRedisPresence(options)];
  fanout.subscribe("ann", () => {});
  presence.connect("ann");
  presence.watch(["ann", "ben"], () => {});
  ${meanwhile}
  await Promise.all([fanout.close(), presence.close()]);
  const closedAtMs = performance.now();
  process.on("exit", () => { if (performance.now() - closedAtMs > 200) process.exitCode = 7; });
`;

describe("closing", { timeout }, () => {
  test("leaves no socket and no timer behind: at once, connected, and while Redis is away", async () => {
    await using proxy = await createTcpProxy({ target: { port: sharedRedisPort() } });
    proxy.blackHole("both");
    const there = JSON.stringify(sharedRedisUrl());
    const cluster = JSON.stringify(sharedClusterUrls());
    const situations = [
      program(there, ""),
      program(there, wait(300)),
      program(cluster, ""),
      program(cluster, wait(500)),
      program('"redis://127.0.0.1:1"', wait(300)),
      program('["redis://127.0.0.1:1", "redis://127.0.0.1:1"]', wait(300)),
      program(JSON.stringify(`redis://127.0.0.1:${proxy.port}`), wait(300)),
    ];
    for (const situation of situations) await expect(runToItsEnd(situation)).resolves.toMatchObject({ stderr: "" });
  });
});
