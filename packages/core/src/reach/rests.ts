import { longestRestMs, type OutwardKey } from "../ports/reach-store.ts";
import { setNewest } from "./set-newest.ts";

/**
 * How long cursors rest after a message, so that what comes meanwhile is collected. The store keeps that as well; this node remembers it for
 * a cursor that goes with the user's last address and that a commit makes anew.
 */
export interface Rests {
  /** It has sent a message to so many addresses. Returns until when it rests. Milliseconds since the epoch. */
  begin(cursor: OutwardKey, addresses: number): number;
  /** In the past if it does not rest. Milliseconds since the epoch. */
  until(cursor: OutwardKey): number;
}

const maxRests = 10_000;

const keyOf = ({ userId, channel, category }: OutwardKey): string => JSON.stringify([userId, channel, category]);

/** `paceMs`: how long a cursor rests for every `sideBySide` addresses. */
export function createRests({
  paceMs,
  sideBySide,
  now,
}: {
  readonly paceMs: number;
  readonly sideBySide: number;
  readonly now: () => number;
}): Rests {
  const rests = new Map<string, { readonly fromMs: number; readonly untilMs: number }>();

  return {
    begin(cursor, addresses) {
      const fromMs = now();
      const rounds = Math.max(1, Math.ceil(addresses / sideBySide));
      const untilMs = fromMs + Math.min(paceMs * rounds, longestRestMs);
      setNewest(rests, keyOf(cursor), { fromMs, untilMs }, maxRests);
      return untilMs;
    },
    until(cursor) {
      const rest = rests.get(keyOf(cursor));
      // before its beginning: the clock has been set back
      return rest && now() >= rest.fromMs ? rest.untilMs : 0;
    },
  };
}
