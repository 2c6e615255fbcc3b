import type { Hub, RevocableSession } from "@tidings/core";
import { openHubs } from "@tidings/testing";
import { createTcpProxy } from "@tidings/testing/proxy";
import { startRedis } from "@tidings/testing/redis";
import { sharedRedisUrl } from "@tidings/testing/redis/shared";
import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";
import { quick } from "../../test/test-fanouts.ts";
import { openNodes, untilAway, untilReady } from "../../test/test-nodes.ts";
import { createRedisFanout } from "./create-redis-fanout.ts";

const bob: RevocableSession = { userId: "bob", jti: "1", issuedAtMs: 1 };

/** Two nodes that share a database and Redis, each with a connection of Bob's. */
async function openSystem(redis: string, headCheckMs: number, redisOfOther: string = redis) {
  const fanouts = openNodes(createRedisFanout, { ...quick, redis }, { ...quick, redis: redisOfOther });
  const free = [fanouts.a, fanouts.b];
  const { hubs, [Symbol.asyncDispose]: close } = await openHubs({
    nodes: 2,
    headCheckMs,
    wrapFanout: (fanout) => free.shift() ?? fanout,
  });
  const ended: string[] = [];
  for (const [i, { revocations }] of hubs.entries()) {
    revocations.onEnd((concerns, why) => {
      if (!concerns(bob)) return 0;
      ended.push(`${why} on ${i}`);
      return 1;
    });
  }
  await Promise.all(hubs.map((hub) => hub.revocations.ready()));
  return {
    fanouts,
    hubs: hubs as [Hub, Hub],
    ended,
    async [Symbol.asyncDispose]() {
      await close();
      await fanouts[Symbol.asyncDispose]();
    },
  };
}

test("a revocation reaches the other node through Redis, and so does a disconnection", async () => {
  await using system = await openSystem(sharedRedisUrl(), 60_000);
  await untilReady(system.fanouts.a, system.fanouts.b);
  // how many the others ended is known only of those that answered in time
  const { closed } = await system.hubs[0].revoke({ userId: "bob" });
  expect(closed).toBeGreaterThan(0);
  await eventually(() => expect(system.ended.toSorted()).toEqual(["revoked on 0", "revoked on 1"]));
  await system.hubs[1].disconnect("bob");
  await eventually(() => expect(system.ended).toHaveLength(4));
});

test("while Redis is away the other node finds it in the store", async () => {
  await using redis = await startRedis();
  await using system = await openSystem(redis.url, 50);
  await redis.kill();
  await untilAway(system.fanouts.a);
  expect((await system.hubs[0].revoke({ jti: "1" })).closed).toBeGreaterThan(0);
  await eventually(() => expect(system.ended.toSorted()).toEqual(["revoked on 0", "revoked on 1"]));
});

test("of a disconnection while Redis, or the way to it, is away the other node hears once it is back", async () => {
  await using redis = await startRedis();
  await using proxy = await createTcpProxy({ target: redis });
  const url = `redis://127.0.0.1:${proxy.port}`;
  await using system = await openSystem(redis.url, 60_000, url);
  await untilReady(system.fanouts.a, system.fanouts.b);
  await redis.kill();
  await untilAway(system.fanouts.a);
  await system.hubs[0].disconnect("bob");
  expect(system.ended).toEqual(["disconnected on 0"]);
  await redis.restart();
  await eventually(() => expect(system.ended).toEqual(["disconnected on 0", "disconnected on 1"]));

  await untilReady(system.fanouts.a, system.fanouts.b);
  await proxy.refuse(true);
  proxy.cut();
  await untilAway(system.fanouts.b);
  await system.hubs[0].disconnect("bob");
  expect(system.ended).toHaveLength(3);
  await proxy.heal();
  await eventually(() => expect(system.ended.slice(3)).toEqual(["disconnected on 1"]));
});
