import { expect, test } from "vitest";
import { AwakeClock } from "./awake-clock.ts";

test("time goes on as it does, also between two ticks; of what was slept through, two intervals are counted", () => {
  let realMs = 1_000;
  const clock = new AwakeClock(100, () => realMs);
  expect(clock.nowMs).toBe(0);
  realMs += 150;
  expect(clock.nowMs, "a tick that is late").toBe(150);
  clock.tick();
  realMs += 30;
  expect(clock.nowMs).toBe(180);
  realMs += 60_000;
  expect(clock.nowMs).toBe(350);
  clock.tick();
  expect(clock.nowMs).toBe(350);
  realMs += 10;
  expect(clock.nowMs).toBe(360);
});
