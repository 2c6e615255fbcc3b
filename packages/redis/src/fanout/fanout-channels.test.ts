import { startRedis } from "@tidings/testing/redis";
import { sharedRedisUrl } from "@tidings/testing/redis/shared";
import { array, assert, asyncProperty, boolean, constantFrom, record } from "fast-check";
import { eventually } from "@tidings/testing/eventually";
import { describe, expect, test, vi } from "vitest";
import { createKeys } from "../presence/keys.ts";
import { connect, untilReady } from "../../test/test-nodes.ts";
import { createInbox, eventOf, numbered, openNodes } from "../../test/test-fanouts.ts";

describe("channels", () => {
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
        await eventually(async () => expect((await channels()).toSorted()).toEqual(wanted.toSorted()));
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
    await eventually(() => expect(inbox.numbers).toEqual([7, 8]));
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
    await eventually(() =>
      expect([ann.numbers, ben.numbers]).toEqual([
        [1, 2, 3],
        [1, 2, 3],
      ]),
    );
    await a.publish([numbered("ann", 4)]);
    await eventually(() => expect(messages).toHaveBeenCalledTimes(2));
    expect(messages.mock.lastCall?.[1]).toContain(`chat 4 ${JSON.stringify(eventOf(4))}`);
    expect(a.status().published).toBe(7);
  });

  test("a node gets no copy of its own back, and what nobody else listens to is not sent", async () => {
    await using redis = await startRedis();
    using admin = connect(redis.url);
    await using nodes = openNodes(2, { redis: redis.url });
    const { a, b } = nodes;
    await untilReady(a, b); // each connection tries out whether it may send
    await admin.config("RESETSTAT");
    const sent = async (): Promise<number> =>
      Number(/cmdstat_spublish:calls=(\d+)/.exec(await admin.info("commandstats"))?.[1] ?? 0);
    const [here, there] = [createInbox(), createInbox()];
    await a.subscribe("ann", here.deliver);
    await a.publish(["ann", "nobody"].map((user) => numbered(user, 1)));
    expect(await sent()).toBe(0);
    const stop = await b.subscribe("ann", there.deliver);
    await b.subscribe("ben", there.deliver);
    await a.publish(["ann", "ben"].map((user) => numbered(user, 2)));
    await eventually(() => expect(there.numbers).toEqual([2, 2]));
    expect(await sent()).toBe(2);
    await stop();
    await eventually(async () => expect(await admin.call("PUBSUB", "SHARDCHANNELS")).toHaveLength(2));
    await (
      await a.subscribe("cid", here.deliver)
    )();
    await b.subscribe("cid", there.deliver);
    await a.publish(["ann", "cid"].map((user) => numbered(user, 3)));
    await eventually(() => expect(there.numbers).toEqual([2, 2, 3]));
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
    await eventually(() => expect(there.numbers).toEqual([1]));
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
