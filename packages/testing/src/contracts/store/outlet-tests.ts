import type { DeadLetter, OutletStore, Store, TakenKey } from "@tidings/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createGroup, say } from "./chats-fixture.ts";
import { noticeCollapse, type OpenStore, push, readPushesUpTo, send, type StoreFixture } from "./fixture.ts";

const outlet = "endpoint";
const take = (outlets: OutletStore, nowMs: number, changes: Partial<Parameters<OutletStore["take"]>[0]> = {}) =>
  outlets.take({ outlet, nowMs, leaseMs: 60_000, limit: 100, ...changes });

/** What a worker does that has handed over everything up to a number. */
const settle = (outlets: OutletStore, { lease }: TakenKey, n: number, dead: readonly DeadLetter[] = []) =>
  outlets.settle([{ lease, n, left: null, changes: [], dead }]);

const keysOf = (taken: readonly TakenKey[]): unknown[] =>
  taken.map(({ kind, key, n }) => [kind, key, n]).toSorted((a, b) => (String(a) < String(b) ? -1 : 1));

const letter = (id: string, changes: Partial<DeadLetter> = {}): DeadLetter => ({
  id,
  outlet,
  kind: "push",
  key: "bob",
  n: 1,
  atMs: 1_000,
  deadAtMs: 2_000,
  attempts: 3,
  reason: "400",
  data: { userId: "bob", seq: 1, type: "test", data: { some: "data" }, sentAtMs: 1_000 },
  ...changes,
});

interface Opened {
  readonly store: Store;
  readonly outlets: OutletStore;
  readonly fixture: StoreFixture;
}

