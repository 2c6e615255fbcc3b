import type { MovedRow, MovedStore } from "@tidings/core/store-adapter";
import { startPgBouncer } from "@tidings/testing/postgres";
import { freePort } from "@tidings/testing/programs";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createTestStores, type TestStores } from "../../test/test-store.ts";
import { moveToPostgres } from "./move-to-postgres.ts";
import { storedRows } from "./stored-rows.ts";

// What is moved, and whether it is complete, is shown where a store to move is at hand: in apps/server.

/** Of each table. */
let columns: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  await using made = createTestStores();
  await made.open();
  const select =
    "SELECT table_name AS name, json_agg(column_name) AS columns FROM information_schema.columns WHERE table_schema = $1 GROUP BY 1";
  const rows = await made.query(select, [made.schema]);
  columns = new Map(rows.map((row) => [row["name"] as string, row["columns"] as string[]]));
});

let stores: TestStores;
beforeEach(() => {
  stores = createTestStores();
});
afterEach(() => stores[Symbol.asyncDispose]());

/** A store of which there are only users who have been seen. */
const sourceOf = (rows: () => Iterable<MovedRow>): MovedStore => ({
  owner: "somebody",
  get tables() {
    return Object.keys(storedRows).map((name) => ({
      name,
      columns: columns.get(name) ?? [],
      rows: name === "seen_user" ? rows : () => [],
    }));
  },
  close() {},
});
const ann = sourceOf(() => [{ name: "ann" }]);

const seen = async (): Promise<unknown> => (await stores.query("SELECT name FROM seen_user ORDER BY name")).flat();

test("every table is filled by a move, or made of what is", async () => {
  await stores.open();
  const tables = await stores.query("SELECT tablename FROM pg_tables WHERE schemaname = $1", [stores.schema]);
  const others = ["birth", "chat_block", "meta", "probed"];
  expect(tables.map(({ tablename }) => String(tablename)).toSorted()).toEqual(
    [...Object.keys(storedRows), ...others].toSorted(),
  );
});

test("a schema is made if it is missing, and has everything in the end, though its rows travel in several batches", async () => {
  const names = Array.from({ length: 5_000 }, (_, i) => `${i}`.padStart(1_000, "0"));
  const told: number[] = [];
  const onProgress = ({ rows }: { readonly rows: number }): void => void told.push(rows);
  const source = sourceOf(() => names.map((name) => ({ name })));
  expect(await moveToPostgres(source, { ...stores, onProgress })).toMatchObject({ users: 0, seen_user: 5_000 });
  expect(told.length).toBeGreaterThan(3);
  expect(told.at(-1)).toBe(5_000);
  expect(await seen()).toHaveLength(5_000);
  expect(await stores.query("SELECT owner FROM meta")).toEqual([{ owner: "somebody" }]);
});

test("a schema on which a server has started, and nothing else has happened, is filled", async () => {
  const store = await stores.open();
  await store.trim({ olderThanMs: 0, maxEntries: 1, believedAtMs: 1 });
  await moveToPostgres(ann, stores);
  expect(await seen()).toEqual([{ name: "ann" }]);
});

test("a schema that has something stays as it is, and it is said what to do", async () => {
  const store = await stores.open();
  await store.markSeen(["ben"]);
  await expect(moveToPostgres(ann, stores)).rejects.toMatchObject({
    name: "PostgresOpenError",
    reason: "not-empty",
    message: expect.stringMatching(/is not empty \(it has rows in seen_user\): give a database .* or drop the schema/),
  });
  expect(await seen()).toEqual([{ name: "ben" }]);
});

test("tables and columns that only one side has are refused", async () => {
  const tables = ann.tables.map((table) =>
    table.name === "mention" ? { ...table, columns: ["name", "other"] } : table,
  );
  await expect(moveToPostgres({ ...ann, tables: tables.slice(0, -1) }, stores)).rejects.toThrow(
    "not what is stored: clock.believed_at_ms, clock.only_row, mention.conversation, mention.other, mention.seq",
  );
});

test("if the source fails half way, there is nothing, and the next try finds an empty schema", async () => {
  const broken = sourceOf(function* () {
    for (let i = 0; i < 3_000; i += 1) yield { name: `${i}`.padStart(1_000, "0") };
    throw new Error("the disk is gone");
  });
  await expect(moveToPostgres(broken, stores)).rejects.toThrow("the disk is gone");
  expect(await seen()).toEqual([]);
  await moveToPostgres(ann, stores);
  expect(await seen()).toEqual([{ name: "ann" }]);
});

test("if PostgreSQL ends the connection half way, there is nothing, and it is said what to do", async () => {
  const end = (): Promise<unknown> =>
    stores.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'INSERT INTO seen_user%' AND pid <> pg_backend_pid()",
    );
  const ended: Promise<unknown>[] = [];
  const source = sourceOf(function* () {
    for (let i = 0; ; i += 1) yield { name: `${i}`.padStart(1_000, "0") }; // until it is ended
  });
  const moving = moveToPostgres(source, { ...stores, onProgress: () => void ended.push(end()) });
  await expect(moving).rejects.toMatchObject({
    name: "PostgresOpenError",
    reason: "unavailable",
    message: expect.stringMatching(/has taken nothing \(.*\): try again/),
  });
  await Promise.all(ended);
  expect(await seen()).toEqual([]);
});

test("it goes through a pooler in transaction mode as well", async () => {
  const pooler = await startPgBouncer({ target: stores.url });
  await moveToPostgres(ann, { ...stores, url: pooler.url, pooler: true });
  await pooler.stop();
  expect(await seen()).toEqual([{ name: "ann" }]);
});

test("a server that does not answer is named, without its password", async () => {
  const url = `postgres://me:secret@127.0.0.1:${await freePort()}/x`;
  await expect(moveToPostgres(ann, { url })).rejects.toMatchObject({
    reason: "unreachable",
    message: expect.not.stringContaining("secret"),
  });
});
