import { randomUUID } from "node:crypto";
import { sharedRedisUrl } from "@tidings/testing/redis/shared";
import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";
import { createInbox, numbered, quick } from "../../test/test-fanouts.ts";
import { untilReady } from "../../test/test-nodes.ts";
import { createRedisFanout } from "./create-redis-fanout.ts";

test("nodes of two databases that share a Redis and a prefix do not hear each other; who does not tell is heard", async () => {
  const errors: unknown[] = [];
  const options = { redis: sharedRedisUrl(), prefix: `${randomUUID()}:`, ...quick };
  const onError = (error: unknown) => void errors.push(error);
  const [one, same, copied, older] = [
    createRedisFanout({ ...options, epoch: "e1" }),
    createRedisFanout({ ...options, epoch: "e1", onError }),
    createRedisFanout({ ...options, epoch: "e2" }),
    createRedisFanout(options),
  ];
  const nodes = [one, same, copied, older];
  try {
    await untilReady(...nodes);
    const inbox = createInbox();
    const all = createInbox();
    await same.subscribe("ann", inbox.deliver);
    await older.subscribe("ann", all.deliver);
    await copied.publish([numbered("ann", 1)]);
    await older.publish([numbered("ann", 2)]);
    await one.publish([numbered("ann", 3)]);
    await eventually(() => expect(inbox.numbers).toHaveLength(2));
    await eventually(() => expect(all.numbers).toHaveLength(3));
    expect(inbox.numbers.toSorted((a, b) => a - b)).toEqual([2, 3]);
    await eventually(() => expect(same.status().ignored).toBe(1));
    expect(errors).toMatchObject([{ cause: { message: expect.stringContaining("another database") } }]);
  } finally {
    await Promise.all(nodes.map((node) => node.close()));
  }
});
