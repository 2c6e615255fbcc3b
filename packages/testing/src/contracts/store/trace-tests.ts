import {
  type AddressOutcome,
  type OutwardOutcome,
  type ReachStore,
  type ReachTarget,
  type Store,
  type TraceStore,
} from "@tidings/core";
import { maxKeyedRecipients, maxOutcomes } from "@tidings/core/store-adapter";
import { expect, test } from "vitest";
import { type OpenStore, push, type StoreFixture } from "./fixture.ts";

const pager: ReachTarget = { channel: "pager", category: "comments", delayMs: 0, mandatory: false };
const key = { userId: "bob", channel: "pager", category: "comments" };
const sent: AddressOutcome = { label: "Bob’s pager", result: "sent", atMs: 1_000 };
const failed: AddressOutcome = { label: "old", result: "later", reason: "no answer", atMs: 1_000 };

const outcome = (n: number, upTo: number, changes: Partial<OutwardOutcome> = {}): OutwardOutcome => ({
  ...key,
  n,
  upTo,
  what: "tried",
  atMs: 1_000,
  attempts: 1,
  addresses: { a: sent },
  ...changes,
});

interface Opened {
  readonly fixture: StoreFixture;
  readonly store: Store;
  readonly reach: ReachStore;
  readonly trace: TraceStore;
}

const addPager = (reach: ReachStore, userId = "bob", id = `of-${userId}`) =>
  reach.addAddress(userId, {
    id,
    channel: "pager",
    identity: id,
    label: id,
    address: id,
    addedAtMs: 1,
    confirmed: true,
  });
/** Takes bob's cursor, which the next push makes due. */
async function takeOne({ store, reach }: Opened, atMs: number, leaseMs = 60_000): Promise<string> {
  await store.commit([push("bob", { reach: [pager], atMs })]);
  const [taken] = await reach.takeDue({ nowMs: atMs, leaseMs, limits: { pager: 10 } });
  if (!taken) throw new Error("nothing is due");
  return taken.lease;
}

