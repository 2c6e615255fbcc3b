import { repliesToManyReactions } from "@tidings/testing/contracts";
import { Client, type QueryResult } from "pg";
import { expect, test, vi } from "vitest";
import { createTestStores } from "../../test/test-store.ts";

test("many replies to one message with many reactions are read without its reactions", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  const { id, replies, writes } = repliesToManyReactions();
  await store.chats.apply(writes);
  const asked = vi.spyOn(Client.prototype, "query");
  try {
    const { messages } = await store.history(id, { after: 1, limit: 100 });
    expect(messages.map(({ replyTo }) => replyTo?.excerpt)).toEqual(Array.from({ length: replies }, () => "Origin"));
    const answers = (await Promise.all(asked.mock.results.map(({ value }) => value as unknown))) as QueryResult[];
    expect(JSON.stringify(answers.map(({ rows }) => rows)).length).toBeLessThan(200 * replies);
  } finally {
    asked.mockRestore();
  }
});
