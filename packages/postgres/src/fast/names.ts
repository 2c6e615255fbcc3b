/** Names that are in the database for certain. */
export interface KnownNames {
  has(name: string): boolean;
}

/** Names that a batch refers to by their place in a list, counted from 1. */
export class Names {
  readonly #known: KnownNames;
  readonly #places = new Map<string, number>();
  readonly #made = new Map<number, string>();
  readonly #mentioned = new Set<number>();

  constructor(known: KnownNames) {
    this.#known = known;
  }

  /** The place of a name whose row is made if it is missing. */
  need(name: string): number {
    let place = this.#places.get(name);
    if (place === undefined) place = this.#add(name);
    else if (!this.#mentioned.delete(place)) return place;
    if (!this.#known.has(name)) this.#made.set(place, name);
    return place;
  }

  /** The place of a name that may be missing. */
  mention(name: string): number {
    const place = this.#places.get(name);
    if (place !== undefined) return place;
    const added = this.#add(name);
    this.#mentioned.add(added);
    return added;
  }

  #add(name: string): number {
    const place = this.#places.size + 1;
    this.#places.set(name, place);
    return place;
  }

  get list(): readonly string[] {
    return [...this.#places.keys()];
  }

  /** Those to be made if they are missing, by place. */
  get made(): ReadonlyMap<number, string> {
    return this.#made;
  }

  /** Places of those that may be missing. */
  get mentioned(): ReadonlySet<number> {
    return this.#mentioned;
  }
}
