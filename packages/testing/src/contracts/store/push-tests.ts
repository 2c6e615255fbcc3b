import { directConversationId, type TopicWrite } from "@tidings/core";
import { expect, test } from "vitest";
import {
  entriesOf,
  noticed,
  type OpenStore,
  push,
  pushed,
  readChat,
  readPushes,
  readPushesUpTo,
  replay,
  send,
  seqsOf,
} from "./fixture.ts";

const subscribe = (userId: string, topic = "news"): TopicWrite => ({ kind: "subscribe", userId, topic });
const unsubscribe = (userId: string, topic = "news"): TopicWrite => ({ kind: "unsubscribe", userId, topic });

export function pushTests(open: OpenStore): void {
  test("a push reaches every user named once, and says how many they were", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const [committed, none] = await store.commit([push(["ann", "ben", "ann"], { data: [1], atMs: 7 }), push([])]);
    expect(committed.outcome).toEqual({ accepted: 2, duplicate: false });
    const sent = pushed(1, [1], 7);
    for (const userId of ["ann", "ben"]) {
      expect(entriesOf(committed.deliveries, "push", userId)).toEqual([
        { n: 1, event: { type: "push", push: sent, unread: 1 } },
      ]);
      expect((await store.pushes(userId, { limit: 9, unreadOnly: false })).pushes).toEqual([sent]);
    }
    expect(none).toEqual({ outcome: { accepted: 0, duplicate: false }, deliveries: [] });
  });

  test("a push to a topic reaches those who are subscribed when it is committed", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const [, , , , first] = await store.commit([
      subscribe("ann"),
      subscribe("ben"),
      subscribe("ben"),
      subscribe("cid", "sports"),
      push({ topic: "news" }),
    ]);
    expect(first.outcome.accepted).toBe(2);
    expect(first.deliveries.map(({ userId }) => userId).toSorted()).toEqual(["ann", "ben"]);
    const [, , , second] = await store.commit([
      unsubscribe("ann"),
      unsubscribe("ann"),
      unsubscribe("dan", "unheard of"),
      push({ topic: "news" }),
      subscribe("ann"),
    ]);
    expect(second.outcome.accepted).toBe(1);
    expect((await store.topicMembers("news")).toSorted()).toEqual(["ann", "ben"]);
    expect(await store.topicMembers("unheard of")).toEqual([]);
    const [nobody] = await store.commit([push({ topic: "unheard of" })]);
    expect(nobody).toEqual({ outcome: { accepted: 0, duplicate: false }, deliveries: [] });
  });

  test("a key that was used gets the first outcome and changes nothing, for pushes and claims alike", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const again = push(["cid"], { key: "k" });
    const [first, inSameBatch] = await store.commit([push(["ann", "ben"], { key: "k" }), again]);
    expect(first.outcome).toEqual({ accepted: 2, duplicate: false });
    const [inLaterBatch, claimed, keyless] = await store.commit([
      again,
      { kind: "claim", key: "k", accepted: 9, atMs: 1 },
      push(["cid"]),
    ]);
    const [afterReopening] = await (await fixture.reopen()).commit([again]);
    for (const repeated of [inSameBatch, inLaterBatch, claimed, afterReopening]) {
      expect(repeated).toEqual({ outcome: { accepted: 2, duplicate: true }, deliveries: [] });
    }
    expect(keyless.outcome).toEqual({ accepted: 1, duplicate: false });
  });

  test("a key that was taken under its former name is taken, and does not take that name", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit([push(["ann", "ben"], { key: "old" })]);
    const renamed = { key: "svc\u001fold", formerKey: "old" };
    const [known, claimed, other] = await store.commit([
      push("ann", renamed),
      { kind: "claim", ...renamed, accepted: 7, atMs: 1 },
      push("ann", { key: "svc\u001fnew", formerKey: "new" }),
    ]);
    for (const repeated of [known, claimed]) {
      expect(repeated).toEqual({ outcome: { accepted: 2, duplicate: true }, deliveries: [] });
    }
    expect(other.outcome).toEqual({ accepted: 1, duplicate: false });
    const [again, another, former] = await store.commit([
      push("ann", { key: "svc\u001fnew", formerKey: "new" }),
      push("ann", { key: "svc2\u001fnew", formerKey: "new" }),
      push("ann", { key: "new" }),
    ]);
    expect([again, another, former].map(({ outcome }) => outcome.duplicate)).toEqual([true, false, false]);
  });

  test("a claim takes a key with its outcome", async () => {
    await using fixture = await open();
    const claim = { kind: "claim", key: "k", accepted: 3, atMs: 1 } as const;
    const [first, second, third] = await fixture.store.commit([
      claim,
      { ...claim, accepted: 4 },
      push("ann", { key: "k" }),
    ]);
    expect(first).toEqual({ outcome: { accepted: 3, duplicate: false }, deliveries: [] });
    expect(second).toEqual({ outcome: { accepted: 3, duplicate: true }, deliveries: [] });
    expect(third).toEqual({ outcome: { accepted: 3, duplicate: true }, deliveries: [] });
  });

  test("a push replaces the unread one with its collapse value, in the inbox and in the count, not in the log", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const collapse = "order-1";
    const committed = await store.commit([
      push("ann", { data: 1, collapse }),
      push("ann", { data: 2, collapse }),
      push("ann", { data: 3, collapse: "order-2" }),
      push("ben", { data: 4, collapse }),
      push("ann", { data: 5, collapse }),
    ]);
    const log = entriesOf(
      committed.flatMap(({ deliveries }) => deliveries),
      "push",
      "ann",
    );
    expect(log).toEqual([
      { n: 1, event: { type: "push", push: pushed(1, 1), unread: 1 } },
      { n: 2, event: { type: "push", push: pushed(2, 2), unread: 1, replaces: 1 } },
      { n: 3, event: { type: "push", push: pushed(3, 3), unread: 2 } },
      { n: 4, event: { type: "push", push: pushed(4, 5), unread: 2, replaces: 2 } },
    ]);
    expect(await replay(store, "push", "ann")).toEqual(log);
    const inbox = await store.pushes("ann", { limit: 9, unreadOnly: false });
    expect(inbox).toEqual({ pushes: [pushed(4, 5), pushed(3, 3)], unread: 2, hasMore: false, head: 4 });
  });

  test("a push that was read is not replaced any more", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const collapse = "order-1";
    const [, , after] = await store.commit([
      push("ann", { collapse }),
      readPushes("ann", 1),
      push("ann", { collapse }),
    ]);
    expect(after.deliveries).toMatchObject([{ n: 3, event: { type: "push", unread: 1 } }]);
    expect(after.deliveries[0]?.event).not.toHaveProperty("replaces");
    const { pushes } = await store.pushes("ann", { limit: 9, unreadOnly: false });
    expect(pushes.map(({ seq, readAtMs }) => [seq, readAtMs])).toEqual([
      [3, null],
      [1, 2_000],
    ]);
  });

  test("the push of a conversation is read once the messages of others are, whatever the reader has answered", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const [, , , early, done] = await store.commit([
      send("ann", "ben", { notify: ["ben"] }),
      send("ann", "ben", { notify: ["ben"] }),
      send("ben", "ann"),
      readChat("ben", "ann", 1),
      readChat("ben", "ann", 2),
    ]);
    expect(entriesOf(early.deliveries, "push", "ben")).toEqual([]);
    expect(entriesOf(done.deliveries, "push", "ben")).toEqual([
      { n: 3, event: { type: "read", seqs: [2], unread: 0 } },
    ]);
    expect(await store.pushes("ben", { limit: 10, unreadOnly: true })).toMatchObject({ pushes: [], unread: 0 });
  });

  test("messages make one push per conversation, which counts them until the conversation is read", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const conversationId = directConversationId("ann", "ben");
    const notify = ["ben"];
    const committed = await store.commit([
      send("ann", "ben", { notify, atMs: 1 }),
      send("ann", "ben", { notify, atMs: 2 }),
      send("cid", "ben", { notify, atMs: 3 }),
      readChat("ben", "ann", 1),
      send("ann", "ben", { notify, atMs: 4 }),
      readChat("ben", "ann", 3),
      send("ann", "ben", { notify, atMs: 5 }),
    ]);
    const log = entriesOf(
      committed.flatMap(({ deliveries }) => deliveries),
      "push",
      "ben",
    );
    expect(log).toEqual([
      { n: 1, event: { type: "push", push: noticed(1, "ann", "ben", { count: 1, atMs: 1 }), unread: 1 } },
      { n: 2, event: { type: "push", push: noticed(2, "ann", "ben", { count: 2, atMs: 2 }), unread: 1, replaces: 1 } },
      { n: 3, event: { type: "push", push: noticed(3, "cid", "ben", { count: 1, atMs: 3 }), unread: 2 } },
      { n: 4, event: { type: "push", push: noticed(4, "ann", "ben", { count: 3, atMs: 4 }), unread: 2, replaces: 2 } },
      { n: 5, event: { type: "read", seqs: [4], unread: 1 } },
      { n: 6, event: { type: "push", push: noticed(6, "ann", "ben", { count: 1, atMs: 5 }), unread: 2 } },
    ]);
    expect(await replay(store, "push", "ben")).toEqual(log);
    const { pushes } = await store.pushes("ben", { limit: 9, unreadOnly: false });
    expect(seqsOf(pushes)).toEqual([6, 4, 3]);
    expect(pushes[1]).toMatchObject({ readAtMs: 2_000, data: { conversationId } });
    expect(await store.heads(["ann"])).toEqual([{ chat: 6, push: 0 }]);
  });

  test("marking pushes as read names those that were unread, or none", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit([push("ann"), push("ann", { collapse: "c" }), push("ann", { collapse: "c" }), push("ann")]);
    const [first, again] = await store.commit([readPushes("ann", 4, 1, 2, 1, 99), readPushes("ann", 1, 4)]);
    expect(first.outcome).toEqual({ unread: 1 });
    expect(first.deliveries).toEqual([
      { userId: "ann", feed: "push", n: 5, event: { type: "read", seqs: [1, 4], unread: 1 } },
    ]);
    expect(again).toEqual({ outcome: { unread: 1 }, deliveries: [] });
    const { pushes, unread, head } = await store.pushes("ann", { limit: 9, unreadOnly: false });
    expect(pushes.map(({ seq, readAtMs }) => [seq, readAtMs])).toEqual([
      [4, 2_000],
      [3, null],
      [1, 2_000],
    ]);
    expect([unread, head]).toEqual([1, 5]);
  });

  test("marking everything up to a push as read goes at most to the head", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit([push("ann"), push("ann"), push("ann")]);
    const [two, same, all, nobody] = await store.commit([
      readPushesUpTo("ann", 2),
      readPushesUpTo("ann", 2),
      readPushesUpTo("ann", 99),
      readPushesUpTo("nobody", 9),
    ]);
    expect(two.outcome).toEqual({ unread: 1 });
    expect(entriesOf(two.deliveries, "push", "ann")).toEqual([{ n: 4, event: { type: "read", upTo: 2, unread: 1 } }]);
    expect(same).toEqual({ outcome: { unread: 1 }, deliveries: [] });
    expect(entriesOf(all.deliveries, "push", "ann")).toEqual([{ n: 5, event: { type: "read", upTo: 4, unread: 0 } }]);
    expect(nobody).toEqual({ outcome: { unread: 0 }, deliveries: [] });
  });

  test("the inbox comes in pages, newest first", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit([...Array.from({ length: 6 }, () => push("ann")), readPushes("ann", 2, 5)]);
    const page = async (unreadOnly: boolean, before?: number) => {
      const { pushes, hasMore } = await store.pushes("ann", {
        limit: 2,
        unreadOnly,
        ...(before !== undefined && { before }),
      });
      return [...seqsOf(pushes), hasMore];
    };
    expect(await page(false)).toEqual([6, 5, true]);
    expect(await page(false, 5)).toEqual([4, 3, true]);
    expect(await page(false, 3)).toEqual([2, 1, false]);
    expect(await page(true)).toEqual([6, 4, true]);
    expect(await page(true, 4)).toEqual([3, 1, false]);
    const nothing = { pushes: [], unread: 0, hasMore: false, head: 0 };
    expect(await store.pushes("nobody", { limit: 2, unreadOnly: false })).toEqual(nothing);
  });
}
