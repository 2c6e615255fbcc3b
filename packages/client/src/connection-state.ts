import { type Backoff, backoffMs } from "./backoff.ts";
import type { TidingsClientError } from "./errors.ts";
import type { Transport } from "./web-socket.ts";

/** What an application sees of the connection. Times are milliseconds since the epoch. */
export type ConnectionState =
  /** The first try is under way. */
  | { readonly status: "connecting" }
  | { readonly status: "online"; readonly via: Transport }
  /** The browser says that there is no network: nothing is tried until it is back, or `reconnect()` is called. */
  | { readonly status: "offline" }
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
  /** Tokens in a row that the server refused. */
  readonly refusals: number;
  readonly hasServed: boolean;
  /** Its end was not the server's: another one waits for this client, and nobody needs to know. */
  readonly moving: boolean;
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
  /** A new socket serves from now on, perhaps in the place of an older one. */
  | { readonly type: "accepted"; readonly via: Transport }
  /** The server has answered a call: the token is good. */
  | { readonly type: "authorized" }
  | { readonly type: "stable" }
  /** A try came to nothing; an older socket may still serve. */
  | { readonly type: "failed"; readonly error: TidingsClientError }
  /** No socket serves any more. `moved`: another one does as soon as it is asked for. */
  | { readonly type: "lost"; readonly error: TidingsClientError; readonly moved: boolean }
  /** What the browser says of the network. */
  | { readonly type: "network"; readonly offline: boolean }
  /** The server, or the application, asks for a new connection in the place of the one that serves. */
  | { readonly type: "replacing" }
  /** The application says that it is worth trying now. */
  | { readonly type: "encouraged" }
  | { readonly type: "closed" };

export const initialLink: Link = {
  serving: false,
  stable: false,
  failures: 0,
  refusals: 0,
  hasServed: false,
  moving: false,
  offline: false,
  via: "websocket",
  nextTryAtMs: null,
  lastError: null,
  closed: false,
};

/** What moves again and again before it was stable is not believed any more. */
const maxMoves = 3;

const isRefusal = ({ code }: TidingsClientError): number => (code === "UNAUTHORIZED" ? 1 : 0);

/** The whole table. After `closed` nothing changes any more. */
export function nextLink(link: Link, event: LinkEvent): Link {
  if (link.closed) return link;
  switch (event.type) {
    case "waiting":
      return { ...link, nextTryAtMs: event.untilMs };
    case "dialling":
      return { ...link, nextTryAtMs: null };
    case "network":
      return { ...link, offline: event.offline, nextTryAtMs: null };
    case "accepted":
      return {
        ...link,
        serving: true,
        stable: false,
        hasServed: true,
        moving: false,
        via: event.via,
        nextTryAtMs: null,
        lastError: null,
      };
    case "authorized":
      return { ...link, refusals: 0 };
    case "stable":
      // what newer tries than this socket came to says more than that it has lasted
      return link.serving ? { ...link, stable: true, ...(!link.lastError && { failures: 0, refusals: 0 }) } : link;
    case "failed":
      return {
        ...link,
        moving: false,
        failures: link.failures + 1,
        refusals: link.refusals + isRefusal(event.error),
        nextTryAtMs: null,
        lastError: event.error,
      };
    case "lost":
      return {
        ...link,
        serving: false,
        stable: false,
        moving: event.moved && link.failures < maxMoves,
        failures: link.failures + (link.stable ? 0 : 1),
        refusals: link.refusals + isRefusal(event.error),
        nextTryAtMs: null,
        lastError: event.error,
      };
    case "replacing":
      return link.stable ? link : { ...link, failures: link.failures + 1 };
    case "encouraged":
      return { ...link, refusals: 0 };
    case "closed":
      return { ...link, closed: true, serving: false, stable: false, nextTryAtMs: null };
    default:
      return event satisfies never;
  }
}

/** Two, as the first may simply have run out: the token function is asked once more before anybody is told. */
const isUnauthorized = ({ refusals }: Link): boolean => refusals >= 2;

export function toConnectionState(link: Link): ConnectionState {
  const { nextTryAtMs, lastError } = link;
  if (link.closed) return { status: "closed" };
  if (link.serving || link.moving) return { status: "online", via: link.via };
  if (link.offline) return { status: "offline" };
  if (isUnauthorized(link)) return { status: "unauthorized", nextTryAtMs, lastError };
  if (link.hasServed || link.failures > 0) return { status: "reconnecting", nextTryAtMs, lastError };
  return { status: "connecting" };
}

/** Whether an application would see a difference. */
export function isSameState(a: ConnectionState, b: ConnectionState): boolean {
  const [before, after] = [Object.entries(a), Object.values(b)];
  return before.length === after.length && before.every(([, value], i) => value === after[i]);
}

/** How long to wait before the next try; for ever, while there is no network. `random` in [0, 1). */
export function tryDelayMs(link: Link, backoff: Backoff, unauthorizedMs: number, random: number): number {
  if (link.moving) return 0;
  if (link.offline) return Infinity;
  if (isUnauthorized(link)) return Math.round(unauthorizedMs * (0.5 + random / 2));
  if (link.refusals === 1) return 0; // with a fresh token
  if (link.failures === 0 && (link.stable || !link.hasServed)) return 0;
  return backoffMs(backoff, link.failures, random);
}
