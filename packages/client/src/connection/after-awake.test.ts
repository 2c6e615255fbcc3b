import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { afterAwake } from "./after-awake.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

test("the time in which the machine was suspended does not count", () => {
  const work = vi.fn();
  afterAwake(1_000, work);
  vi.advanceTimersByTime(500);
  vi.spyOn(performance, "now").mockReturnValueOnce(60_000); // what the timer sees when it fires
  vi.advanceTimersByTime(1_499);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(work).toHaveBeenCalledOnce();
});

test("nothing is called after it was stopped, before or after a timer was late", () => {
  const work = vi.fn();
  afterAwake(1_000, work)();
  const stop = afterAwake(1_000, work);
  vi.spyOn(performance, "now").mockReturnValueOnce(60_000);
  vi.advanceTimersByTime(1_500);
  stop();
  vi.advanceTimersByTime(10_000);
  expect(work).not.toHaveBeenCalled();
});
