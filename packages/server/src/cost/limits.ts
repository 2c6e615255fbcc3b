/** A token bucket: `burst` at once, refilled with `perSecond`. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** What one client, one user and all of them together may use up. `docs/limits.md` is made from these comments. */
export interface Limits {
  /** A WebSocket frame, and the body of an HTTP request. Bytes. Default 256 KiB. Beyond it: WebSocket closed with 1009; HTTP 413. */
  readonly maxPayloadBytes: number;
  /**
   * Calls in one batch. Not less than `maxSubscriptionsPerConnection`, as the stock client subscribes anew in one batch after a
   * reconnect. Default 100. Beyond it: `BAD_REQUEST` for each call of the batch; beyond `maxInFlightPerConnection`: closed with 4429.
   */
  readonly maxBatch: number;
  /** Subscriptions of one connection. Default 100. Beyond it: `TOO_MANY_REQUESTS` for that subscription. */
  readonly maxSubscriptionsPerConnection: number;
  /** Calls of one connection that wait for their answer. Default 1,000. Beyond it: `TOO_MANY_REQUESTS` for that call. */
  readonly maxInFlightPerConnection: number;
  /**
   * WebSockets and event streams of one user. Default 100. Beyond it: WebSocket: an error with `"id":null`, then 4429; event
   * stream: `TOO_MANY_REQUESTS`.
   */
  readonly maxConnectionsPerUser: number;
  /**
   * WebSockets and event streams of all. Default 100,000. Beyond it: an upgrade is answered 503, an event stream
   * `SERVICE_UNAVAILABLE`.
   */
  readonly maxConnections: number;
  /**
   * What one user may spend, on all connections and HTTP, in the units of the prices below: an ordinary call is one unit. An
   * address whose user is not known yet may spend ten times as much. `null`: no limit. Default 100 a second, burst 300. Beyond
   * it: `TOO_MANY_REQUESTS` with `data.retryAfterMs`; HTTP 429 with `Retry-After`.
   */
  readonly calls: Rate | null;
  /**
   * What is kept for one user at a time: calls that wait and their inputs, running subscriptions and what they watch, answers that
   * have not been read. Bytes. Default 16 MiB. Beyond it: `TOO_MANY_REQUESTS` for whatever would exceed it.
   */
  readonly maxHeldBytesPerUser: number;
  /** From the upgrade until the token has been checked. Milliseconds. Default 10,000. Beyond it: closed with 4408. */
  readonly firstFrameTimeoutMs: number;
  /**
   * What waits for a slow reader. Bytes. Default 64 KiB. Beyond it: its subscriptions pause, and no more of its calls are read.
   */
  readonly highWaterMarkBytes: number;
  /**
   * How much may wait for one reader, answers of calls included. More may wait for at most `backlogTimeoutMs`, and never more than
   * sixteen times as much. The answers of one HTTP batch may not be larger either. Bytes. Default 4 MiB. Beyond it: cut off;
   * `TOO_MANY_REQUESTS` for the rest of the batch.
   */
  readonly maxBufferedBytes: number;
  /** How long that much may wait, and how long an answer by HTTP may not be read. Milliseconds. Default 10,000. Beyond it: cut off. */
  readonly backlogTimeoutMs: number;
  /** For the header of an HTTP request. Milliseconds. Default 10,000. Beyond it: 408. */
  readonly headersTimeoutMs: number;
  /** For the whole of an HTTP request (not its answer). Milliseconds. Default 30,000. Beyond it: 408. */
  readonly requestTimeoutMs: number;
  /**
   * How long an HTTP connection may wait for its next request. Longer than a proxy keeps one (nginx 60 s, Traefik 90 s and Caddy
   * 120 s unless they are told otherwise), or a request goes into one that is just being closed. Milliseconds. Default 90,000.
   * Beyond it: closed.
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

/** Fills in the defaults. Throws a `RangeError` that names a limit if it is unknown or is not a positive number. */
export function resolveLimits(limits: Partial<Limits> = {}): Limits {
  const unknown = Object.keys(limits).find((name) => !Object.hasOwn(defaultLimits, name));
  if (unknown !== undefined) {
    throw new RangeError(`The limit ${unknown} is unknown: give one of ${Object.keys(defaultLimits).join(", ")}`);
  }
  const { calls, ...numbers } = { ...defaultLimits, ...limits };
  const named = { ...numbers, "calls.perSecond": calls?.perSecond ?? 1, "calls.burst": calls?.burst ?? 1 };
  for (const [name, value] of Object.entries(named)) {
    if (!Number.isFinite(value) || value <= 0) {
      throw new RangeError(`The limit ${name} is ${value}: give a positive number`);
    }
  }
  return { ...numbers, calls };
}
