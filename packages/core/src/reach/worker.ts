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
  type LateAddress,
  longestRestMs,
  nothingWaitsMs,
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
import { endOfQuiet, type QuietHours, readQuietHours } from "./quiet-hours.ts";
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
/** How long addresses that are late leave their turn to the others. */
const longestLateMs = 60_000;
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

/** What a worker has at hand while it has a cursor. */
interface Turn {
  readonly taken: TakenOutward;
  readonly channel: Channel;
  readonly place: Place;
  readonly deadline: AbortSignal;
  /** The user's confirmed addresses on the channel. */
  readonly here: readonly StoredAddress[];
  readonly whenOfType: (type: string) => When;
  readonly hours: QuietHours | null;
}

/** What a cursor does next. `idle`: nothing before `dueAtMs`; what waits has been waiting since `sinceMs`, `null` if nothing waits. */
type Next =
  | { readonly what: "done"; readonly settled: SettledOutward }
  | { readonly what: "idle"; readonly dueAtMs: number | null; readonly sinceMs: number | null };

/** What became of addresses that are tried alone. */
interface Late extends Pick<SettledOutward, "restUntilMs" | "outcome"> {
  readonly late: readonly LateAddress[];
}

interface Sent {
  readonly addresses: OutwardOutcome["addresses"];
  /** When to try again, by the ids of those that are not done with. */
  readonly retries: ReadonlyMap<string, number>;
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
    const { addresses, preferences, quietHours: stored } = await reach.profile(taken.userId);
    const here = addresses.filter((address) => address.channel === channel.name && address.confirmed);
    // types of one category may go different ways
    const whenOfType = (type: string): When => {
      const of = planOf(type);
      return of ? whenOf(of, channel.name, preferences) : { mode: "off" };
    };
    const { hours, problem } = readQuietHours(stored);
    if (problem !== null) reports.report("quiet hours", `The quiet hours of a user cannot be read: ${problem}`);
    const turn: Turn = { taken, channel, place, deadline, here, whenOfType, hours };
    const late = taken.late.filter(({ id }) => here.some((address) => address.id === id));
    const next = await goOn(turn, late);
    // they wait behind a range that is open, and their turn comes after what others are sent
    if (next?.what !== "idle") return next && withLate(next.settled, next.settled.late ?? late);
    const tried = await tryLate(turn, late);
    const { lease, n, sinceMs } = taken;
    const { restUntilMs, outcome } = tried;
    // whoever has caught up may have what waits for them
    const dueAtMs = tried.late.length < late.length ? now() : next.dueAtMs;
    const settled = { lease, n, dueAtMs, sinceMs: next.sinceMs ?? sinceMs, restUntilMs, open: null, outcome };
    return withLate(settled, tried.late, next.sinceMs !== null);
  }

  /** What a cursor does next, for the addresses that are not late. `null` if the lease has ended. */
  async function goOn(turn: Turn, late: readonly LateAddress[]): Promise<Next | null> {
    const { taken, channel, here, whenOfType, hours } = turn;
    const { lease, sinceMs } = taken;
    const isWanted = (type: string): boolean => whenOfType(type).mode !== "off";
    const { pushes, rest, head, unread, hasUnwanted } = await unreadAfter(store, planOf, { ...taken, isWanted });
    const plan = pushes[0] && planOf(pushes[0].type);
    const cancelled = (what: OutwardOutcome["what"]): Next => {
      count(channel.name, "cancelled");
      const upTo = taken.upTo ?? head;
      const dueAtMs = taken.upTo === null ? null : now();
      const outcome = outcomeOf(taken, { upTo, what });
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
    const decision = decide({
      whenOf: whenOfType,
      mandatory,
      unread: pushes,
      hasOlder,
      sinceMs,
      quietHours: hours,
      nowMs: now(),
    });
    if (decision.what === "nothing") return cancelled(decision.why);
    const open = openOf(taken);
    const wait = (dueAtMs: number | null, since: number): Next =>
      open
        ? { what: "done", settled: { lease, n: taken.n, dueAtMs, sinceMs: since, open } }
        : { what: "idle", dueAtMs, sinceMs: since };
    if (decision.what === "wait") return wait(decision.dueAtMs, decision.sinceMs);
    const isLate = (id: string): boolean => late.some((one) => one.id === id);
    const left = here.filter(({ id }) => !taken.done.includes(id) && !isLate(id));
    if (left.length === 0 && !open) return wait(null, sinceMs);
    const pausedUntilMs = Math.min(...left.map(({ address }) => pauses.until(channel, address)));
    if (left.length > 0 && pausedUntilMs > now()) return wait(pausedUntilMs, sinceMs);
    const upTo = taken.upTo ?? newestOf(decision.pushes);
    if (taken.upTo === null && !(await begin({ lease, upTo }))) return null;
    const more = rest ? await countUnread(store, planOf, rest) : 0;
    const range = { upTo, pushes: decision.pushes, addresses: left, mandatory, unread, more };
    return { what: "done", settled: await sendRange(turn, range, late) };
  }

  /** For those who ask later. Nothing came to an end if nothing had been pushed. */
  function outcomeOf(
    { userId, channel, category, n, attempts }: TakenOutward,
    outcome: Pick<OutwardOutcome, "upTo" | "what"> & Partial<OutwardOutcome>,
  ): OutwardOutcome | undefined {
    if (outcome.upTo <= n) return undefined;
    return { userId, channel, category, n, atMs: now(), attempts, addresses: {}, ...outcome };
  }

  async function sendRange(turn: Turn, range: Range, late: readonly LateAddress[]): Promise<SettledOutward> {
    const { taken, channel } = turn;
    const { lease, n, sinceMs } = taken;
    const { upTo } = range;
    const content = await contentOf(taken, turn, range);
    if (loop.isClosing()) {
      const open = { upTo, done: taken.done, attempts: taken.attempts };
      return { lease, n, dueAtMs: now(), sinceMs, open };
    }
    const { addresses, retries } = await sendAll(taken, turn, range, content);
    const lag = counts.get(channel.name);
    if (lag && content) lag.lagMs = Math.max(0, now() - sinceMs);
    const attempts = attemptsAfter(taken);
    const isGivenUp = retries.size > 0 && giveUpAfter(attempts, channel);
    const outcome = outcomeOf(taken, { upTo, what: isGivenUp ? "givenUp" : "tried", addresses, attempts });
    const restUntilMs = rests.begin(taken, range.addresses.length);
    const told = { lease, sinceMs, restUntilMs, outcome };
    // what came while the range was open waits behind it
    const next = taken.upTo === null ? null : now();
    if (retries.size === 0 || isGivenUp) return { ...told, n: upTo, dueAtMs: next, open: null };
    const done = [...taken.done, ...range.addresses.flatMap(({ id }) => (retries.has(id) ? [] : [id]))];
    if (done.length > 0 || late.length > 0) {
      const fresh = [...retries].map(([id, dueAtMs]) => ({ id, n, upTo, catchesUp: false, attempts, dueAtMs }));
      return { ...told, n: upTo, dueAtMs: next, open: null, late: [...late, ...fresh] };
    }
    const dueAtMs = Math.max(Math.min(...retries.values()), restUntilMs);
    return { ...told, n, dueAtMs, open: { upTo, done, attempts } };
  }

  /** Tries addresses again that others do not wait for: those that are due and are to have the same message. */
  async function tryLate(turn: Turn, late: readonly LateAddress[]): Promise<Late> {
    const { taken, channel, here, whenOfType, hours } = turn;
    const first = late.find(({ dueAtMs }) => dueAtMs <= now());
    if (!first) return { late };
    const { n, upTo, attempts: before, catchesUp } = first;
    const isOfFirst = (one: LateAddress): boolean =>
      one.dueAtMs <= now() && one.n === n && one.upTo === upTo && one.attempts === before;
    const together = new Set(late.filter(isOfFirst));
    const addresses = here.filter(({ id }) => [...together].some((one) => one.id === id));
    const postpone = (untilMs: number): Late => ({
      late: late.map((one) => (together.has(one) ? { ...one, dueAtMs: untilMs } : one)),
    });
    /** What it is to have next; nothing if it has caught up. */
    const advance = ({ id }: LateAddress): readonly LateAddress[] =>
      upTo < taken.n ? [{ id, n: upTo, upTo: taken.n, catchesUp: true, attempts: 0, dueAtMs: now() }] : [];

    const isWanted = (type: string): boolean => whenOfType(type).mode !== "off";
    const { pushes, rest, unread } = await unreadAfter(store, planOf, { ...taken, n, upTo, isWanted });
    const plan = pushes[0] && planOf(pushes[0].type);
    if (!plan) return { late: late.flatMap((one) => (together.has(one) ? advance(one) : [one])) };
    const { mandatory } = plan;
    const quietUntilMs = mandatory ? null : endOfQuiet(hours, now());
    if (quietUntilMs !== null) return postpone(quietUntilMs);
    const pausedUntilMs = Math.min(...addresses.map(({ address }) => pauses.until(channel, address)));
    if (pausedUntilMs > now()) return postpone(pausedUntilMs);

    const more = rest ? await countUnread(store, planOf, rest) : 0;
    const range = { upTo, pushes: pushes.toReversed(), addresses, mandatory, unread, more };
    const attempt = { ...taken, n, attempts: before };
    const content = await contentOf(attempt, turn, range);
    if (loop.isClosing()) return { late };
    const { addresses: results, retries } = await sendAll(attempt, turn, range, content);
    const attempts = attemptsAfter(attempt);
    const isGivenUp = retries.size > 0 && giveUpAfter(attempts, channel);
    const tried = (one: LateAddress): readonly LateAddress[] => {
      const dueAtMs = isGivenUp ? undefined : retries.get(one.id);
      return dueAtMs === undefined ? advance(one) : [{ ...one, attempts, dueAtMs }];
    };
    const what = isGivenUp ? "givenUp" : "tried";
    // others had it as several messages, whose outcomes are kept
    const outcome = catchesUp ? undefined : outcomeOf(attempt, { upTo, what, addresses: results, attempts });
    if (catchesUp) await removeGone(taken.userId, results);
    return {
      late: late.flatMap((one) => (together.has(one) ? tried(one) : [one])),
      restUntilMs: rests.begin(taken, addresses.length),
      outcome,
    };
  }

  const attemptsAfter = ({ attempts }: TakenOutward): number => attempts + (loop.hasGivenUp() ? 0 : 1);

  function giveUpAfter(attempts: number, { name }: Channel): boolean {
    if (attempts < maxAttempts) return false;
    count(name, "givenUp");
    onError(new Error(`${name}: given up after ${attempts} attempts to reach a user`));
    return true;
  }

  /** Sends a range to its addresses. Tells what became of it, and when to try those again that are not done with: all if there is no content. */
  async function sendAll(taken: TakenOutward, turn: Turn, range: Range, content: Content | null): Promise<Sent> {
    const { channel, place, deadline } = turn;
    const addresses: Record<string, AddressOutcome> = {};
    if (!content) {
      const retryAtMs = now() + retryMs(taken.attempts + 1, null);
      return { addresses, retries: new Map(range.addresses.map(({ id }) => [id, retryAtMs])) };
    }
    const retries = new Map<string, number>();
    const rounds = Math.ceil(range.addresses.length / sideBySide);
    // those that do not answer leave time to ask the others
    const deadlineOfEach = (): AbortSignal =>
      rounds > 1 ? AbortSignal.any([deadline, deadlineOf(leaseMs / rounds)]) : deadline;

    /** When to try again; `null` if the address is done with. */
    const sendTo = async (address: StoredAddress): Promise<number | null> => {
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
      return take(taken.userId, channel, address, result, taken.attempts + 1);
    };

    place.sends(rounds);
    const waiting = range.addresses.values();
    const sendNext = async (): Promise<void> => {
      for (const address of waiting) {
        const againMs = await sendTo(address);
        if (againMs !== null) retries.set(address.id, againMs);
      }
    };
    await Promise.all(Array.from({ length: sideBySide }, sendNext));
    return { addresses, retries };
  }

  /** What a message says, as the application makes it; `null` if it cannot, or not in time. */
  async function contentOf(
    { userId, category, n }: TakenOutward,
    { channel: { name }, deadline }: Turn,
    range: Range,
  ): Promise<Content | null> {
    const { upTo, pushes, mandatory, unread, more } = range;
    const make = async (): Promise<Content> => ({
      key: keyOfRange({ userId, channel: name, n, upTo }),
      epoch: store.epoch,
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
  async function removeGone(userId: UserId, addresses: OutwardOutcome["addresses"] = {}): Promise<void> {
    for (const [id, { result }] of Object.entries(addresses)) {
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
      await removeGone(taken.userId, settled.outcome?.addresses);
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

/** With those that are tried alone: it is looked at when the first of them is due, unless a range is open. */
function withLate(
  settled: SettledOutward,
  late: readonly LateAddress[],
  waits: boolean = settled.dueAtMs !== null,
): SettledOutward {
  if (settled.open || late.length === 0) return { ...settled, late };
  const nextMs = Math.min(...late.map((one) => one.dueAtMs));
  const dueAtMs = Math.min(settled.dueAtMs ?? nextMs, nextMs);
  return { ...settled, late, dueAtMs, sinceMs: waits ? settled.sinceMs : nothingWaitsMs };
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
