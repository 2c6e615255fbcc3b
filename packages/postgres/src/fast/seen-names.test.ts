import { directConversationId, type SendWrite } from "@tidings/core";
import { expect, test } from "vitest";
import { SeenNames } from "./seen-names.ts";
import { createTestStores } from "../../test/test-store.ts";

const conversationId = directConversationId("ann", "ben");

const send = (nonce: string): SendWrite => ({
  kind: "send",
  conversationId,
  members: ["ann", "ben"],
  from: "ann",
  content: null,
  nonce,
  atMs: 1,
  notify: ["ben"],
  notice: { collapse: `chat:${conversationId}`, excerpt: "" },
});

const tables = ["message", "conversation", "push_feed", "users"];

test.each([
  { what: "users and conversations", removed: tables },
  { what: "a conversation", removed: ["message", "conversation"] },
])("$what that are gone from the database are made again, and the numbers are right", async ({ removed }) => {
  await using stores = createTestStores();
  const retried: unknown[] = [];
  const store = await stores.open({ onRetry: (error) => retried.push(error) });
  await store.commit([send("one"), send("two")]);
  for (const table of removed) await stores.query(`DELETE FROM ${table}`);
  // Another takes the id that Ann's row would have had in a list that leaves out who is missing.
  await store.commit([{ kind: "push", to: { userIds: ["zoe"] }, type: "test", data: null, atMs: 1 }]);

  expect(await store.commit([send("three")])).toMatchObject([{ outcome: { seq: 1, duplicate: false } }]);
  expect(retried).toHaveLength(1);
  expect(await store.commit([send("four")])).toMatchObject([{ outcome: { seq: 2, duplicate: false } }]);
  expect(retried).toHaveLength(1);
  const { messages } = await store.history(conversationId, { limit: 10 });
  expect(messages.map(({ nonce }) => nonce)).toEqual(["three", "four"]);
});

test("after too many names it begins anew, and knows the newest", () => {
  const seen = new SeenNames();
  for (let i = 0; i < 250_000; i += 1) seen.add([`name ${i}`]);
  expect(seen.has("name 0")).toBe(false);
  expect(seen.has("name 249999")).toBe(true);
});
