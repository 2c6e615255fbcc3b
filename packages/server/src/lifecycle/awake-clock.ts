/**
 * Counts the time in which this process could hear its peers. What it slept through (a stopped process, a suspended
 * machine, a long computation) is not their silence: they answered, and it has not read it yet.
 */
export class AwakeClock {
  readonly #now: () => number;
  readonly #mostMs: number;
  #countedMs = 0;
  #tickedAtMs: number;

  /** `tick` is to be called every `intervalMs`. */
  constructor(intervalMs: number, now: () => number = () => performance.now()) {
    this.#now = now;
    this.#mostMs = 2 * intervalMs;
    this.#tickedAtMs = now();
  }

  /** Milliseconds since it was made; no more than twice the interval since the last tick. */
  get nowMs(): number {
    return this.#countedMs + Math.min(this.#now() - this.#tickedAtMs, this.#mostMs);
  }

  tick(): void {
    this.#countedMs = this.nowMs;
    this.#tickedAtMs = this.#now();
  }
}
