import { randomUUID } from "node:crypto";
import { startRedis } from "@tidings/testing/redis";
import { eventually } from "@tidings/testing/eventually";
import { expect, test, vi } from "vitest";
import { createRedisFanout } from "./create-redis-fanout.ts";
import { connect, openNodes, untilReady } from "../../test/test-nodes.ts";
import { createInbox, numbered, quick } from "../../test/test-fanouts.ts";

/** Ends the connections that listen, so that copies may have been lost. */
async function interrupt(url: string): Promise<void> {
  using admin = connect(url);
  await admin.call("CLIENT", "KILL", "TYPE", "pubsub");
}

const fails = (what: string) => (): never => {
  throw new Error(what);
};

test("a listener that fails is told of, and the others hear of copies and of interruptions", async () => {
  await using redis = await startRedis();
  await using nodes = openNodes(createRedisFanout, { ...quick, redis: redis.url });
  const { a, errors } = nodes;
  await untilReady(a);
  const [inbox, told] = [createInbox(), vi.fn<() => void>()];
  await a.subscribe("ann", fails("copy"));
  await a.subscribe("ann", inbox.deliver);
  a.onInterrupted(fails("interruption"));
  a.onInterrupted(told);
  await a.publish([numbered("ann", 1)]);
  expect(inbox.numbers).toEqual([1]);
  await interrupt(redis.url);
  await eventually(() => expect(told).toHaveBeenCalled());
  const messages = errors.map((error) => (error as Error).message);
  expect(messages).toEqual(expect.arrayContaining(["copy", "interruption"]));
});

test("an `onError` that fails is printed with what it was told, and the fan-out goes on", async () => {
  await using redis = await startRedis();
  const printed = vi.spyOn(console, "error").mockImplementation(() => {});
  const fanout = createRedisFanout({
    ...quick,
    redis: redis.url,
    prefix: `${randomUUID()}:`,
    onError() {
      throw new Error("onError fails");
    },
  });
  try {
    await untilReady(fanout);
    const inbox = createInbox();
    await fanout.subscribe("ann", () => {
      throw new Error("a listener fails");
    });
    await fanout.subscribe("ann", inbox.deliver);
    await fanout.publish([numbered("ann", 1)]);
    expect(inbox.numbers).toEqual([1]);
    const told = vi.fn<() => void>();
    fanout.onInterrupted(told);
    await interrupt(redis.url);
    await eventually(() => expect(told).toHaveBeenCalled());
    await untilReady(fanout);
    const errors = printed.mock.calls.map(([, error]) => (error as Error).message);
    expect(errors).toEqual(
      expect.arrayContaining(["a listener fails", expect.stringContaining("onError itself failed")]),
    );
  } finally {
    await fanout.close();
    printed.mockRestore();
  }
});
