import { openHubs } from "@tidings/testing";
import { sharedRedisUrl } from "@tidings/testing/redis/shared";
import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";
import { openNodes } from "../../test/test-fanouts.ts";
import { untilReady } from "../../test/test-nodes.ts";

test("who asks what happened to a push hears of the user's connections on the other node through Redis", async () => {
  await using fanouts = openNodes(2, { redis: sharedRedisUrl() });
  const free = [fanouts.a, fanouts.b];
  await using system = await openHubs({ nodes: 2, wrapFanout: (fanout) => free.shift() ?? fanout });
  const [asked, other] = system.hubs;
  if (!asked || !other) throw new Error("there are no two hubs");
  await untilReady(fanouts.a, fanouts.b);
  const phone = await other.onPush("bob", { connection: { device: "phone" } }, undefined);
  await phone.next();
  await asked.push({ to: "bob", type: "news", data: {} });
  expect(await phone.next()).toMatchObject({ value: { event: { type: "push" } } });
  // only nodes that answer in time are named
  await eventually(async () => {
    const { nodes, connections } = await asked.trace({ userId: "bob", seq: 1 });
    expect(nodes).toEqual([asked.node, other.node]);
    expect(connections).toMatchObject([
      { node: other.node, device: "phone", passed: "handed", atMs: expect.any(Number) },
    ]);
  });
  await phone.return?.();
});
