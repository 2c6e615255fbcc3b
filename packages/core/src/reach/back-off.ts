const firstMs = 10_000;
/** 6 h: nobody waits for longer, whatever a provider asks for. */
export const longestBackOffMs: number = 6 * 60 * 60_000;

/** So often a range is tried before it is given up: over some two days. */
export const maxAttempts = 20;

/** How long to wait after so many attempts: from 10 s, twice as long each time, up to 6 h, and up to a fifth more or less. */
export function backOffMs(attempts: number, random: () => number = Math.random): number {
  const plain = Math.min(firstMs * 2 ** Math.max(0, attempts - 1), longestBackOffMs);
  return Math.round(plain * (0.8 + 0.4 * random()));
}
