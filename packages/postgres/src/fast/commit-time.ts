/**
 * A commit that several wait for already is delayed by so much more than what commits take of late, for others to share it: by
 * itself it costs as much as fifteen messages, to a group as well. What saving that gives to all makes up for the waiting.
 */
const delay = { commits: 1.5, atMostMs: 8 } as const;

/** As a rule another node's commit holds what a commit needs: it waits for it for twice as long as commits take. */
const moment = { commits: 2, atLeastMs: 30 } as const;

/** How long commits take of late, with their time in line. */
export class CommitTime {
  #usualMs = 0;

  get usualMs(): number {
    return this.#usualMs;
  }

  add(ms: number): void {
    this.#usualMs += (ms - this.#usualMs) / 8;
  }

  /** How long a commit waits for what another one holds. */
  momentMs(atMostMs: number): number {
    return Math.min(Math.max(moment.atLeastMs, moment.commits * this.#usualMs), atMostMs);
  }

  /** As `Store.commitDelayMs`. */
  get delayMs(): number {
    return Math.min(Math.floor(delay.commits * this.#usualMs), delay.atMostMs);
  }
}
