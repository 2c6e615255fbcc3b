import { directConversationId, type PushWrite, type SendWrite } from "@tidings/core";
import { expect, test } from "vitest";
import { createTestStores } from "../../test/test-store.ts";

const conversationId = directConversationId("ann", "ben");

const send = (from: "ann" | "ben", nonce: string): SendWrite => ({
  kind: "send",
  conversationId,
  members: from === "ann" ? ["ann", "ben"] : ["ben", "ann"],
  from,
  content: { text: nonce },
  nonce,
  atMs: 1,
  notify: [],
  notice: { collapse: `chat:${conversationId}`, excerpt: nonce },
});

const push = (key: string): PushWrite => ({
  kind: "push",
  to: { userIds: ["ann"] },
  type: "test",
  data: null,
  key,
  atMs: 1,
});

test("what stands beside a message that was sent before is done, once, and its keys count", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  await store.commit([push("old"), send("ann", "one")]);

  const writes = [push("old"), push("new"), send("ann", "one"), send("ben", "two"), send("ann", "three")] as const;
  const numbers = [2, 3].map((n) => ({ userId: "ann", feed: "chat", n }));
  const committed = await store.commit(writes);
  expect(committed.map(({ outcome }) => outcome)).toEqual([
    { accepted: 1, duplicate: true },
    { accepted: 1, duplicate: false },
    { conversationId, seq: 1, sentAtMs: 1, duplicate: true },
    { conversationId, seq: 2, sentAtMs: 1, duplicate: false },
    { conversationId, seq: 3, sentAtMs: 1, duplicate: false },
  ]);
  const toAnn = committed.flatMap(({ deliveries }) => deliveries.filter(({ userId }) => userId === "ann"));
  expect(toAnn).toMatchObject([{ userId: "ann", feed: "push", n: 2 }, ...numbers]);
  expect(await store.heads(["ann", "ben"])).toEqual([
    { chat: 3, push: 2 },
    { chat: 3, push: 0 },
  ]);

  const again = await store.commit(writes);
  expect(again.map(({ outcome }) => outcome)).toMatchObject(writes.map(() => ({ duplicate: true })));
  expect(again.flatMap(({ deliveries }) => deliveries)).toEqual([]);
  expect(await store.heads(["ann", "ben"])).toEqual([
    { chat: 3, push: 2 },
    { chat: 3, push: 0 },
  ]);
});

test("a user may use a nonce of another one", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  await store.commit([send("ann", "same")]);
  expect(await store.commit([send("ben", "same"), send("ann", "same")])).toMatchObject([
    { outcome: { seq: 2, duplicate: false } },
    { outcome: { seq: 1, duplicate: true } },
  ]);
});
