import type { ReachedPush } from "../ports/channel.ts";
import type { LateAddress, SettledOutward, TakenOutward } from "../ports/reach-store.ts";
import type { Store } from "../ports/store.ts";
import type { OutwardOutcome } from "../ports/trace-store.ts";
import { decide } from "./decide.ts";
import type { ProviderPauses } from "./provider-pauses.ts";
import type { ChannelCounts } from "./reach-counts.ts";
import type { ReachOptions } from "./reach-options.ts";
import type { Range } from "./send-range.ts";
import type { Turn } from "./turn.ts";
import { unreadAfter } from "./unread-after.ts";

/**
 * What a cursor does next, for the addresses that are not late:
 *
 * - `done`: it is given back,
 * - `send`: it sends this range,
 * - `idle`: nothing before `dueAtMs`. What waits has been waiting since `sinceMs`, `null` if nothing waits.
 */
export type NextStep =
  | { readonly what: "done"; readonly settled: SettledOutward }
  | { readonly what: "send"; readonly range: Range }
  | { readonly what: "idle"; readonly dueAtMs: number | null; readonly sinceMs: number | null };

/** How long addresses that are late let the others go first. */
const longestLateMs = 60_000;

const newestOf = (pushes: readonly ReachedPush[]): number => Math.max(...pushes.map(({ seq }) => seq));

export function createNextStep({
  store,
  planOf,
  pauses,
  counts,
  now,
}: {
  readonly store: Pick<Store, "pushes">;
  readonly planOf: ReachOptions["planOf"];
  readonly pauses: ProviderPauses;
  readonly counts: ChannelCounts;
  readonly now: () => number;
}): (turn: Turn, late: readonly LateAddress[]) => Promise<NextStep> {
  return async ({ taken, channel, here, whenOf, isWanted, hours }, late) => {
    const { lease, n, sinceMs, attempts } = taken;
    const { pushes, rest, head, unread, hasUnwanted } = await unreadAfter(store, planOf, { ...taken, isWanted });
    const plan = pushes[0] && planOf(pushes[0].type);
    const cancelled = (what: OutwardOutcome["what"]): NextStep => {
      counts.add(channel.name, "cancelled");
      const upTo = taken.upTo ?? head;
      const dueAtMs = taken.upTo === null ? null : now();
      const outcome = unsentOutcome(taken, { upTo, what, atMs: now() });
      return { what: "done", settled: { lease, n: upTo, dueAtMs, sinceMs, open: null, outcome } };
    };
    const lateSinceMs = Math.min(...late.map(({ dueAtMs }) => dueAtMs));
    const isForLate = taken.upTo === null && lateSinceMs <= now();
    if (!plan && isForLate) return { what: "idle", dueAtMs: null, sinceMs: null };
    // however much comes for the others
    if (plan && isForLate && lateSinceMs <= now() - longestLateMs) return { what: "idle", dueAtMs: now(), sinceMs };
    if (!plan) return cancelled(hasUnwanted ? "off" : "read");
    if (here.length === 0) return cancelled("unaddressed");
    const { mandatory } = plan;
    const hasOlder = rest !== null;
    const nowMs = now();
    const decision = decide({ whenOf, mandatory, unread: pushes, hasOlder, sinceMs, quietHours: hours, nowMs });
    if (decision.what === "nothing") return cancelled(decision.why);
    const open = openOf(taken);
    const wait = (dueAtMs: number | null, since: number): NextStep =>
      open
        ? { what: "done", settled: { lease, n, dueAtMs, sinceMs: since, open } }
        : { what: "idle", dueAtMs, sinceMs: since };
    if (decision.what === "wait") return wait(decision.dueAtMs, decision.sinceMs);
    const isLate = (id: string): boolean => late.some((one) => one.id === id);
    const left = here.filter(({ id }) => !taken.done.includes(id) && !isLate(id));
    if (left.length === 0 && !open) return wait(null, sinceMs);
    const pausedUntilMs = Math.min(...left.map(({ address }) => pauses.until(channel, address)));
    if (left.length > 0 && pausedUntilMs > now()) return wait(pausedUntilMs, sinceMs);
    const upTo = taken.upTo ?? newestOf(decision.pushes);
    const range = { n, upTo, pushes: decision.pushes, rest, addresses: left, attempts, mandatory, unread };
    return { what: "send", range };
  };
}

/** For those who ask later. Nothing came to an end if nothing had been pushed. */
function unsentOutcome(
  { userId, channel, category, n, attempts }: TakenOutward,
  outcome: Pick<OutwardOutcome, "upTo" | "what" | "atMs">,
): OutwardOutcome | undefined {
  if (outcome.upTo <= n) return undefined;
  return { userId, channel, category, n, attempts, addresses: {}, ...outcome };
}

/** A range that somebody may have had stays what it is, also while it waits. */
export const openOf = ({ upTo, done, attempts }: TakenOutward): SettledOutward["open"] =>
  upTo === null ? null : { upTo, done, attempts };
