import type { ReachTarget } from "../ports/reach-store.ts";

/** Where the pushes of a batch may go out: many share one list, which travels once. */
export class Targets {
  readonly #places = new Map<readonly ReachTarget[], number>();

  /** A place in the list, counted from 0. */
  placeOf(targets: readonly ReachTarget[]): number {
    const place = this.#places.get(targets) ?? this.#places.size;
    this.#places.set(targets, place);
    return place;
  }

  /** `null` if nothing goes anywhere. */
  get list(): readonly (readonly ReachTarget[])[] | null {
    return this.#places.size === 0 ? null : [...this.#places.keys()];
  }
}
