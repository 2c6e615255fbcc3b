import { type LateAddress, nothingWaitsMs, type SettledOutward } from "../ports/reach-store.ts";
import type { UserId } from "../model/ids.ts";
import type { Store } from "../ports/store.ts";
import type { OutwardOutcome } from "../ports/trace-store.ts";
import type { ProviderPauses } from "./provider-pauses.ts";
import { endOfQuiet } from "./quiet-hours.ts";
import type { ReachOptions } from "./reach-options.ts";
import type { SendRange } from "./send-range.ts";
import type { Turn } from "./turn.ts";
import { unreadAfter } from "./unread-after.ts";

/** What became of addresses that are tried alone. */
export interface TriedLate extends Pick<SettledOutward, "restUntilMs" | "outcome"> {
  /** Those that are still late. */
  readonly late: readonly LateAddress[];
}

/** Tries addresses again that others do not wait for: those that are due and are to have the same message. */
export function createTryLate({
  store,
  planOf,
  pauses,
  sendRange,
  removeGone,
  now,
}: {
  readonly store: Pick<Store, "pushes">;
  readonly planOf: ReachOptions["planOf"];
  readonly pauses: ProviderPauses;
  readonly sendRange: SendRange;
  readonly removeGone: (userId: UserId, addresses: OutwardOutcome["addresses"]) => Promise<void>;
  readonly now: () => number;
}): (turn: Turn, late: readonly LateAddress[]) => Promise<TriedLate> {
  return async (turn, late) => {
    const { taken, channel, here, isWanted, hours } = turn;
    const first = late.find(({ dueAtMs }) => dueAtMs <= now());
    if (!first) return { late };
    const { n, upTo, attempts, catchesUp } = first;
    const isOfFirst = (one: LateAddress): boolean =>
      one.dueAtMs <= now() && one.n === n && one.upTo === upTo && one.attempts === attempts;
    const together = new Set(late.filter(isOfFirst));
    const addresses = here.filter(({ id }) => [...together].some((one) => one.id === id));
    const postpone = (untilMs: number): TriedLate => ({
      late: late.map((one) => (together.has(one) ? { ...one, dueAtMs: untilMs } : one)),
    });
    /** The last push that was missed since then, as each range ends at a push of its category. `null` if none was. */
    const lastMissed = async (): Promise<number | null> => {
      if (upTo >= taken.n) return null;
      const missed = await unreadAfter(store, planOf, { ...taken, n: upTo, upTo: taken.n, isWanted });
      return missed.pushes[0]?.seq ?? null;
    };
    /** What an address is to have next; nothing if it has caught up. */
    const advance = ({ id }: LateAddress, nextUpTo: number | null): readonly LateAddress[] =>
      nextUpTo === null ? [] : [{ id, n: upTo, upTo: nextUpTo, catchesUp: true, attempts: 0, dueAtMs: now() }];

    const { pushes, rest, unread } = await unreadAfter(store, planOf, { ...taken, n, upTo, isWanted });
    const plan = pushes[0] && planOf(pushes[0].type);
    if (!plan) {
      const nextUpTo = await lastMissed();
      return { late: late.flatMap((one) => (together.has(one) ? advance(one, nextUpTo) : [one])) };
    }
    const { mandatory } = plan;
    const quietUntilMs = mandatory ? null : endOfQuiet(hours, now());
    if (quietUntilMs !== null) return postpone(quietUntilMs);
    const pausedUntilMs = Math.min(...addresses.map(({ address }) => pauses.until(channel, address)));
    if (pausedUntilMs > now()) return postpone(pausedUntilMs);

    // not after sending: that something was sent must not be lost if this fails
    const nextUpTo = await lastMissed();
    const range = { n, upTo, pushes: pushes.toReversed(), rest, addresses, attempts, mandatory, unread };
    const sent = await sendRange(turn, range);
    if (!sent) return { late };
    const { retries, restUntilMs, outcome } = sent;
    const tried = (one: LateAddress): readonly LateAddress[] => {
      const dueAtMs = retries.get(one.id);
      return dueAtMs === undefined ? advance(one, nextUpTo) : [{ ...one, attempts: sent.attempts, dueAtMs }];
    };
    if (catchesUp) await removeGone(taken.userId, outcome.addresses);
    return {
      late: late.flatMap((one) => (together.has(one) ? tried(one) : [one])),
      restUntilMs,
      // others had it as several messages, whose outcomes are kept
      outcome: catchesUp ? undefined : outcome,
    };
  };
}

/** With those that are tried alone: it is looked at when the first of them is due, unless a range is open. */
export function withLate(
  settled: SettledOutward,
  late: readonly LateAddress[],
  waits: boolean = settled.dueAtMs !== null,
): SettledOutward {
  if (settled.open || late.length === 0) return { ...settled, late };
  const nextMs = Math.min(...late.map((one) => one.dueAtMs));
  const dueAtMs = Math.min(settled.dueAtMs ?? nextMs, nextMs);
  return { ...settled, late, dueAtMs, sinceMs: waits ? settled.sinceMs : nothingWaitsMs };
}
