import { TidingsError } from "../model/errors.ts";
import type { UserId } from "../model/ids.ts";

/** How often a user may go away and come back: everyone who watches is told each time. */
export interface AwayChanges {
  /** @throws {TidingsError} `TOO_MANY_REQUESTS` */
  count(userId: UserId): void;
}

/** At once, and after that one a second. */
const burst = 20;
const everyMs = 1_000;
const sweepEveryMs = 60_000;

export function createAwayChanges(): AwayChanges {
  /** When each user's changes would be forgotten, one a second. */
  const paidUntilMs = new Map<UserId, number>();
  let sweptAtMs = performance.now();

  return {
    count(userId) {
      const nowMs = performance.now();
      if (nowMs - sweptAtMs > sweepEveryMs) {
        sweptAtMs = nowMs;
        for (const [other, untilMs] of paidUntilMs) if (untilMs <= nowMs) paidUntilMs.delete(other);
      }
      const untilMs = Math.max(nowMs, paidUntilMs.get(userId) ?? 0) + everyMs;
      const retryAfterMs = Math.ceil(untilMs - nowMs - burst * everyMs);
      if (retryAfterMs > 0) {
        const message = `You go away and come back too often: retry in ${retryAfterMs} ms`;
        throw new TidingsError("TOO_MANY_REQUESTS", message, { retryAfterMs });
      }
      paidUntilMs.set(userId, untilMs);
    },
  };
}
