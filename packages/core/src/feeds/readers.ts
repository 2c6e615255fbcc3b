/**
 * A set that is nearly always empty or has one member, of which there are very many: one reader stands by itself, which takes a
 * third of the room.
 */
export class Readers<Reader extends object> implements Iterable<Reader> {
  #one: Reader | null = null;
  #more: Set<Reader> | null = null;

  get size(): number {
    return this.#more?.size ?? (this.#one ? 1 : 0);
  }

  add(reader: Reader): void {
    if (this.#more) this.#more.add(reader);
    else if (this.#one && this.#one !== reader) {
      this.#more = new Set([this.#one, reader]);
      this.#one = null;
    } else {
      this.#one = reader;
    }
  }

  delete(reader: Reader): void {
    if (this.#one === reader) this.#one = null;
    this.#more?.delete(reader);
    if (this.#more?.size === 0) this.#more = null;
  }

  [Symbol.iterator](): Iterator<Reader> {
    return (this.#more ?? (this.#one ? [this.#one] : []))[Symbol.iterator]();
  }
}
