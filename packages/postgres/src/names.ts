/** Names that a batch refers to by their place in a list, counted from 1. Those to be made if missing come first. */
export class Names {
  readonly #created = new Set<string>();
  readonly #mentioned = new Set<string>();
  #places: ReadonlyMap<string, number> | null = null;

  /** A name whose row is made if it is missing. Before the first {@link place}. */
  create(name: string): void {
    this.#created.add(name);
  }

  /** A name that need not be known. Before the first {@link place}. */
  mention(name: string): void {
    this.#mentioned.add(name);
  }

  get list(): readonly string[] {
    return [...this.#created, ...[...this.#mentioned].filter((name) => !this.#created.has(name))];
  }

  get createdCount(): number {
    return this.#created.size;
  }

  place(name: string): number {
    this.#places ??= new Map(this.list.map((listed, i) => [listed, i + 1]));
    const place = this.#places.get(name);
    if (place === undefined) throw new Error(`the name ${JSON.stringify(name)} is not listed`);
    return place;
  }
}
