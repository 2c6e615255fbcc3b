import { directConversationId, type SendWrite, type Write } from "@tidings/core";
import { expect, test } from "vitest";
import { createTestStores } from "../../test/test-store.ts";

function send(from: string, to: string, nonce: string): SendWrite {
  const conversationId = directConversationId(from, to);
  const notice = { collapse: `chat:${conversationId}`, excerpt: "" };
  return {
    kind: "send",
    conversationId,
    members: [from, to],
    from,
    content: nonce,
    nonce,
    atMs: 1,
    notify: [],
    notice,
  };
}

test("any page of a feed is that part of the whole, however its conversations are mixed", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const peers = ["ben", "cid", "dan", "eve", "zoe"];
  const writes: Write[] = [];
  for (let i = 0; i < 400; i += 1) {
    const peer = peers[Math.min(random(8), 4)] ?? "zoe"; // one has half of them
    const message = random(2) === 0 ? send("ann", peer, `${i}`) : send(peer, "ann", `${i}`);
    const { conversationId, members } = message;
    writes.push(message);
    if (random(5) > 0) continue;
    writes.push({ kind: "readChat", conversationId, members, userId: "ann", seq: 400, collapse: "chat", atMs: 1 });
  }
  while (writes.length > 0) await store.commit(writes.splice(0, 1 + random(20)));
  const { entries: all, head } = await store.readFeed("chat", "ann", 0, 1_000);
  expect(all.map(({ n }) => n)).toEqual(Array.from({ length: head }, (_, i) => i + 1));
  for (let after = 0; after <= head; after += 7) {
    for (const limit of [1, 3, 50, 1_000]) {
      expect((await store.readFeed("chat", "ann", after, limit)).entries).toEqual(all.slice(after, after + limit));
    }
  }
});
