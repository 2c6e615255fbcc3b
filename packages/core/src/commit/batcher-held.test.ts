import * as fc from "fast-check";
import { setImmediate as settle } from "node:timers/promises";
import { eventually } from "@tidings/testing/eventually";
import { expect, test, vi } from "vitest";
import { createBatcher } from "./batcher.ts";
import { TidingsError } from "../model/errors.ts";
import type { UserId } from "../model/ids.ts";
import type { Committed, PushWrite, Write } from "../ports/write.ts";
import { usersOf } from "../writes/users-of.ts";

const push = (id: number, userIds: readonly UserId[]): PushWrite => ({
  kind: "push",
  to: { userIds },
  type: "test",
  data: id,
  atMs: 0,
});
const idOf = (write: Write): number => (write.kind === "push" ? Number(write.data) : Number.NaN);

/** A store that leaves out the writes of held users, and whose commits end when the test says so. */
function createHoldingStore() {
  const held = new Set<UserId>();
  const committed: number[] = [];
  /** In a commit: who was held, and what it left out. */
  const leftOut: { readonly users: readonly UserId[]; readonly ids: readonly number[]; readonly at: number }[] = [];
  const commits: (() => void)[] = [];
  const unstorable = new Set<number>();
  let end: "done" | "away" = "done";
  return {
    held,
    committed,
    leftOut,
    unstorable,
    onCommitted: () => {},
    subjectsOf: usersOf,
    /** Ends the commit that is under way. */
    next(how: "done" | "away" = "done") {
      end = how;
      commits.shift()?.();
    },
    get isAsked() {
      return commits.length > 0;
    },
    async commit(writes: readonly Write[]): Promise<readonly (Committed | null)[]> {
      const users = [...held];
      await new Promise<void>((resolve) => {
        commits.push(resolve);
      });
      if (end === "away") throw new TidingsError("SERVICE_UNAVAILABLE", "away");
      const isHeld = (write: Write): boolean => usersOf(write).some((userId) => users.includes(userId));
      if (writes.some((write) => !isHeld(write) && unstorable.has(idOf(write))))
        throw new RangeError("cannot be stored");
      leftOut.push({ users, ids: writes.filter(isHeld).map(idOf), at: committed.length });
      return writes.map((write) => {
        if (isHeld(write)) return null;
        committed.push(idOf(write));
        return { outcome: { accepted: 1, duplicate: false }, deliveries: [] };
      });
    },
  };
}

const codeOf = (result: Promise<unknown>): Promise<string> =>
  result.then(
    () => "committed",
    (error: unknown) => (error instanceof TidingsError ? error.code : "broken"),
  );

test("a write for a held user is offered again until they are free; others are answered meanwhile", async () => {
  const store = createHoldingStore();
  const batcher = createBatcher<Write, Record<Write["kind"], Committed>>({
    ...store,
    maxBatch: 10,
    maxWaiting: 10,
    maxHeldMs: 60_000,
    onHeldTooLong: () => {},
  });
  store.held.add("bob");
  const answered: number[] = [];
  const commitUntil = async (id: number): Promise<void> => {
    for (; !answered.includes(id); await settle()) store.next();
  };
  const add = (id: number, ...userIds: UserId[]) => batcher.add(push(id, userIds)).then(() => answered.push(id));
  const all = [add(1, "ann", "bob"), add(2, "ann"), add(3, "bob")];
  await commitUntil(2);
  all.push(add(4, "bob"), add(5, "cid"));
  await commitUntil(5);
  expect(answered).toEqual([2, 5]);
  store.held.clear();
  await commitUntil(4);
  await Promise.all(all);
  expect(store.committed).toEqual([2, 5, 1, 3, 4]);
});

test("a write that is held for too long is refused alone, and does not happen", async () => {
  const onHeldTooLong = vi.fn<(error: TidingsError) => void>();
  const store = createHoldingStore();
  const batcher = createBatcher<Write, Record<Write["kind"], Committed>>({
    ...store,
    maxBatch: 10,
    maxWaiting: 10,
    maxHeldMs: 0,
    onHeldTooLong,
  });
  store.held.add("bob");
  const results = [push(1, ["bob"]), push(2, ["ann"])].map((write) => codeOf(batcher.add(write)));
  await eventually(() => expect(store.isAsked).toBe(true));
  store.next();
  expect(await Promise.all(results)).toEqual(["SERVICE_UNAVAILABLE", "committed"]);
  expect(store.committed).toEqual([2]);
  expect(onHeldTooLong).toHaveBeenCalledOnce();
  await batcher.close();
});

