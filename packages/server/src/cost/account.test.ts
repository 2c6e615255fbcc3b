import * as fc from "fast-check";
import { expect, onTestFinished, test, vi } from "vitest";
import { Refusal } from "../trpc/refusal.ts";
import { Account } from "./account.ts";
import { createAccounts } from "./accounts.ts";
import { Bucket } from "./bucket.ts";

const thrownBy = (act: () => void): unknown => {
  try {
    act();
    return null;
  } catch (error) {
    return error;
  }
};

/** A bucket and a clock to turn. */
function bucketOf(rate: { perSecond: number; burst: number }) {
  const clock = { nowMs: 0 };
  return { clock, bucket: new Bucket(rate, () => clock.nowMs) };
}

test("a burst passes and the next call does not, whatever other users call", () => {
  const accounts = createAccounts({ calls: { perSecond: 0.001, burst: 3 }, maxHeldBytesPerUser: 1_000 });
  const alice = accounts.ofUser("alice");
  for (const _ of [1, 2, 3]) alice.pay(1);
  expect(thrownBy(() => alice.pay(1))).toMatchObject({
    code: "TOO_MANY_REQUESTS",
    reason: "rate",
    retryAfterMs: expect.any(Number),
  });
  expect(
    thrownBy(() => accounts.ofUser("alice").pay(1)),
    "on another connection",
  ).toBeInstanceOf(Refusal);
  expect(thrownBy(() => accounts.ofUser("bob").pay(3))).toBeNull();
  expect(
    thrownBy(() => accounts.ofAddress("alice").pay(3)),
    "an address is nobody's name",
  ).toBeNull();
});

test("after waitMs it passes", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000 }),
      fc.integer({ min: 1, max: 50 }),
      fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 10 }),
      fc.double({ min: 0.1, max: 100, noNaN: true }),
      (perSecond, burst, debts, cost) => {
        const { bucket, clock } = bucketOf({ perSecond, burst });
        for (const debt of debts) bucket.take(debt);
        if (bucket.tryTake(cost)) return;
        clock.nowMs += bucket.waitMs(cost);
        expect(bucket.tryTake(cost)).toBe(true);
      },
    ),
  );
});

test("several who come again when they are told to do not come in vain again and again", () => {
  const { bucket, clock } = bucketOf({ perSecond: 100, burst: 300 });
  bucket.take(300);
  const due = Array.from({ length: 16 }, () => 0);
  let [passed, refused] = [0, 0];
  for (; clock.nowMs < 10_000; clock.nowMs += 1) {
    for (const [who, dueMs] of due.entries()) {
      if (clock.nowMs < dueMs) continue;
      if (bucket.tryTake(1)) passed += 1;
      else {
        refused += 1;
        due[who] = clock.nowMs + bucket.waitMs(1);
      }
    }
  }
  expect(passed).toBeGreaterThan(900);
  expect(refused).toBeLessThan(passed);
});

test("in any stretch of time no more is taken than the burst and what comes back", () => {
  const steps = fc.array(fc.record({ cost: fc.double({ min: 0, max: 30, noNaN: true }), ms: fc.nat({ max: 500 }) }), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 30 }), steps, (perSecond, burst, all) => {
      const { bucket, clock } = bucketOf({ perSecond, burst });
      let taken = 0;
      for (const { cost, ms } of all) {
        clock.nowMs += ms;
        if (bucket.tryTake(cost)) taken += Math.min(cost, burst);
        expect(taken).toBeLessThanOrEqual(burst + (clock.nowMs * perSecond) / 1_000 + 1e-6);
      }
    }),
  );
});

test("a debt, however large what made it, is paid in the time that a full bucket takes", () => {
  const { bucket, clock } = bucketOf({ perSecond: 100, burst: 300 });
  for (let n = 0; n < 10; n += 1) bucket.take(1e9);
  expect(bucket.content).toBe(-300);
  clock.nowMs += 3_010;
  expect(bucket.tryTake(1)).toBe(true);
});

test("what costs more than the whole burst passes when that is full, and empties it", () => {
  const { bucket } = bucketOf({ perSecond: 0.001, burst: 3 });
  expect(bucket.tryTake(10)).toBe(true);
  expect(bucket.tryTake(1)).toBe(false);
});

test("a request that is refused passes if it comes again after the time it was told", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  onTestFinished(() => void vi.useRealTimers());
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 900 }), (cost, spent) => {
      const account = new Account("user:alice", { calls: { perSecond: 100, burst: 300 }, maxHeldBytesPerUser: 1_000 });
      account.charge(spent);
      const refusal = thrownBy(() => account.payForRequest(cost)) as Refusal | undefined;
      if (!refusal) return;
      vi.advanceTimersByTime(refusal.retryAfterMs ?? 0);
      expect(thrownBy(() => account.payForRequest(cost))).toBeNull();
    }),
  );
});

test("an address of which one connection after another is cut off is not let in, until it has stopped for a while", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const account = new Account("address:192.0.2.1", { calls: null, maxHeldBytesPerUser: 1_000 });
  const barred = Array.from({ length: 5 }, () => {
    account.cutOff();
    return account.isBarred;
  });
  expect(barred).toEqual([false, false, false, false, true]);
  vi.advanceTimersByTime(4_000);
  expect(account.isBarred).toBe(false);
});

test("without a rate everything may be paid for, but not be wrong or be held without end", () => {
  const account = new Account("user:alice", { calls: null, maxHeldBytesPerUser: 1_000 });
  for (let n = 0; n < 10_000; n += 1) account.pay(1_000);
  account.charge(1e9);
  account.checkSolvent();
  expect(Array.from({ length: 50 }, () => account.fault(50)).filter(Boolean).length).toBeLessThan(30);
  account.hold(600);
  expect(thrownBy(() => account.hold(600))).toMatchObject({ code: "TOO_MANY_REQUESTS", reason: "held" });
  account.release(600);
  account.hold(600);
});

test("frames that ask for nothing cost less than calls, and in the end patience", () => {
  const account = new Account("user:alice", { calls: { perSecond: 0.001, burst: 10 }, maxHeldBytesPerUser: 1_000 });
  let frames = 0;
  while (frames < 5_000 && account.frame()) frames += 1;
  expect(frames).toBeGreaterThan(40);
  expect(frames).toBeLessThan(1_200);
  expect(thrownBy(() => account.checkPatience())).toMatchObject({ reason: "flood", code: "TOO_MANY_REQUESTS" });
});
