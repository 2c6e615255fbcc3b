import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { atMostEvery } from "./at-most-every.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("it runs at once, and once more for all who ask until it may run again", () => {
  let runs = 0;
  const paced = atMostEvery(100, () => void (runs += 1));
  paced.ask();
  expect(runs).toBe(1);
  for (const _ of [1, 2, 3]) paced.ask();
  vi.advanceTimersByTime(99);
  expect(runs).toBe(1);
  vi.advanceTimersByTime(1);
  expect(runs).toBe(2);
  vi.advanceTimersByTime(100);
  expect(runs).toBe(2);
  for (const _ of [1, 2]) paced.ask();
  expect(runs).toBe(3);
  paced.stop();
  vi.advanceTimersByTime(200);
  paced.ask();
  expect(runs).toBe(3);
});
