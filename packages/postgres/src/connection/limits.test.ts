import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";
import { createTestStores, hold } from "../../test/test-store.ts";

const push = (userId: string) =>
  ({ kind: "push", to: { userIds: [userId] }, type: "test", data: null, atMs: 1 }) as const;

const away = { code: "SERVICE_UNAVAILABLE", retry: true };

test("a commit waits for locked users no longer than its limit, does nothing then, and works once they are free", async () => {
  await using stores = createTestStores();
  const store = await stores.open({ lockTimeoutMs: 50 });
  await store.commit([push("ann")]);
  const { release } = await hold(stores, "UPDATE users SET unread = unread WHERE name = 'ann'");
  const tooLong = { ...away, message: expect.stringContaining("lockTimeoutMs") };
  await expect(store.commit([push("ben"), push("ann")])).rejects.toMatchObject(tooLong);
  expect(await store.heads(["ann", "ben"])).toEqual([
    { chat: 0, push: 1 },
    { chat: 0, push: 0 },
  ]);
  await expect(store.commit([push("ben")])).resolves.toMatchObject([{ outcome: { accepted: 1 } }]);
  await release();
  await expect(store.commit([push("ann")])).resolves.toMatchObject([{ deliveries: [{ n: 2 }] }]);
});

test("a statement that takes too long is ended on the server, and the store goes on", async () => {
  await using stores = createTestStores();
  const store = await stores.open({ statementTimeoutMs: 6_000, poolSize: 2 });
  const { release } = await hold(stores, "LOCK TABLE users");
  await expect(store.heads(["ann"])).rejects.toMatchObject(away);
  const waiting = "SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE $1";
  expect(await stores.query(waiting, [`%${stores.schema}%`])).toEqual([{ n: 0 }]);
  await release();
  expect(await store.heads(["ann"])).toEqual([{ chat: 0, push: 0 }]);
});

test("there are never more connections than the pool's size, however many ask", async () => {
  await using stores = createTestStores();
  const store = await stores.open({ url: `${stores.url}?application_name=x`, poolSize: 4 });
  const { release } = await hold(stores, "LOCK TABLE users");
  const reads = Array.from({ length: 50 }, () => store.heads(["ann"]));
  const commits = ["ann", "ben", "cid", "dan"].map((name) => store.commit([push(name)]));
  const connections = async () => {
    const active = `SELECT count(*)::int AS n FROM pg_stat_activity
      WHERE application_name = 'x' AND query LIKE $1 AND state = 'active'`;
    const [row] = await stores.query(active, [`%${stores.schema}".%`]);
    return row?.["n"];
  };
  await expect.poll(connections).toBe(4);
  await release();
  await Promise.all([...reads, ...commits]);
});

test("beyond the number of reads that may wait, callers are told to come back, and commits go on", async () => {
  await using stores = createTestStores();
  const store = await stores.open({ poolSize: 2, maxWaiting: 3 });
  const { release } = await hold(stores, "LOCK TABLE chat_entry");
  const reads = Array.from({ length: 4 }, () => store.readFeed("chat", "ann", 0, 9));
  await expect(store.readFeed("chat", "ann", 0, 9)).rejects.toMatchObject(away);
  await expect(store.commit([push("ann")])).resolves.toMatchObject([{ outcome: { accepted: 1 } }]);
  await release();
  await Promise.all(reads);
});

test("who gets no connection in time is told to come back", async () => {
  await using stores = createTestStores();
  const store = await stores.open({ poolSize: 2, connectTimeoutMs: 6_000 });
  const { release } = await hold(stores, "LOCK TABLE chat_entry");
  const first = store.readFeed("chat", "ann", 0, 9);
  await expect(store.readFeed("chat", "ann", 0, 9)).rejects.toMatchObject(away);
  await release();
  await first;
});

test("trimming passes over users who are locked, and gets them the next time", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  await store.commit([push("ann"), push("ann"), push("ben"), push("ben")]);
  const { release } = await hold(stores, "UPDATE users SET unread = unread WHERE name = 'ann'");
  expect(await store.trim({ olderThanMs: 9, maxEntries: 1 })).toBe(1);
  await release();
  expect(await store.trim({ olderThanMs: 9, maxEntries: 1 })).toBe(1);
});

test("a push to a topic may take longer than other statements", async () => {
  await using stores = createTestStores();
  const patient = await stores.open();
  await patient.commit([{ kind: "subscribe", userId: "ann", topic: "news" }, push("ann")]);
  const store = await eventually(() => stores.open({ statementTimeoutMs: 1_000 }));
  await stores.query(`
    CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_sleep(2.5);
      RETURN NULL;
    END $$;
    CREATE TRIGGER dawdle AFTER INSERT ON push_feed FOR EACH STATEMENT EXECUTE FUNCTION dawdle()`);
  await expect(store.commit([push("ann")])).rejects.toMatchObject(away);
  await expect(store.commit([{ ...push("ann"), to: { topic: "news" } }])).resolves.toMatchObject([
    { outcome: { accepted: 1 } },
  ]);
});
