import { readFileSync } from "node:fs";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRedis } from "@tidings/testing/redis";
import { Redis } from "ioredis";
import { eventually } from "@tidings/testing/eventually";
import { describe, expect, test, vi } from "vitest";
import { createRedisFanout } from "../fanout/create-redis-fanout.ts";
import { createRedisPresence } from "../presence/create-redis-presence.ts";
import { openNodes, untilAway, untilReady } from "../../test/test-nodes.ts";
import { createInbox, numbered, quick } from "../../test/test-fanouts.ts";

const documented = /^ACL SETUSER tidings (.*)$/m.exec(
  readFileSync(new URL("../../../../docs/scaling.md", import.meta.url), "utf8"),
)?.[1];

/** The rights that the documentation lists, for a prefix. */
function rightsFor(prefix: string): string[] {
  if (documented === undefined) throw new Error("docs/scaling.md does not say which rights are needed");
  return documented.replaceAll("tidings:", prefix).split(" ");
}

test("options that an application's own client has for itself keep nothing from connecting or arriving", async () => {
  await using redis = await startRedis();
  const { port } = new URL(redis.url);
  const own = { host: "127.0.0.1", port: Number(port), lazyConnect: true, keyPrefix: "shop:", protocol: 2 } as const;
  const options = { ...quick, redis: own, prefix: "mine:" };
  await using fanouts = openNodes(createRedisFanout, options, options);
  await using presences = openNodes(createRedisPresence, options);
  await untilReady(fanouts.a, fanouts.b, presences.a);
  const inbox = createInbox();
  await fanouts.b.subscribe("ann", inbox.deliver);
  await fanouts.a.publish([numbered("ann", 1)]);
  await eventually(() => expect(inbox.numbers).toEqual([1]));
  const admin = new Redis(redis.url);
  expect(await admin.keys("*")).toEqual(["shop:mine:nodes"]);
  admin.disconnect();
  expect([...fanouts.errors, ...presences.errors]).toEqual([]);
});

test.each(["url", "socket"])(
  "options of another client, with %s, are refused: ioredis would go to localhost",
  (name) => {
    const options = { redis: { [name]: "redis://cache.example" } };
    expect(() => createRedisFanout(options)).toThrow(/which ioredis does not know: give a URL/);
  },
);

describe("rights", () => {
  test("the rights that are documented are enough, for copies and for presence", async () => {
    await using redis = await startRedis();
    const admin = new Redis(redis.url);
    const prefix = "mine:";
    await admin.acl("SETUSER", "tidings", ...rightsFor(prefix));
    const options = { ...quick, redis: redis.url.replace("//", "//tidings:password@"), prefix };
    await using fanouts = openNodes(createRedisFanout, options, options);
    await using presences = openNodes(createRedisPresence, options, options);
    await untilReady(fanouts.a, fanouts.b, presences.a, presences.b);
    const inbox = createInbox();
    await fanouts.b.subscribe("ann", inbox.deliver);
    await fanouts.a.publish([numbered("ann", 1)]);
    await eventually(() => expect(inbox.numbers).toEqual([1]));

    const seen = vi.fn<(state: { online: boolean }) => void>();
    await presences.b.watch(["ann"], seen);
    const release = await presences.a.connect("ann");
    const close = await presences.a.open("ann", "ann_ben");
    await eventually(() => expect(seen).toHaveBeenCalledWith(expect.objectContaining({ online: true })));
    await eventually(async () => expect(await presences.b.viewers(["ann"], "ann_ben")).toEqual(new Set(["ann"])));
    close();
    release();
    expect([...fanouts.errors, ...presences.errors]).toEqual([]);
    expect((await admin.acl("LOG")) as unknown[]).toEqual([]);
    admin.disconnect();
  });

  test("without the right to its channels Redis is away, with the reason, until the right is given", async () => {
    await using redis = await startRedis();
    const admin = new Redis(redis.url);
    await admin.acl("SETUSER", "app", "on", ">password", "~*", "+@all", "resetchannels");
    const options = { ...quick, redis: redis.url.replace("//", "//app:password@") };
    await using fanouts = openNodes(createRedisFanout, options);
    await using presences = openNodes(createRedisPresence, options);
    for (const node of [fanouts.a, presences.a]) {
      await untilAway(node);
      expect(node.status().lastError?.message).toMatch(/^NOPERM .*channel/);
    }
    await admin.acl("SETUSER", "app", "allchannels");
    await untilReady(fanouts.a, presences.a);
    // Nobody listens here: what finds out is the next copy.
    await admin.acl("SETUSER", "app", "-evalsha");
    await fanouts.a.publish([numbered("ann", 1)]);
    await untilAway(fanouts.a);
    expect(fanouts.a.status().lastError?.message).toMatch(/^NOPERM .*evalsha/);
    await admin.acl("SETUSER", "app", "+evalsha");
    await untilReady(fanouts.a);
    admin.disconnect();
  });
});

test("a database that the server refuses is not taken for the first one: Redis is away, with the reason", async () => {
  await using redis = await startRedis({ settings: { databases: "2" } });
  const toDatabase = (number: number) => ({ ...quick, redis: `${redis.url}/${number}` });
  await using fanouts = openNodes(createRedisFanout, toDatabase(1), toDatabase(2));
  await using presences = openNodes(createRedisPresence, toDatabase(2));
  await untilReady(fanouts.a);
  for (const node of [fanouts.b, presences.a]) {
    await untilAway(node);
    expect(node.status().lastError?.message).toMatch(/index is out of range/);
  }
});

test("a Unix socket leads to its server", async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), "tidings-redis-"));
  const path = join(folder.path, "redis.sock");
  await using redis = await startRedis({ settings: { unixsocket: path } });
  await using fanouts = openNodes(
    createRedisFanout,
    { ...quick, redis: `redis://${path}` },
    { ...quick, redis: redis.url },
  );
  await untilReady(fanouts.a, fanouts.b);
  const inbox = createInbox();
  await fanouts.b.subscribe("ann", inbox.deliver);
  await fanouts.a.publish([numbered("ann", 1)]);
  await eventually(() => expect(inbox.numbers).toEqual([1]));
});