/** What holds for the keys that wait for an outlet. */
export function outletTests(open: OpenStore): void {
  const withOutlet =
    (run: (opened: Opened) => Promise<void>, { added = true } = {}) =>
    async (): Promise<void> => {
      await using fixture = await open();
      const { store } = fixture;
      const { outlets } = store;
      if (!outlets) throw new Error("the store has no `outlets`");
      if (added) await outlets.add(outlet);
      await run({ fixture, store, outlets });
    };

  test(
    "nothing is kept for nobody; from the moment an outlet is added, everything is",
    withOutlet(
      async ({ store, outlets, fixture }) => {
        await store.commit([send("ann", "bob"), push("bob")]);
        expect(await outlets.status()).toEqual([]);
        await outlets.add(outlet);
        await outlets.add(outlet);
        expect(await outlets.status()).toEqual([{ outlet, waiting: 0, oldestAtMs: null, dead: 0 }]);
        await store.commit([send("ann", "bob", { atMs: 5_000 }), push("bob", { atMs: 4_000 })]);
        expect(await outlets.status()).toEqual([{ outlet, waiting: 2, oldestAtMs: 4_000, dead: 0 }]);
        const reopened = (await fixture.reopen()).outlets;
        if (!reopened) throw new Error("the store has no `outlets`");
        const taken = await take(reopened, 5_000);
        expect(keysOf(taken)).toEqual([
          ["message", "ann_bob", 1],
          ["push", "bob", 1],
        ]);
        await reopened.add("second");
        expect(await take(reopened, 9_000, { outlet: "second" })).toEqual([]);
      },
      { added: false },
    ),
  );

  test(
    "messages of groups and pushes to topics count, and so do the notices of messages; marks of what was read do not",
    withOutlet(async ({ store, outlets }) => {
      const group = createGroup("ann", ["bob"]);
      await store.chats.apply([group]);
      const id = group.conversationId;
      await store.chats.apply([say(id, "ann")]);
      await store.commit([{ kind: "subscribe", userId: "cid", topic: "news" }]);
      await store.commit([push({ topic: "news" }), push(["dan", "eve"])]);
      const notice = { collapse: noticeCollapse("ann_fay"), excerpt: "Hello" };
      await store.commit([send("ann", "fay", { notify: ["fay"], notice })]);
      await store.commit([send("ann", "fay", { notify: ["fay"], notice })]);
      const taken = await take(outlets, 9_000);
      expect(new Set(keysOf(taken).map(String))).toEqual(
        new Set([
          `message,${id},0`,
          "message,ann_fay,0",
          ...["bob", "cid", "dan", "eve", "fay"].map((u) => `push,${u},0`),
        ]),
      );
      for (const one of taken) await settle(outlets, one, 2);
      await store.commit([readPushesUpTo("cid", 1)]);
      expect(await take(outlets, 99_000)).toEqual([]);
    }),
  );

  test(
    "what a clock marked that was far ahead is taken at once; what waits for its time is not",
    withOutlet(async ({ store, outlets }) => {
      const hourMs = 60 * 60_000;
      const nowMs = 10 * hourMs;
      await store.commit([push("ann", { atMs: nowMs })]);
      for (const { lease, n } of await take(outlets, nowMs)) {
        const left = { dueAtMs: nowMs + 6 * hourMs, sinceMs: nowMs, attempts: 1 };
        await outlets.settle([{ lease, n, left, changes: [], dead: [] }]);
      }
      await store.commit([push("bob", { atMs: nowMs + 8 * hourMs }), push("cid", { atMs: nowMs })]);
      expect(keysOf(await take(outlets, nowMs, { limit: 1 }))).toEqual([["push", "cid", 0]]);
      expect(keysOf(await take(outlets, nowMs))).toEqual([["push", "bob", 0]]);
      expect(keysOf(await take(outlets, nowMs))).toEqual([]);
    }),
  );

  test(
    "a write that is repeated keeps nothing, nor one that fails",
    withOutlet(async ({ store, outlets }) => {
      await store.commit([push("bob", { key: "k" }), send("ann", "bob", { nonce: "once" })]);
      for (const one of await take(outlets, 9_000)) await settle(outlets, one, 1);
      await store.commit([push("bob", { key: "k" }), send("ann", "bob", { nonce: "once" })]);
      expect(await outlets.status()).toMatchObject([{ waiting: 0 }]);
    }),
  );

  test(
    "one worker has a key at a time until its lease ends, which no node's clock brings about",
    withOutlet(async ({ store, outlets }) => {
      await store.commit([push("bob"), push("cid")]);
      const [first] = await take(outlets, 1_000, { leaseMs: 0, limit: 1 });
      const held = await take(outlets, 1_000);
      const second = held.find(({ key }) => key === first?.key);
      expect(keysOf(held)).toHaveLength(2); // the lease of 0 ms has ended, and the other key was free
      expect(await take(outlets, 1_000 + 40 * 24 * 60 * 60_000)).toEqual([]);
      for (const one of held) if (one !== second) await settle(outlets, one, 1);
      if (!first || !second) throw new Error("nothing was taken");
      expect(second).toMatchObject({ kind: "push", n: 0, attempts: 0, sinceMs: 1_000 });
      expect(second.lease).not.toBe(first.lease);
      await settle(outlets, first, 1, [letter("too-late")]);
      expect(await outlets.status()).toMatchObject([{ waiting: 1, dead: 0 }]);
      await settle(outlets, second, 1);
      expect(await outlets.status()).toMatchObject([{ waiting: 0 }]);
    }),
  );

  test(
    "what is committed while a worker has the key waits for the next one",
    withOutlet(async ({ store, outlets }) => {
      await store.commit([push("bob", { atMs: 1_000 })]);
      const [first] = await take(outlets, 1_000);
      await store.commit([push("bob", { atMs: 2_000 })]);
      await store.commit([push("bob", { atMs: 3_000 })]);
      if (first) await settle(outlets, first, 1);
      const [second] = await take(outlets, 2_000);
      expect(second).toMatchObject({ n: 1, sinceMs: 2_000, attempts: 0 });
      if (second) await settle(outlets, second, 3);
      expect(await outlets.status()).toMatchObject([{ waiting: 0 }]);
    }),
  );

  test(
    "what is left waits for its time, whatever is committed meanwhile, and is told how often it was tried",
    withOutlet(async ({ store, outlets }) => {
      await store.commit([push("bob", { atMs: 1_000 }), push("bob", { atMs: 1_500 })]);
      const [first] = await take(outlets, 1_500);
      await store.commit([push("bob", { atMs: 1_600 })]);
      if (!first) throw new Error("nothing was taken");
      const left = { dueAtMs: 50_000, sinceMs: 1_500, attempts: 4 };
      await outlets.settle([{ lease: first.lease, n: 1, left, changes: [], dead: [] }]);
      await store.commit([push("bob", { atMs: 2_000 })]);
      expect(await take(outlets, 49_999)).toEqual([]);
      const [second] = await take(outlets, 50_000);
      expect(second).toMatchObject({ n: 1, sinceMs: 1_500, attempts: 4 });
      if (second) await settle(outlets, second, 4);
      expect(await outlets.status()).toMatchObject([{ waiting: 0 }]);
    }),
  );

  test(
    "many workers at the same time get each key once, the earliest first, and no more than they ask for",
    withOutlet(async ({ store, outlets }) => {
      const users = Array.from({ length: 30 }, (_, i) => `user-${String(i).padStart(2, "0")}`);
      for (const [i, user] of users.entries()) await store.commit([push(user, { atMs: 1_000 + i })]);
      expect(keysOf(await take(outlets, 1_001))).toHaveLength(2);
      const taken = await Promise.all(Array.from({ length: 6 }, () => take(outlets, 9_000, { limit: 7 })));
      expect(Math.max(...taken.map((part) => part.length))).toBeLessThanOrEqual(7);
      const all = taken.flat().map(({ key }) => key);
      expect(new Set(all).size).toBe(all.length);
      expect(new Set(all)).toEqual(new Set(users.slice(2)));
      expect(new Set(taken.flat().map(({ lease }) => lease)).size).toBe(28);
    }),
  );

  test(
    "outlets are by themselves, and one that is removed leaves nothing",
    withOutlet(async ({ store, outlets }) => {
      await outlets.add("broker");
      await store.commit([push("bob")]);
      const [one] = await take(outlets, 1_000);
      if (one) await settle(outlets, one, 1, [letter("a")]);
      expect(await outlets.status()).toEqual([
        { outlet: "broker", waiting: 1, oldestAtMs: 1_000, dead: 0 },
        { outlet, waiting: 0, oldestAtMs: null, dead: 1 },
      ]);
      expect(await outlets.remove("broker")).toBe(true);
      expect(await outlets.remove("broker")).toBe(false);
      expect(await take(outlets, 9_000, { outlet: "broker" })).toEqual([]);
      expect(await outlets.remove(outlet)).toBe(true);
      await store.commit([push("bob"), send("ann", "bob")]);
      expect(await outlets.status()).toEqual([]);
      await outlets.add(outlet);
      expect(await outlets.status()).toEqual([{ outlet, waiting: 0, oldestAtMs: null, dead: 0 }]);
      expect(await outlets.deadLetters({ outlet, limit: 9 })).toEqual([]);
    }),
  );

  test(
    "dead letters are kept as they are, listed in pages, and removed",
    withOutlet(async ({ store, outlets, fixture }) => {
      await store.commit([push("bob"), send("ann", "bob")]);
      const kept = [letter("evt_a"), letter("evt_b", { kind: "message", key: "ann_bob", data: null }), letter("evt_c")];
      const [one, other] = await take(outlets, 9_000);
      if (!one || !other) throw new Error("nothing was taken");
      await settle(outlets, one, 1, kept);
      await settle(outlets, other, 1, [letter("evt_a", { attempts: 9 })]);
      const reopened = (await fixture.reopen()).outlets;
      expect(await reopened?.deadLetters({ outlet, limit: 2 })).toEqual([letter("evt_a", { attempts: 9 }), kept[1]]);
      expect(await reopened?.deadLetters({ outlet, after: "evt_b", limit: 2 })).toEqual([kept[2]]);
      expect(await reopened?.deadLetter(outlet, "evt_c")).toEqual(kept[2]);
      expect(await reopened?.deadLetter("broker", "evt_c")).toBeNull();
      await reopened?.removeDeadLetters("broker", ["evt_a"]);
      await reopened?.removeDeadLetters(outlet, ["evt_a", "evt_c", "unheard-of"]);
      expect(await reopened?.deadLetters({ outlet, limit: 9 })).toEqual([kept[1]]);
    }),
  );

  test(
    "pushes that wait are not trimmed, and are once they have been handed over",
    withOutlet(async ({ store, outlets }) => {
      for (let i = 0; i < 5; i += 1) await store.commit([push(["ann", "bob"])]);
      await store.commit([readPushesUpTo("ann", 5), readPushesUpTo("bob", 5)]);
      const taken = await take(outlets, 9_000);
      const anns = taken.find(({ key }) => key === "ann");
      if (anns) await settle(outlets, anns, 6);
      await store.trim({ olderThanMs: 99_000, maxEntries: 1 });
      expect((await store.readFeed("push", "ann", 0, 9)).trimmed).toBe(5);
      expect((await store.readFeed("push", "bob", 0, 9)).entries).toHaveLength(6);
      const bobs = taken.find(({ key }) => key === "bob");
      if (bobs) await settle(outlets, bobs, 6);
      await store.trim({ olderThanMs: 99_000, maxEntries: 1 });
      expect((await store.readFeed("push", "bob", 0, 9)).trimmed).toBe(5);
      const inbox = async () =>
        (await store.pushes("bob", { limit: 9, unreadOnly: false })).pushes.map(({ seq }) => seq);
      await store.commit([push("bob"), push("bob")]);
      const [all] = await take(outlets, 9_000);
      if (all) await settle(outlets, all, 8);
      await store.trim({ olderThanMs: 99_000, maxEntries: 1 });
      await store.commit([readPushesUpTo("bob", 7), push("bob")]);
      await store.trim({ olderThanMs: 99_000, maxEntries: 1 });
      expect(await inbox()).toEqual([10, 8, 7]); // also the one that had stayed because it was unread
      const [last] = await take(outlets, 9_000);
      if (last) await settle(outlets, last, 10);
      await store.trim({ olderThanMs: 99_000, maxEntries: 1 });
      expect(await inbox()).toEqual([10, 8]);
    }),
  );

  test(
    "random histories: commits side by side with workers that finish, fail and vanish; every key is handed over without a gap, in order",
    withOutlet(async ({ store, outlets }) => {
      let round = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
          round += 1;
          await runHistory({ store, outlets }, steps, `r${round}`);
        }),
        { numRuns: 8 },
      );
      expect(round).toBeGreaterThan(7);
    }),
  );
}

