import type { SendWrite } from "@tidings/core";
import { Client } from "pg";
import { expect, test, vi } from "vitest";
import { createTestStores } from "../../test/test-store.ts";

const messages = 100;

/** Between ten pairs; every second message's reader has the chat closed. */
const batch = (round: number): SendWrite[] =>
  Array.from({ length: messages }, (_, i) => {
    const [from, to] = [`writer-${i % 10}`, `reader-${i % 10}`];
    return {
      kind: "send",
      conversationId: `${to}_${from}`,
      members: [from, to],
      from,
      content: { text: "Hello" },
      nonce: `${round}-${i}`,
      atMs: 1,
      notify: i % 2 === 0 ? [to] : [],
      notice: { collapse: `chat:${to}_${from}`, excerpt: "Hello" },
    };
  });

test("a batch is one statement and one round trip, however many messages and pushes are in it", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  await store.commit(batch(0));
  const asked = vi.spyOn(Client.prototype, "query");
  try {
    await store.commit(batch(1));
    expect(asked.mock.calls).toHaveLength(1);
    await store.commit(batch(2).slice(0, 1));
    expect(asked.mock.calls).toHaveLength(2);
    const names = asked.mock.calls.map(([query]) => (query as unknown as { readonly name?: string }).name);
    expect(names[0]).toBeTypeOf("string"); // prepared: parsed and planned once for each connection
    expect(names[1]).toBe(names[0]);
  } finally {
    asked.mockRestore();
  }
});
