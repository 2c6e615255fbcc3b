import { TokenBucket } from "limiter";
import { LRUCache } from "lru-cache";
import type { Rate } from "./limits.ts";
import { Refusal } from "./refusal.ts";

/** Users whose rate is remembered; whoever is forgotten starts with a full burst. */
const maxRemembered = 100_000;

/** A bucket that starts full. */
export function createBucket({ perSecond, burst }: Rate): TokenBucket {
  const bucket = new TokenBucket({ bucketSize: burst, tokensPerInterval: perSecond, interval: "second" });
  bucket.content = burst;
  return bucket;
}

export interface RateLimiter {
  /** Counts `calls` of a user. Throws a `Refusal` if they are too many, and then counts none of them. */
  take(principal: string, calls: number): void;
}

/** One bucket per user, whatever he calls through. `null`: no limit. */
export function createRateLimiter(rate: Rate | null): RateLimiter {
  if (rate === null) return { take: () => {} };
  const buckets = new LRUCache<string, TokenBucket>({ max: maxRemembered });
  return {
    take(principal, calls) {
      let bucket = buckets.get(principal);
      if (!bucket) {
        bucket = createBucket(rate);
        buckets.set(principal, bucket);
      }
      // a batch larger than the burst could never pass: it costs the whole of it
      const cost = Math.min(calls, rate.burst);
      if (bucket.tryRemoveTokens(cost)) return;
      const retryAfterMs = Math.max(1, bucket.getWaitTime(cost));
      const message = `Too many calls: retry in ${retryAfterMs} ms`;
      throw new Refusal({ reason: "rate", code: "TOO_MANY_REQUESTS", message, retryAfterMs });
    },
  };
}
