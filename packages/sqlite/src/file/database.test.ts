import { execFileSync } from "node:child_process";
import { chmod, link, mkdtempDisposable, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type DatabaseOptions, openDatabase } from "./database.ts";
import { query } from "../statement.ts";

const nobody = 65_534;

const temporaryFolder = () => mkdtempDisposable(join(tmpdir(), "tidings-sqlite-"));

const options = (path: string): DatabaseOptions => ({ path, lockTimeoutMs: 0, checkUpToBytes: 0, maxBytes: null });

/** Permissions do not bind root. */
function asNobody<Result>(run: () => Result): Result {
  if (process.getuid?.() !== 0) return run();
  process.seteuid?.(nobody);
  try {
    return run();
  } finally {
    process.seteuid?.(0);
  }
}

test("a commit is on disk before it is acknowledged", async () => {
  await using folder = await temporaryFolder();
  const { db, close } = openDatabase(options(join(folder.path, "tidings.db")));
  const pragma = (name: string) => query<[], [number | string]>(db, `PRAGMA ${name}`).get()?.[0];
  const full = 2;
  expect([pragma("journal_mode"), pragma("synchronous")]).toEqual(["wal", full]);
  close();
});

test("every opening writes, so that a disk that takes no writes is found then", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "tidings.db");
  const first = openDatabase(options(path));
  first.db.exec("UPDATE meta SET opened_at_ms = 0");
  first.close();
  const { db, close } = openDatabase(options(path));
  const opened = query<[], [number]>(db, "SELECT opened_at_ms FROM meta").get();
  expect(opened?.[0]).toBeGreaterThan(1_700_000_000_000);
  close();
});

test("a file that this user may not write is refused when it is opened", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "tidings.db");
  openDatabase(options(path)).close();
  await chmod(path, 0o444);
  await chmod(folder.path, 0o555);
  expect(() => asNobody(() => openDatabase(options(path)))).toThrow(
    expect.objectContaining({
      name: "SqliteOpenError",
      reason: "not-writable",
      message: expect.stringContaining("permission"),
    }),
  );
  await chmod(folder.path, 0o755);
});

test("a folder that this user may not write is refused", async () => {
  await using folder = await temporaryFolder();
  await chmod(folder.path, 0o555);
  const file = join(folder.path, "tidings.db");
  const below = join(folder.path, "data", "tidings.db");
  for (const path of [file, below]) {
    expect(() => asNobody(() => openDatabase(options(path)))).toThrow(
      expect.objectContaining({ reason: "not-writable", message: expect.stringContaining("permission") }),
    );
  }
  await chmod(folder.path, 0o755);
});

test("nobody else may read the database, nor what stands beside it", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "tidings.db");
  const modes = async () =>
    Promise.all((await readdir(folder.path)).map(async (name) => (await stat(join(folder.path, name))).mode & 0o777));
  const { close } = openDatabase(options(path));
  expect((await modes()).length).toBeGreaterThan(1);
  expect(new Set(await modes())).toEqual(new Set([0o600]));
  close();
  await chmod(path, 0o644);
  openDatabase(options(path)).close();
  expect((await stat(path)).mode & 0o777).toBe(0o640);
});

test("a folder that cannot be made is told, also where the system has none", () => {
  for (const path of ["/proc/nope/tidings.db", "/proc/nope/a/b/tidings.db", "/dev/null/tidings.db"]) {
    expect(() => openDatabase(options(path))).toThrow(
      expect.objectContaining({ name: "SqliteOpenError", reason: "not-writable", path }),
    );
  }
});

test("a folder, and a pipe that others use, are refused and stay as they are", async () => {
  await using folder = await temporaryFolder();
  const pipe = join(folder.path, "pipe");
  execFileSync("mkfifo", ["-m", "666", pipe]);
  expect(() => openDatabase(options(pipe))).toThrow(
    expect.objectContaining({ message: expect.stringContaining("a pipe") }),
  );
  expect((await stat(pipe)).mode & 0o777).toBe(0o666);
  expect(await readdir(folder.path)).toEqual(["pipe"]);
  expect(() => openDatabase(options(folder.path))).toThrow(/is a folder: give a file in it/);
});

test("a file that has another name is refused by either: a second process would not find what stands beside it", async () => {
  await using folder = await temporaryFolder();
  const [path, other] = [join(folder.path, "tidings.db"), join(folder.path, "other.db")] as const;
  openDatabase(options(path)).close();
  await link(path, other);
  for (const name of [path, other]) expect(() => openDatabase(options(name))).toThrow(/has 2 names \(hard links\)/);
  expect(await readdir(folder.path)).not.toContain("other.db-lock");
  await rm(other);
  openDatabase(options(path)).close();
});
