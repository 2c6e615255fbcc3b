import { expect, test } from "vitest";
import { PostgresOpenError } from "../connection/errors.ts";
import { hashOf } from "./migrate.ts";
import { migrations } from "./index.ts";
import { openPostgresStore } from "../open-postgres-store.ts";
import { functions } from "../sql/functions.ts";
import { createTestStores, type TestStores } from "../../test/test-store.ts";

const firstTables = migrations[0] ?? "";

/** A schema of version 1, as it was left before databases kept hashes. */
async function makeFirstVersion(stores: TestStores, script = firstTables): Promise<void> {
  await stores.query(`CREATE SCHEMA ${stores.schema}`);
  await stores.query(`
    CREATE TABLE meta (only_row boolean PRIMARY KEY DEFAULT true, version integer NOT NULL, epoch text NOT NULL);
    INSERT INTO meta (version, epoch) VALUES (1, 'first')`);
  await stores.query(script);
}

const openError = (stores: TestStores): Promise<unknown> => stores.open().catch((cause: unknown) => cause);

test("nodes that start at once on an empty database make it once", async () => {
  await using stores = createTestStores();
  const nodes = await Promise.all(Array.from({ length: 5 }, () => stores.open()));
  expect(new Set(nodes.map(({ epoch }) => epoch)).size).toBe(1);
  const write = { kind: "push", to: { userIds: ["ann"] }, type: "test", data: null, atMs: 1 } as const;
  await Promise.all(nodes.map((node) => node.commit([write])));
  expect(await nodes[0]?.heads(["ann"])).toEqual([{ chat: 0, push: 5 }]);
});

test("a schema of a later version is left as it is, and the error says so", async () => {
  await using stores = createTestStores();
  await stores.open();
  await stores.query("UPDATE meta SET version = version + 1");
  const error: unknown = await stores.open().catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(PostgresOpenError);
  expect(error).toMatchObject({ reason: "newer" });
  expect(String(error)).toMatch(/upgrade Tidings/);
});

test("a schema that is to stay as it is, is refused unless it is of this version", async () => {
  await using stores = createTestStores();
  const openAsItIs = () => stores.open({ migrate: false });
  await expect(openAsItIs()).rejects.toMatchObject({ reason: "older", message: expect.stringContaining("not there") });
  const { epoch } = await stores.open();
  expect((await openAsItIs()).epoch).toBe(epoch);
  await stores.query("UPDATE meta SET version = version - 1");
  await expect(openAsItIs()).rejects.toMatchObject({ reason: "older", message: expect.stringContaining("migrate") });
  expect(await stores.query("SELECT version FROM meta")).toEqual([{ version: migrations.length - 1 }]);
});

test("a table meta of another application is told, and stays as it is", async () => {
  await using stores = createTestStores();
  await stores.query(`CREATE SCHEMA ${stores.schema}`);
  await stores.query("CREATE TABLE meta (title text)");
  for (const problem of [/is empty/, /belongs to another program: give another schema/]) {
    expect(await openError(stores)).toMatchObject({ reason: "foreign", message: expect.stringMatching(problem) });
    await stores.query("INSERT INTO meta VALUES ('Home')");
  }
});

test("what makes a schema changes only together with its version", () => {
  // Never change a line of the first list. If tables or functions change: another script in migrations, another line here.
  expect(migrations.map(hashOf)).toEqual([
    "13b2edf66956be31",
    "e30a479d3f78b466",
    "6dcc2888969b397e",
    "cffb3dda1be286af",
    "403c9aa3ae6c2a68",
    "6baa0c15efe690ff",
    "4e3114b059cc2415",
    "5507d1d8359fa6d7",
    "807182ab0db490f4",
    "49e87674c05e9d02",
    "07b35281f4a40808",
    "49e87674c05e9d02",
    "49e87674c05e9d02",
    "49e87674c05e9d02",
    "4151c0deede140c9",
    "d4a68235bbd5d8c6",
    "09739283b207ab6a",
    "78ee0d048ec0e6a1",
    "d62748384f77d8b3",
    "c115062ac324fbe0",
    "7112a6dbe2a4270a",
  ]);
  expect([migrations.length, hashOf(functions)]).toEqual([21, "9c573763d668cbde"]);
});

