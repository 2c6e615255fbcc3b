import type { Channel } from "../ports/channel.ts";
import { longestBackOffMs, pauseAfter } from "../due/back-off.ts";
import { setNewest } from "./set-newest.ts";

/**
 * Providers that are left alone for a while, because they asked for it or fail. Those of one channel are apart: a user who names a
 * provider of their own stops nobody else.
 */
export interface ProviderPauses {
  /** Until when an address waits for its provider; in the past if it need not. Milliseconds since the epoch. */
  until(channel: Channel, address: unknown): number;
  /** The whole channel has one provider, and that wants a pause. */
  holds(channel: Channel): boolean;
  /** Names the provider of an address, on every node alike. */
  providerOf(channel: Channel, address: unknown): string;
  untilOf(provider: string): number;
  begin(provider: string, untilMs: number): void;
  /**
   * It has failed and names no time: how long its pause should be, by how often it has failed on this node since it last answered. What
   * fails during a pause was under way before, and counts as the same failure. Milliseconds.
   */
  failed(provider: string): number;
  answered(provider: string): void;
}

/** Users name providers. */
const maxProviders = 1_000;

const keyOf = (channel: Channel, address: unknown): string =>
  channel.providerOf ? `${channel.name} ${channel.providerOf(address)}` : channel.name;

export function createProviderPauses(now: () => number): ProviderPauses {
  const pauses = new Map<string, { readonly fromMs: number; readonly untilMs: number }>();
  const failures = new Map<string, number>();
  const until = (key: string): number => {
    const pause = pauses.get(key);
    // before its beginning: the clock has been set back
    return pause && now() >= pause.fromMs ? pause.untilMs : 0;
  };

  return {
    until: (channel, address) => until(keyOf(channel, address)),
    holds: (channel) => until(channel.name) > now(),
    providerOf: keyOf,
    untilOf: until,
    begin(key, askedMs) {
      const fromMs = now();
      const untilMs = Math.min(Math.max(until(key), askedMs), fromMs + longestBackOffMs);
      setNewest(pauses, key, { fromMs, untilMs }, maxProviders);
    },
    failed(key) {
      const count = failures.get(key) ?? 0;
      if (count > 0 && until(key) > now()) return pauseAfter(count);
      setNewest(failures, key, count + 1, maxProviders);
      return pauseAfter(count + 1);
    },
    answered: (key) => void failures.delete(key),
  };
}
