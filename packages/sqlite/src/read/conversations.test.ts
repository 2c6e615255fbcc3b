import { directConversationId } from "@tidings/core";
import * as fc from "fast-check";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openDatabase } from "../file/database.ts";
import { createMethods } from "../threads/methods.ts";
import type { WireSend, WireWrite } from "../threads/protocol.ts";

const open = () => openDatabase({ path: ":memory:", lockTimeoutMs: 0, checkUpToBytes: 0, maxBytes: null });

let nonces = 0;
const send = (from: string, to: string): WireSend => {
  nonces += 1;
  return [directConversationId(from, to), from, to, "1", `${nonces}`, 1, [], "chat", ""];
};
const read = (userId: string, peer: string, seq: number): WireWrite => {
  const conversationId = directConversationId(userId, peer);
  return { kind: "readChat", conversationId, members: [userId, peer], userId, seq, collapse: "chat", atMs: 1 };
};

test("however many conversations: pages, their order and the unread totals are those of a plain list", () => {
  const step = fc.record({
    peer: fc.nat(200),
    kind: fc.constantFrom("sent", "got", "got", "read", "burst"),
    count: fc.integer({ min: 1, max: 150 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 300 }), fc.integer({ min: 1, max: 40 }), (steps, limit) => {
      const opened = open();
      const methods = createMethods(opened);
      const expected = new Map<string, { id: string; unread: number; lastSeq: number }>();
      for (const { peer: i, kind, count } of steps) {
        const peer = `peer-${i}`;
        const id = directConversationId("ann", peer);
        const known = expected.get(id) ?? { id, unread: 0, lastSeq: 0 };
        if (kind === "read") {
          methods.commit([read("ann", peer, 9_999)]);
          known.unread = 0;
          continue;
        }
        const messages = kind === "burst" ? count : 1;
        methods.commit(
          Array.from({ length: messages }, () => (kind === "sent" ? send("ann", peer) : send(peer, "ann"))),
        );
        if (kind !== "sent") known.unread += messages;
        known.lastSeq += messages;
        expected.delete(id);
        expected.set(id, known);
      }
      const listed: unknown[] = [];
      for (let cursor: number | null = null, first = true; first || cursor !== null; first = false) {
        const page = methods.conversations("ann", cursor, { limit, maxBytes: null });
        const all = [...expected.values()];
        expect(page.totals).toEqual({
          messages: all.reduce((sum, { unread }) => sum + unread, 0),
          conversations: all.filter(({ unread }) => unread > 0).length,
        });
        expect(page.conversations.length).toBeLessThanOrEqual(limit);
        listed.push(
          ...page.conversations.map(({ id, unread, lastMessage }) => ({ id, unread, lastSeq: lastMessage[0] })),
        );
        cursor = page.hasMore ? (page.conversations.at(-1)?.lastN ?? null) : null;
      }
      expect(listed).toEqual([...expected.values()].toReversed());
      opened.close();
    }),
    { numRuns: 30 },
  );
});

/** How many rows the statements of a connection have given out since the last call. */
function countRows(db: DatabaseSync): () => number {
  let rows = 0;
  const prepare = db.prepare.bind(db);
  db.prepare = (...args) =>
    new Proxy(prepare(...args), {
      get(statement, name: keyof StatementSync) {
        const value = statement[name] as unknown;
        if (typeof value !== "function") return value;
        return (...values: unknown[]): unknown => {
          const result: unknown = Reflect.apply(value, statement, values);
          if (name === "all") rows += (result as unknown[]).length;
          if (name === "get") rows += 1;
          if (name === "iterate") return eachCounted(result as Iterable<unknown>);
          return result;
        };
      },
    });
  function* eachCounted(found: Iterable<unknown>): Iterable<unknown> {
    for (const row of found) {
      rows += 1;
      yield row;
    }
  }
  return () => {
    const counted = rows;
    rows = 0;
    return counted;
  };
}

test("a page of conversations, and one of the feed, cost no more for who has thousands", () => {
  const opened = open();
  const rowsRead = countRows(opened.db);
  const methods = createMethods(opened);
  const costs = (): number[] => {
    rowsRead();
    const bounds = { limit: 1, maxBytes: null };
    const { head } = methods.conversations("ann", null, bounds);
    const list = rowsRead();
    methods.chatFeed("ann", Math.floor(head / 2), { limit: 10, maxBytes: null });
    return [list, rowsRead()];
  };
  for (let i = 0; i < 5_000; i += 1) methods.commit([send(`peer-${i}`, "ann")]);
  for (const cost of costs()) expect(cost).toBeLessThan(300);
  opened.close();
});
