import type { Identity } from "./identity.ts";

export interface ExpiryOptions {
  /** How long before the end a client is asked to reconnect with a fresh token. Milliseconds, default 10,000. */
  readonly noticeMs: number;
  /** How long after the end a client that has not done so is kept. Milliseconds, default 5,000. */
  readonly graceMs: number;
}

export const defaultExpiry: ExpiryOptions = { noticeMs: 10_000, graceMs: 5_000 };

/** When to do what about an identity that will run out; never, for one that will not. */
export interface ExpirySchedule {
  readonly noticeAtMs: number;
  readonly closeAtMs: number;
}

/**
 * A token with less than the notice time left is given most of what it has: else a client that comes back with the same
 * token would be sent away again at once.
 */
export function expirySchedule(identity: Identity | null, options: ExpiryOptions, nowMs: number): ExpirySchedule {
  const endMs = identity?.expiresAtMs ?? Infinity;
  return {
    noticeAtMs: endMs - Math.min(options.noticeMs, (endMs - nowMs) / 4),
    closeAtMs: endMs + options.graceMs,
  };
}
