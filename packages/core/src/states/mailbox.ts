/**
 * What a state's subscriber has not taken yet: changes are merged, so a slow one costs one value and no queue.
 * Yields until closed.
 */
export class Mailbox<T> implements AsyncIterableIterator<T> {
  readonly #merge: (older: T, newer: T) => T;
  #value: { readonly of: T } | null = null;
  #closed = false;
  #wake: (() => void) | null = null;
  readonly #onClose: (() => void)[] = [];

  constructor(merge: (older: T, newer: T) => T) {
    this.#merge = merge;
  }

  put(value: T): void {
    if (this.#closed) return;
    this.#value = { of: this.#value ? this.#merge(this.#value.of, value) : value };
    this.#wake?.();
  }

  async next(): Promise<IteratorResult<T, undefined>> {
    while (!this.#closed) {
      if (this.#value) {
        const { of: value } = this.#value;
        this.#value = null;
        return { done: false, value };
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
    }
    return { done: true, value: undefined };
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.close();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#value = null;
    this.#wake?.();
    for (const listener of this.#onClose) listener();
  }

  /** Calls the listener once when either side closes the mailbox, or at once if it is closed. */
  onClose(listener: () => void): void {
    if (this.#closed) listener();
    else this.#onClose.push(listener);
  }
}
