import { collect } from "../due/collect.ts";
import { insist } from "../due/insist.ts";
import { createSparseReports } from "../due/sparse-reports.ts";
import { createWorkLoop, type WorkLoop } from "../due/work-loop.ts";
import type { UserId } from "../model/ids.ts";
import type { Channel } from "../ports/channel.ts";
import type { Fanout } from "../ports/fanout.ts";
import {
  type LateAddress,
  longestRestMs,
  type ReachStore,
  type SettledOutward,
  type TakenOutward,
} from "../ports/reach-store.ts";
import type { Store } from "../ports/store.ts";
import type { OutwardOutcome } from "../ports/trace-store.ts";
import { createTryLate, withLate } from "./late-addresses.ts";
import { createNextStep, type NextStep, openOf } from "./next-step.ts";
import { createPlaces, type Place } from "./places.ts";
import { createProviderPauses } from "./provider-pauses.ts";
import { readQuietHours } from "./quiet-hours.ts";
import { createChannelCounts, type ReachCounts } from "./reach-counts.ts";
import type { ReachOptions } from "./reach-options.ts";
import { createRests } from "./rests.ts";
import { createSendRange, type Range } from "./send-range.ts";
import { sharePauses } from "./shared-pauses.ts";
import type { Turn } from "./turn.ts";
import { type When, whenOf } from "./when.ts";

export interface ReachWorker {
  /** Looks at once, as something may be due; at its next turn, if it has looked in vain too often. */
  wake(): void;
  counts(): readonly ReachCounts[];
  /** Waits for the messages under way, at most 2 s. What was not sent by then is left to the next worker. */
  close(): Promise<void>;
}

/** Most pushes are for people without an address: so many looks may find nothing, then commits have to wait for the worker's own. */
const maxVainLooks = 10;
/** To how many addresses of a user a message goes at the same time. */
const sideBySide = 4;

/**
 * Takes what is due and sends it, on any node; several nodes share the work by leases. What a cursor does in its turn is decided in
 * `next-step.ts`, messages go out in `send-range.ts`, and `late-addresses.ts` tries again those that failed while others had theirs.
 */
