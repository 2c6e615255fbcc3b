import { expect, test } from "vitest";
import { type Newcomer, Strangers } from "./strangers.ts";

function crowd() {
  const clock = { nowMs: 0 };
  const reports: string[] = [];
  const strangers = new Strangers({ onCrowd: (network) => reports.push(network), now: () => clock.nowMs });
  const cutOff: number[] = [];
  const enter = (n: number, address = "192.0.2.1"): Newcomer => strangers.enter(address, () => cutOff.push(n));
  return { strangers, clock, reports, cutOff, enter };
}

test("connections that wait in silence make room for new ones, the oldest first, and this is logged once", () => {
  const { strangers, clock, reports, cutOff, enter } = crowd();
  for (let n = 0; n < 500; n += 1) {
    enter(n);
    clock.nowMs += 20;
  }
  expect(strangers.count).toBeLessThanOrEqual(256);
  expect(cutOff).toEqual(Array.from({ length: 500 - 256 }, (_, n) => n));
  expect(reports).toEqual(["192.0.2.1"]);
});

test("connections that wait in silence go though no other comes", () => {
  const { strangers, clock, cutOff, enter } = crowd();
  for (let n = 0; n < 500; n += 1) enter(n);
  strangers.sweep();
  expect(cutOff, "they may still say who they are").toEqual([]);
  clock.nowMs += 2_001;
  strangers.sweep();
  expect(cutOff).toEqual(Array.from({ length: 500 - 256 }, (_, n) => n));
  for (let n = 0; n < 500; n += 1) enter(n, "192.0.2.2").speak();
  clock.nowMs += 2_001;
  strangers.sweep();
  expect(strangers.count).toBe(256 + 500);
});

test("a whole office that comes back at once is let in", () => {
  const { strangers, cutOff, enter } = crowd();
  const newcomers = Array.from({ length: 5_000 }, (_, n) => enter(n));
  expect([strangers.count, cutOff]).toEqual([5_000, []]);
  for (const newcomer of newcomers) newcomer.leave();
  expect(strangers.count).toBe(0);
});

test("connections that have said who they are may wait for the answer; silent ones have to go", () => {
  const { clock, cutOff, enter } = crowd();
  enter(-1);
  for (let n = 0; n < 1_000; n += 1) enter(n).speak();
  clock.nowMs += 60_000;
  for (let n = 1_000; n < 1_256; n += 1) enter(n);
  expect(cutOff).toEqual([-1]);
});

test.each(["silent", "checking"])("there is an end to how many come at once (%s)", (kind) => {
  const { strangers, cutOff, enter } = crowd();
  for (let n = 0; n < 20_000; n += 1) {
    const newcomer = enter(n);
    if (kind === "checking") newcomer.speak();
  }
  expect(strangers.count).toBe(8_192);
  expect(cutOff).toEqual(Array.from({ length: 20_000 - 8_192 }, (_, n) => n));
});

test("connections whose tokens take for ever to check keep out nobody who comes later", () => {
  const { clock, cutOff, enter } = crowd();
  for (let n = 0; n < 8_192; n += 1) enter(n).speak();
  clock.nowMs += 100;
  enter(8_192);
  enter(8_193);
  expect(cutOff).toEqual([0, 1]);
});

test("one network is not cut off for another", () => {
  const { clock, cutOff, enter } = crowd();
  enter(-1, "198.51.100.1");
  clock.nowMs += 60_000;
  for (let n = 0; n < 1_000; n += 1) {
    enter(n);
    clock.nowMs += 20;
  }
  expect(cutOff).not.toContain(-1);
});

test("leaving twice counts once", () => {
  const { strangers, enter } = crowd();
  enter(1);
  const newcomer = enter(2);
  newcomer.leave();
  newcomer.leave();
  expect(strangers.count).toBe(1);
});
