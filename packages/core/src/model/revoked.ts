import type { Revocation } from "../ports/store.ts";
import type { UserId } from "./ids.ts";

/** Whose a connection or a call is, and what proves it. */
export interface RevocableSession {
  readonly userId: UserId;
  /** When the proof was issued. Milliseconds since the epoch. Without it, every revocation of the user applies. */
  readonly issuedAtMs?: number;
  /** The proof's own id. */
  readonly jti?: string | undefined;
}

/**
 * Whether a revocation is for the session. A token says in which second it was issued, or more exactly: one of the very second
 * in which its user was revoked may be from before.
 */
export const isFor = (revocation: Revocation, { userId, issuedAtMs, jti }: RevocableSession): boolean =>
  "jti" in revocation
    ? revocation.jti === jti
    : revocation.userId === userId && (issuedAtMs === undefined || issuedAtMs <= revocation.atMs);
