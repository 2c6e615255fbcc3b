import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { action, settle, World } from "./store-world.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(() => {
  vi.useRealTimers();
});

test("whatever happens in whatever order, what is shown has no hole or double and comes to what the server has", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 150, size: "max" }), async (actions) => {
      const world = new World();
      await settle();
      for (const step of actions) {
        await world.run(step);
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
}, 120_000);