test("a database of version 1 is brought up to date: its messages, marks and epoch stay, and what is new is counted", async () => {
  await using stores = createTestStores();
  await makeFirstVersion(stores);
  await stores.query(`
    CREATE FUNCTION commit_writes(batch jsonb, lock_timeout_ms integer) RETURNS TABLE (part text, data json)
    LANGUAGE sql AS $$ SELECT '', '{}'::json $$;
    INSERT INTO users (name, chat_head) VALUES ('ann', 5001), ('ben', 5001), ('cid', 1);
    INSERT INTO conversation (name, first_user, second_user, last_seq, first_last_n, second_last_n, first_read_seq, first_unread)
    VALUES ('ann_ben', 1, 2, 5000, 5000, 5000, 5000, 0), ('ann_cid', 1, 3, 1, 5001, 1, 0, 1);
    INSERT INTO message (conversation, seq, sender, nonce, sent_at_ms, content, sender_n, peer_n)
    SELECT 1, i, 2, 'n' || i, 7, '"' || i || '"', i, i FROM generate_series(1, 5000) i
    UNION ALL SELECT 2, 1, 3, 'n', 7, '"Hello"', 1, 5001;
    INSERT INTO chat_read (user_id, n, at_ms, conversation, seq, reader) VALUES (2, 5001, 7, 1, 5000, 1)`);
  const store = await stores.open();
  expect(store.epoch).toBe("first");
  expect(await store.conversations("ann", { limit: 9 })).toMatchObject({
    conversations: [
      { id: "ann_cid", unread: 1 },
      { id: "ann_ben", unread: 0, lastSeq: 5_000 },
    ],
    totals: { messages: 1, conversations: 1 },
    head: 5_001,
  });
  const { entries } = await store.readFeed("chat", "ann", 1_500, 9_999);
  expect(entries.map(({ n }) => n)).toEqual(Array.from({ length: 3_501 }, (_, i) => 1_501 + i));
  expect(await store.seen(["ann", "ben", "cid"])).toEqual(new Set(["ben", "cid"]));
  await store.commit([{ kind: "push", to: { userIds: ["ann"] }, type: "test", data: null, atMs: 1 }]);
  // A node of the old version that is still there is told to come back later, which it tells its clients.
  await expect(stores.query("SELECT * FROM commit_writes('{}', 1)")).rejects.toMatchObject({ code: "57P03" });
  expect((await stores.open()).epoch).toBe("first");
});

test("a schema of an earlier checkout under the same version is refused, and the error says of which", async () => {
  const earlier = [
    ["CREATE TABLE users (id bigint); CREATE TABLE chat_feed (user_id bigint)", "before b6f52ce"],
    ["CREATE TABLE users (id bigint); CREATE TABLE member (user_id bigint)", "before 2b18359"],
    [firstTables.replace("sender_n", "writer_n"), "no checkout that is known"],
  ] as const;
  for (const [script, which] of earlier) {
    await using stores = createTestStores();
    await makeFirstVersion(stores, script);
    const error = await openError(stores);
    expect(error).toMatchObject({ name: "PostgresOpenError", reason: "foreign" });
    expect(String(error)).toContain(which);
    expect(String(error)).toContain("open it with the checkout that made it, or give another schema");
  }
});

test("a schema that other scripts made under the same version is refused, and the error says which differ", async () => {
  await using stores = createTestStores();
  await stores.open();
  const [meta] = await stores.query("SELECT hashes, functions FROM meta");
  await stores.query("UPDATE meta SET hashes[2] = 'another'");
  expect(String(await openError(stores))).toContain("another Tidings made the tables of version 2 (another, this one");
  await stores.query("UPDATE meta SET hashes = $1, functions = 'another'", [meta?.["hashes"]]);
  expect(String(await openError(stores))).toContain("another Tidings made the functions (another, this one");
  await stores.query("UPDATE meta SET functions = $1", [meta?.["functions"]]);
  await stores.open();
});

test("a schema that was half made is made from the start", async () => {
  await using stores = createTestStores();
  await stores.query(`CREATE SCHEMA ${stores.schema}`);
  await stores.query(`CREATE TABLE subscriber (foreign_thing text)`);
  await expect(stores.open()).rejects.toMatchObject({ reason: "unavailable" });
  expect(await stores.query("SELECT to_regclass('users') AS users, to_regclass('meta') AS meta")).toEqual([
    { users: null, meta: null },
  ]);
  await stores.query("DROP TABLE subscriber");
  await expect((await stores.open()).ping()).resolves.toBeUndefined();
});

test("two schemas in one database are two stores", async () => {
  await using one = createTestStores();
  await using two = createTestStores();
  const [a, b] = await Promise.all([one.open(), two.open()]);
  expect(a.epoch).not.toBe(b.epoch);
  await a.commit([{ kind: "push", to: { userIds: ["ann"] }, type: "test", data: null, atMs: 1 }]);
  expect(await b.heads(["ann"])).toEqual([{ chat: 0, push: 0 }]);
});

test("what is wrong with the database is said in its terms, without the password", async () => {
  await using stores = createTestStores();
  const { host } = new URL(stores.url);
  const problems = [
    [`postgres://postgres:geheim@${host}/nowhere`, "missing"],
    [`postgres://nobody_we_know:geheim@${host}/postgres`, "denied"],
    ["postgres://postgres:geheim@127.0.0.1:1/postgres", "unreachable"],
  ] as const;
  for (const [url, reason] of problems) {
    const error: unknown = await openPostgresStore({ url }).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(PostgresOpenError);
    expect(error).toMatchObject({ reason });
    expect(String(error)).not.toContain("geheim");
    expect(String(error)).toContain(new URL(url).host);
  }
});
