import { type Backoff, backoffMs } from "./backoff.ts";
import type { TidingsClientError } from "../model/errors.ts";
import type { Transport } from "./web-socket.ts";

/** What an application sees of the connection. Times are milliseconds since the epoch. */
export type ConnectionState =
  /** The first try is under way. */
  | { readonly status: "connecting" }
  | { readonly status: "online"; readonly via: Transport }
  /** There is no connection, and the browser says that there is no network. It may be wrong: the server is tried, but less often. */
  | {
      readonly status: "offline";
      readonly nextTryAtMs: number | null;
      readonly lastError: TidingsClientError | null;
    }
  /** `nextTryAtMs` is `null` while a try is under way. */
  | {
      readonly status: "reconnecting";
      readonly nextTryAtMs: number | null;
      readonly lastError: TidingsClientError | null;
    }
  /** The server refused two tokens in a row. It is tried slowly, or at once with `reconnect()`. */
  | {
      readonly status: "unauthorized";
      readonly nextTryAtMs: number | null;
      readonly lastError: TidingsClientError | null;
    }
  | { readonly status: "closed" };

/** Everything that decides what the connection does next. */
export interface Link {
  /** A socket that the server has answered on carries the calls. */
  readonly serving: boolean;
  /** That socket has been good for a while: only then failures are forgotten. */
  readonly stable: boolean;
  /** Tries in a row after which no connection became stable. */
  readonly failures: number;
  /** Failed tries for another connection while this one serves, for example because the server is shutting down. */
  readonly spareFailures: number;
  /** Counts the tries since a good connection was lost: a server that restarts is soon back. 0 if there is one, or never was. */
  readonly returns: number;
  /** Tokens in a row that the server refused. */
  readonly refusals: number;
  readonly hasServed: boolean;
  /** The last socket ended on this side and another one can be had at once, so the application is not told. */
  readonly moving: boolean;
  /** Moves in a row after which no connection became stable. They say nothing about the server, so they are not failures. */
  readonly moves: number;
  /** The browser says that there is no network. */
  readonly offline: boolean;
  readonly via: Transport;
  readonly nextTryAtMs: number | null;
  readonly lastError: TidingsClientError | null;
  readonly closed: boolean;
}

export type LinkEvent =
  | { readonly type: "waiting"; readonly untilMs: number }
  | { readonly type: "dialling" }
  /** A new socket serves from now on, perhaps instead of an older one. */
  | { readonly type: "accepted"; readonly via: Transport }
  /** The server has answered a call: the token is good. */
  | { readonly type: "authorized" }
  | { readonly type: "stable" }
  /** A try failed; an older socket may still serve. */
  | { readonly type: "failed"; readonly error: TidingsClientError }
  /** No socket serves any more. `moved`: another one can be had at once; `restarts`: the server said that it is going away. */
  | {
      readonly type: "lost";
      readonly error: TidingsClientError;
      readonly moved: boolean;
      readonly restarts?: boolean;
    }
  /** The reason why a try failed has been found. */
  | { readonly type: "explained"; readonly error: TidingsClientError }
  /** What the browser says about the network. */
  | { readonly type: "network"; readonly offline: boolean }
  /** The server, or the application, asks for a new connection instead of the one that serves. */
  | { readonly type: "replacing" }
  /** The application says that it is worth trying now. */
  | { readonly type: "encouraged" }
  | { readonly type: "closed" };

export const initialLink: Link = {
  serving: false,
  stable: false,
  failures: 0,
  spareFailures: 0,
  returns: 0,
  refusals: 0,
  hasServed: false,
  moving: false,
  moves: 0,
  offline: false,
  via: "websocket",
  nextTryAtMs: null,
  lastError: null,
  closed: false,
};

/** After so many moves in a row, a move counts as a loss. A person who closes one tab after the other makes a move with each. */
const maxMoves = 50;

const isRefusal = ({ code }: TidingsClientError): number => (code === "UNAUTHORIZED" ? 1 : 0);

function countFailure(link: Link, error: TidingsClientError): Pick<Link, "failures" | "spareFailures" | "returns"> {
  const { failures, spareFailures, returns } = link;
  if (link.serving && link.stable) return { failures, returns, spareFailures: spareFailures + 1 };
  if (returns > 0 && !isRefusal(error)) return { failures, returns: returns + 1, spareFailures };
  return { failures: failures + 1, returns: 0, spareFailures };
}