/** What holds for those who ask what happened to a push. */
export function traceTests(open: OpenStore): void {
  const withTrace = (run: (opened: Opened) => Promise<void>) => async (): Promise<void> => {
    const fixture = await open();
    await using _ = fixture;
    const { reach, trace } = fixture.store;
    if (!reach || !trace) throw new Error("the store has no `reach`, or no `trace`");
    await run({ fixture, store: fixture.store, reach, trace });
  };

  test(
    "cursors are told as they are: waiting, under way, in the middle of a range",
    withTrace(async (opened) => {
      const { reach, trace, store } = opened;
      expect(await trace.outward("bob")).toEqual({ cursors: [], outcomes: [] });
      await addPager(reach);
      await store.commit([push("bob", { reach: [{ ...pager, delayMs: 500 }], atMs: 1_000 })]);
      const untried = { leaseUntilMs: null, upTo: null, attempts: 0, late: [] };
      const waiting = { ...key, n: 0, sinceMs: 1_000, dueAtMs: 1_500, ...untried };
      expect((await trace.outward("bob")).cursors).toEqual([waiting]);
      const [taken] = await reach.takeDue({ nowMs: 1_500, leaseMs: 60_000, limits: { pager: 10 } });
      const lease = taken?.lease ?? "";
      await reach.begin([{ lease, upTo: 1 }]);
      const underWay = { ...waiting, dueAtMs: null, leaseUntilMs: expect.any(Number), upTo: 1 };
      expect((await trace.outward("bob")).cursors).toEqual([underWay]);
      const open1 = { upTo: 1, done: [], attempts: 1 };
      await reach.settle([{ lease, n: 0, dueAtMs: 9_000, sinceMs: 1_000, open: open1 }]);
      const failing = { ...waiting, dueAtMs: 9_000, upTo: 1, attempts: 1 };
      expect((await trace.outward("bob")).cursors).toEqual([failing]);
      const [again] = await reach.takeDue({ nowMs: 9_000, leaseMs: 60_000, limits: { pager: 10 } });
      const late = [{ id: "of-bob", n: 0, upTo: 1, catchesUp: false, attempts: 2, dueAtMs: 9_500 }];
      await reach.settle([{ lease: again?.lease ?? "", n: 1, dueAtMs: 9_500, sinceMs: 1_000, open: null, late }]);
      expect((await trace.outward("bob")).cursors).toEqual([{ ...waiting, n: 1, dueAtMs: 9_500, late }]);
      expect(await trace.outward("ann")).toEqual({ cursors: [], outcomes: [] });
    }),
  );

  test(
    "what became of a range is kept with it; a further attempt adds to it, and says anew what it tried again",
    withTrace(async (opened) => {
      const { reach, trace, fixture } = opened;
      await addPager(reach);
      const lease = await takeOne(opened, 1_000);
      const first = outcome(0, 1, { addresses: { a: sent, b: failed } });
      const tried = { upTo: 1, done: ["a"], attempts: 1 };
      await reach.settle([{ lease, n: 0, dueAtMs: 2_000, sinceMs: 1_000, open: tried, outcome: first }]);
      expect((await trace.outward("bob")).outcomes).toEqual([first]);
      const [again] = await reach.takeDue({ nowMs: 2_000, leaseMs: 60_000, limits: { pager: 10 } });
      const second = outcome(0, 1, { attempts: 2, atMs: 2_000, addresses: { b: { ...sent, label: "old" } } });
      const done = { n: 1, dueAtMs: null, sinceMs: 1_000, open: null, outcome: second };
      await reach.settle([{ lease: again?.lease ?? "", ...done }]);
      const merged = { ...second, addresses: { a: sent, b: { ...sent, label: "old" } } };
      expect((await trace.outward("bob")).outcomes).toEqual([merged]);
      const reopened = await fixture.reopen();
      expect((await reopened.trace?.outward("bob"))?.outcomes).toEqual([merged]);
    }),
  );

  test(
    "a worker that has lost its lease says nothing, unless the cursor has gone with the last address",
    withTrace(async (opened) => {
      const { reach, trace } = opened;
      await addPager(reach);
      const lost = await takeOne(opened, 1_000, 0);
      const [second] = await reach.takeDue({ nowMs: 61_000, leaseMs: 60_000, limits: { pager: 10 } });
      const done = { n: 1, dueAtMs: null, sinceMs: 1_000, open: null };
      await reach.settle([{ lease: lost, ...done, outcome: outcome(0, 1, { what: "givenUp" }) }]);
      expect((await trace.outward("bob")).outcomes).toEqual([]);
      await reach.removeAddress("bob", "of-bob");
      const gone = outcome(0, 1, { addresses: { a: { ...failed, result: "gone" } } });
      await reach.settle([{ lease: second?.lease ?? "", ...done, outcome: gone }]);
      expect(await trace.outward("bob")).toEqual({ cursors: [], outcomes: [gone] });
    }),
  );

  test(
    "of each cursor the newest outcomes are kept, and none that is older than the retention",
    withTrace(async (opened) => {
      const { reach, trace, store } = opened;
      await addPager(reach);
      for (let n = 0; n < maxOutcomes + 2; n += 1) {
        const lease = await takeOne(opened, 1_000 + n);
        const done = { n: n + 1, dueAtMs: null, sinceMs: 1_000, open: null };
        await reach.settle([{ lease, ...done, outcome: outcome(n, n + 1, { atMs: 1_000 + n }) }]);
      }
      const numbers = async () => (await trace.outward("bob")).outcomes.map(({ n }) => n);
      expect(await numbers()).toEqual(Array.from({ length: maxOutcomes }, (_, i) => i + 2));
      await store.trim({ olderThanMs: 1_000 + maxOutcomes, maxEntries: 1_000 });
      expect(await numbers()).toEqual([maxOutcomes, maxOutcomes + 1]);
    }),
  );

  test(
    "a key leads to the first users who were given its push, and to their numbers",
    withTrace(async ({ store, trace }) => {
      expect(await trace.keyed("k")).toBeNull();
      await store.commit([push("bob"), push(["ann", "bob"], { key: "k", atMs: 5_000 }), push("ann", { key: "one" })]);
      const recipients = [
        { userId: "ann", seq: 1 },
        { userId: "bob", seq: 2 },
      ];
      expect(await trace.keyed("k")).toEqual({ accepted: 2, atMs: 5_000, recipients });
      await store.commit([push("cat", { key: "k", atMs: 6_000 })]);
      expect(await trace.keyed("k")).toEqual({ accepted: 2, atMs: 5_000, recipients });
      const ofService = "shop\u001Forder 17";
      await store.commit([push("dan", { key: ofService })]);
      expect(await trace.keyed(ofService)).toMatchObject({ recipients: [{ userId: "dan", seq: 1 }] });
      expect(await trace.keyed("one")).toMatchObject({ recipients: [{ userId: "ann", seq: 2 }] });
      await store.commit([{ kind: "claim", key: "not stored", accepted: 3, atMs: 7_000 }]);
      expect(await trace.keyed("not stored")).toEqual({ accepted: 3, atMs: 7_000, recipients: null });
    }),
  );

  test(
    "of a push to very many, or to a topic, the first recipients are kept",
    withTrace(async ({ store, trace }) => {
      const users = Array.from({ length: maxKeyedRecipients + 5 }, (_, i) => `user-${i}`);
      await store.commit([push(users, { key: "many" })]);
      const many = await trace.keyed("many");
      expect(many?.accepted).toBe(users.length);
      expect(many?.recipients).toEqual(users.slice(0, maxKeyedRecipients).map((userId) => ({ userId, seq: 1 })));
      await store.commit([
        { kind: "subscribe", userId: "ann", topic: "news" },
        { kind: "subscribe", userId: "user-1", topic: "news" },
      ]);
      await store.commit([push({ topic: "news" }, { key: "news" })]);
      const of = new Map((await trace.keyed("news"))?.recipients?.map(({ userId, seq }) => [userId, seq]));
      expect(of).toEqual(
        new Map([
          ["ann", 1],
          ["user-1", 2],
        ]),
      );
    }),
  );

  test(
    "the outbox counts by channel, and shows what is looked at next with what became of it so far",
    withTrace(async (opened) => {
      const { store, reach, trace } = opened;
      expect(await trace.outbox({ nowMs: 0, limit: 5 })).toEqual({ channels: [], next: [] });
      const email = { ...pager, channel: "email", delayMs: 600_000 };
      for (const user of ["ann", "bob", "cat"]) {
        await addPager(reach, user);
        const mail = { id: `mail-${user}`, channel: "email", identity: user, label: user, address: user };
        await reach.addAddress(user, { ...mail, addedAtMs: 1, confirmed: true });
      }
      await store.commit([push("bob", { reach: [pager, email], atMs: 1_000 })]);
      const [taken] = await reach.takeDue({ nowMs: 1_000, leaseMs: 60_000, limits: { pager: 1 } });
      const tried = { upTo: 1, done: [], attempts: 1 };
      const failing = outcome(0, 1, { addresses: { a: failed } });
      const settled = { lease: taken?.lease ?? "", n: 0, dueAtMs: 3_000, sinceMs: 1_000, open: tried };
      await reach.settle([{ ...settled, outcome: failing }]);
      await reach.markFailing("bob", "of-bob", 1_000);
      await store.commit([push(["ann", "cat"], { reach: [pager], atMs: 1_500 })]);
      await reach.takeDue({ nowMs: 2_000, leaseMs: 60_000, limits: { pager: 1 } });
      const { channels, next } = await trace.outbox({ nowMs: 2_000, limit: 9 });
      const none = { due: 0, waiting: 0, underWay: 0, failing: 0, failingAddresses: 0 };
      expect(channels).toEqual([
        { ...none, channel: "email", waiting: 1 },
        { ...none, channel: "pager", due: 1, waiting: 1, underWay: 1, failing: 1, failingAddresses: 1 },
      ]);
      expect(next).toMatchObject([
        { cursor: { channel: "pager", dueAtMs: 1_500 }, outcome: null },
        { cursor: { userId: "bob", dueAtMs: 3_000, upTo: 1, attempts: 1 }, outcome: failing },
        { cursor: { channel: "email", dueAtMs: 601_000 }, outcome: null },
        { cursor: { leaseUntilMs: expect.any(Number), dueAtMs: null }, outcome: null },
      ]);
      expect((await trace.outbox({ nowMs: 2_000, limit: 2 })).next).toEqual(next.slice(0, 2));
    }),
  );
}
