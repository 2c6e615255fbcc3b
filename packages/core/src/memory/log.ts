import type { Retention } from "../ports/store.ts";
import { trimmedUpTo } from "../rules/retention.ts";

interface Numbered {
  readonly n: number;
  readonly atMs: number;
}

/** Entries numbered from 1, of which the oldest may be gone. */
export class Log<Entry extends Numbered> {
  #entries: Entry[] = [];
  #trimmed = 0;

  get trimmed(): number {
    return this.#trimmed;
  }

  get head(): number {
    return this.#trimmed + this.#entries.length;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  append(entry: Entry): void {
    if (entry.n !== this.head + 1) throw new Error(`entry ${entry.n} would follow ${this.head}`);
    this.#entries.push(entry);
  }

  at(n: number): Entry | undefined {
    return n > this.#trimmed ? this.#entries[n - this.#trimmed - 1] : undefined;
  }

  /** Those after a number, up to another; none if some of them are gone. */
  between(after: number, upTo: number): readonly Entry[] {
    if (after < this.#trimmed) return [];
    return this.#entries.slice(after - this.#trimmed, Math.max(after, upTo) - this.#trimmed);
  }

  /** Forgets what is outside the retention. How many entries that were. */
  trim(retention: Retention): number {
    const atMs = this.#entries.map((entry) => entry.atMs);
    const removed = trimmedUpTo({ trimmed: this.#trimmed, atMs }, retention) - this.#trimmed;
    this.#entries = this.#entries.slice(removed);
    this.#trimmed += removed;
    return removed;
  }
}
