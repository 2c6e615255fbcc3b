import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { Store } from "@tidings/core";
import { expect, test } from "vitest";
import { migrate } from "../file/database.ts";
import { createMethods } from "../threads/methods.ts";
import { applicationId, migrations } from "./migrations.ts";
import { openSqliteStore } from "../open-sqlite-store.ts";
import { temporaryDatabase } from "../../test/test-writes.ts";

/** Add a line when you add a script; a line that is here never changes. */
const released = [
  "721f261d29feb965c729b40343d8e145eaefc8881bef51db5b0c896b3ed514eb",
  "30f6b3db6458f48949afbae36becafb20477ec83c994f23659a0dc20eb54f09c",
  "4fc8c186fe144ee2a7033e8305e936242528c26c8801b52139e79265601da9c5",
  "0a257ca1cd8c99221c6df2a30dcba88294f4a06e32e1bc1cc62c652c062236af",
  "950b7580a094d3c8cd7f5b7f33e4f346ae61133ccec5aa7ce9d4b772a0a201fa",
  "5c5548ba0884d0a65e2715612c4262a7569dc83924112e9fc4ce7fa29c170359",
  "308ef164ad04ab821f1d3a35496332f1b76da290e30f8a6f7ace5536bf9093b5",
  "d4a9685523bf7d2a13c5394d7d0bdf1b01bf6a064fe2eda98b54f37e04ae2038",
  "127483abb96e17d07e1d691465cba93c174e103281f05931ff4426bc491d9e60",
  "39d8341d9936618a326e5067ca52724d424804f6bc6d7dad647afb7da8a3cba7",
  "38894887968ab5d998fdcada4d424d74cb07a533850f63b977d7e379ca744d6a",
  "69de1e7a9bea948402901d77e627381f6699e22fff4f68c4017e7a93e48f5015",
  "4e0051a411d6f1ee9ae5280d7dc713b3ea4c3eb815fc8a996309e95888560619",
  "d3aa4213c81d1fafe9eb341765068c617f34d8436c1a6e808fde8659d6c22c7c",
  "e308e78f3fd66cebf369bbaa5c5e04030c6d1f8bb83ab883126340f1f2353182",
  "b4d5628ffd965b605dc3677fbd32ff0cdd326efd42b1bfdbed43493674197b2e",
];

test("a script that was released is what it was", () => {
  expect(migrations.slice(0, released.length).map(({ hash }) => hash)).toEqual(released);
});

test("every script has its line in the list of those that were released", () => {
  expect(released).toHaveLength(migrations.length);
});

test("a file whose schema is not that of its version is refused", async () => {
  await using database = await temporaryDatabase();
  const { path } = database;
  await (await openSqliteStore({ path })).close();
  const db = new DatabaseSync(path);
  db.exec("UPDATE meta SET scripts = 'something else'");
  db.close();
  await expect(openSqliteStore({ path })).rejects.toMatchObject({
    name: "SqliteOpenError",
    message: expect.stringContaining("not the schema of that version"),
  });
});

/** A file of version 2: ann wrote 150 messages to ben and one to cid, ben read up to 149, cid answered. */
function fillVersion2(db: DatabaseSync): void {
  for (const { sql } of migrations.slice(0, 2)) db.exec(sql);
  db.exec(`
    INSERT INTO meta VALUES (1, 'cafe', 1, 1);
    INSERT INTO user (id, name) VALUES (1, 'ann'), (2, 'ben'), (3, 'cid'), (4, 'dan');
    INSERT INTO conversation VALUES (1, 'ann_ben'), (2, 'ann_cid');
  `);
  const message = db.prepare("INSERT INTO message VALUES (?, ?, ?, ?, 1, '1', ?, ?)");
  for (let i = 1; i <= 150; i += 1) message.run(1, i, 1, `a${i}`, i, i);
  db.exec("INSERT INTO chat_read VALUES (2, 151, 1, 1, 149, 2), (1, 151, 1, 1, 149, 2)");
  message.run(2, 1, 1, "c1", 152, 1);
  message.run(2, 2, 3, "c2", 2, 153);
  db.exec(`
    INSERT INTO member VALUES (1, 1, 150, 0, 0), (2, 1, 150, 149, 1), (1, 2, 153, 0, 1), (3, 2, 2, 0, 1);
    PRAGMA application_id = ${applicationId};
    PRAGMA user_version = 2;
  `);
}

