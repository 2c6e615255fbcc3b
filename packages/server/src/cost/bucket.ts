import type { Rate } from "./limits.ts";

/** A token bucket that starts full, and may go into debt. */
export class Bucket {
  readonly #rate: Rate;
  readonly #now: () => number;
  #content: number;
  #atMs: number;

  /** @param now a clock that never goes back, in milliseconds */
  constructor(rate: Rate, now: () => number = () => performance.now()) {
    this.#rate = rate;
    this.#now = now;
    this.#content = rate.burst;
    this.#atMs = now();
  }

  get content(): number {
    const nowMs = this.#now();
    const { perSecond, burst } = this.#rate;
    this.#content = Math.min(burst, this.#content + ((nowMs - this.#atMs) * perSecond) / 1_000);
    this.#atMs = nowMs;
    return this.#content;
  }

  /** What is more than the whole bucket holds costs the whole. */
  boundedCost(cost: number): number {
    return Math.min(cost, this.#rate.burst);
  }

  /** Takes it if it is there. */
  tryTake(cost: number): boolean {
    if (this.content < this.boundedCost(cost)) return false;
    this.#content -= this.boundedCost(cost);
    return true;
  }

  /** Takes it in any case. The debt is bounded: it is paid in the time that a full bucket takes to fill. */
  take(cost: number): void {
    this.#content = Math.max(this.content - cost, Math.min(this.#content, -this.#rate.burst));
  }

  /** Whether the debt is about as large as it can be. */
  get isExhausted(): boolean {
    return this.content < -0.9 * this.#rate.burst;
  }

  /**
   * After how long it is worth trying `tryTake` again: there is some more then, so that of several who wait not all but one come in
   * vain. Milliseconds, at least 1.
   */
  waitMs(cost: number): number {
    const { burst, perSecond } = this.#rate;
    const missing = Math.min(cost + burst / 10, burst) - this.content;
    // not rounded up: a sum of fractions may fall short of a whole millisecond by a trifle
    return Math.max(1, Math.floor((missing * 1_000) / perSecond) + 1);
  }
}
