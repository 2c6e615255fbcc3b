import { expect, test } from "vitest";
import { defaultLimits, resolveLimits } from "./limits.ts";

test("what is not given is the default", () => {
  expect(resolveLimits({ maxBatch: 7, calls: null })).toEqual({ ...defaultLimits, maxBatch: 7, calls: null });
});

test.each([
  [{ maxBatch: 0 }, "maxBatch"],
  [{ maxPayloadBytes: -1 }, "maxPayloadBytes"],
  [{ maxConnections: Number.NaN }, "maxConnections"],
  [{ calls: { perSecond: 0, burst: 1 } }, "calls.perSecond"],
  [{ calls: { perSecond: 1, burst: 0 } }, "calls.burst"],
])("%j is refused by name", (limits, name) => {
  expect(() => resolveLimits(limits)).toThrow(name);
});

test("an unknown limit is refused by name", () => {
  expect(() => resolveLimits({ maxBatches: 7 } as object)).toThrow(/limit maxBatches is unknown.*maxBatch,/);
});

test("the stock client can subscribe anew, in one batch and one burst, to all that it may subscribe to", () => {
  const { maxBatch, calls, maxSubscriptionsPerConnection } = defaultLimits;
  expect(maxBatch).toBeGreaterThanOrEqual(maxSubscriptionsPerConnection);
  expect(calls?.burst).toBeGreaterThanOrEqual(maxSubscriptionsPerConnection);
});
