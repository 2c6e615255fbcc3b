import { TidingsError } from "../model/errors.ts";

const hourMs = 60 * 60_000;
/** Links that a user may have sent in an hour: they go to whom the user names, and nobody else pays for them. */
const perUser = 5;
/** Links that go to one address in an hour, from all users together. */
const perAddress = 3;
const maxRemembered = 100_000;

export interface ProofLimits {
  /** @throws {TidingsError} `TOO_MANY_REQUESTS`: so many links to confirm an address have been sent lately */
  take(userId: string, address: string): void;
}

/**
 * Counts the links of this node, so that nobody can fill other people's mailboxes through a server with a mail channel.
 *
 * @param now a clock that never goes back, in milliseconds
 */
export function createProofLimits(now: () => number): ProofLimits {
  /** When links were sent, by user or address; the oldest entry first. */
  const sent = new Map<string, number[]>();

  const timesOf = (key: string): number[] => (sent.get(key) ?? []).filter((atMs) => now() - atMs < hourMs);

  return {
    take(userId, address) {
      const [user, to] = [`user ${userId}`, `address ${address}`];
      const counted = [
        { key: user, most: perUser, times: timesOf(user) },
        { key: to, most: perAddress, times: timesOf(to) },
      ];
      for (const { times, most } of counted) {
        const [oldest] = times;
        if (oldest === undefined || times.length < most) continue;
        throw new TidingsError(
          "TOO_MANY_REQUESTS",
          "Too many links to confirm an address have been sent: look for the last one, or try again later",
          { retryAfterMs: Math.max(1_000, oldest + hourMs - now()) },
        );
      }
      for (const { key, times } of counted) {
        sent.delete(key); // its entry goes to the end
        sent.set(key, [...times, now()]);
      }
      for (const key of sent.keys()) {
        if (sent.size <= maxRemembered && timesOf(key).length > 0) break;
        sent.delete(key);
      }
    },
  };
}
