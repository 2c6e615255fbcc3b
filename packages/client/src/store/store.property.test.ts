import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { action, actionOrExchange } from "../../test/store-actions.ts";
import { settle, World } from "../../test/store-world.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ["whatever happens in whatever order", action],
  ["also when the server comes back with another database, or an older state of it", actionOrExchange],
] as const)("%s, what is shown has no hole or double and comes to what the server has", async (_, step) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 150, size: "max" }), async (actions) => {
      const world = new World();
      await settle();
      for (const one of actions) {
        await world.run(one);
        expect(world.problems()).toEqual([]);
      }
      expect(await world.drain()).toEqual([]);
      vi.advanceTimersByTime(60_000); // what other clients have sent and was not seen is not waited for any longer
      expect(await world.drain()).toEqual([]);
      expect(world.differences()).toEqual([]);
      await world.store.close();
    }),
    { numRuns: 400 },
  );
});

test("after a reset the unread are counted right when a later first page arrives before the list", async () => {
  const world = new World();
  await settle();
  for (const one of [
    { do: "createGroup", peer: "g", n: 1 },
    { do: "say", peer: "g", times: 3 },
    { do: "say", peer: "a", times: 1 },
    ...Array.from({ length: 4 }, () => ({ do: "answer", n: 0 })),
    { do: "deliver", n: 0 },
    { do: "exchange", n: 1 },
    { do: "deliver", n: 0 },
    { do: "open", peer: "b" }, // not listed, so another first page is asked for
    { do: "answer", n: 0 },
    { do: "say", peer: "a", times: 1 },
    { do: "answer", n: 0 },
    { do: "answer", n: 1 },
    { do: "answer", n: 0 },
  ]) {
    await world.run(one);
  }
  expect(await world.drain()).toEqual([]);
  vi.advanceTimersByTime(60_000);
  expect(await world.drain()).toEqual([]);
  expect(world.differences()).toEqual([]);
  await world.store.close();
});
