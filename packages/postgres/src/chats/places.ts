/** Names in the order in which they came, each once: rows refer to them by place, from 1 up. */
export class Places {
  readonly #places = new Map<string, number>();

  of(name: string): number {
    let place = this.#places.get(name);
    if (place === undefined) this.#places.set(name, (place = this.#places.size + 1));
    return place;
  }

  toJSON(): readonly string[] {
    return [...this.#places.keys()];
  }
}
