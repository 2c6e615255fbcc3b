import { createHash } from "node:crypto";
import { mkdtempDisposable, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqliteStore } from "../open-sqlite-store.ts";
import { openSqliteForMove } from "./open-for-move.ts";

let folder: Awaited<ReturnType<typeof mkdtempDisposable>>;
let path: string;
beforeEach(async () => {
  folder = await mkdtempDisposable(join(tmpdir(), "tidings-move-"));
  path = join(folder.path, "tidings.db");
});
afterEach(() => folder.remove());

const makeDatabase = async () => {
  const store = await openSqliteStore({ path });
  await store.markSeen(["ann"]);
  await store.close();
};

test("a database that a server has is not moved", async () => {
  await using store = Object.assign(await openSqliteStore({ path }), {
    [Symbol.asyncDispose]: (): Promise<void> => store.close(),
  });
  expect(() => openSqliteForMove({ path })).toThrow(expect.objectContaining({ reason: "in-use" }));
  await store.ping();
});

test("as long as it is being moved, no server opens it; it stays as it was", async () => {
  await makeDatabase();
  const hash = async () =>
    createHash("sha256")
      .update(await readFile(path))
      .digest("hex");
  const before = await hash();
  const source = openSqliteForMove({ path });
  const seen = source.tables.find(({ name }) => name === "seen_user");
  expect([...(seen?.rows() ?? [])]).toMatchObject([{ name: "ann" }]);
  await expect(openSqliteStore({ path, lockTimeoutMs: 0 })).rejects.toMatchObject({ reason: "in-use" });
  source.close();
  expect(await hash()).toBe(before);
  const again = await openSqliteStore({ path });
  expect(await again.seen(["ann"])).toEqual(new Set(["ann"]));
  await again.close();
});

test("what is not there, not a database, not Tidings' or of an earlier version is refused, and nothing is put beside it", async () => {
  const open = () => openSqliteForMove({ path });
  expect(open).toThrow(expect.objectContaining({ reason: "missing" }));
  await writeFile(path, "x".repeat(5_000));
  expect(open).toThrow(expect.objectContaining({ reason: "damaged" }));
  await writeFile(path, "");
  expect(open).toThrow(expect.objectContaining({ reason: "unavailable" }));
  const other = new DatabaseSync(path);
  other.exec("CREATE TABLE other (one INTEGER)");
  other.close();
  expect(open).toThrow(expect.objectContaining({ reason: "foreign" }));
  expect(await readdir(folder.path)).toEqual(["tidings.db"]);
});

test("a database of an earlier version is to be brought up to date first", async () => {
  await makeDatabase();
  const db = new DatabaseSync(path);
  db.exec("PRAGMA user_version = 3");
  db.close();
  expect(() => openSqliteForMove({ path })).toThrow(/is of version 3.*tidings migrate/);
});
