/** A token bucket: `burst` at once, refilled with `perSecond`. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** What one client, one user and all of them together may use up. */
export interface Limits {
  /** Largest WebSocket frame and HTTP body. Bytes, default 256 KiB. */
  readonly maxPayloadBytes: number;
  /**
   * Calls in one batch. Default 100; not less than `maxSubscriptionsPerConnection`, as the stock client subscribes anew
   * in one batch after a reconnect.
   */
  readonly maxBatch: number;
  /** Default 100. */
  readonly maxSubscriptionsPerConnection: number;
  /** Calls that wait for their answer. Default 1,000. */
  readonly maxInFlightPerConnection: number;
  /** WebSockets and SSE subscriptions of one user. Default 100. */
  readonly maxConnectionsPerUser: number;
  /** WebSockets and SSE subscriptions of all. Default 100,000. */
  readonly maxConnections: number;
  /**
   * What one user may spend, on all connections and HTTP, in units: a call and the start of a subscription cost one, and what
   * is large costs more ({@link Prices}). An address of which no user is known has ten times as much. Default 100 a second,
   * burst 300; `null`: no limit.
   */
  readonly calls: Rate | null;
  /**
   * What may be kept for one user at a time: calls that wait and their inputs, running subscriptions and what they watch,
   * answers that have not been read. Bytes, default 16 MiB.
   */
  readonly maxHeldBytesPerUser: number;
  /** From the upgrade until the client has proved who it is. Milliseconds, default 10,000. */
  readonly firstFrameTimeoutMs: number;
  /** With that much waiting for a slow reader, no more is asked of its subscriptions or read of its calls. Default 64 KiB. */
  readonly highWaterMarkBytes: number;
  /**
   * What may wait for a reader for longer than `backlogTimeoutMs`, answers of his calls included; a connection with more is
   * cut off, one with 16 times as much at once. Default 4 MiB.
   */
  readonly maxBufferedBytes: number;
  /** Milliseconds, default 10,000. */
  readonly backlogTimeoutMs: number;
  /** For the header of an HTTP request. Milliseconds, default 10,000. */
  readonly headersTimeoutMs: number;
  /** For the whole of an HTTP request (not its answer). Milliseconds, default 30,000. */
  readonly requestTimeoutMs: number;
  /**
   * How long an HTTP connection may wait for its next request. Longer than a proxy keeps its connections (60 to 75 s are
   * usual), or it sends a request into one that is just being closed. Milliseconds, default 90,000.
   */
  readonly keepAliveTimeoutMs: number;
}

const kibibyte = 1_024;

export const defaultLimits: Limits = {
  maxPayloadBytes: 256 * kibibyte,
  maxBatch: 100,
  maxSubscriptionsPerConnection: 100,
  maxInFlightPerConnection: 1_000,
  maxConnectionsPerUser: 100,
  maxConnections: 100_000,
  calls: { perSecond: 100, burst: 300 },
  maxHeldBytesPerUser: 16 * kibibyte * kibibyte,
  firstFrameTimeoutMs: 10_000,
  highWaterMarkBytes: 64 * kibibyte,
  maxBufferedBytes: 4 * kibibyte * kibibyte,
  backlogTimeoutMs: 10_000,
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  keepAliveTimeoutMs: 90_000,
};

/** Fills in the defaults. Throws a `RangeError` that names the limit that is not a positive number. */
export function resolveLimits(limits: Partial<Limits> = {}): Limits {
  const { calls, ...numbers } = { ...defaultLimits, ...limits };
  const named = { ...numbers, "calls.perSecond": calls?.perSecond ?? 1, "calls.burst": calls?.burst ?? 1 };
  for (const [name, value] of Object.entries(named)) {
    if (!Number.isFinite(value) || value <= 0) {
      throw new RangeError(`The limit ${name} is ${value}: give a positive number`);
    }
  }
  return { ...numbers, calls };
}