type Step =
  | { readonly does: "push"; readonly users: readonly number[] }
  | { readonly does: "send"; readonly from: number; readonly to: number }
  | { readonly does: "take"; readonly limit: number; readonly leaseMs: 0 | 60_000 }
  /** `goes`: how many events it hands over before it settles; `fate`: what becomes of the worker then, if its lease ends. */
  | { readonly does: "work"; readonly goes: number; readonly fate: "settles" | "vanishes" }
  | { readonly does: "passes"; readonly ms: number };

const user = fc.integer({ min: 0, max: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant("push" as const), users: fc.uniqueArray(user, { minLength: 1, maxLength: 3 }) }),
  fc
    .uniqueArray(user, { minLength: 2, maxLength: 2 })
    .map(([from = 0, to = 1]) => ({ does: "send" as const, from, to })),
  fc.record({
    does: fc.constant("take" as const),
    limit: fc.integer({ min: 1, max: 4 }),
    leaseMs: fc.constantFrom(0 as const, 60_000 as const),
  }),
  fc.record({
    does: fc.constant("work" as const),
    goes: fc.integer({ min: 0, max: 4 }),
    fate: fc.constantFrom("settles" as const, "vanishes" as const),
  }),
  fc.record({ does: fc.constant("passes" as const), ms: fc.constantFrom(1, 500, 70_000) }),
);

