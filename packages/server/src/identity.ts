import type { IncomingHttpHeaders } from "node:http";
import type { UserId } from "@tidings/core";

/** Who a connection belongs to; chosen once, when it opens. */
export interface Identity {
  readonly userId: UserId;
  readonly scopes: readonly string[];
  /** When the proof of identity runs out, in milliseconds since the epoch; `null`: never. */
  readonly expiresAtMs: number | null;
}

export type Transport = "websocket" | "http";

/** What a client proves itself with. */
export interface Credentials {
  /** From tRPC's `connectionParams`, else the bearer token of the `Authorization` header. */
  readonly token: string | null;
  readonly transport: Transport;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Decides who somebody is. `null`: anonymous, and welcome. Throws a `TidingsError` to refuse: `UNAUTHORIZED` closes a
 * WebSocket with 4401 and answers 401 on HTTP; the other codes as in the error table of `@tidings/core`.
 */
export type Authenticate = (credentials: Credentials) => Promise<Identity | null>;

/** The token of an `Authorization: Bearer` header. */
export function bearerToken(headers: IncomingHttpHeaders): string | null {
  return /^Bearer +(\S+) *$/i.exec(headers.authorization ?? "")?.[1] ?? null;
}

/** What limits count by: the user, or for the anonymous the address. */
export function principalOf(identity: Identity | null, remoteAddress: string): string {
  return identity === null ? `address:${remoteAddress}` : `user:${identity.userId}`;
}

export function hasExpired(identity: Identity | null, nowMs: number): boolean {
  return identity !== null && identity.expiresAtMs !== null && nowMs >= identity.expiresAtMs;
}
