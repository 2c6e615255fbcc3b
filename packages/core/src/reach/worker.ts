import { longestBackOffMs, maxAttempts, retryMs } from "../due/back-off.ts";
import { collect } from "../due/collect.ts";
import { answerBefore, deadlineOf } from "../due/deadline.ts";
import { insist } from "../due/insist.ts";
import { createSparseReports } from "../due/sparse-reports.ts";
import { createWorkLoop } from "../due/work-loop.ts";
import type { UserId } from "../model/ids.ts";
import type { Channel, ChannelMessage, ChannelResult, ReachedPush } from "../ports/channel.ts";
import type { Fanout } from "../ports/fanout.ts";
import {
  longestRestMs,
  type ReachStore,
  type SettledOutward,
  type StoredAddress,
  type TakenOutward,
} from "../ports/reach-store.ts";
import type { Store } from "../ports/store.ts";
import type { AddressOutcome, OutwardOutcome } from "../ports/trace-store.ts";
import { decide } from "./decide.ts";
import { createPlaces, type Place } from "./places.ts";
import { createProviderPauses } from "./provider-pauses.ts";
import { readQuietHours } from "./quiet-hours.ts";
import { keyOfRange } from "./range-key.ts";
import type { ReachOptions } from "./reach-options.ts";
import { createRests } from "./rests.ts";
import { sharePauses } from "./shared-pauses.ts";
import { countUnread, unreadAfter } from "./unread-after.ts";
import { type When, whenOf } from "./when.ts";

/** What became of a channel's messages since this node started, for metrics. */
export interface ReachCounts {
  readonly channel: string;
  readonly sent: number;
  /** Messages that were not sent, because everything had been read by then. */
  readonly cancelled: number;
  readonly gone: number;
  readonly later: number;
  readonly refused: number;
  readonly givenUp: number;
  /** How long after its oldest push the last message was tried; a delay that the user wants counts too. Milliseconds. */
  readonly lagMs: number;
}

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
/** How long a message is worth delivering. */
const ttlMs = 3 * 24 * 60 * 60_000;

/** What goes out of a cursor's pushes, to the addresses that have not had it. */
interface Range {
  readonly upTo: number;
  readonly pushes: readonly ReachedPush[];
  readonly addresses: readonly StoredAddress[];
  readonly mandatory: boolean;
  readonly unread: number;
  /** Older ones that it leaves out. */
  readonly more: number;
}

/** A message, whatever address it goes to. */
type Content = Omit<ChannelMessage<unknown>, "address">;

type MutableCounts = { -readonly [K in keyof ReachCounts]: ReachCounts[K] };

const newestOf = (pushes: readonly ReachedPush[]): number => Math.max(...pushes.map(({ seq }) => seq));

