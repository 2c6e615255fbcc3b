import { randomUUID } from "node:crypto";
import type { Delivery } from "@tidings/core";
import { eventually } from "@tidings/testing/eventually";
import { startRedis } from "@tidings/testing/redis";
import { createTcpProxy } from "@tidings/testing/proxy";
import { sharedClusterUrls, sharedRedisPort, sharedRedisUrl } from "@tidings/testing/redis/shared";
import {
  type Arbitrary,
  array,
  assert,
  asyncProperty,
  constant,
  constantFrom,
  integer,
  oneof,
  record,
  subarray,
} from "fast-check";
import { describe, expect, test } from "vitest";
import { createInbox, openNodes, quick } from "../../test/test-fanouts.ts";
import { connect, untilReady } from "../../test/test-nodes.ts";
import { createKeys } from "../presence/keys.ts";
import { createRedisFanout, type RedisFanout } from "./create-redis-fanout.ts";

const group = "g0123456789abcdefghij";
const members = Array.from({ length: 10 }, (_, i) => `member ${i}`);

/** An entry of a group, with a copy for each of these. */
const toAll = (userIds: readonly string[], n: number, conversationId = group): readonly Delivery[] =>
  userIds.map((userId) => ({
    userId,
    feed: "group",
    conversationId,
    n,
    event: { type: "group", conversationId, title: `title ${n}`, by: "ann" },
  }));

const listen = (node: RedisFanout, userIds: readonly string[]) =>
  Promise.all(
    userIds.map(async (userId) => {
      const inbox = createInbox();
      const stop = await node.subscribe(userId, inbox.deliver);
      return { userId, inbox, stop };
    }),
  );

/** Three nodes on a server of their own, which counts the messages that it passes on. */
async function openCounting() {
  const redis = await startRedis();
  const admin = connect(redis.url);
  const nodes = openNodes(3, { redis: redis.url, gatherMs: 5 });
  let n = 0;
  const sent = async (): Promise<number> =>
    Number(/cmdstat_spublish:calls=(\d+)/.exec(await admin.info("commandstats"))?.[1] ?? 0);
  return {
    nodes,
    /** How many messages an entry takes. */
    async cost(publisher: RedisFanout, userIds: readonly string[]): Promise<number> {
      await admin.config("RESETSTAT");
      n += 1;
      await publisher.publish(toAll(userIds, n));
      return sent();
    },
    get last() {
      return n;
    },
    async [Symbol.asyncDispose]() {
      await nodes[Symbol.asyncDispose]();
      admin.disconnect();
      await redis[Symbol.asyncDispose]();
    },
  };
}

