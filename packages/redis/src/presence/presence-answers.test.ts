import { createTcpProxy } from "@tidings/testing/proxy";
import { sharedRedisPort, sharedRedisUrl } from "@tidings/testing/redis/shared";
import { eventually } from "@tidings/testing/eventually";
import { describe, expect, test } from "vitest";
import { type RedisPresenceOptions } from "./create-redis-presence.ts";
import { createKeys } from "./keys.ts";
import { connect, untilAway, untilReady } from "../../test/test-nodes.ts";
import {
  chat,
  onlineOf,
  openNodes,
  pause,
  shortLease,
  shortSilence,
  viewersOf,
  watch,
} from "../../test/test-presence.ts";

/** One node whose way to Redis leads through a proxy, and one that goes there directly. */
async function openWithProxy(ofA: Partial<RedisPresenceOptions>, ofB: Partial<RedisPresenceOptions> = {}) {
  const proxy = await createTcpProxy({ target: { port: sharedRedisPort() } });
  const nodes = openNodes({ redis: `redis://127.0.0.1:${proxy.port}`, ...ofA }, { redis: sharedRedisUrl(), ...ofB });
  return {
    ...nodes,
    proxy,
    async [Symbol.asyncDispose]() {
      await nodes[Symbol.asyncDispose]();
      await proxy.close();
    },
  };
}

describe("answers that are lost", () => {
  test("who has left, and only has a chat open, is let go of again", async () => {
    // Without a lease that ends: that would take the user offline too.
    await using nodes = await openWithProxy({ leaseMs: 600_000, ...shortSilence });
    const { a, b, proxy } = nodes;
    const leave = await a.connect("ann");
    await a.open("ann", chat);
    await eventually(() => expect(onlineOf(b, "ann")).resolves.toEqual([true]));
    proxy.blackHole("both");
    leave();
    await eventually(() => expect(a.status().pending).toBe(1));
    await untilAway(a);
    await proxy.heal();
    await eventually(() => expect(onlineOf(b, "ann")).resolves.toEqual([false]));
    await expect(viewersOf(b, "ann")).resolves.toEqual(["ann"]);
  });

  test("a node that never heard of its lease, which then was lost, does not come back under a name that counts as dead", async () => {
    await using nodes = await openWithProxy(shortLease, { leaseMs: 150 });
    const { a, b, proxy, prefix } = nodes;
    await untilReady(a, b);
    using redis = connect(sharedRedisUrl());
    const key = createKeys(prefix).nodes;
    const names = () => redis.zrange(key, "0", "-1");
    const before = await names();
    proxy.delay(100);
    await redis.zrem(key, ...before);
    // Both take another lease; the answer to the one behind the proxy is still under way.
    const taken = await eventually(async () => {
      // The lease of the one behind the proxy is the longer one.
      const [name] = await redis.zrangebyscore(key, Date.now() + 2 * 150, "+inf");
      if (name === undefined) throw new Error("it has not taken one yet");
      return name;
    });
    proxy.cut();
    await proxy.refuse(true);
    await pause(200); // the other node has seen it
    await redis.zrem(key, taken);
    await pause(200); // and has seen it gone
    await proxy.heal();
    await untilReady(a);
    await a.connect("ann");
    await eventually(() => expect(onlineOf(b, "ann")).resolves.toEqual([true]));
  });

  test("what a slow Redis did not tell of those who are watched is asked for again", async () => {
    await using nodes = await openWithProxy({ ...shortLease, lookUpMs: 50 });
    const { a, b, proxy } = nodes;
    await untilReady(a, b);
    const told = await watch(a, "ann");
    proxy.delay(100);
    await proxy.refuse(true);
    proxy.cut();
    await untilAway(a);
    await b.connect("ann");
    await proxy.refuse(false);
    await untilReady(a);
    await pause(1_500); // every look that follows the reconnection has taken place, in vain
    expect(told).toEqual([]);
    proxy.delay(0);
    await eventually(() => expect(told).toEqual([expect.objectContaining({ userId: "ann", online: true })]));
  });
});
