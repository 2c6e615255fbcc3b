import { directConversationId } from "@tidings/core";
import { chmod, chown, copyFile, mkdir, readdir, readFile, rename, stat, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { backupSqliteDatabase, restoreSqliteDatabase } from "./backup.ts";
import { openSqliteStore } from "../open-sqlite-store.ts";
import { send, temporaryDatabase } from "../../test/test-writes.ts";

const conversationId = directConversationId("ann", "ben");

const batch = () => Array.from({ length: 100 }, () => send("ann", "ben", "x".repeat(1_000)));

async function look(path: string): Promise<{ epoch: string; messages: number; head: number }> {
  const store = await openSqliteStore({ path });
  const { messages } = await store.history(conversationId, { limit: 1_000_000 });
  const [heads] = await store.heads(["ben"]);
  await store.close();
  return { epoch: store.epoch, messages: messages.length, head: heads?.chat ?? 0 };
}

test("a backup of a database in use is whole, while messages go on being committed", async () => {
  await using database = await temporaryDatabase();
  const { folder, path } = database;
  const store = await openSqliteStore({ path });
  for (let i = 0; i < 20; i += 1) await store.commit(batch());
  const progress = { isFinished: false };
  const backingUp = backupSqliteDatabase({ path, to: join(folder, "backups", "one.db") }).finally(
    () => (progress.isFinished = true),
  );
  let committed = 20;
  for (; !progress.isFinished; committed += 1) await store.commit(batch());
  const { bytes } = await backingUp;
  await store.close();
  const to = join(folder, "backups", "one.db");
  expect(await readdir(join(folder, "backups"))).toEqual(["one.db"]);
  expect((await stat(to)).size).toBe(bytes);
  expect((await stat(to)).mode & 0o777).toBe(0o600);
  const copy = await look(to);
  expect(copy.messages % 100).toBe(0);
  expect(copy.messages).toBeGreaterThanOrEqual(2_000);
  expect(copy.head).toBe(copy.messages);
  expect(copy.epoch).not.toBe(store.epoch);
  expect(await look(path)).toEqual({ epoch: store.epoch, messages: 100 * committed, head: 100 * committed });
});

test("a restored database has the content of the backup and another epoch; what it replaced is kept, whole", async () => {
  await using database = await temporaryDatabase();
  const { folder, path } = database;
  const backup = join(folder, "backup.db");
  const first = await openSqliteStore({ path });
  await first.commit([send("ann", "ben")]);
  await backupSqliteDatabase({ path, to: backup });
  await first.commit([send("ann", "ben"), send("ann", "ben")]);
  await first.close();
  const original = await readFile(backup);

  const { kept } = await restoreSqliteDatabase({ from: backup, path });
  const restored = await look(path);
  expect(restored).toMatchObject({ messages: 1, head: 1 });
  expect(restored.epoch).not.toBe(first.epoch);
  expect(await look(kept ?? "")).toMatchObject({ messages: 3, head: 3 });
  expect(await readFile(backup)).toEqual(original);

  await restoreSqliteDatabase({ from: backup, path });
  const again = await look(path);
  expect(again.messages).toBe(1);
  expect([first.epoch, restored.epoch]).not.toContain(again.epoch);
});

test("a restored database belongs to the user whose server had it, who need not be the one who restores it", async () => {
  await using database = await temporaryDatabase();
  const { folder, path } = database;
  const backup = join(folder, "backup.db");
  await (await openSqliteStore({ path })).close();
  await backupSqliteDatabase({ path, to: backup });
  const { uid, gid } = await stat(path);
  const owner = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_533 } : { uid, gid };
  await chown(path, owner.uid, owner.gid);
  await chmod(path, 0o640);
  await restoreSqliteDatabase({ from: backup, path });
  expect(await stat(path)).toMatchObject(owner);
  expect((await stat(path)).mode & 0o777).toBe(0o640);
  expect(await stat(`${path}-lock`)).toMatchObject(owner);
});

test("what several restores have replaced is all kept, however soon they follow each other", async () => {
  await using database = await temporaryDatabase();
  const { folder, path } = database;
  const backup = join(folder, "backup.db");
  const store = await openSqliteStore({ path });
  await backupSqliteDatabase({ path, to: backup });
  await store.commit([send("ann", "ben")]);
  await store.close();
  const kept: (string | null)[] = [];
  for (let i = 0; i < 4; i += 1) kept.push((await restoreSqliteDatabase({ from: backup, path })).kept);
  expect(new Set(kept).size).toBe(4);
  expect(await look(kept[0] ?? "")).toMatchObject({ messages: 1 });
});

