import { createGroupId, type RuledWrite } from "@tidings/core";
import { Client, type QueryResult } from "pg";
import { expect, test, vi } from "vitest";
import { createTestStores } from "../../test/test-store.ts";

test("many replies to one message with many reactions are read without its reactions", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  const id = createGroupId();
  const at = { conversationId: id, userId: "ann", copyBound: 100, atMs: 1 };
  const say = { kind: "sendToGroup", ...at, content: "", viewers: [], collapse: "chat" } as const;
  const react = (reaction: string): RuledWrite => ({ kind: "react", ...at, seq: 1, reaction, on: true });
  const reply = (nonce: string): RuledWrite => ({ ...say, excerpt: "Reply", nonce, replyTo });
  const replyTo = { seq: 1, from: "ann", excerpt: "Origin" };
  const reactions = Array.from({ length: 50 }, (_, i) => String(i).padStart(32, "+"));
  const replies = Array.from({ length: 20 }, (_, i) => `reply-${i}`);
  await store.chats.apply([
    { kind: "createGroup", ...at, members: [], title: "", data: null, maxGroups: 9, maxGroupsByOne: 9 },
    { ...say, excerpt: "Origin", nonce: "origin" },
    ...reactions.map(react),
    { kind: "quote", ...at, seq: 1, excerpt: "Origin" },
    ...replies.map(reply),
  ]);
  const asked = vi.spyOn(Client.prototype, "query");
  try {
    const { messages } = await store.history(id, { after: 1, limit: 100 });
    expect(messages.map((one) => one.replyTo)).toEqual(replies.map(() => replyTo));
    const answers = (await Promise.all(asked.mock.results.map(({ value }) => value as unknown))) as QueryResult[];
    expect(JSON.stringify(answers.map(({ rows }) => rows)).length).toBeLessThan(200 * replies.length);
  } finally {
    asked.mockRestore();
  }
});
