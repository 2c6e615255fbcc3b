import type { PushWrite } from "@tidings/core";
import { eventually } from "@tidings/testing/eventually";
import { Client } from "pg";
import { expect, test } from "vitest";
import { createTestStores } from "../test/test-store.ts";

const push = (userIds: readonly string[], atMs: number): PushWrite => ({
  kind: "push",
  to: { userIds },
  type: "test",
  data: null,
  atMs,
});

const retention = { olderThanMs: 100, maxEntries: 1_000 };

test("pushes that stay because they are unread are not looked at each time", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  const old = 3_000;
  const users = ["ann", "ben"];
  await store.commit(Array.from({ length: old }, () => push(users, 1)));
  await store.commit([push(users, 200)]);
  expect(await store.trim(retention)).toBe(users.length * old);

  const client = new Client({ connectionString: stores.url, options: `-c search_path=${stores.schema}` });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT trim_feeds(0, 100, 1000, 1000, 500)");
    const { rows } = await client.query<{ read: number }>(
      `SELECT sum(pg_stat_get_xact_tuples_returned(indexrelid))::int AS read FROM pg_index
        WHERE indrelid = 'push_feed'::regclass`,
    );
    expect(rows[0]?.read).toBeLessThan(10);
  } finally {
    await client.end();
  }
});

test("where a step of retention would take too long, smaller ones come to the end", async () => {
  await using stores = createTestStores();
  const patient = await stores.open();
  const users = Array.from({ length: 20 }, (_, i) => `user-${i}`);
  await patient.commit([push(users, 1), push(users, 1), push(users, 200)]);
  const store = await eventually(() => stores.open({ statementTimeoutMs: 1_000 }));
  await stores.query(`
    CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_sleep(0.1);
      RETURN NEW;
    END $$;
    CREATE TRIGGER dawdle BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION dawdle()`);
  expect(await store.trim(retention)).toBe(users.length * 2);
});