/** What a key holds after a number, as a worker reads it. */
async function numbersAfter(store: Store, { kind, key }: TakenKey, n: number): Promise<readonly number[]> {
  if (kind === "message") return (await store.history(key, { after: n, limit: 999 })).messages.map(({ seq }) => seq);
  const { entries } = await store.readFeed("push", key, n, 999);
  return entries.map((entry) => entry.n);
}

async function runHistory(
  { store, outlets }: Pick<Opened, "store" | "outlets">,
  steps: readonly Step[],
  prefix: string,
): Promise<void> {
  const name = (i: number): string => `${prefix}-${i}`;
  let nowMs = 10_000;
  /** The first time that each number of a key was handed over. */
  const had = new Map<string, number[]>();
  const committed = new Map<string, number>();
  const commitOne = (kind: string, key: string): void => {
    committed.set(`${kind} ${key}`, (committed.get(`${kind} ${key}`) ?? 0) + 1);
  };
  let workers: { readonly taken: TakenKey; readonly mayVanish: boolean }[] = [];

  async function work(taken: TakenKey, goes: number): Promise<void> {
    const id = `${taken.kind} ${taken.key}`;
    const all = await numbersAfter(store, taken, taken.n);
    const some = all.slice(0, goes);
    const before = had.get(id) ?? [];
    had.set(id, before);
    for (const n of some) if (n > (before.at(-1) ?? 0)) before.push(n);
    const n = some.at(-1) ?? taken.n;
    const left = some.length < all.length ? { dueAtMs: nowMs + 100, sinceMs: nowMs, attempts: 1 } : null;
    await outlets.settle([{ lease: taken.lease, n, left, changes: [], dead: [] }]);
  }

  async function commit(one: Extract<Step, { does: "push" | "send" }>): Promise<void> {
    if (one.does === "push") {
      await store.commit([push(one.users.map(name), { atMs: nowMs })]);
      for (const each of one.users) commitOne("push", name(each));
      return;
    }
    const write = send(name(one.from), name(one.to), { atMs: nowMs });
    await store.commit([write]);
    commitOne("message", write.conversationId);
  }

  for (const one of steps) {
    if (one.does === "passes") nowMs += one.ms;
    else if (one.does === "take") {
      const { limit, leaseMs } = one;
      const some = await take(outlets, nowMs, { limit, leaseMs });
      workers.push(...some.map((taken) => ({ taken, mayVanish: leaseMs === 0 })));
    } else if (one.does === "work") {
      const [first, ...others] = workers;
      workers = others;
      if (!first || (first.mayVanish && one.fate === "vanishes")) continue;
      // a commit at the same moment is seen by this worker, or by the next
      await Promise.all([work(first.taken, one.goes), commit({ does: "push", users: [0, 1] })]);
    } else await commit(one);
  }
  for (const { taken } of workers) await work(taken, 999);
  for (;;) {
    nowMs += 70_000;
    const taken = await take(outlets, nowMs);
    if (taken.length === 0) break;
    for (const one of taken) await work(one, 999);
  }
  for (const [id, count] of committed) {
    expect([id, had.get(id)]).toEqual([id, Array.from({ length: count }, (_, i) => i + 1)]);
  }
}
