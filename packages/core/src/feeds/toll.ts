/** What a reader has read and passed over is paid for before it reads on. */
export class Toll {
  #pay: ((bytes: number) => number) | null = null;
  #notBeforeMs = 0;

  /** From now on `pay` is called with the bytes of what was passed over; it says for how many milliseconds nothing more may be read. */
  payBy(pay: (bytes: number) => number): void {
    this.#pay = pay;
  }

  passedOver(bytes: number): void {
    if (bytes > 0 && this.#pay) this.#notBeforeMs = performance.now() + this.#pay(bytes);
  }

  /** For how long nothing may be read. Milliseconds; not above 0 if it may be read now. */
  get waitMs(): number {
    return this.#notBeforeMs - performance.now();
  }
}
