import { copyFile, mkdtempDisposable, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "@tidings/core";
import { backupSqliteDatabase, openSqliteStore, restoreSqliteDatabase } from "@tidings/sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readEnvironment } from "../environment/environment.ts";
import { serve } from "../serve.ts";

let folder: string;
let removeFolder: () => Promise<void>;
beforeEach(async () => {
  const made = await mkdtempDisposable(join(tmpdir(), "tidings-demo-"));
  folder = made.path;
  removeFolder = () => made.remove();
});
afterEach(() => removeFolder());

const path = (name: string): string => join(folder, name);

async function start(name: string, how: Record<string, string> = { TIDINGS_DEMO: "1" }) {
  const server = await serve(
    readEnvironment({ PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "silent", DATABASE_URL: `file:${path(name)}`, ...how }),
  );
  return {
    signIn: (as: string) =>
      fetch(`${server.url}/demo/session`, { method: "POST", body: JSON.stringify({ name: as }) }).then((r) => r.status),
    [Symbol.asyncDispose]: () => server.stop(),
  };
}

const application = { TIDINGS_JWT_SECRET: "0123456789abcdef0123456789abcdef" };

/** Starts and stops; signs in with the names meanwhile. Resolves with those who could not. */
async function run(name: string, names: readonly string[] = [], how?: Record<string, string>): Promise<string[]> {
  await using server = await start(name, how);
  const refused: string[] = [];
  for (const one of names) if ((await server.signIn(one)) !== 200) refused.push(one);
  return refused;
}

async function withStore(name: string, use: (store: Store) => Promise<unknown>): Promise<void> {
  const store = await openSqliteStore({ path: path(name) });
  await use(store);
  await store.close();
}

const push = (name: string, ...userIds: readonly string[]): Promise<void> =>
  withStore(name, (store) => store.commit([{ kind: "push", to: { userIds }, type: "test", data: null, atMs: 1 }]));

/** As an earlier version left its file, in which it did not say that its databases tell whose they are. */
async function writeEarlierFile(name: string, ...people: readonly string[]): Promise<void> {
  const lines = [
    { secret: "0123456789abcdef0123456789abcdef" },
    ...people.map((one) => ({ userId: one.toLowerCase(), name: one })),
  ];
  await writeFile(path(`${name}.demo.jsonl`), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

test("the demo starts on a new database, and again later; users who have not signed in yet belong to it too", async () => {
  expect(await run("x.db", ["Alice"])).toEqual([]);
  await push("x.db", "alice", "bob");
  expect(await run("x.db", ["Alice", "Bob"])).toEqual([]);
});

test("the database of an application that is put in the place of the demo's is refused, whatever its users are called", async () => {
  expect(await run("x.db", ["Alice", "Bob"])).toEqual([]);
  await run("production.db", [], application);
  await push("production.db", "alice");
  await backupSqliteDatabase({ path: path("production.db"), to: path("backup.db") });
  await restoreSqliteDatabase({ from: path("backup.db"), path: path("x.db") });
  await expect(start("x.db")).rejects.toThrow("belongs to an application");
});

test("a database that does not say whose it is, and has users, is refused if the demo's own says so", async () => {
  expect(await run("x.db", ["Alice", "Bob"])).toEqual([]);
  await push("production.db", "alice");
  await restoreSqliteDatabase({ from: path("production.db"), path: path("x.db") });
  await expect(start("x.db")).rejects.toThrow("has the user alice");
});

test("a demo's own backup is restored, and it goes on", async () => {
  expect(await run("x.db", ["Alice"])).toEqual([]);
  await push("x.db", "alice", "bob");
  await backupSqliteDatabase({ path: path("x.db"), to: path("backup.db") });
  expect(await run("x.db", ["Carol"])).toEqual([]);
  await restoreSqliteDatabase({ from: path("backup.db"), path: path("x.db") });
  expect(await run("x.db", ["Alice", "Bob", "Carol"])).toEqual([]);
});

test("a file of an earlier version is believed once, if it names everybody whom the database knows", async () => {
  await push("x.db", "alice", "bob");
  await writeEarlierFile("x.db", "Alice", "Bob", "Carol");
  expect(await run("x.db", ["Alice"])).toEqual([]);
  expect(await run("x.db", ["Bob", "Carol"])).toEqual([]);
  await push("another.db", "alice");
  await restoreSqliteDatabase({ from: path("another.db"), path: path("x.db") });
  await expect(start("x.db")).rejects.toThrow("has the user alice");
});

test("a file of an earlier version that does not name everybody is refused, also if somebody has only received", async () => {
  await push("x.db", "alice", "zed");
  await writeEarlierFile("x.db", "Alice");
  await expect(start("x.db")).rejects.toThrow("has the user zed");
  await writeEarlierFile("x.db", "Alice", "Zed");
  expect(await run("x.db", ["Alice"])).toEqual([]);
});

test("a database that an application has used since does not belong to the demo any more", async () => {
  expect(await run("x.db", ["Alice"])).toEqual([]);
  await run("x.db", [], application);
  await expect(start("x.db")).rejects.toThrow("belongs to an application");
});

test("another demo's database is refused, and its file goes with it", async () => {
  expect(await run("x.db", ["Alice"])).toEqual([]);
  expect(await run("y.db", ["Alice"])).toEqual([]);
  await push("y.db", "alice");
  await restoreSqliteDatabase({ from: path("y.db"), path: path("x.db") });
  await expect(start("x.db")).rejects.toThrow("has the user alice");
  await copyFile(path("y.db.demo.jsonl"), path("x.db.demo.jsonl"));
  expect(await run("x.db", ["Alice"])).toEqual([]);
});

test("beside a database that is refused no file is made", async () => {
  await push("x.db", "alice");
  await expect(start("x.db")).rejects.toThrow("has the user alice");
  await run("y.db", [], application);
  await expect(start("y.db")).rejects.toThrow("belongs to an application");
  expect((await readdir(folder)).filter((name) => name.includes("demo"))).toEqual([]);
});

test("a demo whose file was lost begins anew on a database that has nobody", async () => {
  await run("x.db");
  const before = await readFile(path("x.db.demo.jsonl"), "utf8");
  await writeEarlierFile("x.db");
  expect(await run("x.db", ["Alice"])).toEqual([]);
  expect(await readFile(path("x.db.demo.jsonl"), "utf8")).not.toContain(before.slice(0, 60));
});