test("a folder is not put aside for a backup", async () => {
  await using database = await temporaryDatabase();
  const { folder, path } = database;
  await look(path);
  await mkdir(join(folder, "data"));
  await expect(restoreSqliteDatabase({ from: path, path: join(folder, "data") })).rejects.toThrow(/is a folder/);
  expect(await readdir(folder)).toContain("data");
});

test("a database whose restore was interrupted is not opened, nor is a new one made, until it is restored", async () => {
  await using database = await temporaryDatabase();
  const { folder, path } = database;
  const backup = join(folder, "backup.db");
  const store = await openSqliteStore({ path });
  await store.commit([send("ann", "ben")]);
  await store.close();
  await backupSqliteDatabase({ path, to: backup });
  // as if it had been killed after it moved the old database away
  await rename(path, join(folder, "kept.db"));
  await copyFile(backup, `${path}-restored`);
  await expect(openSqliteStore({ path })).rejects.toThrow(/interrupted: run `tidings restore` again/);
  expect(await readdir(folder)).not.toContain(basename(path));

  const link = join(folder, "link.db");
  await symlink(path, link);
  await expect(openSqliteStore({ path: link })).rejects.toThrow(/interrupted/);
  expect(await readdir(folder)).not.toContain(basename(path));

  await restoreSqliteDatabase({ from: backup, path: link });
  expect(await look(path)).toMatchObject({ messages: 1 });
});

test("a copy that was made with its log is restored with what the log holds", async () => {
  await using database = await temporaryDatabase();
  const { folder, path } = database;
  const store = await openSqliteStore({ path });
  await store.commit([send("ann", "ben"), send("ann", "ben")]);
  await copyFile(path, join(folder, "copy.db"));
  await copyFile(`${path}-wal`, join(folder, "copy.db-wal"));
  await store.close();
  const target = join(folder, "elsewhere", "new.db");
  expect(await restoreSqliteDatabase({ from: join(folder, "copy.db"), path: target })).toEqual({ kept: null });
  expect(await look(target)).toMatchObject({ messages: 2 });
});

test("a database that a server has is not replaced", async () => {
  await using database = await temporaryDatabase();
  const { folder, path } = database;
  const store = await openSqliteStore({ path });
  await store.commit([send("ann", "ben")]);
  const backup = join(folder, "backup.db");
  await backupSqliteDatabase({ path, to: backup });
  await expect(restoreSqliteDatabase({ from: backup, path })).rejects.toMatchObject({ reason: "in-use" });
  await store.commit([send("ann", "ben")]);
  await store.close();
  expect(await look(path)).toMatchObject({ epoch: store.epoch, messages: 2 });
});

test("what is no backup is refused, and the database stays as it is", async () => {
  await using database = await temporaryDatabase();
  const { folder, path } = database;
  const before = await look(path);
  const file = (name: string) => join(folder, name);
  await writeFile(file("letter.db"), "This is a letter to my aunt. ".repeat(500));
  await writeFile(file("empty.db"), "");
  const cakes = new DatabaseSync(file("cakes.db"));
  cakes.exec("CREATE TABLE cake (recipe TEXT)");
  cakes.close();
  for (const [name, reason] of [
    ["letter.db", "damaged"],
    ["empty.db", "missing"],
    ["nowhere.db", "missing"],
    ["cakes.db", "foreign"],
  ] as const) {
    const refused = { name: "SqliteOpenError", reason, message: expect.stringContaining(name) };
    await expect(restoreSqliteDatabase({ from: file(name), path })).rejects.toMatchObject(refused);
    await expect(backupSqliteDatabase({ path: file(name), to: file("new.db") })).rejects.toMatchObject(refused);
  }
  expect(await look(path)).toEqual(before);
  expect((await readdir(folder)).filter((name) => !name.startsWith(basename(path))).toSorted()).toEqual([
    "cakes.db",
    "empty.db",
    "letter.db",
  ]);
});

test("what the copy is refused is told of the copy", async () => {
  await using database = await temporaryDatabase();
  await look(database.path);
  const to = "/proc/self/backup.db"; // takes no files
  await expect(backupSqliteDatabase({ path: database.path, to })).rejects.toMatchObject({
    name: "SqliteOpenError",
    path: `${to}-unfinished`,
  });
});

test("a backup never overwrites a file", async () => {
  await using database = await temporaryDatabase();
  const { folder, path } = database;
  await look(path);
  const to = join(folder, "notes.txt");
  await writeFile(to, "notes");
  await expect(backupSqliteDatabase({ path, to })).rejects.toThrow(/is there already/);
  await expect(backupSqliteDatabase({ path, to: path })).rejects.toThrow(/is there already/);
  expect(await readFile(to, "utf8")).toBe("notes");
});
