import { directConversationId, type Store } from "@tidings/core";
import { copyFile, mkdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openSqliteStore } from "../open-sqlite-store.ts";
import { push, send, temporaryDatabase } from "../../test/test-writes.ts";

const conversationId = directConversationId("ann", "ben");
/** JSON makes six characters of each. */
const controls = "\u0001".repeat(4_000);

test("a commit does not wait for the histories that were asked for before it", async () => {
  await using database = await temporaryDatabase();
  const store = await openSqliteStore({ path: database.path });
  for (let i = 0; i < 10; i += 1) {
    await store.commit(Array.from({ length: 40 }, () => send("ann", "ben", "x".repeat(30_000))));
  }
  const settled: string[] = [];
  const histories = Array.from({ length: 16 }, async (_, i) => {
    const { messages } = await store.history(conversationId, { limit: 400 });
    settled.push(`history ${i}`);
    expect(messages).toHaveLength(400);
  });
  const committing = store.commit([push("ann")]).then(() => settled.push("commit"));
  await Promise.all([...histories, committing]);
  expect(settled.indexOf("commit")).toBeLessThan(histories.length); // behind them it would be the last
  await store.close();
});

test("a read that is asked for after a commit was acknowledged sees it, whatever else is read and written", async () => {
  await using database = await temporaryDatabase();
  const store = await openSqliteStore({ path: database.path });
  const others = Array.from({ length: 20 }, async (_, i) => {
    for (let round = 0; round < 20; round += 1) await store.commit([send(`user-${i}`, "ben"), push(`user-${i}`)]);
  });
  for (let seq = 1; seq <= 100; seq += 1) {
    await store.commit([send("ann", "cid", seq), push("ann", seq)]);
    const [history, list, chat, inbox] = await Promise.all([
      store.history(directConversationId("ann", "cid"), { limit: 1 }),
      store.conversations("cid", { limit: 1 }),
      store.readFeed("chat", "cid", seq - 1, 9),
      store.pushes("ann", { limit: 1, unreadOnly: true }),
    ]);
    expect(history.messages).toMatchObject([{ seq, content: seq }]);
    expect(list).toMatchObject({
      conversations: [{ lastSeq: seq, unread: seq }],
      head: seq,
      totals: { messages: seq },
    });
    expect(chat).toMatchObject({ entries: [{ n: seq }], head: seq });
    expect(inbox).toMatchObject({ pushes: [{ data: seq }], unread: seq, head: seq });
  }
  await Promise.all(others);
  await store.close();
});

test("a page ends at its bytes, but not before its first entry", async () => {
  await using database = await temporaryDatabase();
  const store = await openSqliteStore({ path: database.path });
  await store.commit(Array.from({ length: 50 }, () => send("ann", "ben", controls)));
  await store.commit(Array.from({ length: 50 }, (_, i) => push("ann", `${i} ${controls}`)));
  const maxBytes = 10 * 24_200;
  const newest = await store.history(conversationId, { limit: 200, maxBytes });
  expect([newest.messages.map(({ seq }) => seq), newest.hasMore]).toEqual([
    [41, 42, 43, 44, 45, 46, 47, 48, 49, 50],
    true,
  ]);
  const oldest = await store.history(conversationId, { after: 3, limit: 200, maxBytes: 1 });
  expect([oldest.messages.map(({ seq }) => seq), oldest.hasMore]).toEqual([[4], true]);
  const feed = await store.readFeed("chat", "ben", 7, 200, maxBytes);
  expect([feed.entries.map(({ n }) => n), feed.head]).toEqual([[8, 9, 10, 11, 12, 13, 14, 15, 16, 17], 50]);
  expect((await store.readFeed("push", "ann", 7, 200, 1)).entries).toMatchObject([{ n: 8 }]);
  const inbox = await store.pushes("ann", { limit: 200, unreadOnly: true, maxBytes: 2 * 24_020 });
  expect([inbox.pushes.map(({ seq }) => seq), inbox.hasMore]).toEqual([[50, 49], true]);
  await store.close();
});

/** Commits until it is refused. */
async function untilRefused(store: Store): Promise<unknown> {
  for (;;) {
    try {
      await store.commit([push("ann")]);
    } catch (error) {
      return error;
    }
  }
}

