import { collect, openHubs } from "@tidings/testing";
import * as fc from "fast-check";
import { eventually } from "@tidings/testing/eventually";
import { describe, expect, it, test } from "vitest";
import { createReplayTurns } from "./replay-turns.ts";
import type { Store } from "../ports/store.ts";

test("in whichever order reads are asked for and end: the bounds hold, nothing is idle that could run, and all are done", async () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ ask: fc.constantFrom("ann", "ben", "cid", "dan") }) },
    { weight: 2, arbitrary: fc.record({ end: fc.nat(50), fails: fc.boolean() }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 80 }), async (steps) => {
      const limits = { perUser: 2, perNode: 4 };
      const turns = createReplayTurns(limits);
      const underWay: { userId: string; end: (fails: boolean) => void }[] = [];
      const results: Promise<unknown>[] = [];
      const waiting = new Map<string, number>();
      const check = (): void => {
        const counts = Map.groupBy(underWay, ({ userId }) => userId);
        expect(underWay.length).toBeLessThanOrEqual(limits.perNode);
        for (const of of counts.values()) expect(of.length).toBeLessThanOrEqual(limits.perUser);
        const mayRun = [...waiting].filter(
          ([userId, count]) => count > 0 && (counts.get(userId)?.length ?? 0) < limits.perUser,
        );
        expect(underWay.length === limits.perNode || mayRun.length === 0).toBe(true);
      };
      const endOne = async (pick: number, fails: boolean): Promise<void> => {
        const [gone] = underWay.splice(pick % underWay.length, 1);
        gone?.end(fails);
        await new Promise(setImmediate);
      };
      for (const taken of steps) {
        if ("ask" in taken) {
          const userId = taken.ask;
          waiting.set(userId, (waiting.get(userId) ?? 0) + 1);
          const read = (): Promise<void> => {
            waiting.set(userId, (waiting.get(userId) ?? 0) - 1);
            const { promise, resolve, reject } = Promise.withResolvers<void>();
            underWay.push({ userId, end: (fails) => (fails ? reject(new Error("broken")) : resolve()) });
            return promise;
          };
          results.push(turns.take(userId, read).catch((error: unknown) => error));
        } else if (underWay.length > 0) {
          await endOne(taken.end, taken.fails);
        }
        check();
      }
      while (underWay.length > 0) await endOne(0, false);
      await Promise.all(results);
      check();
    }),
  );
});

test("who has waited longest comes next, however much another one asks for", async () => {
  const turns = createReplayTurns({ perUser: 1, perNode: 1 });
  const order: string[] = [];
  const gate = Promise.withResolvers<void>();
  const ask = (userId: string): Promise<void> =>
    turns.take(userId, async () => {
      order.push(userId);
      await gate.promise;
    });
  const all = [...Array.from({ length: 6 }, () => ask("greedy")), ask("ann"), ask("ben"), ask("ann")];
  gate.resolve();
  await Promise.all(all);
  expect(order.slice(0, 5)).toEqual(["greedy", "greedy", "ann", "ben", "greedy"]);
});

describe("many subscriptions of one user that are far behind", () => {
  it("have no more than two reads under way, and all get everything", async () => {
    let [reading, most] = [0, 0];
    const wrapStore = (store: Store): Store => ({
      ...store,
      async readFeed(...args) {
        reading += 1;
        most = Math.max(most, reading);
        const page = await store.readFeed(...args);
        reading -= 1;
        return page;
      },
    });
    await using running = await openHubs({ wrapStore, replayPageSize: 5 });
    const [hub] = running.hubs;
    for (let i = 0; i < 50; i += 1) await hub.push({ to: "ann", type: "t", data: i });
    const lastEventId = `${running.store.epoch}-0`;
    const abort = new AbortController();
    const opening = Array.from({ length: 30 }, () => hub.onPush("ann", { lastEventId }, abort.signal));
    const all = (await Promise.all(opening)).map(collect);
    for (const { items } of all) await eventually(() => expect(items).toHaveLength(51));
    expect(most).toBe(2);
    abort.abort();
  });

  it("cost nothing more once they have ended while they waited", async () => {
    const gate = Promise.withResolvers<void>();
    let reads = 0;
    const wrapStore = (store: Store): Store => ({
      ...store,
      async readFeed(...args) {
        reads += 1;
        await gate.promise;
        return store.readFeed(...args);
      },
    });
    await using running = await openHubs({ wrapStore });
    const [hub] = running.hubs;
    const abort = new AbortController();
    const opening = Array.from({ length: 30 }, () => hub.onPush("ann", {}, abort.signal));
    await eventually(() => expect(reads).toBe(2));
    abort.abort();
    gate.resolve();
    await Promise.allSettled(opening);
    expect(reads).toBe(2);
  });
});
