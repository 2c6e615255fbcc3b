import { expect, test } from "vitest";
import { longestBackOffMs } from "../due/back-off.ts";
import { createProviderPauses } from "./provider-pauses.ts";

const minute = 60_000;
const noon = Date.parse("2026-11-28T12:00:00Z");

function start() {
  const clock = { nowMs: noon };
  const pauses = createProviderPauses(() => clock.nowMs);
  const isPaused = () => pauses.untilOf("mail") > clock.nowMs;
  return { clock, pauses, isPaused };
}

test("a pause lasts until its end, and a shorter one does not cut it short", () => {
  const { clock, pauses, isPaused } = start();
  pauses.begin("mail", noon + 10 * minute);
  clock.nowMs += minute;
  pauses.begin("mail", noon + 2 * minute);
  clock.nowMs += 8 * minute;
  expect(isPaused()).toBe(true);
  expect(pauses.untilOf("other")).toBeLessThan(clock.nowMs);
  clock.nowMs += minute;
  expect(isPaused()).toBe(false);
});

test("no pause lasts longer than six hours", () => {
  const { clock, pauses, isPaused } = start();
  pauses.begin("mail", noon + 1e12);
  clock.nowMs += longestBackOffMs;
  expect(isPaused()).toBe(false);
});

test("a pause ends if the clock is set back to before it began", () => {
  const { clock, pauses, isPaused } = start();
  pauses.begin("mail", noon + 10 * minute);
  clock.nowMs -= 24 * 60 * minute;
  expect(isPaused()).toBe(false);
  pauses.begin("mail", clock.nowMs + minute);
  expect(isPaused()).toBe(true);
  clock.nowMs += minute;
  expect(isPaused()).toBe(false);
});
