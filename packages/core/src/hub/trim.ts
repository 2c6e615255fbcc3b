import { createBelievedClock } from "./believed-clock.ts";
import type { Store } from "../ports/store.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** The two clocks are not read in the same instant. */
const leastToleranceMs = 60_000;

const monotonicMs = (): number => Math.round(performance.now());

export interface TrimOptions {
  readonly now: () => number;
  readonly maxAgeMs: number;
  readonly maxEntries: number;
  /** Is told the time that is believed. */
  readonly trimOthers: (believedAtMs: number) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Trims the store, by a clock that does not follow the wall clock's leaps: what is dropped does not come back. */
export function createTrim(store: Store, options: TrimOptions): () => Promise<number> {
  const { now, maxAgeMs, maxEntries, trimOthers, onError } = options;
  const started = { wallMs: now(), atMs: monotonicMs() };
  let clock: (() => number) | undefined;

  const onLeap = (leapMs: number): void => {
    const days = Math.round(leapMs / DAY_MS);
    const since =
      "since feeds were last trimmed: nothing is dropped for its age until the clock has been right, or steady, for a day";
    onError(
      new Error(
        `The clock has gone ahead by ${days === 0 ? "some hours" : `${days} days`} ${since}. Check the machine's time`,
      ),
    );
  };

  return async () => {
    clock ??= createBelievedClock({
      now,
      monotonicMs,
      believed: { ...started, wallMs: (await store.believedAtMs()) ?? started.wallMs },
      toleranceMs: Math.max(leastToleranceMs, Math.min(DAY_MS, maxAgeMs / 10)),
      onLeap,
    });
    const believedAtMs = clock();
    const removed = await store.trim({ olderThanMs: believedAtMs - maxAgeMs, maxEntries, believedAtMs });
    await trimOthers(believedAtMs);
    return removed;
  };
}
