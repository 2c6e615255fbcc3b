import { expect, test } from "vitest";
import { PostgresOpenError } from "./errors.ts";
import { openPostgresStore } from "./open-postgres-store.ts";
import { createTestStores } from "./test-store.ts";

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
