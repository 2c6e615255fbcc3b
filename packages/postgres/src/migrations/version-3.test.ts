import { directConversationId } from "@tidings/core";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { createTestStores, type TestStores } from "../../test/test-store.ts";

const fileOf = (name: string): Promise<string> => readFile(new URL(`../../test/${name}`, import.meta.url), "utf8");

/** A database as the last release with this version wrote it, and what that release read from it. */
async function restore(stores: TestStores) {
  const dump = await fileOf("version-3.sql");
  await stores.query(dump.replaceAll(/\bwritten\b/g, stores.schema));
  await stores.query("UPDATE meta SET database = database_identity()"); // as if it had been written here
  return JSON.parse(await fileOf("version-3.json")) as Record<string, Record<string, unknown>>;
}

const tooOld = { code: "57P03", message: "this node is older than the tables: upgrade it" };

test("a database of version 3 is brought up to date: nothing is lost, positions are as they were, and it goes on", async () => {
  await using stores = createTestStores();
  const before = await restore(stores);
  const store = await stores.open();
  const users = ["ann", "ben", "cid_%", "dan"];
  const conversationId = directConversationId("ann", "ben");
  expect([store.epoch, await store.heads(users)]).toEqual([before["epoch"], before["heads"]]);
  for (const user of users) {
    expect({
      chat: await store.readFeed("chat", user, 9, 1_000),
      push: await store.readFeed("push", user, 5, 1_000),
      conversations: await store.conversations(user, { limit: 10 }),
      pushes: await store.pushes(user, { limit: 100, unreadOnly: false }),
    }).toEqual(before[user]);
  }
  expect(await store.history(conversationId, { limit: 100 })).toEqual(before["history"]);

  // What was written then can be changed now: the push of a message follows it.
  const { seq, excerpt } = { seq: 61, excerpt: "changed" };
  const change = { kind: "edit", conversationId, userId: "ann", seq, content: "changed", excerpt, nonce: "e" } as const;
  const [edited] = await store.chats.apply([{ ...change, copyBound: 100, atMs: 5_000 }]);
  expect(edited).toMatchObject({ outcome: { version: 2 }, appended: [{ n: 66 }, { n: 65 }] });
  const { entries } = await store.readFeed("chat", "ben", 64, 10);
  expect(entries).toMatchObject([{ n: 65, event: { type: "edited", seq, content: "changed" } }]);
  const pushes = await store.pushes("ben", { limit: 100, unreadOnly: true });
  expect(pushes.pushes).toMatchObject([{ data: { excerpt: "another", count: 2 } }]);
  const { entries: pushed } = await store.readFeed("push", "ben", 31, 1);
  expect(pushed).toMatchObject([{ event: { type: "push", push: { data: { excerpt: "changed", count: 1 } } } }]);
});

test("a node of version 3 that is still there is told that it is too old for chats, and its pushes go on", async () => {
  await using stores = createTestStores();
  await restore(stores);
  const store = await stores.open();
  const [before] = await store.heads(["ann"]);
  await expect(stores.query("SELECT * FROM chat_entries(1, 0, 10)")).rejects.toMatchObject(tooOld);
  const message = '{"users":"ann\\nben","mentioned":"{}","conversations":"ann_ben","topics":[],"rounds":[]}';
  await expect(stores.query("SELECT * FROM commit_batch($1, 1000)", [message])).rejects.toMatchObject(tooOld);
  const push = { i: 0, users: [1], type: "test", data: "7", at_ms: 9 };
  const pushing = { users: "ann", mentioned: "{}", conversations: "", topics: [], rounds: [{ pushes: [push] }] };
  await stores.query("SELECT * FROM commit_batch($1, 1000)", [JSON.stringify(pushing)]);
  expect(await store.heads(["ann"])).toEqual([{ chat: before?.chat, push: (before?.push ?? 0) + 1 }]);
  const steps = "SELECT next_id, removed FROM trim_feeds(0, 0, 1000, 1000, 500)";
  expect(await stores.query(steps)).toMatchObject([{ next_id: null }]);
});
