import type { AddressOrigin, ReachStore, ReachTarget, StoredAddress, Store, TakenOutward } from "@tidings/core";
import { longestRestMs, nothingWaitsMs } from "@tidings/core/store-adapter";
import { expect, test } from "vitest";
import { applyAll, createGroup, say } from "./chats-fixture.ts";
import { type OpenStore, push, readPushesUpTo, send, type StoreFixture } from "./fixture.ts";

const webPush: ReachTarget = { channel: "webPush", category: "comments", delayMs: 0, mandatory: false };
const email: ReachTarget = { channel: "email", category: "comments", delayMs: 600_000, mandatory: false };

let ids = 0;
function address(channel: string, identity: string, changes: Partial<StoredAddress> = {}) {
  ids += 1;
  const given = { endpoint: identity };
  return {
    id: `id-${ids}`,
    channel,
    identity,
    label: identity,
    address: given,
    addedAtMs: 1,
    confirmed: true,
    ...changes,
  };
}

const limits = { webPush: 100, email: 100 };
const take = (reach: ReachStore, nowMs: number, changes: Partial<Parameters<ReachStore["takeDue"]>[0]> = {}) =>
  reach.takeDue({ nowMs, leaseMs: 60_000, limits, ...changes });

/** What a worker does that has sent everything, or found nothing to send. */
const settle = (reach: ReachStore, { lease, sinceMs }: TakenOutward, n: number, dueAtMs: number | null = null) =>
  reach.settle([{ lease, n, dueAtMs, sinceMs, open: null }]);

const cursorsOf = (taken: readonly TakenOutward[]): unknown[] =>
  taken.map(({ userId, channel, category, n }) => [userId, channel, category, n]);

async function openReach(open: OpenStore): Promise<{ fixture: StoreFixture; store: Store; reach: ReachStore }> {
  const fixture = await open();
  const { reach } = fixture.store;
  if (!reach) throw new Error("the store has no `reach`");
  return { fixture, store: fixture.store, reach };
}

const idsOf = async (reach: ReachStore | undefined, userId: string): Promise<unknown> =>
  (await reach?.profile(userId))?.addresses.map(({ id }) => id);
const token = (userId: string, jti?: string, issuedAtMs = 1_000) => ({ userId, jti, issuedAtMs });