test("a file of version 2 keeps its epoch, feeds, lists and counts, and goes on", async () => {
  await using database = await temporaryDatabase();
  const { path } = database;
  const old = new DatabaseSync(path);
  fillVersion2(old);
  old.close();
  const store = await openSqliteStore({ path });
  expect(store.epoch).toBe("cafe");
  const ns = async (user: string) => (await store.readFeed("chat", user, 0, 999)).entries.map(({ n }) => n);
  for (const [user, head] of [
    ["ann", 153],
    ["ben", 151],
    ["cid", 2],
  ] as const) {
    expect(await ns(user)).toEqual(Array.from({ length: head }, (_, i) => i + 1));
  }
  const list = async (user: string) => {
    const { conversations, totals, head } = await store.conversations(user, { limit: 9 });
    return { ids: conversations.map(({ id }) => id), totals, head };
  };
  expect(await list("ann")).toEqual({
    ids: ["ann_cid", "ann_ben"],
    totals: { messages: 1, conversations: 1 },
    head: 153,
  });
  expect(await list("ben")).toEqual({ ids: ["ann_ben"], totals: { messages: 1, conversations: 1 }, head: 151 });
  const [read] = await store.commit([
    {
      kind: "readChat",
      conversationId: "ann_ben",
      members: ["ann", "ben"],
      userId: "ben",
      seq: 150,
      collapse: "c",
      atMs: 1,
    },
  ]);
  expect(read.deliveries).toMatchObject([{ n: 154 }, { n: 152 }]);
  expect((await list("ben")).totals).toEqual({ messages: 0, conversations: 0 });
  expect([...(await store.seen(["ann", "ben", "cid", "dan"]))]).toEqual(["ann", "cid"]);
  await store.close();
});

test("what a version 1 file trimmed stays trimmed", () => {
  const db = new DatabaseSync(":memory:");
  fillVersion2(db);
  db.exec("UPDATE user SET chat_floor = 140 WHERE id = 2");
  migrate(db, 2);
  const methods = createMethods({ db, epoch: "", commits: 0, generation: null, beside: null, close: () => db.close() });
  const page = methods.chatFeed("ben", 140, { limit: 99, maxBytes: null });
  expect(page.ns).toEqual([141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151]);
  expect(methods.chatFeed("ben", 139, { limit: 99, maxBytes: null }).ns).toEqual([]);
  db.close();
});

const people = ["ann", "ben", "cid", "50%_off", "zoë"];

const fixture = (end: string): string => readFileSync(new URL(`../../test/version-3.${end}`, import.meta.url), "utf8");

/** What a store of version 3 answered, as `test/version-3.json` has it. */
async function answersOf(store: Store, histories: readonly string[]): Promise<object> {
  const feed = async (name: "chat" | "push", userId: string, after: number) => {
    const { entries, ...page } = await store.readFeed(name, userId, after, 1_000);
    return { entries: entries.map(({ n, event }) => ({ n, event })), ...page };
  };
  const of = async (userId: string) => ({
    chat: await feed("chat", userId, 0),
    chatAfter8: await feed("chat", userId, 8),
    push: await feed("push", userId, 5),
    conversations: await store.conversations(userId, { limit: 100 }),
    pushes: await store.pushes(userId, { limit: 100, unreadOnly: false }),
    acquaintances: [...(await store.acquaintances(userId, people))].toSorted(),
  });
  const history = async (id: string) => (await store.history(id, { limit: 200 })).messages;
  const believedAtMs = await store.believedAtMs();
  return {
    epoch: store.epoch,
    heads: await store.heads(people),
    users: Object.fromEntries(await Promise.all(people.map(async (userId) => [userId, await of(userId)]))),
    histories: Object.fromEntries(await Promise.all(histories.map(async (id) => [id, await history(id)]))),
    seen: [...(await store.seen([...people, "dan", "eve"]))],
    revocations: await store.revocations(believedAtMs ?? 0),
    topicMembers: await store.topicMembers("news"),
    believedAtMs,
  };
}

test("a file that version 3 has written answers as it did then, and takes what is new", async () => {
  const before = JSON.parse(fixture("json")) as { readonly epoch: string; readonly histories: object };
  await using database = await temporaryDatabase();
  const { path } = database;
  const old = new DatabaseSync(path);
  for (const { sql } of migrations.slice(0, 3)) old.exec(sql);
  old.exec(fixture("sql"));
  old.close();

  const store = await openSqliteStore({ path });
  expect(await answersOf(store, Object.keys(before.histories))).toEqual(before);

  const conversationId = "ann_ben";
  const [last] = (await store.history(conversationId, { limit: 1 })).messages;
  const { from: userId = "", seq = 0 } = last ?? {};
  const place = { conversationId, userId, atMs: 1, copyBound: 100 };
  const edit = { kind: "edit", ...place, seq, content: "mended", excerpt: "mended", nonce: "e" } as const;
  const edited = await store.chats?.apply([edit]);
  expect(edited).toMatchObject([{ outcome: { version: 2 }, appended: [{ feed: "chat" }, { feed: "chat" }] }]);
  const { messages } = await store.history(conversationId, { limit: 1 });
  expect(messages).toEqual([{ ...last, content: "mended", version: 2, editedAtMs: 1 }]);
  await store.close();
});
