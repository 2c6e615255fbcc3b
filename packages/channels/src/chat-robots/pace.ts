/** How many may pass in a window of time, for each key. */
export interface Pace {
  /** 0 if one may pass now, which is counted then; else after how long. Milliseconds. */
  take(key: string): number;
}

const maxKeys = 10_000;

export function createPace({
  limit,
  windowMs,
  now = () => performance.now(),
}: {
  readonly limit: number;
  readonly windowMs: number;
  readonly now?: () => number;
}): Pace {
  /** When the last ones passed, the oldest first. */
  const passed = new Map<string, number[]>();
  return {
    take(key) {
      const nowMs = now();
      const recent = (passed.get(key) ?? []).filter((atMs) => atMs > nowMs - windowMs);
      passed.delete(key);
      passed.set(key, recent);
      for (const [oldest] of passed) {
        if (passed.size <= maxKeys) break;
        passed.delete(oldest);
      }
      const [first] = recent;
      if (first !== undefined && recent.length >= limit) return first + windowMs - nowMs;
      recent.push(nowMs);
      return 0;
    },
  };
}
