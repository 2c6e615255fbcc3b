const firstMs = 10_000;
/** 6 h: nobody waits for longer, whatever a provider asks for. */
export const longestBackOffMs: number = 6 * 60 * 60_000;

/** How often a range is tried before it is given up: over some two days, or most of one if the other side asks for each delay. */
export const maxAttempts = 20;

/** How often a delay that the other side asks for is taken as it is. */
const trustedDelays = 5;

/** How long to wait after so many attempts: from 10 s, twice as long each time, up to 6 h, and up to a fifth more or less. */
function backOffMs(attempts: number, random: () => number): number {
  const plain = Math.min(firstMs * 2 ** Math.max(0, attempts - 1), longestBackOffMs);
  return Math.round(plain * (0.8 + 0.4 * random()));
}

/**
 * How long to wait after so many attempts: as long as the other side asks for, if it does. If it asks again and again, later and
 * later all the same: one that has no room for an hour, and asks for a second each time, must not use up all attempts.
 */
export function retryMs(attempts: number, askedMs: number | null, random: () => number = Math.random): number {
  const counted = askedMs === null ? attempts : attempts - trustedDelays;
  const leastMs = counted > 0 ? backOffMs(counted, random) : 0;
  return Math.min(Math.max(askedMs ?? 0, leastMs), longestBackOffMs);
}

/** The longest pause of a whole other side that does not say for how long it wants one. */
const longestPauseMs = 60_000;

/** How long to leave the other side alone after so many failures in a row: 1 s, then twice as long each time, up to a minute. */
export const pauseAfter = (failures: number): number =>
  Math.min(1_000 * 2 ** Math.max(0, failures - 1), longestPauseMs);