describe("joint channels", () => {
  test("an entry of a group reaches a node once, however many members it has there, and all of them get it", async () => {
    await using counting = await openCounting();
    const { a, b } = counting.nodes;
    await untilReady(a, b);
    const listening = await listen(b, members);
    expect(await counting.cost(a, members)).toBeGreaterThanOrEqual(members.length);
    await eventually(async () => expect(await counting.cost(a, members)).toBe(1));
    for (const { inbox } of listening) {
      await eventually(() => expect(inbox.numbers.at(-1)).toBe(counting.last));
      expect(inbox.numbers).toEqual(Array.from({ length: counting.last }, (_, i) => i + 1));
    }

    // one who comes is in it before long, and one who goes is not
    const [come] = await listen(b, ["new"]);
    const grown = [...members, "new"];
    await eventually(async () => expect(await counting.cost(a, grown)).toBe(1));
    await listening[0]?.stop();
    await eventually(async () => expect(await counting.cost(a, grown)).toBe(1));
    const { last } = counting;
    await eventually(() => expect(come?.inbox.numbers.at(-1)).toBe(last));
    expect(listening[0]?.inbox.numbers).not.toContain(last);

    // one who is no longer addressed gets nothing by it
    const fewer = members.slice(2);
    await eventually(async () => expect(await counting.cost(a, fewer)).toBe(1));
    await eventually(() => expect(listening[2]?.inbox.numbers.at(-1)).toBe(counting.last));
    expect(come?.inbox.numbers).not.toContain(counting.last);
    expect(counting.nodes.errors).toEqual([]);
  });

  test("two members on a node, and a group's own channel, have none", async () => {
    await using nodes = openNodes(2, { redis: sharedRedisUrl(), gatherMs: 5 });
    const { a, b, prefix } = nodes;
    const listening = await listen(b, ["ann", "ben"]);
    using redis = connect(sharedRedisUrl());
    for (let n = 1; n <= 20; n += 1) {
      await a.publish(toAll(["ann", "ben", "cid"], n));
      for (const { inbox } of listening) await eventually(() => expect(inbox.numbers).toContain(n));
    }
    const found = (await redis.call("PUBSUB", "SHARDCHANNELS", `${prefix}*joint*`)) as string[];
    expect(found).toEqual([]);
  });

  test("what is not a node's own news is ignored and reported", async () => {
    await using nodes = openNodes(2, { redis: sharedRedisUrl(), gatherMs: 5 });
    const { a, b, prefix, errors } = nodes;
    const listening = await listen(b, members);
    await a.publish(toAll(members, 1));
    using redis = connect(sharedRedisUrl());
    let own: string[] = [];
    await eventually(async () => {
      own = (await redis.call("PUBSUB", "SHARDCHANNELS", `${prefix}*node:*`)) as string[];
      expect(own).toHaveLength(1);
    });
    const foreign = ["", "hello", "null", "{}", '{"from":"x"}', '{"from":"x","groupId":"g","channel":"c"}'];
    for (const text of foreign) await redis.spublish(own[0] ?? "", text);
    await eventually(() => expect(a.status().ignored).toBe(foreign.length));
    // a channel that nobody has stands for nobody
    const news = { from: "x", groupId: group, channel: createKeys(prefix).feed("nobody's"), userIds: members };
    await redis.spublish(own[0] ?? "", JSON.stringify(news));
    await a.publish(toAll(members, 2));
    for (const { inbox } of listening) await eventually(() => expect(inbox.numbers).toEqual([1, 2]));
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining("Ignored a message") })]);
  });
});

const users = members.slice(0, 6);
const nodeCount = 3;
const someNode = integer({ min: 0, max: nodeCount - 1 });

type Step =
  | { readonly do: "publish"; readonly node: number; readonly group: string; readonly to: readonly string[] }
  | { readonly do: "listen" | "stop"; readonly node: number; readonly user: string }
  | { readonly do: "move"; readonly from: number; readonly to: number; readonly user: string }
  | { readonly do: "pause"; readonly ms: number }
  | { readonly do: "cut"; readonly node: number };

const publish: Arbitrary<Step> = record({
  do: constant("publish" as const),
  node: someNode,
  group: constantFrom(group, "h0123456789abcdefghij"),
  to: oneof(constant(users), subarray(users, { minLength: 1 })),
});
const change: Arbitrary<Step> = record({
  do: constantFrom("listen" as const, "stop" as const),
  node: someNode,
  user: constantFrom(...users),
});
const move: Arbitrary<Step> = record({
  do: constant("move" as const),
  from: someNode,
  to: someNode,
  user: constantFrom(...users),
});
const pause: Arbitrary<Step> = record({ do: constant("pause" as const), ms: constantFrom(1, 15) });
const cut: Arbitrary<Step> = record({ do: constant("cut" as const), node: someNode });

interface Listener {
  readonly userId: string;
  readonly inbox: ReturnType<typeof createInbox>;
  readonly stop: () => Promise<void>;
  /** What was published for the user while it listened. */
  readonly due: Set<number>;
}

interface Nodes extends AsyncDisposable {
  readonly nodes: readonly RedisFanout[];
  /** Cuts a node off, and resolves when it has found back. */
  readonly cut: (node: number) => Promise<void>;
}

/** What has not come by now may be lost: every reader is told to look. */
const prune = (ofNode: readonly Listener[]): void => {
  for (const { inbox, due } of ofNode) {
    for (const one of due) if (!inbox.numbers.includes(one)) due.delete(one);
  }
};