export function createReachWorker({
  store,
  reach,
  options,
  fanout,
  now,
  onError,
}: {
  readonly store: Pick<Store, "epoch" | "pushes">;
  readonly reach: ReachStore;
  readonly options: ReachOptions;
  readonly fanout: Fanout;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}): ReachWorker {
  const { planOf, everyMs = 1_000, leaseMs = 60_000, paceMs = 2_000, concurrency = 32 } = options;
  const channels = new Map(options.channels.map((channel) => [channel.name, channel]));
  const counts = createChannelCounts([...channels.keys()]);
  const reports = createSparseReports({ now, onError });
  const places = createPlaces({ concurrency, monotonicMs: () => performance.now() });
  const rests = createRests({ paceMs, sideBySide, now });
  const pauses = sharePauses(createProviderPauses(now), { fanout, now, onError });

  const begin = collect(async (ranges: readonly { readonly lease: string; readonly upTo: number }[]) => {
    const begun = await reach.begin(ranges);
    return ranges.map(({ lease }) => begun.has(lease));
  });
  const settle = collect(async (outcomes: readonly SettledOutward[]) => {
    await reach.settle(outcomes);
    return outcomes.map(() => true);
  });

  const nextStep = createNextStep({ store, planOf, pauses, counts, now });
  const sendRange = createSendRange({
    store,
    reach,
    options,
    leaseMs,
    sideBySide,
    pauses,
    rests,
    counts,
    reports,
    loop: { isClosing: () => loop.isClosing(), hasGivenUp: () => loop.hasGivenUp() },
    now,
    onError,
  });
  const tryLate = createTryLate({ store, planOf, pauses, sendRange, removeGone, now });

  /** Handles what is taken, unless it has to wait: because it was made anew in its rest, or for a place. */
  async function inTurn(taken: TakenOutward, channel: Channel, deadline: AbortSignal): Promise<SettledOutward | null> {
    const restUntilMs = taken.upTo === null ? rests.until(taken) : 0;
    if (restUntilMs > now()) return giveBack(taken, restUntilMs);
    const place = places.take(taken);
    if (!place) return giveBack(taken, now() + Math.min(Math.max(paceMs, everyMs), longestRestMs));
    try {
      return await handle(await turnOf(taken, channel, place, deadline));
    } finally {
      place.leave();
    }
  }

  async function turnOf(taken: TakenOutward, channel: Channel, place: Place, deadline: AbortSignal): Promise<Turn> {
    const { addresses, preferences, quietHours: stored } = await reach.profile(taken.userId);
    const here = addresses.filter((address) => address.channel === channel.name && address.confirmed);
    const whenOfType = (type: string): When => {
      const of = planOf(type);
      return of ? whenOf(of, channel.name, preferences) : { mode: "off" };
    };
    const isWanted = (type: string): boolean => whenOfType(type).mode !== "off";
    const { hours, problem } = readQuietHours(stored);
    if (problem !== null) reports.report("quiet hours", `The quiet hours of a user cannot be read: ${problem}`);
    return { taken, channel, place, deadline, here, whenOf: whenOfType, isWanted, hours };
  }

  /** `null` if the lease has ended. */
  async function handle(turn: Turn): Promise<SettledOutward | null> {
    const { taken, here } = turn;
    const late = taken.late.filter(({ id }) => here.some((address) => address.id === id));
    const step = await nextStep(turn, late);
    // late addresses wait behind a range that is open, and their turn comes after what others are sent
    if (step.what === "idle") return settleLate(turn, step, late);
    const settled = step.what === "send" ? await send(turn, step.range, late) : step.settled;
    return settled && withLate(settled, settled.late ?? late);
  }

  /** Sends a range to those who have not had it. `null` if the lease has ended. */
  async function send(turn: Turn, range: Range, late: readonly LateAddress[]): Promise<SettledOutward | null> {
    const { taken, channel } = turn;
    const { lease, n, sinceMs } = taken;
    const { upTo } = range;
    if (taken.upTo === null && !(await begin({ lease, upTo }))) return null;
    const sent = await sendRange(turn, range);
    if (!sent) {
      const open = { upTo, done: taken.done, attempts: taken.attempts };
      return { lease, n, dueAtMs: now(), sinceMs, open };
    }
    const { retries, attempts, restUntilMs, outcome } = sent;
    if (sent.isRendered) counts.lag(channel.name, now() - sinceMs);
    const told = { lease, sinceMs, restUntilMs, outcome };
    // what came while the range was open waits behind it
    const next = taken.upTo === null ? null : now();
    if (retries.size === 0) return { ...told, n: upTo, dueAtMs: next, open: null };
    const done = [...taken.done, ...range.addresses.flatMap(({ id }) => (retries.has(id) ? [] : [id]))];
    if (done.length > 0 || late.length > 0) {
      const fresh = [...retries].map(([id, dueAtMs]) => ({ id, n, upTo, catchesUp: false, attempts, dueAtMs }));
      return { ...told, n: upTo, dueAtMs: next, open: null, late: [...late, ...fresh] };
    }
    const dueAtMs = Math.max(Math.min(...retries.values()), restUntilMs);
    return { ...told, n, dueAtMs, open: { upTo, done, attempts } };
  }

  /** Has late addresses tried, as there is nothing to do for the others. */
  async function settleLate(
    turn: Turn,
    step: Extract<NextStep, { readonly what: "idle" }>,
    late: readonly LateAddress[],
  ): Promise<SettledOutward> {
    const { lease, n, sinceMs } = turn.taken;
    const tried = await tryLate(turn, late);
    const { restUntilMs, outcome } = tried;
    // an address that has caught up can be sent what waits
    const dueAtMs = tried.late.length < late.length ? now() : step.dueAtMs;
    const settled = { lease, n, dueAtMs, sinceMs: step.sinceMs ?? sinceMs, restUntilMs, open: null, outcome };
    return withLate(settled, tried.late, step.sinceMs !== null);
  }

  /**
   * Removes the addresses that turned out to be dead. Called after the outcome is stored: the channel's cursor goes with its
   * last address.
   */
  async function removeGone(userId: UserId, addresses: OutwardOutcome["addresses"] = {}): Promise<void> {
    for (const [id, { result }] of Object.entries(addresses)) {
      if (result === "gone") await reach.removeAddress(userId, id);
    }
  }

  let vainLooksLeft = maxVainLooks;

  const loop: WorkLoop = createWorkLoop<TakenOutward>({
    everyMs,
    leaseMs,
    concurrency,
    onError,
    laneOf: ({ channel }) => channel,
    async take({ roomIn, isNudged }) {
      // those whose provider wants a pause are left to wait
      const able = options.channels.filter((channel) => roomIn(channel.name) > 0 && !pauses.holds(channel));
      const limits = Object.fromEntries(able.map(({ name }) => [name, roomIn(name)]));
      const taken = able.length > 0 ? await reach.takeDue({ nowMs: now(), leaseMs, limits }) : [];
      vainLooksLeft = taken.length > 0 ? maxVainLooks : Math.min(vainLooksLeft + (isNudged ? -1 : 1), maxVainLooks);
      return taken;
    },
    async work(taken, deadline) {
      const leasedUntilMs = performance.now() + leaseMs;
      const channel = channels.get(taken.channel);
      const settled = channel && (await inTurn(taken, channel, deadline));
      if (!settled) return;
      // what was sent is sent again if this is lost; who closes does not wait for long
      await insist(
        () => settle(settled),
        () => performance.now() < leasedUntilMs && !loop.hasGivenUp(),
      );
      await removeGone(taken.userId, settled.outcome?.addresses);
    },
  });

  return {
    wake() {
      if (vainLooksLeft > 0) loop.nudge();
    },
    counts: () => counts.all(),
    async close() {
      await loop.close();
      await pauses.close();
    },
  };
}

/** Gives a cursor back as it was taken. */
function giveBack(taken: TakenOutward, untilMs: number): SettledOutward {
  const { lease, n, sinceMs } = taken;
  return { lease, n, dueAtMs: untilMs, sinceMs, restUntilMs: untilMs, open: openOf(taken) };
}
