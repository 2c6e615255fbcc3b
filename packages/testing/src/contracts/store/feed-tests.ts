import { expect, test } from "vitest";
import { numbersOf, type OpenStore, push, readPushesUpTo, replay, send } from "./fixture.ts";

export function feedTests(open: OpenStore): void {
  test("a feed is read in pages after a number, each with the head", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit(Array.from({ length: 5 }, () => send("ann", "ben")));
    const page = async (after: number, limit: number) => {
      const { entries, ...rest } = await store.readFeed("chat", "ann", after, limit);
      return { ns: numbersOf(entries), ...rest };
    };
    const rest = { head: 5, trimmed: 0, unread: 0 };
    expect(await page(0, 2)).toEqual({ ns: [1, 2], ...rest });
    expect(await page(2, 9)).toEqual({ ns: [3, 4, 5], ...rest });
    expect(await page(5, 9)).toEqual({ ns: [], ...rest });
    expect(await page(77, 9)).toEqual({ ns: [], ...rest });
    const empty = { entries: [], head: 0, trimmed: 0, unread: 0 };
    expect(await store.readFeed("chat", "nobody", 0, 9)).toEqual(empty);
    expect(await store.readFeed("push", "nobody", 0, 9)).toEqual(empty);
  });

  test("a page of the push feed tells the unread count at the number asked for", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit([push("ann"), push("ann"), readPushesUpTo("ann", 2), push("ann")]);
    const unread: number[] = [];
    for (const after of [0, 1, 2, 3, 4]) unread.push((await store.readFeed("push", "ann", after, 1)).unread);
    expect(unread).toEqual([0, 1, 2, 0, 1]);
  });

  test("heads come in the order asked for", async () => {
    await using fixture = await open();
    const { store } = fixture;
    await store.commit([send("ann", "ben"), send("ann", "cid", { notify: ["cid"] })]);
    expect(await store.heads(["cid", "nobody", "ann", "cid"])).toEqual([
      { chat: 1, push: 1 },
      { chat: 0, push: 0 },
      { chat: 2, push: 0 },
      { chat: 1, push: 1 },
    ]);
    expect(await store.heads([])).toEqual([]);
  });

  test("a push to thousands of users is one commit, and their heads are one query", async () => {
    await using fixture = await open();
    const userIds = Array.from({ length: 2_500 }, (_, i) => `user-${i}`);
    const [pushed] = await fixture.store.commit([push(userIds)]);
    expect(pushed.outcome.accepted).toBe(2_500);
    expect(pushed.deliveries.map(({ userId }) => userId).toSorted()).toEqual(userIds.toSorted());
    const store = await fixture.reopen();
    expect(await store.heads(userIds)).toEqual(userIds.map(() => ({ chat: 0, push: 1 })));
  });

  test("both feeds go on by number after the store was opened again", async () => {
    await using fixture = await open();
    await fixture.store.commit([send("ann", "ben", { notify: ["ben"] })]);
    const store = await fixture.reopen();
    const [next] = await store.commit([send("ann", "ben", { notify: ["ben"] })]);
    expect(next.outcome.seq).toBe(2);
    expect((await replay(store, "chat", "ann")).map(({ n }) => n)).toEqual([1, 2]);
    expect(await replay(store, "push", "ben")).toMatchObject([
      { n: 1, event: { unread: 1 } },
      { n: 2, event: { unread: 1, replaces: 1, push: { data: { count: 2 } } } },
    ]);
  });
}
