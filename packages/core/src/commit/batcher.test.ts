import * as fc from "fast-check";
import { setImmediate as turn } from "node:timers/promises";
import { eventually } from "@tidings/testing/eventually";
import { describe, expect, it, vi } from "vitest";
import { type BatcherOptions, createBatcher } from "./batcher.ts";
import { TidingsError } from "../model/errors.ts";
import type { ClaimWrite, Committed, Write } from "../ports/write.ts";

/** Longer than the batcher collects. */
const settle = async (): Promise<void> => {
  for (let i = 0; i < 4; i += 1) await turn();
};

const write = (id: number): ClaimWrite => ({ kind: "claim", key: `${id}`, accepted: id, atMs: 0 });
const resultOf = (id: number): Committed<"claim"> => ({
  outcome: { accepted: id, duplicate: false },
  deliveries: [],
});
const idOf = (of: Write): number => (of.kind === "claim" ? of.accepted : Number.NaN);

type Options = BatcherOptions<Write, Committed<"claim">>;

const createTestBatcher = (options: Pick<Options, "commit" | "maxBatch" | "maxWaiting"> & Partial<Options>) =>
  createBatcher<Write, Record<Write["kind"], Committed<"claim">>>({
    maxHeldMs: 60_000,
    onHeldTooLong: () => {},
    onCommitted: () => {},
    ...options,
  });

/** A store whose commits end when the test says so. */
function controlledStore() {
  const commits: { readonly ids: readonly number[]; readonly succeed: () => void; readonly fail: () => void }[] = [];
  let underWay = 0;
  let mostAtOnce = 0;
  return {
    commits,
    get mostAtOnce() {
      return mostAtOnce;
    },
    commit: async (writes: readonly Write[]): Promise<readonly Committed<"claim">[]> => {
      underWay += 1;
      mostAtOnce = Math.max(mostAtOnce, underWay);
      const ids = writes.map(idOf);
      try {
        await new Promise<void>((resolve, reject) => {
          commits.push({
            ids,
            succeed: resolve,
            fail: () => reject(new TidingsError("TIMEOUT", `commit of ${ids.join()} failed`)),
          });
        });
      } finally {
        underWay -= 1;
      }
      return ids.map(resultOf);
    },
  };
}

const outcomeOf = (result: Promise<Committed<"claim">>): Promise<number | string> =>
  result.then(
    ({ outcome }) => outcome.accepted,
    (error: unknown) => (error instanceof TidingsError ? error.code : String(error)),
  );

