import { startRedis } from "@tidings/testing/redis";
import { eventually } from "@tidings/testing/eventually";
import { describe, expect, test } from "vitest";
import { connect, untilReady } from "../../test/test-nodes.ts";
import { chat, onlineOf, openNodes, pause, viewersOf } from "../../test/test-presence.ts";

describe("what it costs", () => {
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
    // The lease is renewed while it is counted, and does not end: then each user would be told of again.
    const leaseMs = 6_000;
    const countedMs = leaseMs / 3 + 100;
    await using nodes = openNodes({ redis: redis.url, leaseMs });
    await untilReady(nodes.a);
    const idle = await callsIn(countedMs);
    await Promise.all(Array.from({ length: 10_000 }, (_, i) => nodes.a.connect(`user ${i}`)));
    await expect(onlineOf(nodes.a, "user 0", "user 9999")).resolves.toEqual([true, true]);
    await eventually(() => expect(nodes.a.status().pending).toBe(0));
    const full = await callsIn(countedMs);
    expect(idle).toBeGreaterThan(0);
    // A busy machine stretches the time that is counted in; one word for each user would be ten thousand.
    expect(full).toBeLessThan(1_000);
  });

  test("who asks of a user what another has just asked costs nothing, and gets no older answer", async () => {
    await using redis = await startRedis();
    using admin = connect(redis.url);
    const callsOf = async (command: string): Promise<number> =>
      Number(new RegExp(`cmdstat_${command}:calls=(\\d+)`).exec(await admin.info("commandstats"))?.[1] ?? 0);
    const questions = (): Promise<number> => callsOf("hgetall");
    const options = { redis: redis.url, leaseMs: 600_000 }; // no beat comes between
    await using nodes = openNodes(options, options);
    const { a, b } = nodes;
    await untilReady(a, b);
    const close = await b.open("ann", chat);
    const [before, commandsBefore] = [await questions(), await callsOf("evalsha")];
    const answers = await Promise.all(Array.from({ length: 50 }, async () => a.viewers(["ann", "ben"], chat)));
    for (const viewers of answers) expect([...viewers]).toEqual(["ann"]);
    expect((await questions()) - before).toBe(2);
    // All of one turn is one command.
    expect((await callsOf("evalsha")) - commandsBefore).toBeLessThan(5);

    close();
    await eventually(() => expect(b.status().pending).toBe(0));
    await expect(viewersOf(a, "ann")).resolves.toEqual([]);
  });
});
