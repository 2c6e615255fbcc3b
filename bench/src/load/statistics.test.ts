import * as fc from "fast-check";
import { expect, test } from "vitest";
import { median, percentilesOf, quantile } from "./statistics.ts";

const values = fc.array(fc.double({ noNaN: true, min: 0, max: 1e6 }), { minLength: 1, maxLength: 50 });

test("a quantile is the smallest value that the share of the values does not exceed", () => {
  fc.assert(
    fc.property(values, fc.double({ min: 0.001, max: 1, noNaN: true }), (unsorted, share) => {
      const sorted = unsorted.toSorted((a, b) => a - b);
      const found = quantile(sorted, share);
      const within = (limit: number): number => sorted.filter((value) => value <= limit).length / sorted.length;
      expect(within(found)).toBeGreaterThanOrEqual(share - 1e-9);
      for (const smaller of sorted.filter((value) => value < found)) expect(within(smaller)).toBeLessThan(share);
    }),
  );
});

test("as many values lie above the median as below it", () => {
  fc.assert(
    fc.property(values, (unsorted) => {
      const middle = median(unsorted);
      const above = unsorted.filter((value) => value > middle).length;
      const below = unsorted.filter((value) => value < middle).length;
      expect(Math.max(above, below)).toBeLessThanOrEqual(unsorted.length / 2);
    }),
  );
});

test("percentiles do not depend on the order", () => {
  const ascending = Array.from({ length: 1_000 }, (_, i) => i + 1);
  expect(percentilesOf(ascending.toReversed())).toEqual({ p50: 500, p99: 990, p999: 999 });
});

test("there is no median of nothing", () => {
  expect(() => median([])).toThrow(RangeError);
});
