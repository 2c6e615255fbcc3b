import { directConversationId } from "@tidings/core";
import { expect, test } from "vitest";
import { entriesOf, type OpenStore, readChat, replay, send, seqsOf } from "./fixture.ts";

export function conversationTests(open: OpenStore): void {
  const chatId = directConversationId("ann", "ben");

  test("messages are numbered from 1 in their conversation, and every member gets an entry", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const writes = [send("ann", "ben"), send("ben", "ann"), send("ann", "cid")] as const;
    const committed = await store.commit(writes);
    const outcome = { sentAtMs: 1_000, duplicate: false };
    expect(committed.map((one) => one.outcome)).toEqual([
      { conversationId: chatId, seq: 1, ...outcome },
      { conversationId: chatId, seq: 2, ...outcome },
      { conversationId: directConversationId("ann", "cid"), seq: 1, ...outcome },
    ]);
    const deliveries = committed.flatMap((one) => one.deliveries);
    expect(deliveries.map(({ userId, feed, n }) => `${userId} ${feed} ${n}`).toSorted()).toEqual([
      "ann chat 1",
      "ann chat 2",
      "ann chat 3",
      "ben chat 1",
      "ben chat 2",
      "cid chat 1",
    ]);
    const { conversationId, from, content, nonce, atMs } = writes[1];
    const message = { conversationId, seq: 2, from, content, nonce, sentAtMs: atMs };
    expect(entriesOf(deliveries, "chat", "ann")[1]).toEqual({ n: 2, event: { type: "message", message } });
  });

  test("a nonce that was used gets the first outcome and changes nothing", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const first = send("ann", "ben", { nonce: "once", notify: ["ben"] });
    const again = { ...first, content: { text: "Another" }, atMs: 5_000 };
    const [sent, inSameBatch] = await store.commit([first, again]);
    const [inLaterBatch] = await store.commit([again]);
    const [elsewhere] = await store.commit([send("ann", "cid", { nonce: "once" })]);
    const [afterReopening] = await (await fixture.reopen()).commit([again]);
    expect(sent.outcome.duplicate).toBe(false);
    for (const repeated of [inSameBatch, inLaterBatch, elsewhere, afterReopening]) {
      expect(repeated).toEqual({ outcome: { ...sent.outcome, duplicate: true }, deliveries: [] });
    }
  });

  test("a repeated nonce leaves no trace in the conversation that it names", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit([send("ann", "ben", { nonce: "once" })]);
    await store.commit([send("ann", "cid", { nonce: "once", notify: ["cid"] })]);
    expect(await store.heads(["ann", "cid"])).toEqual([
      { chat: 1, push: 0 },
      { chat: 0, push: 0 },
    ]);
    expect((await store.conversations("cid", { limit: 10 })).conversations).toEqual([]);
    const [next] = await store.commit([send("ann", "cid")]);
    expect(next.outcome.seq).toBe(1);
  });

  test("two senders may use the same nonce", async () => {
    await using fixture = await open();
    const [, second] = await fixture.store.commit([
      send("ann", "ben", { nonce: "same" }),
      send("ben", "ann", { nonce: "same" }),
    ]);
    expect(second.outcome).toMatchObject({ seq: 2, duplicate: false });
  });

  test("unread counts the messages of others after the read mark, which sending does not move", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit([send("ann", "ben"), send("ann", "ben"), send("ben", "ann"), send("ann", "ben")]);
    const markOf = async (userId: string) => {
      const [conversation] = (await store.conversations(userId, { limit: 10 })).conversations;
      return [conversation?.readSeq, conversation?.peerReadSeq, conversation?.unread];
    };
    expect(await markOf("ben")).toEqual([0, 0, 3]);
    expect(await markOf("ann")).toEqual([0, 0, 1]);
    await store.commit([readChat("ben", "ann", 2)]);
    expect(await markOf("ben")).toEqual([2, 0, 1]);
    expect(await markOf("ann")).toEqual([0, 2, 1]);
    await store.commit([readChat("ben", "ann", 3)]);
    expect(await markOf("ben")).toEqual([3, 0, 1]);
    await store.commit([readChat("ben", "ann", 4)]);
    expect(await markOf("ben")).toEqual([4, 0, 0]);
  });

  test("a read mark moves forward only, and at most to the last message", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit([send("ann", "ben"), send("ann", "ben"), send("ann", "ben")]);
    const [moved, back, same, beyond] = await store.commit([
      readChat("ben", "ann", 2),
      readChat("ben", "ann", 1),
      readChat("ben", "ann", 2),
      readChat("ben", "ann", 99),
    ]);
    expect(moved.outcome).toEqual({ seq: 2 });
    expect(back).toEqual({ outcome: { seq: 2 }, deliveries: [] });
    expect(same).toEqual({ outcome: { seq: 2 }, deliveries: [] });
    expect(beyond.outcome).toEqual({ seq: 3 });
    const read = { type: "read", conversationId: chatId, userId: "ben" };
    for (const userId of ["ann", "ben"]) {
      expect(entriesOf(moved.deliveries, "chat", userId)).toEqual([{ n: 4, event: { ...read, seq: 2 } }]);
      expect(entriesOf(beyond.deliveries, "chat", userId)).toEqual([{ n: 5, event: { ...read, seq: 3 } }]);
    }
  });

  test("marking an unknown conversation as read does nothing", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const [marked] = await store.commit([readChat("ann", "ben", 3)]);
    expect(marked).toEqual({ outcome: { seq: 0 }, deliveries: [] });
    expect((await store.conversations("ann", { limit: 10 })).conversations).toEqual([]);
    await store.commit([send("ben", "ann")]);
    expect((await store.conversations("ann", { limit: 10 })).conversations).toMatchObject([{ readSeq: 0, unread: 1 }]);
  });

  test("history gives the messages around a seq, oldest first, and says if there are more", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit(Array.from({ length: 7 }, (_, i) => send("ann", "ben", { content: i + 1, atMs: i })));
    const seqs = async (range: Parameters<typeof store.history>[1]) => {
      const { messages, hasMore } = await store.history(chatId, range);
      return [seqsOf(messages), hasMore];
    };
    expect(await seqs({ limit: 3 })).toEqual([[5, 6, 7], true]);
    expect(await seqs({ limit: 7 })).toEqual([[1, 2, 3, 4, 5, 6, 7], false]);
    expect(await seqs({ before: 5, limit: 3 })).toEqual([[2, 3, 4], true]);
    expect(await seqs({ before: 4, limit: 3 })).toEqual([[1, 2, 3], false]);
    expect(await seqs({ before: 1, limit: 3 })).toEqual([[], false]);
    expect(await seqs({ after: 2, limit: 3 })).toEqual([[3, 4, 5], true]);
    expect(await seqs({ after: 4, limit: 3 })).toEqual([[5, 6, 7], false]);
    expect(await seqs({ after: 7, limit: 3 })).toEqual([[], false]);
    expect((await store.history(chatId, { before: 2, limit: 1 })).messages).toEqual([
      expect.objectContaining({ conversationId: chatId, seq: 1, from: "ann", content: 1, sentAtMs: 0 }),
    ]);
    expect(await store.history("un_known", { limit: 3 })).toEqual({ messages: [], hasMore: false });
  });

  test("conversations come in pages, the one with the newest message first", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const peers = ["ben", "cid", "dan", "eve", "fay"];
    await store.commit(peers.map((peer) => send(peer, "ann")));
    await store.commit([send("ann", "cid", { content: "newest", atMs: 3 }), readChat("ann", "eve", 1)]);
    const found: unknown[] = [];
    for (let cursor: number | null = null, first = true; first || cursor !== null; first = false) {
      const page = await store.conversations("ann", { limit: 2, ...(cursor !== null && { cursor }) });
      expect(page.conversations.length).toBeLessThanOrEqual(2);
      expect(page.head).toBe(7);
      found.push(...page.conversations.map(({ id }) => id));
      cursor = page.cursor;
    }
    expect(found).toEqual(["cid", "fay", "eve", "dan", "ben"].map((peer) => directConversationId("ann", peer)));
    const [newest] = (await store.conversations("ann", { limit: 1 })).conversations;
    expect(newest?.members.toSorted()).toEqual(["ann", "cid"]);
    expect(newest).toMatchObject({ kind: "direct", lastSeq: 2, readSeq: 0, peerReadSeq: 0, unread: 1 });
    expect(newest?.lastMessage).toMatchObject({ seq: 2, from: "ann", content: "newest", sentAtMs: 3 });
  });

  test("the last page of conversations has no cursor, and a user without any gets an empty one", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit([send("ann", "ben"), send("ann", "cid")]);
    expect((await store.conversations("ann", { limit: 2 })).cursor).toBeNull();
    const nothing = { conversations: [], cursor: null, head: 0 };
    expect(await store.conversations("nobody", { limit: 2 })).toMatchObject(nothing);
  });

  test("any JSON value and any user id come back as they were", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const names = ["O'Hara \"%_\\", "名前 🙂", "748418"] as const;
    const values = [null, false, -0.5, "", "\u0000 \ud800 'x' 🙂", [], [[1], {}], JSON.parse('{"__proto__":{"a":[]}}')];
    const id = directConversationId(names[0], names[1]);
    const notice = { collapse: "c'\"%_", excerpt: "\u0000🙂" };
    await store.commit(
      values.map((content, i) =>
        send(names[i % 2 ? 1 : 0], names[i % 2 ? 0 : 1], { content, notify: [names[2]], notice }),
      ),
    );
    expect((await store.history(id, { limit: 99 })).messages.map(({ content }) => content)).toEqual(values);
    const entries = await replay(store, "chat", names[1]);
    expect(entries.map(({ event }) => event.type === "message" && event.message.content)).toEqual(values);
    expect((await store.pushes(names[2], { limit: 9, unreadOnly: true })).pushes).toEqual([
      {
        seq: values.length,
        type: "chat.message",
        data: { conversationId: id, from: names[1], excerpt: notice.excerpt, count: values.length },
        sentAtMs: 1_000,
        readAtMs: null,
      },
    ]);
  });
}
