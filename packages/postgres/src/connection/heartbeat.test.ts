import type { PushWrite } from "@tidings/core";
import { expect, test } from "vitest";
import { createTestStores } from "../../test/test-store.ts";

const push: PushWrite = { kind: "push", to: { userIds: ["ann"] }, type: "test", data: null, atMs: 1 };
const away = { code: "SERVICE_UNAVAILABLE" };

test("a heartbeat writes: one that may only read is told so", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  await store.ping();
  const [beat] = await stores.query("SELECT clock_timestamp() - heartbeat_at < '10 s' AS fresh FROM meta");
  expect(beat).toEqual({ fresh: true });
  const reader = `reader_of_${stores.schema}`;
  await stores.query(
    `CREATE ROLE ${reader} SUPERUSER LOGIN; ALTER ROLE ${reader} SET default_transaction_read_only = on`,
  );
  try {
    const url = new URL(stores.url);
    url.username = reader;
    const readOnly = await stores.open({ url: url.href });
    await expect(readOnly.ping()).rejects.toMatchObject({ ...away, message: expect.stringContaining("read-only") });
    await readOnly.close();
  } finally {
    await stores.query(`DROP ROLE ${reader}`);
  }
  await store.ping();
});

test("a heartbeat tries for room after a commit found none, until there is some", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  await stores.query(`
    CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION USING ERRCODE = '53100', MESSAGE = 'could not extend file: No space left on device'; END $$;
    CREATE TRIGGER full_disk BEFORE INSERT ON push_feed FOR EACH ROW EXECUTE FUNCTION full_disk();
    CREATE TRIGGER full_disk BEFORE INSERT ON probed FOR EACH ROW EXECUTE FUNCTION full_disk();`);
  await store.ping();
  await expect(store.commit([push])).rejects.toMatchObject({
    ...away,
    message: expect.stringContaining("disk is full"),
  });
  await expect(store.ping()).rejects.toMatchObject({ ...away, message: expect.stringContaining("disk is full") });
  await expect(store.ping()).rejects.toMatchObject(away);
  await stores.query("DROP FUNCTION full_disk CASCADE");
  await store.ping();
  await expect(store.commit([push])).resolves.toHaveLength(1);
});