/** Users come to nodes and go, nodes are cut off, while entries are published. Who listens gets what is published meanwhile. */
async function liveThrough(steps: readonly Step[], { nodes, cut: cutOff }: Nodes): Promise<void> {
  await untilReady(...nodes);
  const at = (i: number): RedisFanout => nodes[i] as RedisFanout;
  const listeners = nodes.map((): Listener[] => []);
  for (const [i, node] of nodes.entries()) node.onInterrupted(() => prune(listeners[i] ?? []));
  const addressed = new Map<string, Set<number>>(users.map((userId) => [userId, new Set()]));
  let n = 0;
  const come = async (node: number, userId: string): Promise<void> => {
    const inbox = createInbox();
    listeners[node]?.push({ userId, inbox, stop: await at(node).subscribe(userId, inbox.deliver), due: new Set() });
  };
  const go = (node: number, user: string): boolean => {
    const ofNode = listeners[node] ?? [];
    const i = ofNode.findIndex(({ userId }) => userId === user);
    // what is on its way to somebody who goes is lost; the next step may be before Redis knows of it
    if (i >= 0) void ofNode.splice(i, 1)[0]?.stop();
    return i >= 0;
  };
  for (const [i, userId] of users.entries()) await come(i < 4 ? 1 : 2, userId);
  for (const step of steps) {
    if (step.do === "publish") {
      n += 1;
      for (const userId of step.to) addressed.get(userId)?.add(n);
      for (const { userId, due } of listeners.flat()) if (step.to.includes(userId)) due.add(n);
      const { dropped } = at(step.node).status();
      await at(step.node).publish(toAll(step.to, n, step.group));
      if (at(step.node).status().dropped > dropped) for (const { due } of listeners.flat()) due.delete(n);
    } else if (step.do === "listen") {
      await come(step.node, step.user);
    } else if (step.do === "stop") {
      go(step.node, step.user);
    } else if (step.do === "move") {
      if (go(step.from, step.user)) await come(step.to, step.user);
    } else if (step.do === "pause") {
      await new Promise((resolve) => setTimeout(resolve, step.ms));
    } else {
      prune(listeners[step.node] ?? []);
      await cutOff(step.node);
    }
  }
  for (const { userId, inbox, due } of listeners.flat()) {
    await eventually(() => expect(inbox.numbers).toEqual(expect.arrayContaining([...due])));
    expect(inbox.numbers.filter((one) => !addressed.get(userId)?.has(one))).toEqual([]);
    for (const one of due) expect(inbox.numbers.filter((other) => other === one).length).toBeLessThanOrEqual(2);
  }
}

const options = { ...quick, gatherMs: 3 };

const openCuttable = async (): Promise<Nodes> => {
  const prefix = `${randomUUID()}:`;
  const proxies = await Promise.all(
    Array.from({ length: nodeCount }, () => createTcpProxy({ target: { port: sharedRedisPort() } })),
  );
  const nodes = proxies.map(({ port }) =>
    createRedisFanout({ ...options, redis: `redis://127.0.0.1:${port}`, prefix, onError: () => {} }),
  );
  return {
    nodes,
    async cut(i) {
      const isBack = new Promise<void>((resolve) => void nodes[i]?.onInterrupted(resolve));
      proxies[i]?.cut();
      await isBack;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(nodes.map((node) => node.close()));
      await Promise.all(proxies.map((proxy) => proxy.close()));
    },
  };
};

const steps = (...others: Arbitrary<Step>[]) =>
  array(
    oneof(
      { weight: 5, arbitrary: publish },
      ...[change, move, pause, ...others].map((arbitrary) => ({ weight: 2, arbitrary })),
    ),
    {
      minLength: 20,
      maxLength: 80,
    },
  );

describe("whatever comes and goes, who listens gets each entry", () => {
  test("on one server, also if nodes are cut off", async () => {
    await assert(
      asyncProperty(steps(cut), async (history) => {
        await using nodes = await openCuttable();
        await liveThrough(history, nodes);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test("on a cluster", async () => {
    await assert(
      asyncProperty(steps(), async (history) => {
        const prefix = `${randomUUID()}:`;
        const nodes = Array.from({ length: nodeCount }, () =>
          createRedisFanout({ ...options, redis: sharedClusterUrls(), prefix }),
        );
        await liveThrough(history, {
          nodes,
          cut: () => Promise.reject(new Error("not here")),
          async [Symbol.asyncDispose]() {},
        });
        await Promise.all(nodes.map((node) => node.close()));
      }),
      { numRuns: 3 },
    );
  });
});
