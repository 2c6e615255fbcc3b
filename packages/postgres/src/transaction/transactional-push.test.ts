import { createHub, createMemoryFanout, createMemoryPresence, type PushEvent } from "@tidings/core";
import { Client } from "pg";
import { expect, test } from "vitest";
import { z } from "zod";
import { createTestStores, type TestStores } from "../../test/test-store.ts";
import { createTransactionalPush } from "./transactional-push.ts";

const definition = { pushes: { "order.shipped": z.object({ orderId: z.string() }) } };
const shipped = (orderId: string) => ({ type: "order.shipped", data: { orderId } }) as const;

/** A connection of an application, with a table of its own. */
async function connect({ url, schema }: TestStores): Promise<Client & AsyncDisposable> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE TABLE IF NOT EXISTS "${schema}".orders (id text PRIMARY KEY)`);
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

/** Pushes in a transaction that does nothing else. */
async function inTransaction<Result>(client: Client, use: () => Promise<Result>): Promise<Result> {
  await client.query("BEGIN");
  const result = await use();
  await client.query("COMMIT");
  return result;
}

test("a push in a transaction exists exactly if it commits, together with everything else in it", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  await using client = await connect(stores);
  const push = createTransactionalPush(definition, { schema: stores.schema, now: () => 7 });
  const order = async (id: string, end: "COMMIT" | "ROLLBACK") => {
    await client.query("BEGIN");
    await client.query(`INSERT INTO "${stores.schema}".orders VALUES ($1)`, [id]);
    const result = await push(client, { to: ["ann", "ben"], ...shipped(id) });
    expect(await store.heads(["ann"])).toEqual([{ chat: 0, push: id === "lost" ? 0 : 1 }]);
    await client.query(end);
    return result;
  };
  await order("lost", "ROLLBACK");
  await store.commit([{ kind: "push", to: { userIds: ["ann"] }, type: "test", data: null, atMs: 1 }]);
  const { accepted, duplicate, deliveries } = await order("kept", "COMMIT");
  expect([accepted, duplicate]).toEqual([2, false]);
  expect(await stores.query(`SELECT id FROM orders`)).toEqual([{ id: "kept" }]);
  const sent = { type: "order.shipped", data: { orderId: "kept" }, sentAtMs: 7, readAtMs: null };
  expect((await store.readFeed("push", "ann", 1, 9)).entries).toEqual([
    { n: 2, event: { type: "push", push: { seq: 2, ...sent }, unread: 2 } },
  ]);
  expect(deliveries).toEqual([
    { userId: "ann", feed: "push", n: 2, event: { type: "push", push: { seq: 2, ...sent }, unread: 2 } },
    { userId: "ben", feed: "push", n: 1, event: { type: "push", push: { seq: 1, ...sent }, unread: 1 } },
  ]);
});

test("keys, collapse values and topics are the hub's own", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  await using client = await connect(stores);
  const hub = createHub({ store, fanout: createMemoryFanout(), presence: createMemoryPresence() });
  const push = createTransactionalPush(definition, { schema: stores.schema });
  await hub.subscribe("ann", "orders");
  await hub.push({ to: "ann", type: "order.shipped", data: { orderId: "1" }, key: "k", collapse: "c" });
  expect(await inTransaction(client, () => push(client, { to: "ann", ...shipped("2"), key: "k" }))).toEqual({
    accepted: 1,
    duplicate: true,
    deliveries: [],
  });
  const request = { to: "cat", type: "order.shipped", data: { orderId: "1" }, key: "k", service: "billing" };
  expect(await hub.push(request)).toMatchObject({ accepted: 1, duplicate: false });
  const ofBilling = createTransactionalPush(definition, { schema: stores.schema, service: "billing" });
  const ofBillingPush = () => ofBilling(client, { to: "ann", ...shipped("2"), key: "k" });
  expect(await inTransaction(client, ofBillingPush)).toMatchObject({ duplicate: true });
  const ofShop = createTransactionalPush(definition, { schema: stores.schema, service: "shop" });
  const ofShopPush = () => ofShop(client, { to: "ben", ...shipped("2"), key: "k" });
  expect(await inTransaction(client, ofShopPush)).toMatchObject({ duplicate: false });
  const broadcast = { to: { topic: "orders" }, ...shipped("3"), collapse: "c" };
  const { deliveries } = await inTransaction(client, () => push(client, broadcast));
  expect(deliveries).toMatchObject([{ userId: "ann", n: 2, event: { replaces: 1, unread: 1 } }]);
  await hub.close();
});

test("connected readers get it at their node's next check of heads, or at once from the copies", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  await using client = await connect(stores);
  const fanout = createMemoryFanout();
  const hub = createHub({ store, fanout, presence: createMemoryPresence(), headCheckMs: 20 });
  const push = createTransactionalPush(definition, { schema: stores.schema });
  const events = await hub.onPush("ann", {}, undefined);
  const next = async (): Promise<PushEvent | undefined> => (await events.next()).value?.event;
  expect(await next()).toMatchObject({ type: "ready" });
  await inTransaction(client, () => push(client, { to: "ann", ...shipped("by check") }));
  expect(await next()).toMatchObject({ type: "push", push: { data: { orderId: "by check" } } });
  const { deliveries } = await inTransaction(client, () => push(client, { to: "ann", ...shipped("by copy") }));
  await fanout.publish(deliveries);
  expect(await next()).toMatchObject({ type: "push", push: { seq: 2, data: { orderId: "by copy" } } });
  await hub.close();
});

test("what is not in the definition is refused before anything is done", async () => {
  await using stores = createTestStores();
  await stores.open();
  await using client = await connect(stores);
  const push = createTransactionalPush(definition, { schema: stores.schema });
  const refused = { code: "BAD_REQUEST" };
  // @ts-expect-error: no such type
  await expect(push(client, { to: "ann", type: "order.lost", data: { orderId: "1" } })).rejects.toMatchObject(refused);
  // @ts-expect-error: no such data
  await expect(push(client, { to: "ann", type: "order.shipped", data: {} })).rejects.toMatchObject(refused);
  await expect(push(client, { to: [], ...shipped("1") })).rejects.toMatchObject(refused);
  await expect(push(client, { to: "an\u0000n", ...shipped("1") })).rejects.toMatchObject(refused);
  // as the hub refuses it
  const large = { code: "PAYLOAD_TOO_LARGE", message: expect.stringContaining("at most 32768") };
  await expect(push(client, { to: "ann", ...shipped("1".repeat(40_000)) })).rejects.toMatchObject(large);
  expect(await stores.query("SELECT count(*)::int AS users FROM users")).toEqual([{ users: 0 }]);
});

const refused = (message: RegExp) => ({ code: "BAD_REQUEST", message: expect.stringMatching(message) as string });

test("data that JSON would not keep, or that its schema cannot take, is refused before anything is done", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  await using client = await connect(stores);
  const tree: z.ZodType = z.lazy(() => z.array(tree));
  const pushes = { any: z.any(), tree, slow: z.string().refine(async () => true) };
  const push = createTransactionalPush({ pushes }, { schema: stores.schema });
  const attempt = (type: keyof typeof pushes, data: unknown) =>
    inTransaction(client, () => push(client, { to: "ann", type, data } as Parameters<typeof push>[1]));
  await expect(attempt("any", { tags: new Set(["a"]) })).rejects.toMatchObject(refused(/data\.tags is a Set/));
  await expect(attempt("any", [{ by: new Map() }])).rejects.toMatchObject(refused(/data\[0\]\.by is a Map/));
  await expect(attempt("any", { n: Number.NaN })).rejects.toMatchObject(refused(/data\.n is NaN/));
  let deep: unknown[] = [];
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  await expect(attempt("tree", deep)).rejects.toMatchObject(refused(/nested too deeply/));
  await expect(attempt("slow", "a")).rejects.toMatchObject({ message: /asynchronous/ });
  await client.query("ROLLBACK");
  expect(await store.heads(["ann"])).toEqual([{ chat: 0, push: 0 }]);
  await attempt("any", { tags: ["a"] });
  expect(await store.heads(["ann"])).toEqual([{ chat: 0, push: 1 }]);
});

test("a push makes its transaction durable, even where the session would have it otherwise", async () => {
  await using stores = createTestStores();
  await stores.open();
  await using client = await connect(stores);
  const push = createTransactionalPush(definition, { schema: stores.schema });
  await client.query("SET synchronous_commit = off; BEGIN");
  await push(client, { to: "ann", ...shipped("1") });
  expect((await client.query("SHOW synchronous_commit")).rows).toEqual([{ synchronous_commit: "on" }]);
  await client.query("COMMIT");
  expect((await client.query("SHOW synchronous_commit")).rows).toEqual([{ synchronous_commit: "off" }]);
});

test("under a stricter isolation level it conflicts rather than give out a number twice", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  await using client = await connect(stores);
  const push = createTransactionalPush(definition, { schema: stores.schema });
  const other = { kind: "push", to: { userIds: ["ann"] }, type: "test", data: null, atMs: 1 } as const;
  await store.commit([other]);
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1 FROM pg_class LIMIT 1");
  await store.commit([other]);
  await expect(push(client, { to: "ann", ...shipped("1") })).rejects.toMatchObject({ code: "40001" });
  await client.query("ROLLBACK");
  expect((await store.commit([other]))[0].deliveries).toMatchObject([{ n: 3, event: { unread: 3 } }]);
});
