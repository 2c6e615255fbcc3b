const DAY_MS = 24 * 60 * 60 * 1000;

export interface Instant {
  readonly wallMs: number;
  readonly atMs: number;
}

export interface BelievedClockOptions {
  /** The wall clock. Milliseconds since the epoch. */
  readonly now: () => number;
  /** A clock that nobody sets. Milliseconds. */
  readonly monotonicMs: () => number;
  /** A time that was believed, and when that was by the monotonic clock: at the start, say. */
  readonly believed: Instant;
  /** A step ahead that does no harm: a machine that slept, a clock that was set. Milliseconds. */
  readonly toleranceMs: number;
  /** Hears once of each leap that is not believed. */
  readonly onLeap: (leapMs: number) => void;
}

/** A leap is believed after so long without another: the server was off, or the clock was behind. */
const settleMs = DAY_MS;

/**
 * What time it is, for what must not happen too early. The wall clock is believed as long as it goes like the monotonic one. If it
 * leaps ahead, time goes on from where it was, until the new time has lasted for a day.
 */
export function createBelievedClock(options: BelievedClockOptions): () => number {
  const { now, monotonicMs, toleranceMs, onLeap } = options;
  let { believed } = options;
  let leap: Instant | null = null;

  return () => {
    const [wallMs, atMs] = [now(), monotonicMs()];
    const expectedMs = believed.wallMs + atMs - believed.atMs;
    if (wallMs <= expectedMs + toleranceMs) {
      leap = null;
      // a clock that was set back may be set right again
      if (wallMs >= expectedMs) believed = { wallMs, atMs };
      return wallMs;
    }
    if (!leap || Math.abs(wallMs - leap.wallMs - (atMs - leap.atMs)) > toleranceMs) {
      leap = { wallMs, atMs };
      onLeap(wallMs - expectedMs);
    }
    if (atMs - leap.atMs < settleMs) return expectedMs;
    leap = null;
    believed = { wallMs, atMs };
    return wallMs;
  };
}
