import { createGroupId, type RuledWrite } from "@tidings/core";
import { expect, test } from "vitest";
import { createTestStores } from "../../test/test-store.ts";

/** What JSON may say and a text of PostgreSQL may not, and what could be taken for a column of ours. */
const text = 'NUL \0 half \ud800 "replyTo":7 \\ \u2028 😀\n';

test("titles, contents, excerpts and reactions may be any text, and what quotes them or tells of them is found by them", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  const id = createGroupId();
  const by = (userId: string) => ({ conversationId: id, userId, copyBound: 100, atMs: 7 });
  const said = { content: { text }, excerpt: text, viewers: [], collapse: text };
  const quote = { seq: 1, from: "ann", excerpt: text };
  const writes: RuledWrite[] = [
    {
      kind: "createGroup",
      ...by("ann"),
      members: ["ben"],
      title: text,
      data: { text },
      key: text,
      maxGroups: 9,
      maxGroupsByOne: 9,
    },
    { kind: "sendToGroup", ...by("ann"), ...said, nonce: "1" },
    { kind: "quote", ...by("ben"), seq: 1, excerpt: text },
    { kind: "react", ...by("ben"), seq: 1, reaction: text, on: true },
    { kind: "sendToGroup", ...by("ben"), ...said, nonce: "2", replyTo: quote },
    { kind: "react", ...by("ann"), seq: 1, reaction: text, on: true },
    { kind: "edit", ...by("ann"), seq: 1, content: text, excerpt: `${text}!`, nonce: "3" },
    { kind: "removeMember", ...by("ben"), memberId: "ben" },
  ];
  // each by itself: what is read is what is stored
  for (const write of writes) expect(await store.chats.apply([write])).toMatchObject([{ outcome: {} }]);

  const { messages } = await store.history(id, { limit: 9 });
  const reactions = [{ reaction: text, count: 2, userIds: ["ben", "ann"] }];
  expect(messages).toMatchObject([
    { content: text, version: 2, reactions },
    { content: { text }, replyTo: { seq: 1, from: "ann", excerpt: `${text}!` } },
  ]);
  const conversation = await store.chats.conversation("ben", id);
  expect(conversation).toMatchObject({ title: text, data: { text }, lastSeq: 2, lastMessage: messages[1] });
  const { pushes } = await store.pushes("ben", { limit: 9, unreadOnly: false });
  expect(pushes).toMatchObject([{ data: { conversationId: id, from: "ann", excerpt: `${text}!`, count: 1 } }]);
  const again = await store.chats.apply([
    {
      kind: "createGroup",
      ...by("ann"),
      members: [],
      title: null,
      data: null,
      key: text,
      maxGroups: 9,
      maxGroupsByOne: 9,
    },
  ]);
  expect(again).toMatchObject([{ outcome: { conversationId: id, duplicate: true } }]);
});
