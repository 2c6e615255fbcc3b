/** The longest time that a timer can be set to, some 24 days: one that is set to more fires at once. Milliseconds. */
export const maxTimerMs: number = 2 ** 31 - 1;

/** How long to wait before the next try. Milliseconds. */
export interface Backoff {
  /** The shortest wait. Default 250. */
  readonly minMs: number;
  /** The first wait is at most this long; each further one may be twice as long. Default 1,000. */
  readonly baseMs: number;
  /** The longest wait. Default 30,000. */
  readonly maxMs: number;
}

export const defaultBackoff: Backoff = { minMs: 250, baseMs: 1_000, maxMs: 30_000 };

/**
 * Full jitter between the floor and an exponentially growing ceiling, from the first wait on: thousands of clients that
 * lost the same server must not come back in the same instant.
 *
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 * @param failures how many tries in a row have failed
 * @param random in [0, 1)
 */
export function backoffMs({ minMs, baseMs, maxMs }: Backoff, failures: number, random: number): number {
  const ceiling = Math.min(maxMs, baseMs * 2 ** Math.min(failures, 30));
  return Math.round(minMs + random * Math.max(0, ceiling - minMs));
}
