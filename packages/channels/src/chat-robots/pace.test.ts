import { afterEach, expect, test, vi } from "vitest";
import { createPace } from "./pace.ts";

afterEach(() => void vi.restoreAllMocks());

test("so many pass in a window of time, for each key", () => {
  let nowMs = 0;
  const pace = createPace({ limit: 2, windowMs: 60, now: () => nowMs });
  expect([pace.take("a"), pace.take("a"), pace.take("b")]).toEqual([0, 0, 0]);
  nowMs = 20;
  expect([pace.take("a"), pace.take("b")]).toEqual([40, 0]);
  nowMs = 60;
  expect(pace.take("a")).toBe(0);
});

test("nobody waits for longer because the clock is set back", () => {
  const pace = createPace({ limit: 1, windowMs: 60_000 });
  expect(pace.take("a")).toBe(0);
  vi.spyOn(Date, "now").mockReturnValue(0);
  expect(pace.take("a")).toBeLessThanOrEqual(60_000);
});
