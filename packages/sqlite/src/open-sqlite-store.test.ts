import type { PushWrite, Store } from "@tidings/core";
import { existsSync } from "node:fs";
import { mkdir, mkdtempDisposable, open, readFile, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openSqliteStore } from "./open-sqlite-store.ts";

const temporaryFolder = () => mkdtempDisposable(join(tmpdir(), "tidings-sqlite-"));

const push = (userId: string, data: unknown = null): PushWrite => ({
  kind: "push",
  to: { userIds: [userId] },
  type: "test",
  data,
  atMs: 1,
});

/** A database with some hundred pages. */
async function fill(path: string): Promise<void> {
  const store = await openSqliteStore({ path });
  await store.commit(Array.from({ length: 400 }, (_, i) => push(`user-${i}`, "x".repeat(900))));
  await store.close();
}

/** Overwrites the second half of a file, page by page, with nonsense. */
async function damage(path: string): Promise<void> {
  await using file = await open(path, "r+");
  const { size } = await file.stat();
  for (let offset = Math.floor(size / 8192) * 4096; offset < size; offset += 4096) {
    await file.write(Buffer.alloc(4096, "nonsense"), 0, 4096, offset);
  }
}

test("a missing folder is made", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "a", "b", "tidings.db");
  const store = await openSqliteStore({ path });
  await store.close();
  expect(existsSync(path)).toBe(true);
});

test("after closing, the log is in the file", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "tidings.db");
  await fill(path);
  expect([existsSync(`${path}-wal`), existsSync(`${path}-shm`)]).toEqual([false, false]);
});

test("an empty file becomes a database", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "tidings.db");
  await writeFile(path, "");
  const store = await openSqliteStore({ path });
  expect(await store.commit([push("ann")])).toMatchObject([{ outcome: { accepted: 1 } }]);
  await store.close();
});

test("a store in memory works like any other", async () => {
  const store = await openSqliteStore({ path: ":memory:" });
  await store.commit([push("ann")]);
  expect(await store.heads(["ann"])).toEqual([{ chat: 0, push: 1 }]);
  await store.close();
});

test("a file that is no database is refused, and left as it was", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "tidings.db");
  const content = Buffer.alloc(20_000, "This is a letter to my aunt. ");
  await writeFile(path, content);
  await expect(openSqliteStore({ path })).rejects.toMatchObject({
    name: "SqliteOpenError",
    reason: "damaged",
    path,
    message: expect.stringContaining(`${path} is not an SQLite database`),
  });
  expect(await readFile(path)).toEqual(content);
});

test("a file that was cut short is refused", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "tidings.db");
  await fill(path);
  await truncate(path, 100 * 4096);
  await expect(openSqliteStore({ path, checkUpToBytes: 0 })).rejects.toMatchObject({
    reason: "damaged",
    message: expect.stringContaining("restore a backup"),
  });
});

test("a file that lost its content, while its write-ahead log has some, is refused", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "tidings.db");
  await writeFile(path, "");
  await writeFile(`${path}-wal`, Buffer.alloc(8_192, 1));
  await expect(openSqliteStore({ path })).rejects.toMatchObject({ reason: "damaged" });
  expect(existsSync(`${path}-wal`)).toBe(true);
});

test("damaged pages are found before the file is used", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "tidings.db");
  await fill(path);
  await damage(path);
  await expect(openSqliteStore({ path })).rejects.toMatchObject({
    reason: "damaged",
    message: expect.stringContaining(path),
  });
});

test("in a file too big to be checked, a damaged page fails the calls that need it, and says what to do", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "tidings.db");
  await fill(path);
  await damage(path);
  const store = await openSqliteStore({ path, checkUpToBytes: 0 });
  const everyInbox = async (): Promise<void> => {
    for (let i = 0; i < 400; i += 1) await store.pushes(`user-${i}`, { limit: 1, unreadOnly: false });
  };
  await expect(everyInbox()).rejects.toMatchObject({
    name: "TidingsError",
    code: "SERVICE_UNAVAILABLE",
    message: expect.stringMatching(/tidings\.db is damaged: restore a backup/),
  });
  await store.close();
});

test("a file of a newer version is refused, and left as it was", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "tidings.db");
  await fill(path);
  const db = new DatabaseSync(path);
  db.exec("PRAGMA user_version = 99");
  db.close();
  const content = await readFile(path);
  await expect(openSqliteStore({ path })).rejects.toMatchObject({
    reason: "newer",
    message: expect.stringMatching(/version 99 .* upgrade Tidings/),
  });
  expect(await readFile(path)).toEqual(content);
});

test.each([
  ["with tables", "CREATE TABLE cake (recipe TEXT)"],
  ["with an application id", "PRAGMA application_id = 77; VACUUM"],
  ["with a version", "PRAGMA user_version = 1; VACUUM"],
])("an SQLite file of another application, %s, is refused, and left as it was", async (_, sql) => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "cakes.db");
  const db = new DatabaseSync(path);
  db.exec(sql);
  db.close();
  const content = await readFile(path);
  await expect(openSqliteStore({ path })).rejects.toMatchObject({ reason: "foreign" });
  expect(await readFile(path)).toEqual(content);
});

test("a file that is in use is refused, and taken once it is free", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "tidings.db");
  const first = await openSqliteStore({ path });
  await expect(openSqliteStore({ path, lockTimeoutMs: 0 })).rejects.toMatchObject({
    reason: "in-use",
    message: expect.stringContaining("in use by another process"),
  });
  const waiting = openSqliteStore({ path, lockTimeoutMs: 60_000 });
  await first.commit([push("ann")]);
  await first.close();
  const second: Store = await waiting;
  expect(await second.heads(["ann"])).toEqual([{ chat: 0, push: 1 }]);
  await second.close();
});

test.each([
  ["a folder", "folder"],
  ["below a file", join("file", "tidings.db")],
  ["in a folder below a file", join("file", "folder", "tidings.db")],
])("a path that is %s is refused", async (_, name) => {
  await using folder = await temporaryFolder();
  await mkdir(join(folder.path, "folder"));
  await writeFile(join(folder.path, "file"), "");
  const path = join(folder.path, name);
  await expect(openSqliteStore({ path })).rejects.toMatchObject({
    reason: "not-writable",
    message: expect.stringContaining(path),
  });
});

test("a disk without room for a database is refused", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "tidings.db");
  await expect(openSqliteStore({ path, maxBytes: 20_000 })).rejects.toMatchObject({
    reason: "full",
    message: expect.stringContaining("free disk space"),
  });
});

test("revocations are all read, however many they are", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "tidings.db");
  await (await openSqliteStore({ path })).close();
  const db = new DatabaseSync(path);
  db.exec(`WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 20001)
    INSERT INTO revocation (kind, name, at_ms, until_ms) SELECT iif(n % 2, 'jti', 'user'), n, 1, 9 FROM number`);
  db.close();
  const store = await openSqliteStore({ path });
  const all = await store.revocations(1);
  await store.close();
  expect(new Set(all.map((one) => ("jti" in one ? one.jti : one.userId))).size).toBe(20_001);
  expect(all).toHaveLength(20_001);
});
