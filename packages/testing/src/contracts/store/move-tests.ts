import { createMemoryStore, type SendWrite, type Store } from "@tidings/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { apply, applyAll, chatsOf, createGroup, edit, groupOf, react, say } from "./chats-fixture.ts";
import { byText, fillEverything, readEverything, strange } from "./everything.ts";
import { push, replay, send, type StoreFixture } from "./fixture.ts";
import { expectSameWorld } from "./history-checks.ts";
import { createHistoryWorld, takeStep } from "./history-world.ts";
import { chatHistory } from "./random-chat-actions.ts";

/** A store that can be moved into one of another kind: `store` is that one from then on. */
export interface MovableFixture extends StoreFixture {
  /** Resolves with the number of rows that were moved, by table. */
  move(): Promise<Readonly<Record<string, number>>>;
}

export type OpenMovableStore = () => Promise<MovableFixture>;

const writes = (count: number, peer: string): SendWrite[] => Array.from({ length: count }, () => send("ann", peer));

/** What holds for a store that takes the place of another one. */
export function moveTests(open: OpenMovableStore, { histories }: { readonly histories: number }): void {
  test(
    "a history that is moved in the middle goes on as if it had not been",
    { timeout: 600_000 }, // a guard alone
    async () => {
      expect.hasAssertions();
      const property = fc.asyncProperty(chatHistory, fc.nat(100), async (steps, percent) => {
        await using fixture = await open();
        const world = createHistoryWorld(fixture);
        const half = Math.round((percent / 100) * steps.length);
        for (const step of steps.slice(0, half)) await takeStep(world, step);
        await fixture.move();
        await expectSameWorld(world, true);
        for (const step of steps.slice(half)) await takeStep(world, step);
        await expectSameWorld(world, true);
      });
      await fc.assert(property, { numRuns: histories });
    },
  );

  test("there is something in every table, and after the move it is answered in the same way", async () => {
    await using fixture = await open();
    const group = await fillEverything(fixture.store);
    const before = await readEverything(fixture.store, group);
    const counts = await fixture.move();
    expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([]);
    expect(await readEverything(fixture.store, group)).toEqual(before);
  });

  test("what is sent, pushed, made and edited again is known", async () => {
    await using fixture = await open();
    const [message, keyed] = [send("ann", "ben"), push("ben", { key: strange })];
    const group = createGroup("ann", ["ben"], { key: strange });
    await fixture.store.commit([message, keyed]);
    await applyAll(fixture.store, group);
    const [said, edited] = [say(group.conversationId, "ann"), edit("ann_ben", "ann", 1)];
    await applyAll(fixture.store, said, edited);
    await fixture.move();
    const { store } = fixture;
    const outcomes = (await store.commit([message, keyed])).map(({ outcome }) => outcome);
    expect(outcomes).toMatchObject([{ duplicate: true, seq: 1 }, { duplicate: true }]);
    const again = await chatsOf(store).apply([{ ...group, conversationId: "gzzzzzzzzzzzzzzzzzzzz" }, said, edited]);
    expect(again).toMatchObject([
      { outcome: { duplicate: true, conversationId: group.conversationId } },
      { outcome: { duplicate: true, seq: 1 } },
      { outcome: { duplicate: true, version: 2 } },
    ]);
    // what is new gets the next ids
    await store.commit([send("ann", "zoe"), send("ann", "ben")]);
    await apply<"react">(store, react("ann_ben", "ben", 2, "+1"));
    await groupOf(store, "zoe", "ann");
    expect((await store.history("ann_ben", { limit: 9 })).messages.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test("who vouches for an address, and with which token it was added, is known", async () => {
    await using fixture = await open();
    await fillEverything(fixture.store);
    await fixture.move();
    const { store } = fixture;
    const idsLeft = async () => (await store.reach?.profile("ben"))?.addresses.map(({ id }) => id);
    await store.revoke({ userId: "ben", atMs: 9, untilMs: 99 });
    expect(await idsLeft()).toEqual(["ben mail"]);
    await store.revoke({ jti: strange, atMs: 9, untilMs: 99 });
    expect(await idsLeft()).toEqual([]);
  });

  test("what a worker had under way is taken by the next one at once", async () => {
    await using fixture = await open();
    await fillEverything(fixture.store);
    const now = { nowMs: 1_000_000, leaseMs: 600_000 };
    const takeAll = async ({ reach, outlets }: Store): Promise<unknown> => {
      const pushes = await reach?.takeDue({ ...now, limits: { pager: 9, mail: 9 } });
      const keys = await outlets?.take({ ...now, outlet: "o", limit: 9 });
      return [...(pushes ?? []), ...(keys ?? [])]
        .map((taken) => Object.assign({}, taken, { lease: "" }))
        .toSorted(byText);
    };
    const taken = await takeAll(fixture.store);
    expect(await takeAll(fixture.store)).toEqual([]);
    await fixture.move();
    expect(await takeAll(fixture.store)).toEqual(taken);
  });

  test("an outlet gets what is committed from then on", async () => {
    await using fixture = await open();
    await fixture.store.outlets?.add("o");
    await fixture.move();
    expect(await fixture.store.outlets?.status()).toMatchObject([{ outlet: "o", waiting: 0 }]);
    await fixture.store.commit([send("ann", "ben")]);
    expect(await fixture.store.outlets?.status()).toMatchObject([{ outlet: "o", waiting: 1 }]);
  });

  // a block of one store is half of the other's, and new messages may still belong to one that has been begun
  test.each([
    [80, 0],
    [80, 40],
    [80, 100],
    [200, 140],
    [290, 40],
    [290, 200],
    [290, 300],
  ])("chat feeds go on, with %i entries in the middle, and the first %i trimmed", async (count, trimmed) => {
    await using fixture = await open();
    const model = createMemoryStore();
    const both = async (run: (store: Store) => Promise<unknown>): Promise<void> => {
      for (const store of [fixture.store, model]) await run(store);
    };
    const early = [...writes(20, "ben"), ...writes(10, "cid"), ...writes(count, "dan"), ...writes(5, "cid")];
    await both((store) => store.commit(early));
    await both((store) => store.trim({ olderThanMs: 0, maxEntries: early.length - trimmed }));
    await fixture.move();
    for (const peer of ["ben", "cid", "dan", "eve"]) {
      const late = writes(3, peer);
      await both((store) => store.commit(late));
    }
    for (const user of ["ann", "ben", "cid", "dan"]) {
      const { trimmed: floor } = await model.readFeed("chat", user, 0, 1);
      expect(await replay(fixture.store, "chat", user, floor)).toEqual(await replay(model, "chat", user, floor));
    }
  });
}
