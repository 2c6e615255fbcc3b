import { type Backoff, defaultBackoff, maxTimerMs } from "./connection/backoff.ts";
import type { OutboxStorage } from "./outbox/outbox-storage.ts";
import type { WebSocketConstructor } from "./connection/web-socket.ts";

/** Milliseconds. */
export interface Timeouts {
  /** How long the server may take to answer for the first time on a new connection. Default 10,000. */
  readonly connectMs: number;
  /** How long the token function may take. Default 10,000. */
  readonly tokenMs: number;
  /**
   * For a query or mutation, waiting for a connection included; and for the answer to a subscription that was sent, which
   * is started again then. Default 15,000.
   */
  readonly callMs: number;
  /** After this much silence a ping is sent. Default 10,000. */
  readonly pingMs: number;
  /** How long the server may then take to send anything. Default 5,000. */
  readonly pongMs: number;
  /** How long a connection has to last before earlier failures are forgotten. Default 5,000. */
  readonly stableMs: number;
}

export interface BackoffOptions extends Backoff {
  /** While the server refuses the token: the longest wait; the shortest is half of it. Default 60,000. */
  readonly unauthorizedMs: number;
}

export interface OutboxLimits {
  /** Messages that are not yet sent, failed ones included. Default 1,000. */
  readonly maxEntries: number;
  /** Messages (each of another conversation) that are under way at a time. Default 16. */
  readonly maxSending: number;
}

export interface OutboxTuning extends Partial<OutboxLimits> {
  /** Where messages are kept until their outcome is known, so that they outlast the page. Default: memory alone. */
  readonly storage?: OutboxStorage;
}

export interface CallLimits {
  /** Queries and mutations that wait for their answer. Default 1,000. */
  readonly maxCalls: number;
  /** Largest frame that is sent; a little less than the server takes, which is 262,144. Default 262,000. */
  readonly maxFrameBytes: number;
}

const defaultTimeouts: Timeouts = {
  connectMs: 10_000,
  tokenMs: 10_000,
  callMs: 15_000,
  pingMs: 10_000,
  pongMs: 5_000,
  stableMs: 5_000,
};

export interface TuningOptions {
  /** The WebSocket class to use. Default: the global one. */
  readonly WebSocket?: WebSocketConstructor;
  readonly timeouts?: Partial<Timeouts>;
  readonly backoff?: Partial<BackoffOptions>;
  readonly outbox?: OutboxTuning;
  readonly limits?: Partial<CallLimits>;
}

export interface Tuning {
  /** `null` where a server renders a page and there is none. */
  readonly WebSocket: WebSocketConstructor | null;
  readonly timeouts: Timeouts;
  readonly backoff: BackoffOptions;
  readonly outbox: OutboxLimits;
  readonly storage: OutboxStorage | undefined;
  readonly limits: CallLimits;
}

function withDefaults<T extends object>(group: string, defaults: T, given: Partial<T> | undefined): T {
  const values = { ...defaults, ...given };
  for (const [name, value] of Object.entries(values)) {
    if (!(typeof value === "number" && value > 0 && value <= maxTimerMs)) {
      throw new RangeError(`${group}.${name} is ${String(value)}: give a positive number of at most ${maxTimerMs}`);
    }
  }
  return values;
}

/**
 * Fills in the defaults. Throws a `RangeError` for a number that is not positive, and a `TypeError` if there is no WebSocket
 * where one is needed.
 */
export function resolveTuning(options: TuningOptions, needsWebSocket: boolean): Tuning {
  const {
    WebSocket = (globalThis as { WebSocket?: WebSocketConstructor }).WebSocket ?? null,
    timeouts,
    backoff,
    limits,
  } = options;
  const { storage, ...outbox } = options.outbox ?? {};
  if (!WebSocket && needsWebSocket)
    throw new TypeError("There is no global WebSocket here: give one as the option WebSocket");
  return {
    WebSocket,
    timeouts: withDefaults("timeouts", defaultTimeouts, timeouts),
    backoff: withDefaults("backoff", { ...defaultBackoff, unauthorizedMs: 60_000 }, backoff),
    outbox: withDefaults("outbox", { maxEntries: 1_000, maxSending: 16 }, outbox),
    storage,
    limits: withDefaults("limits", { maxCalls: 1_000, maxFrameBytes: 262_000 }, limits),
  };
}

/**
 * The WebSocket address of what an application gave as `url`: `http(s)` becomes `ws(s)`, and in a browser it may be relative
 * to the page. `null` for a path where there is no page, as a server renders one. Throws a `TypeError` for anything else.
 */
export function toSocketUrl(url: string): string | null {
  const { location } = globalThis as { readonly location?: { readonly href: string } };
  if (!location && /^\.{0,2}\//.test(url)) return null;
  const parsed = new URL(url, location?.href);
  parsed.protocol = parsed.protocol.replace(/^http/, "ws");
  if (!/^wss?:$/.test(parsed.protocol)) {
    throw new TypeError(`The url ${url} is neither ws(s) nor http(s)`);
  }
  parsed.hash = "";
  parsed.searchParams.set("connectionParams", "1"); // tRPC's announcement that the first frame brings the token
  return parsed.href;
}