/** What holds for the cursors of channels out of the application. */
export function reachTests(open: OpenStore): void {
  const withReach =
    (
      run: (opened: {
        readonly store: Store;
        readonly reach: ReachStore;
        readonly fixture: StoreFixture;
      }) => Promise<void>,
    ) =>
    async (): Promise<void> => {
      const opened = await openReach(open);
      await using _ = opened.fixture;
      await run(opened);
    };

  test(
    "addresses are kept as they were given; one that is given again keeps its id",
    withReach(async ({ fixture, reach }) => {
      const phone = address("webPush", "https://push.example.com/1");
      expect(await reach.addAddress("bob", phone)).toBe(phone.id);
      const mail = address("email", "bob@example.com", { addedAtMs: 2, confirmed: false });
      await reach.addAddress("bob", mail);
      await reach.markFailing("bob", phone.id, 77);
      expect((await reach.profile("bob")).addresses).toEqual([
        { ...phone, failingSinceMs: 77 },
        { ...mail, failingSinceMs: null },
      ]);
      const again = address("webPush", phone.identity, {
        label: "Phone",
        address: { endpoint: "new keys" },
        addedAtMs: 9,
      });
      expect(await reach.addAddress("bob", again)).toBe(phone.id);
      const reopened = (await fixture.reopen()).reach;
      expect((await reopened?.profile("bob"))?.addresses[0]).toEqual({
        ...again,
        id: phone.id,
        addedAtMs: 1,
        failingSinceMs: null,
      });
    }),
  );

  test(
    "an address whose identity is as long as it may be is found again",
    withReach(async ({ reach }) => {
      for (const letters of [["号", "码", "地", "址"], ["\u0000"]]) {
        let identity = "";
        // no pattern, so that it cannot be kept shorter
        for (let dice = 1; Buffer.byteLength(JSON.stringify(identity)) <= 994;) {
          dice = (dice * 48_271) % 2_147_483_647;
          identity += (letters[dice % letters.length] ?? "") + (letters.length > 1 ? (dice % 10).toString() : "");
        }
        const given = address("webPush", identity.slice(0, -1));
        expect(Buffer.byteLength(JSON.stringify(given.identity))).toBeLessThanOrEqual(1_000);
        expect(await reach.addAddress("bob", given)).toBe(given.id);
        expect(await reach.addAddress("bob", { ...given, id: "another" })).toBe(given.id);
        expect((await reach.profile("bob")).addresses.at(-1)).toMatchObject({ identity: given.identity });
      }
    }),
  );

  test(
    "an address is confirmed and removed by its owner alone",
    withReach(async ({ reach }) => {
      const mail = address("email", "bob@example.com", { confirmed: false });
      await reach.addAddress("bob", mail);
      expect(await reach.confirmAddress("ann", mail.id)).toBe(false);
      expect(await reach.removeAddress("ann", mail.id)).toBe(false);
      expect(await reach.confirmAddress("bob", mail.id)).toBe(true);
      expect((await reach.profile("bob")).addresses).toMatchObject([{ confirmed: true }]);
      expect(await reach.removeAddress("bob", mail.id)).toBe(true);
      expect(await reach.removeAddress("bob", mail.id)).toBe(false);
      expect((await reach.profile("bob")).addresses).toEqual([]);
    }),
  );

  test(
    "preferences and quiet hours",
    withReach(async ({ reach }) => {
      expect(await reach.profile("bob")).toEqual({ addresses: [], preferences: [], quietHours: null });
      const quietHours = { from: "22:00", to: "07:00", timeZone: "Asia/Shanghai" };
      const preference = { category: "comments", channel: "email", mode: "after", delayMs: 60_000 } as const;
      await reach.setPreference("bob", { ...preference, set: preference });
      await reach.setPreference("bob", { ...preference, set: { ...preference, mode: "off", delayMs: 0 } });
      await reach.setPreference("bob", { category: "x", channel: "email", set: { ...preference, category: "x" } });
      await reach.setQuietHours("bob", quietHours);
      const { preferences, quietHours: kept } = await reach.profile("bob");
      expect(new Set(preferences)).toEqual(
        new Set([
          { ...preference, mode: "off", delayMs: 0 },
          { ...preference, category: "x" },
        ]),
      );
      expect(kept).toEqual(quietHours);
      await reach.setPreference("bob", { ...preference, set: null });
      await reach.setQuietHours("bob", null);
      expect(await reach.profile("bob")).toMatchObject({ preferences: [{ category: "x" }], quietHours: null });
    }),
  );

  test(
    "a push is due on the channels where its reader has a confirmed address, and nowhere else",
    withReach(async ({ store, reach }) => {
      await reach.addAddress("bob", address("webPush", "b"));
      await reach.addAddress("cat", address("email", "c", { confirmed: false }));
      const never: ReachTarget = { ...webPush, category: "never", delayMs: null };
      await store.commit([push(["ann", "bob", "cat"], { reach: [webPush, email, never], atMs: 1_000 })]);
      expect(await reach.outwardStatus()).toEqual({ waiting: 1, underWay: 0, nextDueMs: 1_000 });
      expect(cursorsOf(await take(reach, 999))).toEqual([]);
      expect(cursorsOf(await take(reach, 1_000))).toEqual([["bob", "webPush", "comments", 0]]);
    }),
  );

  test(
    "pushes to topics and messages count as well, also where they replace an earlier one",
    withReach(async ({ store, reach }) => {
      await reach.addAddress("bob", address("webPush", "b"));
      await store.commit([{ kind: "subscribe", userId: "bob", topic: "news" }]);
      await store.commit([push({ topic: "news" }, { reach: [webPush] })]);
      const [first] = await take(reach, 1_000);
      expect(first).toMatchObject({ userId: "bob", n: 0 });
      if (first) await settle(reach, first, 1);
      const chat = { ...webPush, category: "chat" };
      const notice = { collapse: "chat:ann_bob", excerpt: "hi", reach: [chat] };
      await store.commit([send("ann", "bob", { notify: ["bob"], notice, atMs: 2_000 })]);
      await store.commit([send("ann", "bob", { notify: ["bob"], notice, atMs: 3_000 })]);
      expect(await take(reach, 2_000)).toMatchObject([{ category: "chat", n: 1, sinceMs: 2_000 }]);
    }),
  );

  test(
    "of pushes that are committed together, a cursor begins before the first, whatever their times",
    withReach(async ({ store, reach }) => {
      const times = [200, 100, 100, 101, 7, 300, 200];
      const groups = times.map(() => createGroup("ann", ["bob", "cat"]));
      await applyAll(store, ...groups);
      await reach.addAddress("bob", address("webPush", "b"));
      const sendAll = (): Promise<unknown> =>
        store.chats.apply(
          groups.map(({ conversationId }, i) => say(conversationId, "ann", { atMs: times[i] ?? 0, reach: [webPush] })),
        );
      await sendAll();
      const [first] = await take(reach, 1_000);
      expect(first).toMatchObject({ userId: "bob", n: 0, sinceMs: 200 });
      if (first) await settle(reach, first, times.length);
      await sendAll();
      expect(await take(reach, 1_000)).toMatchObject([{ userId: "bob", n: times.length, sinceMs: 200 }]);
      await reach.addAddress("cat", address("webPush", "c"));
      await store.commit(times.map((atMs) => push(["bob", "cat"], { reach: [webPush], atMs })));
      expect(await take(reach, 1_000)).toMatchObject([{ userId: "cat", n: 2 * times.length, sinceMs: 200 }]);
    }),
  );

  test(
    "the earliest time wins, and the time since when something waits is the first one's",
    withReach(async ({ store, reach }) => {
      await reach.addAddress("bob", address("email", "b"));
      await store.commit([push("bob", { reach: [email], atMs: 1_000 })]);
      await store.commit([push("bob", { reach: [email], atMs: 500_000 })]);
      expect(await reach.outwardStatus()).toMatchObject({ nextDueMs: 601_000 });
      expect(await take(reach, 601_000)).toMatchObject([{ n: 0, sinceMs: 1_000 }]);
    }),
  );

  test(
    "a preference decides when a commit makes something due, but for what is mandatory",
    withReach(async ({ store, reach }) => {
      await reach.addAddress("bob", address("email", "b"));
      const set = (mode: "off" | "now" | "after" | "digest", delayMs = 0) =>
        reach.setPreference("bob", { ...email, set: { category: "comments", channel: "email", mode, delayMs } });
      await set("off");
      await store.commit([push("bob", { reach: [email] })]);
      expect(await reach.outwardStatus()).toMatchObject({ waiting: 0 });
      await store.commit([push("bob", { reach: [{ ...email, mandatory: true, category: "billing", delayMs: 0 }] })]);
      expect(await reach.outwardStatus()).toMatchObject({ waiting: 1, nextDueMs: 1_000 });
      for (const one of await take(reach, 1_000)) await settle(reach, one, 2);
      await set("after", 5_000);
      await store.commit([push("bob", { reach: [email] })]);
      expect(await reach.outwardStatus()).toMatchObject({ nextDueMs: 6_000 });
      await set("now");
      await store.commit([push("bob", { reach: [{ ...email, delayMs: null }] })]);
      expect(await reach.outwardStatus()).toMatchObject({ nextDueMs: 1_000 });
    }),
  );

  test(
    "one worker has a cursor at a time until its lease ends, which no node's clock brings about",
    withReach(async ({ store, reach }) => {
      await reach.addAddress("bob", address("webPush", "b"));
      await store.commit([push("bob", { reach: [webPush] })]);
      const [first] = await take(reach, 1_000, { leaseMs: 0 });
      const [second] = await take(reach, 1_000);
      expect(await take(reach, 1_000 + 40 * 24 * 60 * 60_000)).toEqual([]);
      expect(second).toMatchObject({ userId: "bob", n: 0, upTo: null });
      expect(second?.lease).not.toBe(first?.lease);
      if (!first || !second) throw new Error("nothing is due");
      expect(
        await reach.begin([
          { lease: first.lease, upTo: 1 },
          { lease: second.lease, upTo: 1 },
        ]),
      ).toEqual(new Set([second.lease]));
      await settle(reach, first, 9);
      expect(await reach.outwardStatus()).toMatchObject({ underWay: 1 });
      await settle(reach, second, 1);
      expect(await reach.outwardStatus()).toEqual({ waiting: 0, underWay: 0, nextDueMs: null });
    }),
  );

  test(
    "many workers at the same time get each cursor once, the earliest first, and no more than they ask for",
    withReach(async ({ store, reach }) => {
      const users = Array.from({ length: 30 }, (_, i) => `user-${String(i).padStart(2, "0")}`);
      await Promise.all(users.map((user) => reach.addAddress(user, address("webPush", user))));
      for (const [i, user] of users.entries()) {
        await store.commit([push(user, { reach: [webPush], atMs: 1_000 + i })]);
      }
      const ask = { limits: { webPush: 7, email: 5 } };
      const taken = await Promise.all(Array.from({ length: 6 }, () => take(reach, 9_000, ask)));
      expect(Math.max(...taken.map((part) => part.length))).toBeLessThanOrEqual(7);
      const all = taken.flat().map(({ userId }) => userId);
      expect(new Set(all).size).toBe(all.length);
      expect(new Set(all)).toEqual(new Set(users));
      expect(new Set(taken.flat().map(({ lease }) => lease)).size).toBe(users.length);
    }),
  );

  test(
    "a push that is committed while a worker has the cursor is not lost",
    withReach(async ({ store, reach }) => {
      await reach.addAddress("bob", address("webPush", "b"));
      await store.commit([push("bob", { reach: [webPush], atMs: 1_000 })]);
      const [taken] = await take(reach, 1_000);
      await store.commit([push("bob", { reach: [webPush], atMs: 2_000 })]);
      if (taken) await settle(reach, taken, 1);
      expect(await take(reach, 2_000)).toMatchObject([{ n: 1, sinceMs: 2_000 }]);
    }),
  );

  test(
    "what is committed while a cursor rests is due when its rest is over, or at its own time if that is later",
    withReach(async ({ store, reach }) => {
      await reach.addAddress("bob", address("webPush", "b"));
      const commit = (atMs: number, delayMs = 0) =>
        store.commit([push("bob", { reach: [{ ...webPush, delayMs }], atMs })]);
      const rest = async (nowMs: number, n: number, restUntilMs?: number, dueAtMs: number | null = null) => {
        const [taken] = await take(reach, nowMs);
        if (!taken) throw new Error("nothing is due");
        await reach.settle([{ lease: taken.lease, n, dueAtMs, sinceMs: taken.sinceMs, restUntilMs, open: null }]);
      };
      const due = async () => (await reach.outwardStatus()).nextDueMs;
      await commit(1_000);
      await rest(1_000, 1, 5_000);
      expect(await due()).toBeNull();
      await commit(2_000);
      await commit(3_000);
      expect(await due()).toBe(5_000);
      await rest(5_000, 3);
      await commit(6_000); // it is over
      expect(await due()).toBe(6_000);
      await rest(6_000, 4, 8_000);
      await commit(7_000, 4_000);
      expect(await due()).toBe(11_000);
      await commit(7_000);
      expect(await due()).toBe(8_000);
      await rest(8_000, 6, 9_000, 1_000); // what came while the range was open
      expect(await due()).toBe(9_000);
      await rest(9_000, 6, 10_000 + 3 * longestRestMs);
      await commit(10_000); // a clock was ahead
      expect(await due()).toBe(10_000);
    }),
  );

  test(
    "what is committed while a worker has a cursor waits for the rest that follows",
    withReach(async ({ store, reach }) => {
      await reach.addAddress("bob", address("webPush", "b"));
      const commit = (atMs: number) => store.commit([push("bob", { reach: [webPush], atMs })]);
      await commit(1_000);
      const [taken] = await take(reach, 1_000);
      if (!taken) throw new Error("nothing is due");
      await commit(1_500);
      const { lease, sinceMs } = taken;
      await reach.settle([{ lease, n: 1, dueAtMs: null, sinceMs, restUntilMs: 4_000, open: null }]);
      expect(await reach.outwardStatus()).toMatchObject({ nextDueMs: 4_000 });
      const [again] = await take(reach, 4_000);
      expect(again).toMatchObject({ n: 1, sinceMs: 1_500 });
      if (!again) throw new Error("nothing is due");
      const tried = { upTo: 2, done: [], attempts: 1 };
      await reach.settle([{ ...again, dueAtMs: 6_000, restUntilMs: 7_000, open: tried }]);
      expect(await reach.outwardStatus()).toMatchObject({ nextDueMs: 6_000 });
    }),
  );

  test(
    "an open range is kept, with who has had it, for the next try, and for the worker after one that died",
    withReach(async ({ store, reach }) => {
      await reach.addAddress("bob", address("webPush", "b"));
      await store.commit([push("bob", { reach: [webPush], atMs: 1_000 })]);
      const [taken] = await take(reach, 1_000, { leaseMs: 0 });
      if (!taken) throw new Error("nothing is due");
      await reach.begin([{ lease: taken.lease, upTo: 1 }]);
      const [after] = await take(reach, 61_000);
      expect(after).toMatchObject({ n: 0, upTo: 1, done: [], attempts: 0 });
      if (!after) throw new Error("nothing is due");
      const tried = { upTo: 1, done: ["id-1", "id-2"], attempts: 1 };
      await reach.settle([{ lease: after.lease, n: 0, dueAtMs: 90_000, sinceMs: 1_000, open: tried }]);
      await store.commit([push("bob", { reach: [webPush], atMs: 62_000 })]);
      expect(await take(reach, 89_999)).toEqual([]);
      const [again] = await take(reach, 90_000);
      expect(again).toMatchObject({ n: 0, ...tried });
      if (again) await settle(reach, again, 1, 90_000);
      expect(await take(reach, 90_000)).toMatchObject([{ n: 1, upTo: null, done: [], attempts: 0 }]);
    }),
  );

  test(
    "addresses that are late are kept until others are given back, while the cursor goes on without them",
    withReach(async ({ fixture, store, reach }) => {
      await reach.addAddress("bob", address("webPush", "b"));
      const commit = (atMs: number) => store.commit([push("bob", { reach: [webPush], atMs })]);
      await commit(1_000);
      const [taken] = await take(reach, 1_000);
      if (!taken) throw new Error("nothing is due");
      expect(taken.late).toEqual([]);
      const late = [{ id: "id-1", n: 0, upTo: 1, catchesUp: false, attempts: 1, dueAtMs: 9_000 }];
      await reach.begin([{ lease: taken.lease, upTo: 1 }]);
      await reach.settle([{ lease: taken.lease, n: 1, dueAtMs: 9_000, sinceMs: nothingWaitsMs, open: null, late }]);
      await commit(2_000);
      const [second] = await take(reach, 2_000);
      expect(second).toMatchObject({ n: 1, upTo: null, sinceMs: 2_000, attempts: 0, late });
      if (!second) throw new Error("nothing is due");
      await commit(3_000);
      await reach.settle([{ lease: second.lease, n: 2, dueAtMs: 9_000, sinceMs: nothingWaitsMs, open: null }]);
      const { reach: reopened } = await fixture.reopen();
      if (!reopened) throw new Error("the store has no reach");
      const [third] = await take(reopened, 3_000);
      expect(third).toMatchObject({ n: 2, sinceMs: 3_000, late });
      if (!third) throw new Error("nothing is due");
      const tried = { upTo: 3, done: [], attempts: 1 };
      await reopened.settle([{ lease: third.lease, n: 2, dueAtMs: 5_000, sinceMs: 3_000, open: tried, late }]);
      const [fourth] = await take(reopened, 5_000);
      expect(fourth).toMatchObject({ n: 2, ...tried, late });
      if (!fourth) throw new Error("nothing is due");
      await reopened.settle([{ lease: fourth.lease, n: 3, dueAtMs: null, sinceMs: 3_000, open: null, late: [] }]);
      expect(await reopened.outwardStatus()).toMatchObject({ waiting: 0, underWay: 0 });
    }),
  );

  test(
    "with the last address of a channel, what is due there goes",
    withReach(async ({ store, reach }) => {
      const phone = address("webPush", "b");
      await reach.addAddress("bob", phone);
      await store.commit([push("bob", { reach: [webPush] })]);
      await reach.removeAddress("bob", phone.id);
      expect(await reach.outwardStatus()).toEqual({ waiting: 0, underWay: 0, nextDueMs: null });
    }),
  );

  test(
    "when a user's tokens are revoked, the addresses that nobody vouches for go, and what is due there alone",
    withReach(async ({ fixture, store, reach }) => {
      const [phone, mail, team] = [address("webPush", "b"), address("email", "b"), address("email", "t")];
      const ofAnn = address("webPush", "a");
      await reach.addAddress("bob", phone, { vouched: false, session: token("bob") });
      await reach.addAddress("bob", mail);
      await reach.addAddress("bob", team, { vouched: true });
      await reach.addAddress("ann", ofAnn, { vouched: false, session: token("ann") });
      await store.commit([push(["ann", "bob"], { reach: [webPush, email] })]);
      await store.revoke({ userId: "bob", atMs: 2_000, untilMs: 9_000 });
      const reopened = await fixture.reopen();
      expect(await idsOf(reopened.reach, "bob")).toEqual([team.id]);
      expect(await idsOf(reopened.reach, "ann")).toEqual([ofAnn.id]);
      expect(cursorsOf((await reopened.reach?.takeDue({ nowMs: 1e9, leaseMs: 1, limits })) ?? [])).toEqual(
        expect.arrayContaining([
          ["ann", "webPush", "comments", 0],
          ["bob", "email", "comments", 0],
        ]),
      );
      await reopened.revoke({ userId: "ann", atMs: 2_000, untilMs: 9_000 });
      await reopened.commit([push("ann", { reach: [webPush] })]);
      expect(await reopened.reach?.outwardStatus()).toMatchObject({ waiting: 0 });
      await reopened.revoke({ userId: "nobody", atMs: 2_000, untilMs: 9_000 });
    }),
  );

  test(
    "when a token is revoked, the addresses that were added with it go, of all users, and also those that it vouched for",
    withReach(async ({ store, reach }) => {
      const stolen = "id\u0000\n😀";
      const own = address("webPush", "own");
      const [thiefs, ofAnn] = [address("webPush", "thief"), address("email", "a")];
      await reach.addAddress("bob", own, { vouched: false, session: token("bob", "another") });
      await reach.addAddress("bob", thiefs, { vouched: false, session: token("bob", stolen) });
      await reach.addAddress("ann", ofAnn, { vouched: true, session: token("service", stolen) });
      await store.commit([push(["ann", "bob"], { reach: [webPush, email] })]);
      await store.revoke({ jti: stolen, atMs: 2_000, untilMs: 9_000 });
      expect(await idsOf(reach, "bob")).toEqual([own.id]);
      expect(await idsOf(reach, "ann")).toEqual([]);
      expect(await reach.outwardStatus()).toMatchObject({ waiting: 1 });
    }),
  );

  test(
    "a token that has been revoked adds nothing, also if it is used while it is revoked; a newer one of the user does",
    withReach(async ({ store, reach }) => {
      const add = (session: AddressOrigin["session"], vouched = false) =>
        reach.addAddress("bob", address("webPush", `${ids}`), { vouched, session });
      const adding = Array.from({ length: 20 }, (_, i) => [add(token("bob", "1")), add(token("bob", `other ${i}`))]);
      await Promise.all([
        ...adding.flat().slice(0, 20),
        store.revoke({ jti: "1", atMs: 2_000, untilMs: 9_000 }),
        store.revoke({ userId: "bob", atMs: 2_000, untilMs: 9_000 }),
        ...adding.flat().slice(20),
      ]);
      expect(await idsOf(reach, "bob")).toEqual([]);
      expect(await add(token("bob", "1", 3_000))).toBeNull();
      expect(await add(token("service", "1"), true)).toBeNull();
      expect(await add(token("bob", "2", 2_000))).toBeNull();
      expect(await add({ userId: "bob" })).toBeNull();
      const id = await add(token("bob", "2", 2_000.5));
      expect(await idsOf(reach, "bob")).toEqual([id]);
    }),
  );

  test(
    "an address that is vouched for stays what it is when somebody else adds it, and so does one whose owner is vouched for later",
    withReach(async ({ store, reach }) => {
      const given = address("email", "bob@example.com", { label: "by the application" });
      await reach.addAddress("bob", given, { vouched: true });
      const again = { ...given, id: "another", label: "by bob", address: "by bob" };
      expect(await reach.addAddress("bob", again, { vouched: false, session: token("bob", "1") })).toBe(given.id);
      const own = address("email", "other@example.com");
      await reach.addAddress("bob", own, { vouched: false, session: token("bob", "1") });
      await reach.addAddress("bob", own, { vouched: true });
      await store.revoke({ jti: "1", atMs: 2_000, untilMs: 9_000 });
      await store.revoke({ userId: "bob", atMs: 2_000, untilMs: 9_000 });
      const { addresses } = await reach.profile("bob");
      expect(addresses).toMatchObject([{ id: given.id, label: given.label, address: given.address }, { id: own.id }]);
    }),
  );

  test(
    "a token that added addresses of very many users takes all of them along",
    withReach(async ({ store, reach }) => {
      const users = Array.from({ length: 2_100 }, (_, i) => `user-${i}`);
      const origin = { vouched: true, session: token("service", "1") };
      for (let i = 0; i < users.length; i += 50) {
        await Promise.all(users.slice(i, i + 50).map((user) => reach.addAddress(user, address("email", user), origin)));
      }
      await store.commit([push(users, { reach: [email] })]);
      await store.revoke({ jti: "1", atMs: 2_000, untilMs: 9_000 });
      expect(await reach.outwardStatus()).toEqual({ waiting: 0, underWay: 0, nextDueMs: null });
      for (const user of [users[0], users.at(-1)]) expect(await idsOf(reach, user ?? "")).toEqual([]);
    }),
  );

  test(
    "a commit that fails or is repeated makes nothing due",
    withReach(async ({ store, reach }) => {
      await reach.addAddress("bob", address("webPush", "b"));
      await store.commit([push("bob", { key: "k", reach: [webPush] })]);
      const [taken] = await take(reach, 1_000);
      if (taken) await settle(reach, taken, 1);
      await store.commit([push("bob", { key: "k", reach: [webPush] })]);
      await store.commit([readPushesUpTo("bob", 1)]);
      expect(await reach.outwardStatus()).toMatchObject({ waiting: 0 });
    }),
  );
}