const withError = (link: Link, error: TidingsClientError): Link => ({
  ...link,
  moving: false,
  refusals: link.refusals + isRefusal(error),
  nextTryAtMs: null,
  lastError: error,
});

/** The whole table. After `closed` nothing changes any more. */
export function nextLink(link: Link, event: LinkEvent): Link {
  if (link.closed) return link;
  switch (event.type) {
    case "waiting":
      return { ...link, nextTryAtMs: event.untilMs };
    case "dialling":
      return { ...link, nextTryAtMs: null };
    case "network":
      return { ...link, offline: event.offline };
    case "accepted":
      return {
        ...link,
        serving: true,
        stable: false,
        spareFailures: 0,
        hasServed: true,
        moving: false,
        via: event.via,
        nextTryAtMs: null,
        lastError: null,
      };
    case "authorized":
      return { ...link, refusals: 0 };
    case "stable":
      // if newer tries have failed, that says more than that this socket has lasted
      return link.serving
        ? { ...link, stable: true, moves: 0, ...(!link.lastError && { failures: 0, returns: 0, refusals: 0 }) }
        : link;
    case "failed":
      return { ...withError(link, event.error), ...countFailure(link, event.error) };
    case "lost": {
      const lost = { ...withError(link, event.error), serving: false, stable: false };
      if (event.moved && link.moves < maxMoves) return { ...lost, moving: true, moves: link.moves + 1 };
      return link.stable || event.restarts === true
        ? { ...lost, returns: link.returns + 1 }
        : { ...lost, returns: 0, failures: link.failures + 1 };
    }
    case "explained":
      return link.serving || !link.lastError ? link : { ...link, lastError: event.error };
    case "replacing":
      return link.stable ? { ...link, spareFailures: 0 } : { ...link, failures: link.failures + 1 };
    case "encouraged":
      return { ...link, refusals: 0 };
    case "closed":
      return { ...link, closed: true, serving: false, stable: false, nextTryAtMs: null };
    default:
      return event satisfies never;
  }
}

/** Two refusals, because the first token may simply have expired: the token function is called once more before the application is told. */
const isUnauthorized = ({ refusals }: Link): boolean => refusals >= 2;

export function toConnectionState(link: Link): ConnectionState {
  const { nextTryAtMs, lastError } = link;
  if (link.closed) return { status: "closed" };
  if (link.serving || link.moving) return { status: "online", via: link.via };
  if (isUnauthorized(link)) return { status: "unauthorized", nextTryAtMs, lastError };
  if (link.offline) return { status: "offline", nextTryAtMs, lastError };
  if (link.hasServed || lastError) return { status: "reconnecting", nextTryAtMs, lastError };
  return { status: "connecting" };
}

/** Whether an application would see a difference. */
export function isSameState(a: ConnectionState, b: ConnectionState): boolean {
  const [before, after] = [Object.entries(a), Object.values(b)];
  return before.length === after.length && before.every(([, value], i) => value === after[i]);
}

/** Without a network, the waits are as long as after this many more failures. */
const offlineFailures = 3;
/** The factor by which the longest wait for a lost server grows with each try. */
const returnGrowth = 1.06;

/** How long to wait before the next try. `random` in [0, 1). */
export function tryDelayMs(link: Link, backoff: Backoff, unauthorizedMs: number, random: number): number {
  const { failures, spareFailures, returns, refusals } = link;
  if (link.moving) return 0;
  if (refusals === 1) return 0; // with a fresh token
  if (refusals > 1) return Math.round(Math.min(unauthorizedMs, backoff.baseMs * 2 ** refusals) * (0.5 + random / 2));
  if (link.serving && link.stable && failures === 0) return spareFailures && backoffMs(backoff, spareFailures, random);
  if (failures === 0 && !link.hasServed) return 0;
  if (link.offline) return backoffMs(backoff, Math.max(failures, returns) + offlineFailures, random);
  if (returns === 0 || failures > 0) return backoffMs(backoff, failures, random);
  const { minMs, baseMs, maxMs } = backoff;
  const ceilingMs = Math.min(maxMs, (baseMs / 2) * returnGrowth ** (returns - 1));
  return backoffMs({ minMs: Math.min(minMs, ceilingMs / 2), baseMs: ceilingMs, maxMs }, 0, random);
}
