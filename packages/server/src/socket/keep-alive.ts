/** How a connection is kept alive, and when it counts as dead. */
export interface KeepAlive {
  /** After how much silence the peer is asked whether it is there. Milliseconds, default 25,000. */
  readonly pingMs: number;
  /** How long it may take to answer with anything at all. Milliseconds, default 10,000. */
  readonly pongTimeoutMs: number;
}

export const defaultKeepAlive: KeepAlive = { pingMs: 25_000, pongTimeoutMs: 10_000 };