describe("the batcher", () => {
  it("commits a lone write at once, alone", async () => {
    const store = controlledStore();
    const batcher = createTestBatcher({ commit: store.commit, maxBatch: 10, maxWaiting: 10 });
    const result = batcher.add(write(1));
    await settle();
    expect(store.commits.map(({ ids }) => ids)).toEqual([[1]]);
    store.commits[0]?.succeed();
    await expect(result).resolves.toEqual(resultOf(1));
  });

  it("takes into a commit what arrives in the next turn of the event loop", async () => {
    const store = controlledStore();
    const batcher = createTestBatcher({ commit: store.commit, maxBatch: 10, maxWaiting: 10 });
    const results = [outcomeOf(batcher.add(write(1)))];
    await turn();
    results.push(outcomeOf(batcher.add(write(2))));
    await settle();
    expect(store.commits.map(({ ids }) => ids)).toEqual([[1, 2]]);
    store.commits[0]?.succeed();
    await expect(Promise.all(results)).resolves.toEqual([1, 2]);
  });

  it("hands out outcomes while the next commit is under way, and at once if there is none", async () => {
    const store = controlledStore();
    const seen: { readonly outcomes: readonly unknown[]; readonly begun: number }[] = [];
    const results: Promise<unknown>[] = [];
    const batcher = createTestBatcher({
      commit: store.commit,
      maxBatch: 10,
      maxWaiting: 10,
      onCommitted(committed) {
        seen.push({ outcomes: committed.map(({ outcome }) => outcome), begun: store.commits.length });
        if (seen.length === 2) results.push(batcher.add(write(3)));
      },
    });
    results.push(batcher.add(write(1)));
    await settle();
    results.push(batcher.add(write(2)));
    for (let i = 0; i < 3; i += 1) {
      store.commits[i]?.succeed();
      await settle();
      await settle();
    }
    await expect(Promise.all(results)).resolves.toEqual([1, 2, 3].map(resultOf));
    const outcomes = (id: number) => [resultOf(id).outcome];
    expect(seen).toEqual([
      { outcomes: outcomes(1), begun: 2 },
      { outcomes: outcomes(2), begun: 2 },
      { outcomes: outcomes(3), begun: 3 },
    ]);
  });

  it("collects what arrives while a commit is under way into the next one", async () => {
    const store = controlledStore();
    const batcher = createTestBatcher({ commit: store.commit, maxBatch: 2, maxWaiting: 10 });
    const results = [batcher.add(write(1))];
    await settle();
    results.push(...[2, 3, 4].map((id) => batcher.add(write(id))));
    await settle();
    expect(store.commits).toHaveLength(1);
    for (let i = 0; i < 3; i += 1) {
      store.commits[i]?.succeed();
      await settle();
    }
    expect(store.commits.map(({ ids }) => ids)).toEqual([[1], [2, 3], [4]]);
    await expect(Promise.all(results.map(outcomeOf))).resolves.toEqual([1, 2, 3, 4]);
  });

  it("ends a batch before it gets too large, and commits alone what is larger by itself", async () => {
    const store = controlledStore();
    const batcher = createTestBatcher({
      commit: store.commit,
      maxBatch: 10,
      maxWaiting: 10,
      sizeOf: idOf,
      maxSize: 10,
    });
    const results = [batcher.add(write(1))];
    await settle();
    results.push(...[4, 6, 2, 11, 3, 7].map((id) => batcher.add(write(id))));
    for (let i = 0; i < 5; i += 1) {
      store.commits[i]?.succeed();
      await settle();
    }
    expect(store.commits.map(({ ids }) => ids)).toEqual([[1], [4, 6], [2], [11], [3, 7]]);
    await expect(Promise.all(results.map(outcomeOf))).resolves.toEqual([1, 4, 6, 2, 11, 3, 7]);
  });

  it("lets a commit wait for more if several wait already, and hands out what was committed before", async () => {
    const store = controlledStore();
    const batcher = createTestBatcher({
      commit: store.commit,
      commitDelayMs: () => 20,
      maxBatch: 10,
      maxWaiting: 10,
    });
    const first = batcher.add(write(1));
    await settle();
    const others = [2, 3, 4, 5, 6].map((id) => batcher.add(write(id)));
    store.commits[0]?.succeed();
    await first;
    expect(store.commits).toHaveLength(1);
    others.push(batcher.add(write(7)));
    await eventually(() => expect(store.commits).toHaveLength(2));
    expect(store.commits[1]?.ids).toEqual([2, 3, 4, 5, 6, 7]);
    store.commits[1]?.succeed();
    await expect(Promise.all(others.map(outcomeOf))).resolves.toEqual([2, 3, 4, 5, 6, 7]);
  });

  it.each([
    { what: "who is alone", ids: [2] },
    { what: "whose commit is full", ids: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11] },
  ])("lets nobody wait $what, whatever the store says", async ({ ids }) => {
    const store = controlledStore();
    const batcher = createTestBatcher({
      commit: store.commit,
      commitDelayMs: () => 3_600_000,
      maxBatch: 10,
      maxWaiting: 20,
    });
    const results = [batcher.add(write(1))];
    await settle();
    results.push(...ids.map((id) => batcher.add(write(id))));
    store.commits[0]?.succeed();
    await settle();
    expect(store.commits.map((commit) => commit.ids)).toEqual([[1], ids]);
    store.commits[1]?.succeed();
    await expect(Promise.all(results)).resolves.toEqual([1, ...ids].map(resultOf));
  });

  it("rejects exactly the writes of a commit that failed while the store was away", async () => {
    const store = controlledStore();
    const batcher = createTestBatcher({ commit: store.commit, maxBatch: 10, maxWaiting: 10 });
    const first = [1, 2].map((id) => outcomeOf(batcher.add(write(id))));
    await settle();
    const second = outcomeOf(batcher.add(write(3)));
    store.commits[0]?.fail();
    await expect(Promise.all(first)).resolves.toEqual(["TIMEOUT", "TIMEOUT"]);
    await settle();
    store.commits[1]?.succeed();
    await expect(second).resolves.toBe(3);
  });

  it("lets only the write fail that the store cannot take, and commits the others of its batch in order", async () => {
    const commits: number[][] = [];
    const batcher = createTestBatcher({
      maxBatch: 10,
      maxWaiting: 10,
      async commit(writes) {
        const ids = writes.map(idOf);
        commits.push(ids);
        await settle();
        if (ids.includes(2)) throw new RangeError("2 cannot be stored");
        return ids.map(resultOf);
      },
    });
    const results = [1, 2, 3].map((id) => outcomeOf(batcher.add(write(id))));
    await expect(Promise.all(results)).resolves.toEqual([1, "RangeError: 2 cannot be stored", 3]);
    expect(commits).toEqual([[1, 2, 3], [1], [2], [3]]);
  });

  it("refuses a write beyond those that may wait, and takes writes again later", async () => {
    const store = controlledStore();
    const batcher = createTestBatcher({ commit: store.commit, maxBatch: 2, maxWaiting: 2 });
    const results = [1, 2, 3].map((id) => outcomeOf(batcher.add(write(id))));
    await expect(results[2]).resolves.toBe("SERVICE_UNAVAILABLE");
    await settle();
    store.commits[0]?.succeed();
    await expect(Promise.all(results.slice(0, 2))).resolves.toEqual([1, 2]);
    const later = outcomeOf(batcher.add(write(4)));
    await settle();
    store.commits[1]?.succeed();
    await expect(later).resolves.toBe(4);
  });

  it("commits what waits before it is closed, and refuses what comes after", async () => {
    const store = controlledStore();
    const batcher = createTestBatcher({ commit: store.commit, maxBatch: 1, maxWaiting: 10 });
    const results = [1, 2].map((id) => outcomeOf(batcher.add(write(id))));
    const closed = vi.fn<() => void>();
    const closing = batcher.close().then(closed);
    await expect(outcomeOf(batcher.add(write(3)))).resolves.toBe("SERVICE_UNAVAILABLE");
    await settle();
    store.commits[0]?.succeed();
    await settle();
    expect(closed).not.toHaveBeenCalled();
    store.commits[1]?.succeed();
    await closing;
    await expect(Promise.all(results)).resolves.toEqual([1, 2]);
  });

  it("closes at once if nothing waits", async () => {
    const { commit } = controlledStore();
    await expect(createTestBatcher({ commit, maxBatch: 1, maxWaiting: 1 }).close()).resolves.toBeUndefined();
  });

  it("commits every accepted write once, in order, one commit at a time, whatever fails in between", async () => {
    const step = fc.oneof(fc.record({ add: fc.integer({ min: 1, max: 5 }) }), fc.record({ succeeds: fc.boolean() }));
    const limits = fc.record({ maxBatch: fc.integer({ min: 1, max: 4 }), maxWaiting: fc.integer({ min: 1, max: 6 }) });
    await fc.assert(
      fc.asyncProperty(limits, fc.array(step, { maxLength: 40 }), async ({ maxBatch, maxWaiting }, steps) => {
        const store = controlledStore();
        const batcher = createTestBatcher({ commit: store.commit, maxBatch, maxWaiting });
        const outcomes: Promise<number | string>[] = [];
        const expected: (number | string)[] = [];
        const committed: number[] = [];
        let ended = 0;

        const end = (succeeds: boolean): void => {
          const commit = store.commits[ended];
          if (!commit) return;
          ended += 1;
          for (const id of commit.ids) expected[id] = succeeds ? id : "TIMEOUT";
          if (succeeds) commit.succeed();
          else commit.fail();
        };

        for (const next of steps) {
          if ("succeeds" in next) end(next.succeeds);
          else {
            // Those in a commit under way do not wait any more.
            const taken = store.commits.flatMap(({ ids }) => ids).length;
            for (let i = 0; i < next.add; i += 1) {
              const id = outcomes.length;
              const waiting = committed.length - taken;
              outcomes.push(outcomeOf(batcher.add(write(id))));
              if (waiting >= maxWaiting) expected[id] = "SERVICE_UNAVAILABLE";
              else committed.push(id);
            }
          }
          await settle();
        }
        const closing = batcher.close();
        while (ended < store.commits.length) {
          end(true);
          await settle();
        }
        await closing;

        expect(await Promise.all(outcomes)).toEqual(expected);
        expect(store.commits.flatMap(({ ids }) => ids)).toEqual(committed);
        expect(store.mostAtOnce).toBeLessThanOrEqual(1);
        expect(Math.max(0, ...store.commits.map(({ ids }) => ids.length))).toBeLessThanOrEqual(maxBatch);
      }),
    );
  });
});