/** Takes what is due and sends it, on any node; several nodes share the work by leases. */
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
  const { planOf, render, unsubscribeUrl = () => null, everyMs = 1_000, leaseMs = 60_000 } = options;
  const { paceMs = 2_000, concurrency = 32 } = options;
  const channels = new Map(options.channels.map((channel) => [channel.name, channel]));
  const counts = new Map<string, MutableCounts>();
  for (const channel of channels.keys()) {
    counts.set(channel, { channel, sent: 0, cancelled: 0, gone: 0, later: 0, refused: 0, givenUp: 0, lagMs: 0 });
  }
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

  const count = (channel: string, what: Exclude<keyof ReachCounts, "channel" | "lagMs">): void => {
    const of = counts.get(channel);
    if (of) of[what] += 1;
  };

  async function handle(
    taken: TakenOutward,
    channel: Channel,
    place: Place,
    deadline: AbortSignal,
  ): Promise<SettledOutward | null> {
    const { userId, lease, sinceMs } = taken;
    const { addresses, preferences, quietHours: stored } = await reach.profile(userId);
    const here = addresses.filter((address) => address.channel === channel.name && address.confirmed);
    // types of one category may go different ways
    const whenOfType = (type: string): When => {
      const of = planOf(type);
      return of ? whenOf(of, channel.name, preferences) : { mode: "off" };
    };
    const isWanted = (type: string): boolean => whenOfType(type).mode !== "off";
    const { pushes, rest, head, unread, hasUnwanted } = await unreadAfter(store, planOf, { ...taken, isWanted });
    const plan = pushes[0] && planOf(pushes[0].type);
    const cancelled = (what: OutwardOutcome["what"]): SettledOutward => {
      count(channel.name, "cancelled");
      const upTo = taken.upTo ?? head;
      const dueAtMs = taken.upTo === null ? null : now();
      return { lease, n: upTo, dueAtMs, sinceMs, open: null, outcome: outcomeOf(taken, { upTo, what }) };
    };
    if (!plan) return cancelled(hasUnwanted ? "off" : "read");
    if (here.length === 0) return cancelled("unaddressed");
    const { mandatory } = plan;
    const hasOlder = rest !== null;
    const { hours: quietHours, problem } = readQuietHours(stored);
    if (problem !== null) reports.report("quiet hours", `The quiet hours of a user cannot be read: ${problem}`);
    const decision = decide({
      whenOf: whenOfType,
      mandatory,
      unread: pushes,
      hasOlder,
      sinceMs,
      quietHours,
      nowMs: now(),
    });
    if (decision.what === "nothing") return cancelled(decision.why);
    const open = openOf(taken);
    if (decision.what === "wait") {
      return { lease, n: taken.n, dueAtMs: decision.dueAtMs, sinceMs: decision.sinceMs, open };
    }
    const left = here.filter(({ id }) => !taken.done.includes(id));
    const pausedUntilMs = Math.min(...left.map(({ address }) => pauses.until(channel, address)));
    if (left.length > 0 && pausedUntilMs > now()) return { lease, n: taken.n, dueAtMs: pausedUntilMs, sinceMs, open };
    const upTo = taken.upTo ?? newestOf(decision.pushes);
    if (taken.upTo === null && !(await begin({ lease, upTo }))) return null;
    const more = rest ? await countUnread(store, planOf, rest) : 0;
    return sendRange(taken, channel, place, deadline, {
      upTo,
      pushes: decision.pushes,
      addresses: left,
      mandatory,
      unread,
      more,
    });
  }

  /** For those who ask later. Nothing came to an end if nothing had been pushed. */
  function outcomeOf(
    { userId, channel, category, n, attempts }: TakenOutward,
    outcome: Pick<OutwardOutcome, "upTo" | "what"> & Partial<OutwardOutcome>,
  ): OutwardOutcome | undefined {
    if (outcome.upTo <= n) return undefined;
    return { userId, channel, category, n, atMs: now(), attempts, addresses: {}, ...outcome };
  }

  async function sendRange(
    taken: TakenOutward,
    channel: Channel,
    place: Place,
    deadline: AbortSignal,
    range: Range,
  ): Promise<SettledOutward> {
    const { userId, lease, sinceMs } = taken;
    const { upTo } = range;
    const done = new Set(taken.done);
    const addresses: Record<string, AddressOutcome> = {};
    const rounds = Math.ceil(range.addresses.length / sideBySide);
    // those that do not answer leave time to ask the others
    const deadlineOfEach = (): AbortSignal =>
      rounds > 1 ? AbortSignal.any([deadline, deadlineOf(leaseMs / rounds)]) : deadline;

    /** When to try again; `null` if the address is done with. */
    const sendTo = async (address: StoredAddress, content: Content): Promise<number | null> => {
      const pausedUntilMs = pauses.until(channel, address.address);
      if (pausedUntilMs > now()) return pausedUntilMs;
      const message = { ...content, address: address.address };
      const result = await answerBefore(deadlineOfEach(), (signal) => channel.send(message, signal), {
        late: later("no answer in time"),
        failed: later,
      });
      // no fault of the address
      if (result.result === "later" && loop.hasGivenUp()) return now();
      addresses[address.id] = toOutcome(address, result, now());
      const again = await take(userId, channel, address, result, taken.attempts + 1);
      if (again === null) done.add(address.id);
      return again;
    };

    const end = (retryAtMs: number | null): SettledOutward => {
      const attempts = taken.attempts + (loop.hasGivenUp() ? 0 : 1);
      const isGivenUp = retryAtMs !== null && attempts >= maxAttempts;
      if (isGivenUp) {
        count(channel.name, "givenUp");
        onError(new Error(`${channel.name}: given up after ${attempts} attempts to reach a user`));
      }
      const what = isGivenUp ? "givenUp" : "tried";
      const outcome = outcomeOf(taken, { upTo, what, addresses, attempts });
      // what came while the range was open waits behind it
      const next = taken.upTo === null ? null : now();
      const restUntilMs = rests.begin(taken, range.addresses.length);
      const told = { lease, sinceMs, restUntilMs, outcome };
      if (retryAtMs === null || isGivenUp) return { ...told, n: upTo, dueAtMs: next, open: null };
      const dueAtMs = Math.max(retryAtMs, restUntilMs);
      return { ...told, n: taken.n, dueAtMs, open: { upTo, done: [...done], attempts } };
    };

    const content = await contentOf(taken, channel, deadline, range);
    if (loop.isClosing()) {
      const open = { upTo, done: taken.done, attempts: taken.attempts };
      return { lease, n: taken.n, dueAtMs: now(), sinceMs, open };
    }
    if (!content) return end(now() + retryMs(taken.attempts + 1, null));
    place.sends(rounds);
    const retries: (number | null)[] = [];
    const waiting = range.addresses.values();
    const sendNext = async (): Promise<void> => {
      for (const address of waiting) retries.push(await sendTo(address, content));
    };
    await Promise.all(Array.from({ length: sideBySide }, sendNext));
    const lag = counts.get(channel.name);
    if (lag) lag.lagMs = Math.max(0, now() - sinceMs);
    const due = retries.filter((atMs) => atMs !== null);
    return end(due.length > 0 ? Math.min(...due) : null);
  }

  /** What a message says, as the application makes it; `null` if it cannot, or not in time. */
  async function contentOf(
    taken: TakenOutward,
    channel: Channel,
    deadline: AbortSignal,
    range: Range,
  ): Promise<Content | null> {
    const { userId, category, n } = taken;
    const { name } = channel;
    const { upTo, pushes, mandatory, unread, more } = range;
    const make = async (): Promise<Content> => ({
      key: keyOfRange({ epoch: store.epoch, userId, channel: name, n, upTo }),
      userId,
      pushes,
      rendered: await render({ channel: name, userId, category, pushes, more }),
      tag: tagOf(category, pushes),
      unread,
      unsubscribeUrl: mandatory ? null : unsubscribeUrl({ userId, channel: name, category }),
      ttlMs,
    });
    if (deadline.aborted) return null; // nothing of the application's was slow
    let problem: unknown = new Error("it takes too long");
    const content = await answerBefore<Content | null>(deadline, make, {
      late: null,
      failed(_, error) {
        problem = error;
        return null;
      },
    });
    if (!content && !loop.hasGivenUp()) {
      onError(new Error(`${name}: a message cannot be rendered now: ${String(problem)}`, { cause: problem }));
    }
    return content;
  }

  /** Keeps what became of a message. When to try this address again; `null` if it is done with. */
  async function take(
    userId: UserId,
    channel: Channel,
    address: StoredAddress,
    result: ChannelResult,
    attempts: number,
  ): Promise<number | null> {
    const { name } = channel;
    const provider = pauses.providerOf(channel, address.address);
    // what is shown of an address must not cost the outcome of its message
    const mark = async (sinceMs: number | null): Promise<void> =>
      reach.markFailing(userId, address.id, sinceMs).catch(onError);
    count(name, result.result);
    if (result.result === "later") {
      if (result.waits === "provider") {
        // of its own: how often this range has been tried says nothing about the provider
        const pauseMs = result.retryAfterMs ?? pauses.failed(provider);
        pauses.begin(provider, now() + Math.min(pauseMs, longestBackOffMs));
      }
      if (address.failingSinceMs === null) await mark(now());
      return now() + retryMs(attempts, result.retryAfterMs);
    }
    pauses.answered(provider);
    if (result.result === "refused") reports.report(name, `${name} refuses a message: ${result.reason}`);
    else if (result.result === "sent" && address.failingSinceMs !== null) await mark(null);
    return null;
  }

  /**
   * Removes the addresses that turned out to be dead. Called after the outcome is stored: the channel's cursor goes with its
   * last address.
   */
  async function removeGone(userId: UserId, { outcome }: SettledOutward): Promise<void> {
    for (const [id, { result }] of Object.entries(outcome?.addresses ?? {})) {
      if (result === "gone") await reach.removeAddress(userId, id);
    }
  }

  /** Handles what is taken, unless it has to wait: because it was made anew in its rest, or for a place. */
  async function inTurn(taken: TakenOutward, channel: Channel, deadline: AbortSignal): Promise<SettledOutward | null> {
    const restUntilMs = taken.upTo === null ? rests.until(taken) : 0;
    if (restUntilMs > now()) return giveBack(taken, restUntilMs);
    const place = places.take(taken);
    if (!place) return giveBack(taken, now() + Math.min(Math.max(paceMs, everyMs), longestRestMs));
    try {
      return await handle(taken, channel, place, deadline);
    } finally {
      place.leave();
    }
  }

  let vainLooksLeft = maxVainLooks;

  const loop = createWorkLoop<TakenOutward>({
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
      await removeGone(taken.userId, settled);
    },
  });

  return {
    wake() {
      if (vainLooksLeft > 0) loop.nudge();
    },
    counts: () => [...counts.values()],
    async close() {
      await loop.close();
      await pauses.close();
    },
  };
}

