import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { createTcpProxy } from "@tidings/testing/proxy";
import { startRedis, startRedisCluster } from "@tidings/testing/redis";
import { sharedClusterUrls, sharedRedisPort, sharedRedisUrl } from "@tidings/testing/redis/shared";
import { eventually } from "@tidings/testing/eventually";
import { describe, expect, test, vi } from "vitest";
import { createRedisFanout } from "./create-redis-fanout.ts";
import { createKeys } from "../presence/keys.ts";
import { slotOf } from "../connection/slots.ts";
import { untilAway, untilReady } from "../../test/test-nodes.ts";
import { createInbox, numbered, openNodes, shortSilence } from "../../test/test-fanouts.ts";

describe("Redis away", () => {
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
    await eventually(() => expect(interrupted).toHaveBeenCalled());
    await untilReady(a, b);
    await a.publish([numbered("ann", 2)]);
    await eventually(() => expect(there.numbers).toEqual([2]));
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
    for (const listener of told) await eventually(() => expect(listener).toHaveBeenCalledOnce());
    await untilReady(a, b);
    await a.publish([numbered("ann", 4)]);
    await eventually(() => expect(there.numbers).toEqual([4]));
  });

  test("paused: the silence is noticed, and the connection made anew", async () => {
    await using redis = await startRedis();
    await using nodes = openNodes(2, { redis: redis.url, ...shortSilence });
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
    await eventually(() => expect(interrupted).toHaveBeenCalled());
    await untilReady(a, b);
    // What is short here may also run out by accident: then a copy is lost, and its reader told.
    await eventually(async () => {
      await a.publish([numbered("ann", 1)]);
      expect(there.numbers).toContain(1);
    });
  });

  test("a black hole on one node's way: that node notices, also when connecting into it", async () => {
    await using proxy = await createTcpProxy({ target: { port: sharedRedisPort() } });
    await using nodes = openNodes(1, { redis: `redis://127.0.0.1:${proxy.port}`, ...shortSilence });
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
    expect(performance.now() - begin).toBeLessThan(30_000); // it does not wait for Redis
    await proxy.heal();
    await eventually(() => expect(interrupted).toHaveBeenCalled());
  });

  test("while Redis takes nothing, what waits for it is bounded", async () => {
    await using redis = await startRedis();
    await using nodes = openNodes(1, { redis: redis.url, maxWaiting: 6_000 });
    const { a } = nodes;
    await untilReady(a);
    redis.pause();
    const published = Array.from({ length: 500 }, (_, n) => a.publish([numbered("ann", n)]));
    await eventually(() => expect(a.status().dropped).toBeGreaterThan(400));
    redis.resume();
    await Promise.all(published);
    const { dropped, published: taken } = a.status();
    expect(dropped + taken).toBe(500);
    expect(taken).toBeGreaterThan(50);
    await a.publish([numbered("ann", 500)]);
    expect(a.status().published).toBe(taken + 1);
  });
});

test("what a program publishes as its very first act arrives, on one server and on a cluster", async () => {
  for (const redis of [sharedRedisUrl(), sharedClusterUrls()]) {
    await using nodes = openNodes(1, { redis });
    const inbox = createInbox();
    await untilReady(nodes.a);
    await nodes.a.subscribe("ann", inbox.deliver);
    const script = createRedisFanout({ redis, prefix: nodes.prefix, waitMs: 60_000 });
    await script.publish([numbered("ann", 1)]);
    await script.close();
    await eventually(() => expect(inbox.numbers).toEqual([1]));
  }
});

describe("a cluster", () => {
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
    await eventually(() => expect(interrupted).toHaveBeenCalled());
    await eventually(async () => {
      await a.publish(users.map((user) => numbered(user, 2)));
      for (const { numbers } of inboxes.values()) expect(numbers).toContain(2);
    });
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
    await eventually(async () => {
      await a.publish([numbered("ann", (n += 1))]);
      expect(inbox.numbers).toContain(n);
    });
    expect(inbox.numbers.length).toBe(new Set(inbox.numbers).size);
  });

  test("one URL that answers is enough", async () => {
    const [url] = sharedClusterUrls();
    await using nodes = openNodes(2, { redis: ["redis://127.0.0.1:1", url ?? ""] });
    await untilReady(nodes.a, nodes.b);
    const inbox = createInbox();
    await nodes.b.subscribe("ann", inbox.deliver);
    await nodes.a.publish([numbered("ann", 1)]);
    await eventually(() => expect(inbox.numbers).toEqual([1]));
  });
});

const run = promisify(execFile);
const runToItsEnd = (code: string) => run(process.execPath, ["--input-type=module", "-e", code], { timeout: 100_000 });
/** Uses both with each of the servers, closes all, and fails if it then waits for something before it ends. */
const program = (servers: readonly (string | readonly string[])[], meanwhileMs: number): string => `
  const { createRedisFanout, createRedisPresence } = await import(${JSON.stringify(new URL("../index.ts", import.meta.url))});
  const nodes = ${JSON.stringify(servers)}.flatMap((redis) => {
    const options = { redis, prefix: "${randomUUID()}:", onError() {} };
    const [fanout, presence] = [createRedisFanout(options), createRedisPresence(options)];
    fanout.subscribe("ann", () => {});
    presence.connect("ann");
    presence.watch(["ann", "ben"], () => {});
    return [fanout, presence];
  });
  if (${meanwhileMs} > 0) await new Promise((resolve) => setTimeout(resolve, ${meanwhileMs}));
  await Promise.all(nodes.map((node) => node.close()));
  const check = () => {
    const left = process.getActiveResourcesInfo().filter((name) => name !== "PipeWrap"); // its own output
    if (left.length > 0) throw new Error("It waits for " + left.join(", "));
  };
  setTimeout(check, 5_000).unref(); // what is under way has ended by then, however busy the machine is
`;

describe("closing", () => {
  test("leaves no socket and no timer behind: at once, connected, and while Redis is away", async () => {
    await using proxy = await createTcpProxy({ target: { port: sharedRedisPort() } });
    proxy.blackHole("both");
    const there = [sharedRedisUrl(), sharedClusterUrls()];
    const nowhere = "redis://127.0.0.1:1";
    for (const situation of [
      program(there, 0),
      program(there, 500),
      program([nowhere, [nowhere, nowhere], `redis://127.0.0.1:${proxy.port}`], 300),
    ]) {
      await expect(runToItsEnd(situation)).resolves.toMatchObject({ stderr: "" });
    }
  });
});
