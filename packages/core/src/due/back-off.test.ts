import { expect, test } from "vitest";
import { longestBackOffMs, maxAttempts, retryMs } from "./back-off.ts";

const day = 24 * 60 * 60_000;
const middle = (): number => 0.5;
const waits = (askedMs: number | null): number[] =>
  Array.from({ length: maxAttempts - 1 }, (_, i) => retryMs(i + 1, askedMs, middle));
const total = (each: readonly number[]): number => each.reduce((sum, ms) => sum + ms, 0);

test("each attempt waits for twice as long as the one before, from 10 s up to 6 h, over some two days", () => {
  const plain = waits(null);
  expect(plain.slice(0, 3)).toEqual([10_000, 20_000, 40_000]);
  expect(plain.at(-1)).toBe(longestBackOffMs);
  expect(total(plain)).toBeGreaterThan(2 * day);
});

test("a delay that the other side asks for is kept; who asks for a second again and again is still tried for most of a day", () => {
  const asked = waits(1_000);
  expect(asked.slice(0, 5)).toEqual([1_000, 1_000, 1_000, 1_000, 1_000]);
  expect(asked.slice(5, 7)).toEqual([10_000, 20_000]);
  expect(total(asked)).toBeGreaterThan(0.9 * day);
  expect(waits(60_000).slice(0, 9)).toEqual([...Array<number>(8).fill(60_000), 80_000]);
  expect(retryMs(1, 1e12)).toBe(longestBackOffMs);
});
