import type { KnownNames } from "./names.ts";

const maxSeen = 100_000;

/** Names that commits of a node have made or found. Rows of users and conversations are never removed. */
export class SeenNames implements KnownNames {
  readonly #seen = new Set<string>();

  has(name: string): boolean {
    return this.#seen.has(name);
  }

  /** Starts again from empty if it has seen too many: asking again costs little. */
  add(names: Iterable<string>): void {
    for (const name of names) {
      if (this.#seen.size === maxSeen) this.forget();
      this.#seen.add(name);
    }
  }

  /** Somebody has removed rows all the same: put back a backup, say. */
  forget(): void {
    this.#seen.clear();
  }
}
