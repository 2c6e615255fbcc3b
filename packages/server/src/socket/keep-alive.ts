/** How a connection is kept alive, and when it counts as dead. */
export interface KeepAlive {
  /** After how much silence the peer is asked whether it is there. Milliseconds, default 25,000. */
  readonly pingMs: number;
  /** How long it may take to answer with anything at all. Milliseconds, default 10,000. */
  readonly pongTimeoutMs: number;
}

export const defaultKeepAlive: KeepAlive = { pingMs: 25_000, pongTimeoutMs: 10_000 };

/** Whether a peer is there: one that was silent for long is asked, and is gone if it does not answer. */
export class Pulse {
  readonly #keepAlive: KeepAlive;
  /** Since the last look. Frames are frequent and looks are not: only these ask for the time. */
  #gaveSign = false;
  #seenAtMs: number;
  #askedAtMs = Infinity;
  #buffered = 0;

  constructor(keepAlive: KeepAlive, nowMs: number) {
    this.#keepAlive = keepAlive;
    this.#seenAtMs = nowMs;
  }

  /** It gave a sign of life. */
  seen(): void {
    this.#gaveSign = true;
  }

  /** What is to be done about it. `buffered` is how many bytes wait for it. */
  check(nowMs: number, buffered: number): "ask" | "cut off" | "nothing" {
    const { pingMs, pongTimeoutMs } = this.#keepAlive;
    if (this.#gaveSign || buffered < this.#buffered) {
      this.#seenAtMs = nowMs; // also if it only reads, slowly
      this.#askedAtMs = Infinity;
    }
    this.#gaveSign = false;
    this.#buffered = buffered;
    if (nowMs - this.#askedAtMs >= pongTimeoutMs) return "cut off";
    if (this.#askedAtMs !== Infinity || nowMs - this.#seenAtMs < pingMs) return "nothing";
    this.#askedAtMs = nowMs;
    return "ask";
  }
}
