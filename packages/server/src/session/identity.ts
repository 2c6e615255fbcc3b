import type { IncomingHttpHeaders } from "node:http";
import type { UserId } from "@tidings/core";

/** Who a connection belongs to; chosen once, when it opens. */
export interface Identity {
  readonly userId: UserId;
  readonly scopes: readonly string[];
  /** When the proof of identity runs out, in milliseconds since the epoch; `null`: never. */
  readonly expiresAtMs: number | null;
  /**
   * When that proof was issued, in milliseconds since the epoch. A revocation of the user is for what was issued before it, so
   * it refuses an identity that does not say.
   */
  readonly issuedAtMs?: number;
  /** The id of that proof (the claim `jti`): it can be revoked alone. */
  readonly jti?: string;
}

export type Transport = "websocket" | "http";

/** What a client identifies itself with. */
export interface Credentials {
  /** From tRPC's `connectionParams`, else the bearer token of the `Authorization` header. */
  readonly token: string | null;
  readonly transport: Transport;
  /** Cookies are there only if the page that sent them is trusted: the server's own, or listed in `allowedOrigins`. */
  readonly headers: IncomingHttpHeaders;
}

/**
 * Identifies a client. Returns `null` for an anonymous client, which may connect. Throws a `TidingsError` to refuse: `UNAUTHORIZED` closes a
 * WebSocket with 4401 and answers 401 on HTTP; the other codes as in the error table of `@tidings/core`.
 */
export interface Authenticate {
  (credentials: Credentials): Promise<Identity | null>;
  /**
   * For how long it may be remembered whose a token is, by its text alone and at most until `expiresAtMs`: when everybody comes
   * back at once, few have to be checked. Milliseconds, default 0: nothing is remembered.
   */
  readonly rememberMs?: number;
}

/** The token of an `Authorization: Bearer` header. */
export function bearerToken(headers: IncomingHttpHeaders): string | null {
  return /^Bearer +(\S+) *$/i.exec(headers.authorization ?? "")?.[1] ?? null;
}

export function hasExpired(identity: Identity | null, nowMs: number): boolean {
  return identity !== null && identity.expiresAtMs !== null && nowMs >= identity.expiresAtMs;
}
