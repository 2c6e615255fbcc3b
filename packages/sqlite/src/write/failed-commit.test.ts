import {
  createGroupId,
  directConversationId,
  type PushWrite,
  type SendWrite,
  type Store,
  type Write,
} from "@tidings/core";
import type { RuledWrite } from "@tidings/core/store-adapter";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSqliteStore } from "../open-sqlite-store.ts";

const members = ["ann", "ben"];
const conversationId = directConversationId("ann", "ben");
const forever = Number.MAX_SAFE_INTEGER;

const send = (nonce: string, text: string): SendWrite => ({
  kind: "send",
  conversationId,
  members,
  from: "ann",
  content: { text },
  nonce,
  atMs: 1,
  notify: ["ben"],
  notice: { collapse: "chat", excerpt: text.slice(0, 10) },
});

const push = (userId: string, data: unknown): PushWrite => ({
  kind: "push",
  to: { userIds: [userId] },
  type: "test",
  data,
  atMs: 1,
});

/** Small writes first, so that a commit that does not fit has done much before it fails. */
const batch = (i: number): readonly Write[] => [
  push("ben", i),
  ...Array.from({ length: 5 }, (_, j) => send(`${i}-${j}`, "short")),
  { kind: "readChat", conversationId, members, userId: "ben", seq: 5 * i + 3, collapse: "chat", atMs: 2 },
  { kind: "subscribe", userId: `user-${i}`, topic: "news" },
  { kind: "claim", key: `key-${i}`, accepted: i, atMs: 1 },
  send(`${i}-long`, "x".repeat(20_000)),
];

const everything = async (store: Store): Promise<unknown[]> => [
  await store.heads(["ann", "ben"]),
  await store.readFeed("chat", "ann", 0, forever),
  await store.readFeed("chat", "ben", 0, forever),
  await store.readFeed("push", "ben", 0, forever),
  await store.history(conversationId, { limit: 1_000_000 }),
  await store.conversations("ann", { limit: 10 }),
  await store.conversations("ben", { limit: 10 }),
  await store.pushes("ben", { limit: 1_000_000, unreadOnly: false }),
  await store.topicMembers("news"),
];

test("a commit that does not fit on the disk leaves no trace, and succeeds once there is room", async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), "tidings-sqlite-"));
  const path = join(folder.path, "tidings.db");
  let store = await openSqliteStore({ path, maxBytes: 600_000 });
  for (let i = 0; i < 10; i += 1) await store.commit([push("old", "x".repeat(20_000))]);
  await store.commit([{ kind: "readPush", userId: "old", upTo: 10, atMs: 1 }]);

  let before: unknown[] = [];
  let i = 0;
  const fillUp = async (): Promise<never> => {
    for (; ; i += 1) {
      before = await everything(store);
      await store.commit(batch(i));
    }
  };
  await expect(fillUp()).rejects.toMatchObject({
    name: "TidingsError",
    code: "SERVICE_UNAVAILABLE",
    message: expect.stringContaining("no room"),
  });
  expect(i).toBeGreaterThan(2);
  expect(await everything(store)).toEqual(before);
  await expect(store.commit(batch(i))).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
  await store.close();
  store = await openSqliteStore({ path, maxBytes: 600_000 });
  expect(await everything(store)).toEqual(before);

  expect(await store.trim({ olderThanMs: 0, maxEntries: 1 })).toBeGreaterThan(10);
  const committed = await store.commit(batch(i));
  const outcomes = committed.map(({ outcome }) => outcome).filter((outcome) => "duplicate" in outcome);
  expect(outcomes.every(({ duplicate }) => !duplicate)).toBe(true);
  const { messages } = await store.history(conversationId, { limit: 1_000_000 });
  expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 6 * (i + 1) }, (_, k) => k + 1));
  await store.close();
});

test("a write that makes no sense fails its own commit only", async () => {
  const store = await openSqliteStore({ path: ":memory:" });
  const broken = { ...send("broken", "text"), atMs: Number.NaN };
  await expect(store.commit([send("one", "text"), push("ben", 1), broken])).rejects.toThrow(/NOT NULL/);
  expect(await store.heads(["ann", "ben"])).toEqual([
    { chat: 0, push: 0 },
    { chat: 0, push: 0 },
  ]);
  const [sent] = await store.commit([send("one", "text")]);
  expect(sent).toMatchObject({ outcome: { seq: 1, duplicate: false }, deliveries: [{ n: 1 }, { n: 1 }, { n: 1 }] });
  await store.close();
});

test("a write of a group that fails leaves no trace, also not in memory", async () => {
  const store = await openSqliteStore({ path: ":memory:" });
  const { chats } = store;
  const group = { conversationId: createGroupId(), userId: "ann", copyBound: 100, atMs: 1 };
  const message = (nonce: string): RuledWrite => ({
    ...group,
    kind: "sendToGroup",
    content: nonce,
    excerpt: nonce,
    nonce,
    viewers: [],
    collapse: "group",
  });
  await chats.apply([
    { kind: "createGroup", ...group, members: ["ben"], title: "before", data: null, maxGroups: 9, maxGroupsByOne: 9 },
  ]);
  const everythingOf = async (userId: string) => [
    await chats.readGroups(userId, [{ groupId: group.conversationId, after: 0 }], 99),
    await chats.groups(userId, { offset: 0, limit: 9 }),
    await store.readFeed("chat", userId, 0, 99),
    await store.readFeed("push", userId, 0, 99),
  ];
  const before = [await everythingOf("ann"), await everythingOf("ben")];
  await expect(
    chats.apply([
      message("one"),
      { kind: "updateGroup", ...group, title: "after" },
      { kind: "configure", ...group, settings: { pinned: true } },
      { kind: "removeMember", ...group, memberId: "ben" },
      { ...message("two"), atMs: Number.NaN },
    ]),
  ).rejects.toThrow(/NOT NULL/);
  expect([await everythingOf("ann"), await everythingOf("ben")]).toEqual(before);

  const [sent, configured] = await chats.apply([
    message("one"),
    { kind: "configure", ...group, settings: { archived: true } },
  ]);
  expect(sent).toMatchObject({ outcome: { seq: 1, duplicate: false }, appended: [{ n: 2 }, { userId: "ben", n: 1 }] });
  expect(configured).toMatchObject({ outcome: { pinned: false, archived: true } });
  await store.close();
});