test.each([
  ["the database is removed", "", async (path: string) => rm(path)],
  ["the database is moved", "", async (path: string) => rename(path, `${path}.old`)],
  ["the log is removed", "-wal", async (path: string) => rm(`${path}-wal`)],
  ["the database is emptied", "", async (path: string) => writeFile(path, "")],
  ["another file is copied into it", "", async (path: string) => copyFile(`${path}-shm`, path)],
  ["its folder is moved", "", async (path: string) => rename(dirname(path), `${dirname(path)}-moved`)],
  [
    "another file takes its place",
    "",
    async (path: string) => {
      await writeFile(`${path}.other`, "");
      await rename(`${path}.other`, path);
    },
  ],
])("after %s, commits are refused, and the store tells that it has failed", async (_, end, happen) => {
  await using database = await temporaryDatabase();
  const { path } = database;
  const store = await openSqliteStore({ path });
  await store.commit(Array.from({ length: 20 }, () => push("ann", "x".repeat(4_000))));
  await store.ping();
  await store.history(conversationId, { limit: 1 }); // the thread that reads has opened the file as well
  await happen(path);
  const told = {
    code: "SERVICE_UNAVAILABLE",
    message: expect.stringMatching(`${path}${end} was (removed|replaced|overwritten)`),
  };
  expect(await untilRefused(store)).toMatchObject(told);
  expect(await store.failed).toMatchObject(told);
  await expect(store.ping()).rejects.toMatchObject(told);
  await expect(store.history(conversationId, { limit: 1 })).rejects.toMatchObject(told);
  await store.close();
});

test("a heartbeat notices a removed file at once", async () => {
  await using database = await temporaryDatabase();
  const store = await openSqliteStore({ path: database.path });
  await store.ping();
  await rm(database.path);
  await expect(store.ping()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
  expect(await store.failed).toBeInstanceOf(Error);
  await store.close();
});

test("what another program writes into the file is seen; an older content put there is refused", async () => {
  await using database = await temporaryDatabase();
  const { path } = database;
  const store = await openSqliteStore({ path });
  await store.commit([push("ann"), push("ann")]);
  const other = new DatabaseSync(path);
  other.exec("INSERT INTO push_feed SELECT user, 3, at_ms, 3, NULL, type, data FROM push_feed WHERE n = 2");
  const [next] = await store.commit([push("ann")]);
  expect(next.deliveries).toMatchObject([{ n: 4 }]);
  other.exec("UPDATE meta SET commits = commits - 1");
  other.close();
  expect(await untilRefused(store)).toMatchObject({ message: expect.stringContaining("replaced by another program") });
  expect(await store.failed).toBeInstanceOf(Error);
  await store.close();
});

test("a heartbeat tells a full disk, and that there is room again", async () => {
  await using database = await temporaryDatabase();
  const store = await openSqliteStore({ path: database.path, maxBytes: 1_000_000 });
  await store.ping();
  const fillUp = async () => {
    for (;;) await store.commit([push("ann", "x".repeat(3_000))]);
  };
  await expect(fillUp()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
  await expect(store.ping()).rejects.toMatchObject({ message: expect.stringContaining("no room") });
  await store.commit([{ kind: "readPush", userId: "ann", upTo: 9_999, atMs: 1 }]);
  await store.trim({ olderThanMs: 9_999, maxEntries: 1 });
  await store.ping();
  await store.close();
});

test("a store that was closed has not failed", async () => {
  await using database = await temporaryDatabase();
  const store = await openSqliteStore({ path: database.path });
  let failed = false;
  void store.failed?.then(() => (failed = true));
  await store.close();
  expect(failed).toBe(false);
});

test("what the system refuses beside the file is a failure that may be tried again", async () => {
  await using database = await temporaryDatabase();
  const store = await openSqliteStore({ path: database.path });
  await mkdir(`${database.path}-generation-next`);
  await expect(store.ping()).rejects.toMatchObject({
    code: "SERVICE_UNAVAILABLE",
    message: expect.stringContaining("files beside it"),
  });
  await rmdir(`${database.path}-generation-next`);
  await store.ping();
  await store.close();
});
