import type { SendWrite } from "@tidings/core";
import { expect, test } from "vitest";
import { createTestStores } from "../../test/test-store.ts";

const send = (from: string, nonce: string): SendWrite => ({
  kind: "send",
  conversationId: `${from}_zoe`,
  members: [from, "zoe"],
  from,
  content: "line\nbreak",
  nonce,
  atMs: 1,
  notify: [],
  notice: { collapse: "chat", excerpt: "" },
});

test.each([send("ann", "two\nlines"), send("an\nn", "one")])(
  "ids and nonces that nobody has checked, and that would be taken for two, are refused and nothing is done",
  async (write) => {
    await using stores = createTestStores();
    const store = await stores.open();
    await expect(store.commit([send("ben", "one"), write])).rejects.toThrow(/line break/);
    expect(await store.heads(["ben"])).toEqual([{ chat: 0, push: 0 }]);
    await store.commit([send("ben", "one")]);
    expect((await store.history("ben_zoe", { limit: 1 })).messages).toMatchObject([{ content: "line\nbreak" }]);
  },
);

test.each([
  { ...send("ann", "one"), from: "cid" },
  { ...send("ann", "one"), members: ["ann"] },
])("a message that is not between two users, by one of them, is refused and nothing is done", async (write) => {
  await using stores = createTestStores();
  const store = await stores.open();
  await expect(store.commit([send("ben", "one"), write])).rejects.toThrow(/two parties/);
  expect(await store.heads(["ben"])).toEqual([{ chat: 0, push: 0 }]);
});