test("held writes count among those that wait, and closing waits for them", async () => {
  const store = createHoldingStore();
  const batcher = createBatcher<Write, Record<Write["kind"], Committed>>({
    ...store,
    maxBatch: 10,
    maxWaiting: 2,
    maxHeldMs: 60_000,
    onHeldTooLong: () => {},
  });
  store.held.add("bob");
  const results = [1, 2].map((id) => codeOf(batcher.add(push(id, ["bob"]))));
  await eventually(() => expect(store.isAsked).toBe(true));
  store.next();
  await eventually(() => expect(store.isAsked).toBe(true));
  expect(await codeOf(batcher.add(push(3, ["ann"])))).toBe("SERVICE_UNAVAILABLE");
  const closed = vi.fn<() => void>();
  const closing = batcher.close().then(closed);
  store.next();
  await eventually(() => expect(store.isAsked).toBe(true));
  expect(closed).not.toHaveBeenCalled();
  store.held.clear();
  store.next(); // it began when the user was still held
  await eventually(() => expect(store.isAsked).toBe(true));
  store.next();
  await closing;
  expect(await Promise.all(results)).toEqual(["committed", "committed"]);
});

test("whichever users are held and whatever fails: every write is answered, committed once at most, and overtaken only by others' writes", async () => {
  const user = fc.constantFrom("ann", "ben", "cid", "dan");
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ add: fc.uniqueArray(user, { minLength: 1, maxLength: 2 }), bad: fc.nat(9) }) },
    { weight: 2, arbitrary: fc.record({ hold: user }) },
    { weight: 2, arbitrary: fc.record({ free: user }) },
    { weight: 4, arbitrary: fc.constant("done" as const) },
    { weight: 1, arbitrary: fc.constant("away" as const) },
  );
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(step, { maxLength: 60 }), async (maxBatch, steps) => {
      const store = createHoldingStore();
      const batcher = createBatcher<Write, Record<Write["kind"], Committed>>({
        ...store,
        maxBatch,
        maxWaiting: 1_000,
        maxHeldMs: 60_000,
        onHeldTooLong: () => {},
      });
      const users: (readonly UserId[])[] = [];
      const results: Promise<string>[] = [];
      for (const next of steps) {
        if (next === "done" || next === "away") store.next(next);
        else if ("hold" in next) store.held.add(next.hold);
        else if ("free" in next) store.held.delete(next.free);
        else {
          const id = users.push(next.add) - 1;
          if (next.bad === 0) store.unstorable.add(id);
          results.push(codeOf(batcher.add(push(id, next.add))));
        }
        await settle();
      }
      store.held.clear();
      const closing = batcher.close().then(() => "closed" as const);
      while ((await Promise.race([closing, settle("open" as const)])) === "open") store.next();

      const outcomes = await Promise.all(results);
      const { committed } = store;
      expect(new Set(committed).size).toBe(committed.length);
      expect(committed.toSorted((a, b) => a - b)).toEqual(
        outcomes.flatMap((outcome, id) => (outcome === "committed" ? [id] : [])),
      );
      for (const id of store.unstorable) expect(outcomes[id]).not.toBe("committed");
      const placeOf = new Map(committed.map((id, place) => [id, place]));
      for (const [place, id] of committed.entries()) {
        for (const earlier of committed.slice(place + 1).filter((other) => other < id)) {
          // It was left out because of somebody whom the one that overtook it does not concern.
          const because = store.leftOut.filter(({ ids, at }) => ids.includes(earlier) && at <= place);
          const last = because.at(-1);
          expect(last, `${id} overtook ${earlier}, which was not held`).toBeDefined();
          const common = users[id]?.filter(
            (userId) => users[earlier]?.includes(userId) && last?.users.includes(userId),
          );
          expect(common, `${id} overtook ${earlier}`).toEqual([]);
          expect(placeOf.get(earlier)).toBeGreaterThan(place);
        }
      }
    }),
  );
});