/** A range that somebody may have had stays what it is, also while it waits. */
const openOf = ({ upTo, done, attempts }: TakenOutward): SettledOutward["open"] =>
  upTo === null ? null : { upTo, done, attempts };

/** Gives a cursor back as it was taken. */
function giveBack(taken: TakenOutward, untilMs: number): SettledOutward {
  const { lease, n, sinceMs } = taken;
  return { lease, n, dueAtMs: untilMs, sinceMs, restUntilMs: untilMs, open: openOf(taken) };
}

/** A channel that does not answer or throws may do better next time. */
const later = (reason: string): ChannelResult => ({ result: "later", reason, retryAfterMs: null, waits: "address" });

/** Providers say what they like. */
const toKeptText = (text: string): string => text.toWellFormed().replaceAll("\0", "").slice(0, 200);

function toOutcome({ label }: StoredAddress, result: ChannelResult, atMs: number): AddressOutcome {
  const told = { label: toKeptText(label), result: result.result, atMs };
  return result.result === "sent" ? told : { ...told, reason: toKeptText(result.reason) };
}

/** What a later message about the same thing replaces: one conversation's, by its id, or all of a category's. */
function tagOf(category: string, pushes: readonly ReachedPush[]): string {
  const conversations = new Set(
    pushes.map(({ data }) => (data as { readonly conversationId?: unknown } | null)?.conversationId),
  );
  const [only] = conversations;
  return conversations.size === 1 && typeof only === "string" ? only : category;
}
