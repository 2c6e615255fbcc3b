import { directConversationId } from "@tidings/core";
import { expect, test } from "vitest";
import {
  numbersOf,
  type OpenStore,
  push,
  readChat,
  readPushes,
  readPushesUpTo,
  replay,
  send,
  seqsOf,
} from "./fixture.ts";

const unlimited = Number.MAX_SAFE_INTEGER;

export function retentionTests(open: OpenStore): void {
  test("entries older than an instant go, up to the first that is younger", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit([10, 30, 20, 50, 10, 60].map((atMs) => send("ann", "ben", { atMs })));
    expect(await store.trim({ olderThanMs: 50, maxEntries: unlimited })).toBe(6);
    const page = await store.readFeed("chat", "ann", 3, 9);
    expect([numbersOf(page.entries), page.trimmed, page.head]).toEqual([[4, 5, 6], 3, 6]);
    expect(await store.trim({ olderThanMs: 50, maxEntries: unlimited })).toBe(0);
  });

  test("old entries that come after young ones go once those have gone for their number", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit([90, 90, 10, 10, 90, 90].map((atMs) => send("ann", "ben", { atMs })));
    expect(await store.trim({ olderThanMs: 50, maxEntries: unlimited })).toBe(0);
    expect(await store.trim({ olderThanMs: 50, maxEntries: 4 })).toBe(2 * 2);
    expect(await store.trim({ olderThanMs: 50, maxEntries: unlimited })).toBe(2 * 2);
    expect(numbersOf(await replay(store, "chat", "ann", 4))).toEqual([5, 6]);
  });

  test("entries beyond the greatest number kept go, however young, and the newest stays", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit(Array.from({ length: 6 }, () => send("ann", "ben", { atMs: 100 })));
    expect(await store.trim({ olderThanMs: 0, maxEntries: 4 })).toBe(4);
    expect(numbersOf(await replay(store, "chat", "ann", 2))).toEqual([3, 4, 5, 6]);
    expect(await store.trim({ olderThanMs: 0, maxEntries: 0 })).toBe(6);
    expect(numbersOf(await replay(store, "chat", "ann", 5))).toEqual([6]);
    const reopened = await fixture.reopen();
    expect(await reopened.trim({ olderThanMs: 1_000, maxEntries: 0 })).toBe(0);
    const [next] = await reopened.commit([send("ann", "ben")]);
    expect(next.deliveries.map(({ n }) => n)).toEqual([7, 7]);
  });

  test("for ever, and however many: nothing goes", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit([push("ann"), push("ann"), readPushesUpTo("ann", 2), push("ann"), send("ann", "ben")]);
    const everything = async () => [
      await store.readFeed("push", "ann", 0, 9),
      await store.readFeed("chat", "ann", 0, 9),
      await store.pushes("ann", { limit: 9, unreadOnly: false }),
    ];
    const before = await everything();
    expect(await store.trim({ olderThanMs: -Infinity, maxEntries: unlimited })).toBe(0);
    expect(await store.trim({ olderThanMs: 0, maxEntries: Infinity })).toBe(0);
    expect(await everything()).toEqual(before);
    await expect(store.trim({ olderThanMs: Number.NaN, maxEntries: 9 })).rejects.toThrow(/olderThanMs is NaN/);
    expect(await everything()).toEqual(before);
  });

  test("a reader from before what is gone gets no entries", async () => {
    await using fixture = await open();
    await fixture.store.commit(Array.from({ length: 5 }, () => send("ann", "ben", { notify: ["ben"] })));
    await fixture.store.trim({ olderThanMs: 0, maxEntries: 2 });
    for (const reopened of [false, true]) {
      const store = reopened ? await fixture.reopen() : fixture.store;
      const gone = { entries: [], head: 5, trimmed: 3 };
      expect(await store.readFeed("chat", "ben", 2, 9)).toEqual({ ...gone, unread: 0 });
      expect(await store.readFeed("push", "ben", 2, 9)).toMatchObject(gone);
      expect(numbersOf((await store.readFeed("push", "ben", 3, 9)).entries)).toEqual([4, 5]);
    }
  });

  test("the unread count is still known at the last number that is gone", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit([push("ann"), push("ann"), readPushes("ann", 1, 2)]);
    await store.commit([push("ann"), push("ann"), push("ann")]);
    await store.trim({ olderThanMs: 0, maxEntries: 4 });
    expect(await store.readFeed("push", "ann", 2, 0)).toMatchObject({ trimmed: 2, unread: 2 });
    await store.trim({ olderThanMs: 0, maxEntries: 2 });
    expect(await store.readFeed("push", "ann", 4, 0)).toMatchObject({ trimmed: 4, unread: 1 });
  });

  test("messages, conversations and their read marks stay", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit([send("ann", "ben"), send("ann", "ben"), readChat("ben", "ann", 1), send("cid", "ben")]);
    const state = async () => [
      await store.history(directConversationId("ann", "ben"), { limit: 9 }),
      await store.conversations("ben", { limit: 9 }),
      await store.conversations("ann", { limit: 9 }),
    ];
    const before = await state();
    await store.trim({ olderThanMs: 9_000, maxEntries: 0 });
    expect(await state()).toEqual(before);
  });

  test("read pushes go with their entries; unread ones stay in the inbox until they are read", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const inbox = async () => {
      const { pushes, unread } = await store.pushes("ann", { limit: 99, unreadOnly: false });
      return { seqs: seqsOf(pushes), unread };
    };
    await store.commit([push("ann"), push("ann", { collapse: "c" }), push("ann"), push("ann"), push("ann")]);
    await store.commit([readPushes("ann", 1, 4), push("ann")]);
    await store.trim({ olderThanMs: 9_000, maxEntries: unlimited });
    expect(await inbox()).toEqual({ seqs: [7, 5, 3, 2], unread: 4 });
    const [replaced, read] = await store.commit([push("ann", { collapse: "c" }), readPushes("ann", 3)]);
    expect(replaced.deliveries).toMatchObject([{ n: 8, event: { replaces: 2, unread: 4 } }]);
    expect(read.outcome).toEqual({ unread: 3 });
    await store.trim({ olderThanMs: 9_000, maxEntries: unlimited });
    expect(await inbox()).toEqual({ seqs: [8, 7, 5], unread: 3 });
    expect(await store.readFeed("push", "ann", 8, 9)).toMatchObject({ entries: [{ n: 9 }], trimmed: 8, head: 9 });
  });

  test("keys of older pushes go, and may be used again", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit([push("ann", { key: "old", atMs: 10 }), push("ann", { key: "young", atMs: 20 })]);
    await store.commit([{ kind: "claim", key: "claimed", accepted: 1, atMs: 10 }]);
    await store.trim({ olderThanMs: 20, maxEntries: unlimited });
    const [old, young, claimed] = await store.commit([
      push("ann", { key: "old" }),
      push("ann", { key: "young" }),
      { kind: "claim", key: "claimed", accepted: 2, atMs: 30 },
    ]);
    expect(old.outcome.duplicate).toBe(false);
    expect(young.outcome.duplicate).toBe(true);
    expect(claimed.outcome).toEqual({ accepted: 2, duplicate: false });
  });

  test("the time that was believed at the last trim is told, also after opening again", async () => {
    await using fixture = await open();
    const believedAtMs = Date.UTC(2030, 0, 1);
    const trim = (ms: number) => fixture.store.trim({ olderThanMs: 0, maxEntries: unlimited, believedAtMs: ms });
    expect(await fixture.store.believedAtMs()).toBeNull();
    await trim(believedAtMs);
    await fixture.store.trim({ olderThanMs: 0, maxEntries: unlimited });
    expect(await fixture.store.believedAtMs()).toBe(believedAtMs);
    await trim(believedAtMs - 1_000);
    expect(await (await fixture.reopen()).believedAtMs()).toBe(believedAtMs - 1_000);
  });

  test("nonces are remembered for ever", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit([send("ann", "ben", { nonce: "once" }), send("ann", "ben")]);
    await store.trim({ olderThanMs: 9_000, maxEntries: 0 });
    const [again] = await store.commit([send("ann", "ben", { nonce: "once" })]);
    expect(again.outcome).toMatchObject({ seq: 1, duplicate: true });
  });

  test("long feeds of many users are trimmed whole, and commits go on meanwhile", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const userIds = Array.from({ length: 250 }, (_, i) => `user-${i}`);
    await store.commit(Array.from({ length: 6 }, () => push(userIds)));
    for (let i = 0; i < 14; i += 1) {
      await store.commit(Array.from({ length: 100 }, () => send("ann", "ben", { notify: i % 2 ? ["ben"] : [] })));
      await store.commit([push("ben")]);
    }
    let trimmed = false;
    const trimming = store.trim({ olderThanMs: 9_000, maxEntries: 1 }).finally(() => {
      trimmed = true;
    });
    const [sent] = await store.commit([push("someone else")]);
    expect(sent.outcome.accepted).toBe(1);
    expect(trimmed).toBe(false);
    expect(await trimming).toBe(250 * 5 + 2 * 1_399 + 713);
    const [ann, ben, first, last] = await Promise.all([
      store.readFeed("chat", "ann", 1_399, 9),
      store.readFeed("push", "ben", 713, 9),
      store.readFeed("push", "user-0", 5, 9),
      store.readFeed("push", "user-249", 5, 9),
    ]);
    expect(ann).toMatchObject({ trimmed: 1_399, head: 1_400 });
    expect(ben).toMatchObject({ trimmed: 713, head: 714, unread: 14 });
    for (const page of [first, last]) expect(page).toMatchObject({ trimmed: 5, head: 6, unread: 5 });
    expect((await store.pushes("ben", { limit: 99, unreadOnly: false })).pushes).toHaveLength(15);
  });

  test("of a long push feed, what is unread stays, and goes once it is read", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit(Array.from({ length: 1_200 }, () => push("ann")));
    const trim = () => store.trim({ olderThanMs: 9_000, maxEntries: 1 });
    expect(await trim()).toBe(1_199);
    expect(await trim()).toBe(0);
    expect((await store.pushes("ann", { limit: 2_000, unreadOnly: false })).pushes).toHaveLength(1_200);
    await store.commit([readPushesUpTo("ann", 1_150)]);
    expect(await trim()).toBe(1);
    const { pushes, unread } = await store.pushes("ann", { limit: 2_000, unreadOnly: false });
    expect(seqsOf(pushes)).toEqual(Array.from({ length: 50 }, (_, i) => 1_200 - i));
    expect(unread).toBe(50);
  });

  test("closing in the middle of a trim ends it without an error", async () => {
    await using fixture = await open();
    const { store } = fixture;
    for (let i = 0; i < 20; i += 1) {
      await store.commit(Array.from({ length: 100 }, () => send("ann", "ben")));
    }
    const trimming = store.trim({ olderThanMs: 9_000, maxEntries: 0 });
    await store.close();
    const removed = await trimming;
    const reopened = await fixture.reopen();
    const { trimmed } = await reopened.readFeed("chat", "ann", 0, 1);
    expect(trimmed).toBeLessThanOrEqual(removed);
    expect(numbersOf(await replay(reopened, "chat", "ann", Math.max(trimmed, 1_990)))).toContain(2_000);
    expect(removed + (await reopened.trim({ olderThanMs: 9_000, maxEntries: 0 }))).toBe(2 * 1_999);
  });
}
