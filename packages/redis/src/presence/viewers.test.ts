import { eventually } from "@tidings/testing/eventually";
import { startRedis } from "@tidings/testing/redis";
import { sharedClusterUrls, sharedRedisUrl } from "@tidings/testing/redis/shared";
import { array, assert, asyncProperty, constantFrom, integer, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { connect, untilReady } from "../../test/test-nodes.ts";
import { openNodes, quick } from "../../test/test-presence.ts";
import { createRedisPresence, type RedisPresence } from "./create-redis-presence.ts";
import { randomUUID } from "node:crypto";

const users = ["ann", "ben", "cid", "dan"];
const chats = ["g0123456789abcdefghij", "h0123456789abcdefghij"];
const nodeCount = 3;

const step = record({
  do: constantFrom("open", "close", "ask"),
  node: integer({ min: 0, max: nodeCount - 1 }),
  user: constantFrom(...users),
  chat: constantFrom(...chats),
});
type Step = typeof step extends { generate: (...args: never) => { readonly value: infer S } } ? S : never;

/** Users open and close chats on several nodes. Everybody who asks gets what is so by then. */
async function liveThrough(steps: readonly Step[], nodes: readonly RedisPresence[]): Promise<void> {
  await untilReady(...nodes);
  const at = (i: number): RedisPresence => nodes[i] as RedisPresence;
  const opened: { node: number; user: string; chat: string; close: () => void }[] = [];
  for (const { do: kind, node, user, chat } of steps) {
    if (kind === "open") {
      opened.push({ node, user, chat, close: await at(node).open(user, chat) });
    } else if (kind === "close") {
      const i = opened.findIndex((one) => one.user === user && one.chat === chat);
      const [one] = i < 0 ? [] : opened.splice(i, 1);
      one?.close();
      await eventually(() => {
        if (nodes.some((each) => each.status().pending > 0)) throw new Error("Redis has yet to be told");
      });
    }
    for (const [i, asked] of nodes.entries()) {
      if (kind === "ask" && i !== node) continue;
      const expected = users.filter((userId) => opened.some((one) => one.user === userId && one.chat === chat));
      expect([...(await asked.viewers(users, chat))]).toEqual(expected);
    }
  }
}

describe("who of several has a chat open", () => {
  for (const [where, urlOf, numRuns] of [
    ["on one server", sharedRedisUrl, 40],
    ["on a cluster", sharedClusterUrls, 4],
  ] as const) {
    test(`is true as soon as it is told, on any node, ${where}`, async () => {
      await assert(
        asyncProperty(array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
          const prefix = `${randomUUID()}:`;
          const nodes = Array.from({ length: nodeCount }, () =>
            createRedisPresence({ ...quick, redis: urlOf(), prefix }),
          );
          await liveThrough(steps, nodes);
          await Promise.all(nodes.map((node) => node.close()));
        }),
        { numRuns },
      );
    });
  }

  test("is not asked for again as long as nobody has opened or closed it, and nobody has it open on a node that is gone", async () => {
    await using redis = await startRedis();
    using admin = connect(redis.url);
    const hashes = async (): Promise<number> =>
      Number(/cmdstat_hgetall:calls=(\d+)/.exec(await admin.info("commandstats"))?.[1] ?? 0);
    await using nodes = openNodes({ redis: redis.url }, { redis: redis.url });
    const { a, b } = nodes;
    await untilReady(a, b);
    const [chat = ""] = chats;
    const ask = async () => [...(await a.viewers(users, chat))];
    for (const user of ["ann", "ben"]) await b.open(user, chat);
    expect(await ask()).toEqual(["ann", "ben"]);
    // what is remembered is read anew from time to time
    await eventually(async () => {
      const before = await hashes();
      expect(await ask()).toEqual(["ann", "ben"]);
      expect(await hashes()).toBe(before);
    });
    await b.close();
    expect(await ask()).toEqual([]);
  });
});
