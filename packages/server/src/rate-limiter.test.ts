import { setTimeout as sleep } from "node:timers/promises";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createRateLimiter } from "./rate-limiter.ts";
import { Refusal } from "./refusal.ts";

function taken(limiter: ReturnType<typeof createRateLimiter>, principal: string, calls: number): Refusal | null {
  try {
    limiter.take(principal, calls);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

test("a burst passes, the next call does not, whoever else calls", () => {
  const limiter = createRateLimiter({ perSecond: 0.001, burst: 3 });
  expect([1, 1, 1].map((calls) => taken(limiter, "alice", calls))).toEqual([null, null, null]);
  expect(taken(limiter, "alice", 1)).toMatchObject({ code: "TOO_MANY_REQUESTS", reason: "rate" });
  expect(taken(limiter, "bob", 3)).toBeNull();
});

test("after retryAfterMs the call passes", async () => {
  const limiter = createRateLimiter({ perSecond: 20, burst: 1 });
  limiter.take("alice", 1);
  const refusal = taken(limiter, "alice", 1);
  expect(refusal?.retryAfterMs).toBeLessThanOrEqual(50);
  await sleep((refusal?.retryAfterMs ?? 0) + 2);
  expect(taken(limiter, "alice", 1)).toBeNull();
});

test("a batch larger than the burst passes when the bucket is full, and empties it", () => {
  const limiter = createRateLimiter({ perSecond: 0.001, burst: 3 });
  expect(taken(limiter, "alice", 10)).toBeNull();
  expect(taken(limiter, "alice", 1)).not.toBeNull();
});

test("never more than the burst passes at once", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.array(fc.integer({ min: 1, max: 10 })), (burst, calls) => {
      const limiter = createRateLimiter({ perSecond: 1e-9, burst });
      const passed = calls.filter((count) => count <= burst && taken(limiter, "alice", count) === null);
      expect(passed.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(burst);
    }),
  );
});

test("null sets no limit", () => {
  const limiter = createRateLimiter(null);
  expect(Array.from({ length: 10_000 }, () => taken(limiter, "alice", 1)).every((refusal) => refusal === null)).toBe(
    true,
  );
});
