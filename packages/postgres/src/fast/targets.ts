import type { ReachTarget } from "@tidings/core";

/** Where the pushes of a batch may go out: many share one list, which travels once. */
export class Targets {
  readonly #places = new Map<readonly ReachTarget[], number>();

  /** What a record says: a place in the list, counted from 0; nothing if it goes nowhere. */
  placeOf(targets: readonly ReachTarget[] | undefined): { readonly reach?: number } {
    if (!targets) return {};
    const place = this.#places.get(targets) ?? this.#places.size;
    this.#places.set(targets, place);
    return { reach: place };
  }

  /** `null` if nothing goes anywhere. */
  get list(): readonly (readonly ReachTarget[])[] | null {
    return this.#places.size === 0 ? null : [...this.#places.keys()];
  }
}
