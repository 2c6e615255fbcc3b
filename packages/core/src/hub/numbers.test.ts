import { createMemoryStore } from "../memory/memory-store.ts";
import { createMemoryFanout } from "../memory/memory-fanout.ts";
import { createMemoryPresence } from "../memory/memory-presence.ts";
import { expect, test } from "vitest";
import { createHub } from "./create-hub.ts";
import type { HubOptions } from "./hub.ts";
import { resolveNumbers } from "./numbers.ts";

const ports = () => ({ store: createMemoryStore(), fanout: createMemoryFanout(), presence: createMemoryPresence() });

const resolve = (options: Partial<HubOptions>) => resolveNumbers({ ...ports(), ...options });

/** Every number in it, by its path. */
function numbersIn(value: unknown, path = ""): [path: string, value: number][] {
  if (typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => numbersIn(one, `${path}.${name}`));
}

test("what is not given, or is given as undefined, is the default", () => {
  expect(resolve({ groups: { maxPerUser: 7 } }).groups).toEqual({
    maxMembers: 1_000,
    maxPerUser: 7,
    maxByOne: 1_000,
    copyBound: 100,
  });
  const leftOut = { maxWatched: { perUser: undefined }, retention: { deadLetters: { maxAgeMs: undefined } } };
  expect(resolve(leftOut as object)).toEqual(resolve({}));
});

test("without a bound, every number is still one that a database can keep", () => {
  const numbers = numbersIn(
    resolve({
      retention: {
        maxAgeMs: Infinity,
        maxEntries: Infinity,
        deadLetters: { maxAgeMs: Infinity, maxEntries: Infinity },
      },
      groups: { maxMembers: Infinity, maxPerUser: Infinity, maxByOne: Infinity, copyBound: Infinity },
      batch: { maxBatch: Infinity, maxWaiting: Infinity, maxHeldMs: Infinity },
      maxPageBytes: Infinity,
      maxContentLength: Infinity,
      tokenLifetimeMs: Infinity,
      outlets: { outlets: [], concurrency: Infinity },
    }),
  );
  expect(numbers.filter(([, value]) => !Number.isSafeInteger(value))).toEqual([]);
  expect(numbers).toContainEqual([".outlets.concurrency", 10_000]); // PostgreSQL takes 32 bits
});

test("a fraction is left out, and a timer waits no longer than timers can", () => {
  const { retention, headCheckMs } = resolve({ headCheckMs: Infinity, retention: { maxAgeMs: 7.5, everyMs: 1e12 } });
  expect([retention.maxAgeMs, retention.everyMs, headCheckMs]).toEqual([7, 2 ** 30 - 1, 2 ** 30 - 1]);
});

test.each<[Partial<HubOptions>, string]>([
  [{ retention: { maxAgeMs: Number.NaN } }, "retention.maxAgeMs of the hub is NaN"],
  [{ retention: { maxEntries: -1 } }, "retention.maxEntries of the hub is -1"],
  [{ retention: { deadLetters: { maxAgeMs: -Infinity } } }, "retention.deadLetters.maxAgeMs of the hub is -Infinity"],
  [{ retention: { everyMs: 0 } }, "retention.everyMs of the hub is 0: give a number from 1 on"],
  [{ groups: { maxPerUser: Number.NaN } }, "groups.maxPerUser of the hub is NaN"],
  [{ batch: { maxBatch: 0 } }, "batch.maxBatch of the hub is 0"],
  [{ outlets: { outlets: [], concurrency: Number.NaN } }, "outlets.concurrency of the hub is NaN"],
])("%j is refused by name, before anything is begun", (options, message) => {
  expect(() => createHub({ ...ports(), ...options })).toThrow(message);
});
