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

test("a provider that fails is left alone for longer each time, up to a minute, and what was under way meanwhile does not count", () => {
  const { clock, pauses } = start();
  const fail = () => {
    const ms = pauses.failed("mail");
    pauses.begin("mail", clock.nowMs + ms);
    return ms;
  };
  const failAfterPause = () => {
    clock.nowMs += minute;
    return fail();
  };
  expect([fail(), fail(), fail()]).toEqual([1_000, 1_000, 1_000]);
  expect(Array.from({ length: 8 }, failAfterPause)).toEqual([
    2_000,
    4_000,
    8_000,
    16_000,
    32_000,
    minute,
    minute,
    minute,
  ]);
  clock.nowMs += minute;
  pauses.answered("mail");
  expect(fail()).toBe(1_000);
});
