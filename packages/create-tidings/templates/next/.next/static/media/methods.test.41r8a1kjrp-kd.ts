import { expect, test } from "vitest";
import { openDatabase } from "../file/database.ts";
import { createMethods } from "./methods.ts";
import type { WireSend } from "./protocol.ts";
import { query } from "../statement.ts";

const send = (to: string, nonce: string): WireSend => [
  `ann_${to}`,
  "ann",
  to,
  '"Hello"',
  nonce,
  1,
  [],
  "chat",
  "Hello",
];

const openInMemory = () => openDatabase({ path: ":memory:", lockTimeoutMs: 0, checkUpToBytes: 0, maxBytes: null });

test("a push that was trimmed leaves no rows", () => {
  const opened = openInMemory();
  const { db } = opened;
  const methods = createMethods(opened, "chat.message");
  const push = { kind: "push", to: { userIds: ["ann"] }, type: "test", data: "1", atMs: 1, collapse: "c" } as const;
  methods.commit([push, push, { kind: "readPush", userId: "ann", upTo: 9, atMs: 1 }, push]);
  methods.trim({ olderThanMs: 9, maxEntries: 9 }, { stage: "users", user: 0, n: 0 });
  const left = (table: string) => query<[], [number]>(db, `SELECT n FROM ${table}`).all();
  expect([left("push_feed"), left("inbox")]).toEqual([[[4]], [[4]]]);
  db.close();
});

test("a write that changes nothing makes no rows", () => {
  const opened = openInMemory();
  const { db } = opened;
  const methods = createMethods(opened, "chat.message");
  methods.commit([send("ben", "once")]);
  const rows = () =>
    [
      "user",
      "conversation",
      "message",
      "member",
      "chat_block",
      "chat_entry",
      "push_feed",
      "inbox",
      "push_key",
      "topic",
      "subscriber",
    ].map((table) => query<[], [number]>(db, `SELECT count(*) FROM ${table}`).get()?.[0]);
  const before = rows();
  expect(before).toEqual([2, 1, 1, 2, 2, 0, 0, 0, 0, 0, 0]);
  const members = ["ann", "dan"];
  methods.commit([
    send("ben", "once"),
    send("cid", "once"),
    { kind: "readChat", conversationId: "ann_dan", members, userId: "dan", seq: 1, collapse: "chat", atMs: 1 },
    { kind: "readChat", conversationId: "ann_ben", members, userId: "dan", seq: 1, collapse: "chat", atMs: 1 },
    { kind: "readPush", userId: "dan", upTo: 3, atMs: 1 },
    { kind: "push", to: { topic: "unheard of" }, type: "test", data: "1", atMs: 1 },
    { kind: "unsubscribe", userId: "dan", topic: "unheard of" },
  ]);
  methods.heads(["dan"]);
  methods.chatFeed("dan", 0, { limit: 1, maxBytes: null });
  expect(rows()).toEqual(before);
  db.close();
});
