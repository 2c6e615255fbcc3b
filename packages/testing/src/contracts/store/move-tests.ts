import {
  createMemoryStore,
  type DeadLetter,
  directConversationId,
  type OutwardOutcome,
  type ReachTarget,
  type Store,
} from "@tidings/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  addMembers,
  apply,
  applyAll,
  chatsOf,
  configure,
  createGroup,
  edit,
  groupOf,
  pin,
  react,
  removeMember,
  replayGroup,
  say,
} from "./chats-fixture.ts";
import { push, readChat, readPushes, replay, send, type StoreFixture } from "./fixture.ts";
import { expectSameWorld } from "./history-checks.ts";
import { createHistoryWorld, takeStep } from "./history-world.ts";
import { chatHistory } from "./random-chat-actions.ts";

/** A store that can be moved into one of another kind: `store` is that one from then on. */
export interface MovableFixture extends StoreFixture {
  /** Resolves with the number of rows that were moved, by table. */
  move(): Promise<Readonly<Record<string, number>>>;
}

export type OpenMovableStore = () => Promise<MovableFixture>;

/** What holds for a store that takes the place of another one. */
export function moveTests(open: OpenMovableStore, { histories }: { readonly histories: number }): void {
  test(
    "a history that is moved in the middle goes on as if it had not been",
    { timeout: 600_000 }, // a guard alone
    async () => {
      expect.hasAssertions();
      const property = fc.asyncProperty(chatHistory, fc.double({ min: 0, max: 1, noNaN: true }), async (steps, part) => {
        await using fixture = await open();
        const world = createHistoryWorld(fixture);
        const half = Math.round(part * steps.length);
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
    const group = await fillEveryTable(fixture.store);
    const before = await look(fixture.store, group);
    const counts = await fixture.move();
    expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([]);
    expect(await look(fixture.store, group)).toEqual(before);
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

  test("what a worker had under way is taken by the next one at once", async () => {
    await using fixture = await open();
    await fillEveryTable(fixture.store);
    const now = { nowMs: 1_000_000, leaseMs: 600_000 };
    const takeAll = async ({ reach, outlets }: Store): Promise<unknown> => {
      const pushes = await reach?.takeDue({ ...now, limits: { pager: 9 } });
      const keys = await outlets?.take({ ...now, outlet: "o", limit: 9 });
      return [...(pushes ?? []), ...(keys ?? [])].map(({ lease: _, ...taken }) => taken).toSorted(byText);
    };
    const taken = await takeAll(fixture.store);
    expect(await takeAll(fixture.store)).toEqual([]);
    await fixture.move();
    expect(await takeAll(fixture.store)).toEqual(taken);
  });

  test("an outlet gets what is committed from then on", async () => {
    await using fixture = await open();
    const takeAll = async ({ outlets }: Store): Promise<unknown> =>
      (await outlets?.take({ outlet: "o", nowMs: 1_000_000, leaseMs: 1_000, limit: 9 }))?.map(({ key, n }) => [key, n]);
    await fixture.store.outlets?.add("o");
    await fixture.move();
    expect(await takeAll(fixture.store)).toEqual([]);
    await fixture.store.commit([send("ann", "ben")]);
    expect(await takeAll(fixture.store)).toEqual([["ann_ben", 0]]);
  });

  test.each([0, 40, 130, 200, 300])(
    "chat feeds of several blocks are complete, also those whose first %i entries have been trimmed",
    async (trimmed) => {
      await using fixture = await open();
      const model = createMemoryStore();
      const both = async (run: (store: Store) => Promise<unknown>): Promise<void> => {
        for (const store of [fixture.store, model]) await run(store);
      };
      const writes = (count: number, peer: string) => Array.from({ length: count }, () => send("ann", peer));
      const early = [...writes(20, "ben"), ...writes(10, "cid"), ...writes(290, "dan"), ...writes(5, "cid")];
      await both((store) => store.commit(early));
      await both((store) => store.trim({ olderThanMs: 0, maxEntries: early.length - trimmed }));
      await fixture.move();
      const late = ["ben", "cid", "dan", "eve"].flatMap((peer) => writes(3, peer));
      await both((store) => store.commit(late));
      for (const user of ["ann", "ben", "cid", "dan"]) {
        const { trimmed: floor } = await model.readFeed("chat", user, 0, 1);
        expect(await replay(fixture.store, "chat", user, floor)).toEqual(await replay(model, "chat", user, floor));
      }
    },
  );
}

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** What a text may have that not every database stores as it is. */
const strange = 'a"b\\c\u0000d\n';
const nobody = "nobody has met";
const quoting = 'o"h\\ara';
const pager: ReachTarget = { channel: "pager", category: "c", delayMs: 0, mandatory: false };
const mail: ReachTarget = { ...pager, channel: "mail" };

const outcome = (n: number, upTo: number): OutwardOutcome => ({
  userId: "ben",
  ...{ channel: "mail", category: "c", n, upTo, what: "tried", atMs: 5, attempts: 2 },
  addresses: { "ben mail": { label: "old", result: "later", reason: 'no "answer"', atMs: 5 } },
});

const letter: DeadLetter = {
  ...{ id: "letter", outlet: "o", kind: "push", key: "ben", n: 1, atMs: 1, deadAtMs: 2, attempts: 3 },
  reason: strange,
  data: { userId: "ben", seq: 1, type: "test", data: { some: strange }, sentAtMs: 1 },
};

/** A little of everything that can be stored. Resolves with the id of a group. */
async function fillEveryTable(store: Store): Promise<string> {
  const { reach, outlets, ownership } = store;
  if (!reach || !outlets || !ownership) throw new Error("the store lacks a part");
  for (const channel of ["pager", "mail"]) {
    await reach.addAddress(
      "ben",
      {
        ...{ id: `ben ${channel}`, channel, identity: strange, label: strange, address: { to: strange }, addedAtMs: 1 },
        confirmed: true,
      },
      { vouched: channel === "mail", session: { userId: "ben", jti: strange, issuedAtMs: 1 } },
    );
  }
  await reach.markFailing("ben", "ben pager", 7);
  await reach.setPreference("ben", { category: "c", channel: "mail", set: mode });
  await reach.setQuietHours("ben", { from: "22:00", to: "07:00", timeZone: "Europe/Berlin" });
  await store.commit([push("ben", { reach: [mail, pager], atMs: 10 }), push("ben", { reach: [mail], atMs: 11 })]);
  const [due] = await reach.takeDue({ nowMs: 100, leaseMs: 1, limits: { mail: 1 } });
  if (!due) throw new Error("nothing is due");
  const open = { upTo: 2, done: ["ben mail"], attempts: 2 };
  const settled = { lease: due.lease, n: 0, dueAtMs: 50, sinceMs: 10, restUntilMs: 20, open, outcome: outcome(0, 2) };
  await reach.settle([settled]);

  const group = createGroup("ann", ["ben", quoting], { title: strange, data: { some: strange }, key: strange });
  const id = group.conversationId;
  await applyAll(store, group, say(id, "ann", { mentions: "all" }), say(id, "ben", { mentions: ["ann"], copyBound: 1 }));
  await applyAll(store, edit(id, "ann", 1, { copyBound: 1 }), react(id, "ben", 1, strange), react(id, "ann", 1, "👍"));
  await applyAll(store, addMembers(id, "ann", ["cid"]), configure(id, "cid", { pinned: true }), pin(id, "ann", 2));
  await applyAll(store, removeMember(id, "ann", "ben"));

  await outlets.add("o");
  await store.commit([send("ann", "ben", { notify: ["ben"] }), send("ann", "ben", { notify: ["ben"] })]);
  await store.commit([send("ben", "ann", { extras: { mentions: ["ann"] } }), readChat("ben", "ann", 2)]);
  await applyAll(store, edit("ann_ben", "ann", 1), configure("ann_ben", "ann", { notify: "none" }));
  await applyAll(store, configure(directConversationId("ann", nobody), "ann", { archived: true }));
  await store.commit([push("ben", { key: strange, collapse: strange }), push("ben", { collapse: strange })]);
  await store.commit([{ kind: "claim", key: "claimed", accepted: 3, atMs: 9 }, readPushes("ben", 1)]);
  await store.commit([{ kind: "subscribe", userId: "ben", topic: "news" }, push({ topic: "news" }, { key: "of topic" })]);
  const [key] = await outlets.take({ outlet: "o", nowMs: 1_000_000, leaseMs: 1, limit: 1 });
  if (!key) throw new Error("nothing waits for the outlet");
  const left = { dueAtMs: 70, sinceMs: 60, attempts: 1 };
  await outlets.settle([{ lease: key.lease, n: key.n, left, changes: [], dead: [letter] }]);

  await store.markSeen(["ann", "only seen"]);
  await store.revoke({ userId: quoting, atMs: 1, untilMs: 9_000 });
  await store.revoke({ jti: `other ${strange}`, atMs: 2, untilMs: 9_000 });
  await ownership.setOwner("the demo", null);
  await store.trim({ olderThanMs: 0, maxEntries: 1_000, believedAtMs: 77 });
  return id;
}

const mode = { category: "c", channel: "mail", mode: "after", delayMs: 5 } as const;

/** All that a store can be asked about it, but for its epoch. */
async function look(store: Store, group: string): Promise<unknown> {
  const { chats, reach, trace, outlets, ownership } = store;
  const users = ["ann", "ben", "cid", quoting, "only seen", nobody];
  const conversations = [group, "ann_ben", directConversationId("ann", nobody)];
  const ofUser = async (userId: string): Promise<unknown> => [
    await store.heads([userId]),
    await replay(store, "chat", userId),
    await replay(store, "push", userId),
    await store.conversations(userId, { limit: 100 }),
    await store.pushes(userId, { limit: 100, unreadOnly: false }),
    await store.pushes(userId, { limit: 100, unreadOnly: true }),
    await reach?.profile(userId),
    await trace?.outward(userId),
    await chats.groups(userId, { offset: 0, limit: 100 }),
    await chats.positions(userId),
    await chats.membership(userId, group),
    await replayGroup(store, userId, group),
    await Promise.all(conversations.map((id) => chats.conversation(userId, id))),
  ];
  const ofConversation = async (id: string): Promise<unknown> => [
    await store.history(id, { limit: 100 }),
    await store.history(id, { limit: 100, pinned: true }),
    await outlets?.changes({ outlet: "o", key: id, after: 0, limit: 100 }),
  ];
  const answers = [
    await Promise.all(users.map(ofUser)),
    await Promise.all(conversations.map(ofConversation)),
    await chats.members(group, { limit: 100 }),
    await chats.owing(1e15, 100),
    await chats.owingRevisions(1e15, 100),
    await store.topicMembers("news"),
    await Promise.all([strange, "claimed", "of topic"].map((key) => trace?.keyed(key))),
    await trace?.outbox({ nowMs: 60, limit: 100 }),
    await reach?.outwardStatus(),
    await outlets?.status(),
    await outlets?.deadLetters({ outlet: "o", limit: 100 }),
    [...(await store.seen(users))].toSorted(),
    (await store.revocations(0)).toSorted(byText),
    await ownership?.owner(),
    // the other store has both users of a conversation that has settings and no message
    (await ownership?.someUsers(100))?.filter((user) => user !== nobody).toSorted(),
    await store.believedAtMs?.(),
  ];
  return JSON.parse(JSON.stringify(answers).replaceAll(store.epoch, "epoch"));
}
