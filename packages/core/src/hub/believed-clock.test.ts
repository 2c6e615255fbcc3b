import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createBelievedClock } from "./believed-clock.ts";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const start = Date.UTC(2030, 0, 1);

/** A clock that is asked every ten minutes; `errorMs` is how far the wall clock is ahead of the truth. */
function open(lastBelievedMs: number | null = null, errorAtStartMs = 0) {
  let elapsedMs = 0;
  let errorMs = errorAtStartMs;
  const leaps: number[] = [];
  const clock = createBelievedClock({
    now: () => start + elapsedMs + errorMs,
    monotonicMs: () => elapsedMs,
    believed: { wallMs: lastBelievedMs ?? start + errorAtStartMs, atMs: 0 },
    toleranceMs: DAY,
    onLeap: (leapMs) => leaps.push(leapMs),
  });
  return {
    leaps,
    /** Lets time go by, and tells how far ahead the clock is that is believed. */
    wait: (ms: number): number => {
      let believedMs = clock();
      for (const end = elapsedMs + ms; elapsedMs < end;) {
        elapsedMs = Math.min(end, elapsedMs + 10 * 60_000);
        believedMs = clock();
      }
      return believedMs - start - elapsedMs;
    },
    setWrongBy: (ms: number): void => {
      errorMs = ms;
    },
  };
}

test("a clock that is set a month ahead is not followed; once it is set right, it is", () => {
  const { wait, setWrongBy, leaps } = open();
  expect(wait(HOUR)).toBe(0);
  setWrongBy(31 * DAY);
  expect(wait(20 * HOUR)).toBe(0);
  expect(leaps).toEqual([31 * DAY]);
  setWrongBy(0);
  expect(wait(HOUR)).toBe(0);
  setWrongBy(365 * DAY);
  expect(wait(HOUR)).toBe(0);
});

test("a clock that leaps ahead again and again is never followed", () => {
  const { wait, setWrongBy } = open();
  for (let i = 1; i <= 50; i += 1) {
    setWrongBy(i * 3 * DAY);
    expect(wait(12 * HOUR)).toBe(0);
  }
});

test("a new time that lasts for a day is the time", () => {
  const { wait, setWrongBy } = open();
  setWrongBy(31 * DAY);
  expect(wait(DAY - HOUR)).toBe(0);
  expect(wait(2 * HOUR)).toBe(31 * DAY);
});

test("small steps ahead, as after a night's sleep, are followed at once", () => {
  const { wait, setWrongBy, leaps } = open();
  setWrongBy(9 * HOUR);
  expect(wait(HOUR)).toBe(9 * HOUR);
  expect(leaps).toEqual([]);
});

test("a clock that is set back is followed, and may be set right again", () => {
  const { wait, setWrongBy, leaps } = open();
  setWrongBy(-365 * DAY);
  expect(wait(HOUR)).toBe(-365 * DAY);
  setWrongBy(0);
  expect(wait(HOUR)).toBe(0);
  expect(leaps).toEqual([]);
});

test("a process that starts with a wrong clock goes on from what the last one believed", () => {
  const wrong = open(start - 2 * HOUR, 31 * DAY);
  expect(wrong.wait(HOUR)).toBe(-2 * HOUR);
  wrong.setWrongBy(0);
  expect(wrong.wait(HOUR)).toBe(0);
  const right = open(start - 2 * HOUR);
  expect(right.wait(HOUR)).toBe(0);
  const afterTwoMonths = open(start - 60 * DAY);
  expect(afterTwoMonths.wait(HOUR)).toBe(-60 * DAY);
  expect(afterTwoMonths.wait(DAY)).toBe(0);
});

test("whatever the wall clock leaps to, for less than a day each time, nothing of it is believed", () => {
  const step = fc.record({
    ms: fc.integer({ min: 0, max: 20 * HOUR }),
    errorMs: fc.integer({ min: 2 * DAY, max: 400 * DAY }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { wait, setWrongBy } = open();
      let last = 0;
      for (const { ms, errorMs } of steps) {
        if (Math.abs(errorMs - last) <= DAY) continue; // the same leap goes on
        last = errorMs;
        setWrongBy(errorMs);
        expect(wait(ms)).toBe(0);
      }
    }),
  );
});
