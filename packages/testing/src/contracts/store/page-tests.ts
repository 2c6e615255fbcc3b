import { type Conversation, directConversationId, type Push, type Write } from "@tidings/core";
import { expect, test } from "vitest";
import { numbersOf, type OpenStore, plainEntries, push, readChat, send, seqsOf } from "./fixture.ts";

/** Contents whose JSON texts take so many bytes each: control characters take six, these two three. */
const content = "好".repeat(100) + "\u0001".repeat(100);
const bytes = Buffer.byteLength(JSON.stringify(content));

export function pageTests(open: OpenStore): void {
  test("a page of history ends early by bytes, from either side, and says that there is more", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = directConversationId("ann", "ben");
    await store.commit(Array.from({ length: 10 }, () => send("ann", "ben", { content })));
    const newest = await store.history(id, { limit: 10, maxBytes: 3 * bytes });
    expect([seqsOf(newest.messages), newest.hasMore]).toEqual([[8, 9, 10], true]);
    const oldest = await store.history(id, { after: 0, limit: 10, maxBytes: 3 * bytes + 1 });
    expect([seqsOf(oldest.messages), oldest.hasMore]).toEqual([[1, 2, 3], true]);
    const last = await store.history(id, { after: 7, limit: 3, maxBytes: 3 * bytes });
    expect([seqsOf(last.messages), last.hasMore]).toEqual([[8, 9, 10], false]);
    const byRows = await store.history(id, { limit: 2, maxBytes: 3 * bytes });
    expect([seqsOf(byRows.messages), byRows.hasMore]).toEqual([[9, 10], true]);
  });

  test("a page has its first entry, however long that is", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const data = content;
    await store.commit([send("ann", "ben", { content }), send("cid", "ben", { content }), push("ben", { data })]);
    await store.commit([push("ben", { data })]);
    const id = directConversationId("ann", "ben");
    expect((await store.history(id, { limit: 5, maxBytes: 1 })).messages).toHaveLength(1);
    expect(numbersOf((await store.readFeed("chat", "ben", 1, 5, 1)).entries)).toEqual([2]);
    expect(numbersOf((await store.readFeed("push", "ben", 0, 5, 1)).entries)).toEqual([1]);
    expect((await store.conversations("ben", { limit: 5, maxBytes: 1 })).conversations).toHaveLength(1);
    const inbox = await store.pushes("ben", { limit: 5, unreadOnly: true, maxBytes: 1 });
    expect([inbox.pushes.length, inbox.hasMore]).toEqual([1, true]);
  });

  test("pages by bytes follow each other without a gap, whatever is asked for", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const peers = ["ben", "cid", "dan", "eve"];
    const writes = Array.from({ length: 24 }, (_, i): Write[] => {
      const peer = peers[i % peers.length] ?? "";
      return [send(peer, "ann", { content: i % 3 === 0 ? content : i }), push("ann", { data: i % 2 ? content : i })];
    });
    for (const pair of writes) await store.commit(pair);
    await store.commit([readChat("ann", "ben", 2)]);
    const maxBytes = bytes + 10;

    for (const feed of ["chat", "push"] as const) {
      const whole = await store.readFeed(feed, "ann", 0, 100);
      const entries: unknown[] = [];
      for (let after = 0; after < whole.head;) {
        const page = await store.readFeed(feed, "ann", after, 7, maxBytes);
        expect(page).toMatchObject({ head: whole.head, trimmed: 0 });
        entries.push(...plainEntries<unknown>(page.entries));
        after = page.entries.at(-1)?.n ?? whole.head;
      }
      expect(entries).toEqual(plainEntries<unknown>(whole.entries));
    }

    const conversations: Conversation[] = [];
    for (let cursor: number | null | undefined; cursor !== null;) {
      const page = await store.conversations("ann", { limit: 3, maxBytes, ...(cursor !== undefined && { cursor }) });
      conversations.push(...page.conversations);
      cursor = page.cursor;
    }
    expect(conversations).toEqual((await store.conversations("ann", { limit: 9 })).conversations);

    const pushes: Push[] = [];
    for (let hasMore = true; hasMore;) {
      const before = pushes.at(-1)?.seq;
      const range = { limit: 5, unreadOnly: false, maxBytes, ...(typeof before === "number" && { before }) };
      const page = await store.pushes("ann", range);
      pushes.push(...page.pushes);
      hasMore = page.hasMore;
    }
    expect(pushes).toEqual((await store.pushes("ann", { limit: 99, unreadOnly: false })).pushes);
  });

  test("of thousands of conversations the newest come first, page by page, with what is unread in all of them", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const count = 2_500;
    const peers = Array.from({ length: count }, (_, i) => `peer-${i}`);
    for (let i = 0; i < count; i += 500) {
      await store.commit(peers.slice(i, i + 500).map((peer) => send(peer, "ann")));
    }
    // Every seventh has news, the others stay where they were.
    const moved = peers.filter((_, i) => i % 7 === 0);
    await store.commit(moved.map((peer, i) => (i % 2 ? send(peer, "ann") : send("ann", peer))));
    await store.commit([readChat("ann", "peer-1", 1), readChat("ann", "peer-7", 1), readChat("ann", "peer-14", 2)]);
    const unread = count + Math.floor(moved.length / 2) - 3;
    const wanted = [...moved.toReversed(), ...peers.filter((peer) => !moved.includes(peer)).toReversed()];
    const found: string[] = [];
    for (let cursor: number | null | undefined; cursor !== null;) {
      const page = await store.conversations("ann", { limit: 170, ...(cursor !== undefined && { cursor }) });
      expect(page.totals).toEqual({ messages: unread, conversations: count - 2 });
      found.push(...page.conversations.map(({ members }) => members.find((member) => member !== "ann") ?? ""));
      cursor = page.cursor;
    }
    expect(found).toEqual(wanted);
  });

  test("a long feed of many conversations is read from any number on", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const peers = Array.from({ length: 40 }, (_, i) => `peer-${i}`);
    for (let sent = 0; sent < 3_000; sent += 250) {
      const numbers = Array.from({ length: 250 }, (_, i) => sent + i + 1);
      await store.commit(numbers.map((n) => send(peers[(n * n) % peers.length] ?? "", "ann", { content: n })));
    }
    for (const after of [0, 1, 127, 1_022, 1_023, 1_024, 1_500, 2_047, 2_999, 3_000]) {
      const { entries } = await store.readFeed("chat", "ann", after, 300);
      const contents = entries.map(({ event }) => event.type === "message" && event.message.content);
      expect(contents).toEqual(Array.from({ length: Math.min(300, 3_000 - after) }, (_, i) => after + i + 1));
    }
    expect(await store.trim({ olderThanMs: 0, maxEntries: 1_200 })).toBeGreaterThan(0);
    const { trimmed } = await store.readFeed("chat", "ann", 0, 1);
    const { entries } = await store.readFeed("chat", "ann", trimmed, 5_000);
    expect(entries).toHaveLength(3_000 - trimmed);
  });
}
