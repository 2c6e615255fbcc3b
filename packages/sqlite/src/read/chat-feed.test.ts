import type { WireSend } from "../threads/protocol.ts";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { migrate, openDatabase } from "../file/database.ts";
import { createMethods } from "../threads/methods.ts";
import { migrations } from "../migrations/migrations.ts";

const options = { path: ":memory:", lockTimeoutMs: 0, checkUpToBytes: 0, maxBytes: null };

const send = (from: string, to: string, nonce: string): WireSend => {
  const name = [from, to].toSorted().join("_");
  return [name, from, to, `"${nonce}"`, nonce, 1, [], `chat:${name}`, nonce];
};

test("any page of a feed is that part of the whole, however its conversations are mixed", () => {
  const opened = openDatabase(options);
  const methods = createMethods(opened);
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const peers = ["ben", "cid", "dan", "eve", "zoe"];
  for (let i = 0; i < 400; i += 1) {
    const peer = peers[Math.min(random(8), 4)] ?? "zoe"; // one has half of them
    const message = random(2) === 0 ? send("ann", peer, `${i}`) : send(peer, "ann", `${i}`);
    const [conversationId, ...members] = message.slice(0, 3) as [string, string, string];
    methods.commit([message]);
    if (random(5) > 0) continue;
    methods.commit([{ kind: "readChat", conversationId, members, userId: "ann", seq: 400, collapse: "chat", atMs: 1 }]);
  }
  const { ns: all, texts, head } = methods.chatFeed("ann", 0, { limit: 1_000, maxBytes: null });
  expect(all).toEqual(Array.from({ length: head }, (_, i) => i + 1));
  for (let after = 0; after <= head; after += 7) {
    for (const limit of [0, 1, 3, 50, 1_000]) {
      expect(methods.chatFeed("ann", after, { limit, maxBytes: null })).toMatchObject({
        ns: all.slice(after, after + limit),
        texts: texts.slice(after, after + limit),
      });
    }
  }
  opened.close();
});

const message = (seq: number, from: string, nonce: string, sentAtMs: number, content: string) =>
  JSON.stringify({ type: "message", message: { conversationId: "ann_ben", seq, from, content, nonce, sentAtMs } });

test("a file of version 1 keeps its feeds", () => {
  const db = new DatabaseSync(":memory:");
  db.exec(`${migrations[0]?.sql}
    INSERT INTO user (id, name, chat_floor) VALUES (1, 'ann', 1), (2, 'ben', 0);
    INSERT INTO conversation VALUES (1, 'ann_ben');
    INSERT INTO message VALUES (1, 1, 1, 'a', 10, '"one"'), (1, 2, 2, 'b', 20, '"two"'), (1, 3, 1, 'c', 30, '"three"');
    INSERT INTO member VALUES (1, 1, 4, 2, 0), (2, 1, 4, 0, 2);
    INSERT INTO chat_feed VALUES (1, 2, 20, 1, 2, NULL), (1, 3, 25, 1, 2, 1), (1, 4, 30, 1, 3, NULL);
    INSERT INTO chat_feed VALUES (2, 1, 10, 1, 1, NULL), (2, 2, 20, 1, 2, NULL), (2, 3, 25, 1, 2, 1), (2, 4, 30, 1, 3, NULL);
  `);
  migrate(db, 1);
  const opened = { db, epoch: "", commits: 0, generation: null, beside: null, close: () => db.close() };
  const methods = createMethods(opened);
  const read = JSON.stringify({ type: "read", conversationId: "ann_ben", userId: "ann", seq: 2 });
  const [two, three] = [message(2, "ben", "b", 20, "two"), message(3, "ann", "c", 30, "three")];
  expect(methods.chatFeed("ann", 1, { limit: 9, maxBytes: null })).toEqual({
    ns: [2, 3, 4],
    texts: [two, read, three],
    head: 4,
    trimmed: 1,
    unread: 0,
  });
  const one = message(1, "ann", "a", 10, "one");
  expect(methods.chatFeed("ben", 0, { limit: 9, maxBytes: null }).texts).toEqual([one, two, read, three]);
  expect(methods.commit([send("ben", "ann", "d")])).toEqual([[4, 5, 5]]);
  opened.close();
});
