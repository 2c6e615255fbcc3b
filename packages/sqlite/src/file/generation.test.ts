import type { Store } from "@tidings/core";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, copyFile, cp, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { isContinued, readGeneration } from "./generation.ts";
import { openSqliteStore } from "../open-sqlite-store.ts";
import { push, temporaryDatabase } from "../../test/test-writes.ts";

/** Opens, does something and closes again; resolves with the epoch. */
async function visit(
  path: string,
  work: (store: Store) => Promise<unknown> = () => Promise.resolve(),
): Promise<string> {
  const store = await openSqliteStore({ path });
  try {
    await work(store);
    return store.epoch;
  } finally {
    await store.close();
  }
}

const pushOne = (store: Store) => store.commit([push("ann")]);

/** Ends a process in the middle of its commits, without a chance to tidy up. */
async function killInTheMiddle(path: string, meanwhile: () => Promise<void>): Promise<void> {
  const workload = fileURLToPath(new URL("../../test/kill-workload.ts", import.meta.url));
  const child = spawn(process.execPath, [workload, path, "1"], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  await once(child.stdout, "data");
  child.stdout.resume(); // or it would soon find its pipe full
  child.kill("SIGSTOP"); // what is copied meanwhile is of one moment
  try {
    await meanwhile();
  } finally {
    child.kill("SIGCONT");
  }
  const commits = readGeneration(path)?.commits ?? 0;
  await expect.poll(() => readGeneration(path)?.commits).toBeGreaterThan(commits + 1);
  child.kill("SIGKILL");
  await exited;
}

test("the epoch stays through closing, killing, moving the folder and being looked at", async () => {
  await using database = await temporaryDatabase();
  const { folder } = database;
  let path = join(folder, "data", "tidings.db");
  const epoch = await visit(path, pushOne);
  expect(await visit(path, pushOne)).toBe(epoch);
  await killInTheMiddle(path, () => Promise.resolve());
  expect(await visit(path)).toBe(epoch);
  await rename(join(folder, "data"), join(folder, "moved"));
  path = join(folder, "moved", "tidings.db");
  await chmod(path, 0o640);
  expect(await visit(path)).toBe(epoch);
  const looking = new DatabaseSync(path, { readOnly: true });
  expect(looking.prepare("SELECT count(*) AS n FROM push_feed").get()).toMatchObject({ n: expect.any(Number) });
  looking.close();
  expect(await visit(path)).toBe(epoch);
});

test("an older file that is put back gets another epoch", async () => {
  await using database = await temporaryDatabase();
  const { path } = database;
  const epoch = await visit(path, pushOne);
  await copyFile(path, `${path}.backup`);
  expect(await visit(path, pushOne)).toBe(epoch);
  await copyFile(`${path}.backup`, path);
  const second = await visit(path, async (store) => expect((await store.heads(["ann"]))[0]?.push).toBe(1));
  expect(second).not.toBe(epoch);
  expect(await visit(path)).toBe(second);
});

test.each(["with its log", "without its log"])(
  "a file copied %s while it was in use, and put back after a kill, gets another epoch",
  async (how) => {
    await using database = await temporaryDatabase();
    const { path } = database;
    const epoch = await visit(path);
    await killInTheMiddle(path, async () => {
      await copyFile(path, `${path}.backup`);
      await copyFile(`${path}-wal`, `${path}.backup-wal`);
    });
    await Promise.all(["-wal", "-shm"].map((end) => rm(`${path}${end}`, { force: true })));
    await copyFile(`${path}.backup`, path);
    if (how === "with its log") await copyFile(`${path}.backup-wal`, `${path}-wal`);
    expect(await visit(path)).not.toBe(epoch);
  },
);

test("a file that lost its log after a kill gets another epoch", async () => {
  await using database = await temporaryDatabase();
  const { path } = database;
  const epoch = await visit(path);
  await killInTheMiddle(path, () => Promise.resolve());
  await rm(`${path}-wal`);
  expect(await visit(path)).not.toBe(epoch);
});

test("a copy elsewhere gets another epoch, and the original keeps its own", async () => {
  await using database = await temporaryDatabase();
  const { folder, path } = database;
  const store = await openSqliteStore({ path });
  await pushOne(store);
  const copy = join(folder, "copy.db");
  const reader = new DatabaseSync(path, { readOnly: true });
  reader.exec(`VACUUM INTO '${copy}'`);
  reader.close();
  await pushOne(store);
  await store.close();
  const ofCopy = await visit(copy, async (copied) => expect((await copied.heads(["ann"]))[0]?.push).toBe(1));
  expect(ofCopy).not.toBe(store.epoch);
  expect(await visit(copy)).toBe(ofCopy);
  expect(await visit(path)).toBe(store.epoch);
});

test("what was made with VACUUM INTO, and put in the place of the original, gets another epoch", async () => {
  await using database = await temporaryDatabase();
  const { path } = database;
  const store = await openSqliteStore({ path });
  await pushOne(store);
  const reader = new DatabaseSync(path, { readOnly: true });
  reader.exec(`VACUUM INTO '${path}.backup'`);
  reader.close();
  await pushOne(store);
  await store.close();
  await rename(`${path}.backup`, path);
  expect(await visit(path)).not.toBe(store.epoch);
});

test.each([
  ["in place of the old", true],
  ["into the old, file by file", false],
])("a whole folder that is copied back %s gets another epoch", async (_, removed) => {
  await using database = await temporaryDatabase();
  const [data, backup] = ["data", "backup"].map((name) => join(database.folder, name)) as [string, string];
  const path = join(data, "tidings.db");
  const epoch = await visit(path, pushOne);
  await cp(data, backup, { recursive: true, preserveTimestamps: true });
  expect(await visit(path, pushOne)).toBe(epoch);
  if (removed) await rm(data, { recursive: true });
  await mkdir(data, { recursive: true });
  for (const name of await readdir(backup)) await copyFile(join(backup, name), join(data, name));
  expect(await visit(path)).not.toBe(epoch);
});

test("a whole folder copied while it was in use gets another epoch when it is copied back", async () => {
  await using database = await temporaryDatabase();
  const [data, backup] = ["data", "backup"].map((name) => join(database.folder, name)) as [string, string];
  const path = join(data, "tidings.db");
  const epoch = await visit(path, async (store) => {
    await pushOne(store);
    await cp(data, backup, { recursive: true });
    await pushOne(store);
  });
  for (const name of await readdir(backup)) await copyFile(join(backup, name), join(data, name));
  expect(await visit(path)).not.toBe(epoch);
});

test("without its generation file a database gets another epoch: that is how to ask for one", async () => {
  await using database = await temporaryDatabase();
  const { path } = database;
  const epoch = await visit(path);
  await rm(`${path}-generation`);
  expect(await visit(path)).not.toBe(epoch);
});

test.each([
  [true, { commits: 5, generation: "b", earlierGeneration: "a" }, { id: "b", commits: 5, isCopy: false }],
  [true, { commits: 6, generation: "b", earlierGeneration: "a" }, { id: "b", commits: 5, isCopy: false }],
  [true, { commits: 5, generation: "b", earlierGeneration: "a" }, { id: "a", commits: 4, isCopy: false }],
  [true, { commits: 5, generation: null, earlierGeneration: null }, null],
  [false, { commits: 4, generation: "b", earlierGeneration: "a" }, { id: "b", commits: 5, isCopy: false }],
  [false, { commits: 5, generation: "b", earlierGeneration: "a" }, { id: "b", commits: 5, isCopy: true }],
  [false, { commits: 5, generation: "b", earlierGeneration: "a" }, { id: "c", commits: 5, isCopy: false }],
  [false, { commits: 5, generation: "b", earlierGeneration: null }, null],
  [false, { commits: 0, generation: null, earlierGeneration: null }, { id: "c", commits: 0, isCopy: false }],
])("it is %s that %j is continued beside %j", (expected, database, file) => {
  expect(isContinued(database, file)).toBe(expected);
});
