/** How long a condition that is looked at from time to time has held without a break. */
export class Lasting {
  #sinceMs: number | null = null;

  /** Milliseconds since it was first seen to hold; 0 if it does not. */
  check(holds: boolean, nowMs: number): number {
    if (!holds) {
      this.#sinceMs = null;
      return 0;
    }
    this.#sinceMs ??= nowMs;
    return nowMs - this.#sinceMs;
  }
}
