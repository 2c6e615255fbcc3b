import { longestBackOffMs, maxAttempts, pauseAfter, retryMs } from "../due/back-off.ts";
import { collect } from "../due/collect.ts";
import { createSparseReports } from "../due/sparse-reports.ts";
import { answerBefore, deadlineMsOf, deadlineOf } from "../due/deadline.ts";
import { createWorkLoop } from "../due/work-loop.ts";
import { chatMessagePushType } from "../model/events.ts";
import type { CommittedEvent, Outlet, OutletResult } from "../ports/outlet.ts";
import type { DeadLetter, OutletStore, SettledKey, TakenKey } from "../ports/outlet-store.ts";
import { type EventSource, type PlacedEvent, readEvents } from "./read-events.ts";

/** The outlets of a hub, and how it works on them. */
export interface OutletOptions {
  /** The outlets. Their names must differ. */
  readonly outlets: readonly Outlet[];
  /** How often this node looks for what other processes have committed. Milliseconds, default 1,000. */
  readonly everyMs?: number;
  /**
   * How long a key belongs to the worker that took it. After a crash, another worker continues when this time is over.
   * An outlet should need less than 0.4 of it for one event. Milliseconds, default 60,000.
   */
  readonly leaseMs?: number;
  /** How many keys of one outlet this node works on at the same time. Default 32. */
  readonly concurrency?: number;
}

/** What became of an outlet's events since this node started. */
export interface OutletCounts {
  readonly outlet: string;
  readonly sent: number;
  /** Attempts that failed, perhaps because of the event, and are repeated. */
  readonly retried: number;
  /** Attempts that failed because the other side did not answer, and are repeated. */
  readonly down: number;
  readonly refused: number;
  /** Events that were tried too often. */
  readonly givenUp: number;
  /** How long the last event took from its commit until the other side had it. Milliseconds. */
  readonly lagMs: number;
}

/** Whether an outlet is down, and why. */
export interface OutletState {
  readonly outlet: string;
  readonly down: { readonly reason: string; readonly sinceMs: number } | null;
}

export interface OutletWorker {
  /** Resolves once whatever is committed is marked for the outlet. */
  readonly added: Promise<void>;
  /** Looks at once: something has been committed. */
  wake(): void;
  counts(): OutletCounts;
  state(): OutletState;
  /** Hands over one event, as it is tried by itself. */
  deliver(event: CommittedEvent): Promise<OutletResult>;
  /** Waits for the events under way, at most 2 s. What the other side has not taken by then is left to the next worker. */
  close(): Promise<void>;
}

/** After so many events of one key others get a turn. */
const maxEventsPerTurn = 200;
/** What was read so long ago is read again before it goes out: a message may have been deleted since. */
const longestHeldMs = 1_000;
const maxReason = 500;

/** How far a key has come in one turn. */
interface Turn {
  n: number;
  readonly changes: number[];
  readonly dead: DeadLetter[];
  attempts: number;
}

function finish({ n, change }: PlacedEvent, turn: Turn): null {
  turn.n = n;
  if (change !== null) turn.changes.push(change);
  return null;
}

export function createOutletWorker(
  outlet: Outlet,
  {
    store,
    port,
    options: { everyMs = 1_000, leaseMs = 60_000, concurrency = 32 },
    now,
    onError,
  }: {
    readonly store: EventSource;
    readonly port: OutletStore;
    readonly options: Omit<OutletOptions, "outlets">;
    readonly now: () => number;
    readonly onError: (error: unknown) => void;
  },
): OutletWorker {
  const { name, kinds } = outlet;
  const counts = { outlet: name, sent: 0, retried: 0, down: 0, refused: 0, givenUp: 0, lagMs: 0 };
  /** While the other side is down: since when, how often it was tried, and from when until when it is left alone. */
  let down: { reason: string; sinceMs: number; tries: number; fromMs: number; untilMs: number } | null = null;
  const deaths = createSparseReports({ now, onError });

  const settle = collect(async (outcomes: readonly SettledKey[]) => {
    await port.settle(outcomes);
    return outcomes.map(() => true);
  });

  const answerTo = (event: CommittedEvent, deadline: AbortSignal): Promise<OutletResult> =>
    answerBefore(deadline, (signal) => outlet.deliver(event, signal), {
      late: { result: "later", reason: "no answer in time", retryAfterMs: null, waits: "outlet" },
      failed: (reason) => ({ result: "later", reason, retryAfterMs: null, waits: "key" }),
    });

  /** Until when the other side is left alone; in the past if it need not be, also if the clock was set back to before the pause. */
  const pausedUntilMs = (): number => (down && now() >= down.fromMs ? down.untilMs : 0);

  function pause(reason: string, retryAfterMs: number | null): number {
    counts.down += 1;
    const nowMs = now();
    // those that were under way side by side have found out the same thing
    if (nowMs < pausedUntilMs()) return pausedUntilMs();
    const tries = (down?.tries ?? 0) + 1;
    const untilMs = nowMs + Math.min(Math.max(retryAfterMs ?? 0, pauseAfter(tries)), longestBackOffMs);
    if (!down) onError(new Error(`The outlet ${name} is down, and everything waits for it: ${reason}`));
    down = { reason, sinceMs: down?.sinceMs ?? nowMs, tries, fromMs: nowMs, untilMs };
    return untilMs;
  }

  function bury(event: CommittedEvent, reason: string, attempts: number): DeadLetter {
    deaths.report(
      name,
      `The outlet ${name} has given up an event, which is now a dead letter (${event.id}): ${reason}`,
    );
    const { id, kind, key, atMs } = event;
    const why = reason.slice(0, maxReason);
    // what a message says stands where its deletion finds it
    const kept = event.kind === "push" && event.data.type !== chatMessagePushType ? event.data : null;
    return { id, outlet: name, kind, key, n: event.data.seq, atMs, deadAtMs: now(), attempts, reason: why, data: kept };
  }

  /** Hands over one event. When to go on with the key if it has to wait, else `null`. */
  async function handOver(one: PlacedEvent, turn: Turn, deadline: AbortSignal): Promise<number | null> {
    const { event } = one;
    if (!event || (kinds && !kinds.includes(event.kind))) return finish(one, turn);
    const result = await answerTo(event, deadline);
    // no fault of the event, nor of the other side
    if (result.result === "later" && loop.hasGivenUp()) return now();
    if (result.result === "later" && result.waits === "outlet") return pause(result.reason, result.retryAfterMs);
    down = null;
    if (result.result === "sent") {
      counts.sent += 1;
      counts.lagMs = Math.max(0, now() - event.atMs);
    } else if (result.result === "refused") {
      counts.refused += 1;
      turn.dead.push(bury(event, result.reason, turn.attempts + 1));
    } else {
      turn.attempts += 1;
      counts.retried += 1;
      if (turn.attempts < maxAttempts) return now() + retryMs(turn.attempts, result.retryAfterMs);
      counts.givenUp += 1;
      turn.dead.push(bury(event, result.reason, turn.attempts));
    }
    turn.attempts = 0;
    return finish(one, turn);
  }

  async function takeTurn(taken: TakenKey, deadline: AbortSignal): Promise<SettledKey> {
    const { kind, key, lease } = taken;
    const turn: Turn = { n: taken.n, changes: [], dead: [], attempts: taken.attempts };
    /** What begins by then has at least as long again until the deadline. */
    const lastStartMs = performance.now() + deadlineMsOf(leaseMs) / 2;
    const settled = (left: SettledKey["left"]): SettledKey => {
      const { n, changes, dead } = turn;
      return { lease, n, left, changes, dead };
    };
    for (let done = 0; ;) {
      const afterChange = turn.changes.at(-1) ?? 0;
      const page = await readEvents(store, port, { outlet: name, kind, key, after: turn.n, afterChange });
      const readMs = performance.now();
      let isOld = false;
      for (const one of page.events) {
        isOld = performance.now() - readMs > longestHeldMs;
        if (isOld) break;
        const sinceMs = one.event?.atMs ?? taken.sinceMs;
        const isOver = done >= maxEventsPerTurn || performance.now() > lastStartMs;
        if (isOver || deadline.aborted || loop.isClosing()) {
          return settled({ dueAtMs: now(), sinceMs, attempts: turn.attempts });
        }
        const dueAtMs = await handOver(one, turn, deadline);
        if (dueAtMs !== null) return settled({ dueAtMs, sinceMs, attempts: turn.attempts });
        done += 1;
      }
      if (isOld) continue;
      if (page.lost > 0)
        onError(new Error(`The outlet ${name} misses ${page.lost} pushes of a user: they were trimmed`));
      turn.n = page.n;
      if (!page.hasMore) return settled(null);
    }
  }

  const { promise: added, resolve: onAdded, reject: onNeverAdded } = Promise.withResolvers<void>();
  added.catch(() => {}); // why it failed has been told
  let isAdded = false;

  const loop = createWorkLoop<TakenKey>({
    everyMs,
    leaseMs,
    concurrency,
    onError,
    laneOf: () => name,
    async take({ roomIn }) {
      if (!isAdded) await port.add(name);
      isAdded = true;
      onAdded();
      const nowMs = now();
      if (nowMs < pausedUntilMs()) return [];
      // one that is down is tried by one event
      const limit = down ? roomIn(name) - (concurrency - 1) : roomIn(name);
      return limit > 0 ? port.take({ outlet: name, nowMs, leaseMs, limit }) : [];
    },
    async work(taken, deadline) {
      await settle(await takeTurn(taken, deadline));
    },
  });

  return {
    added,
    wake: loop.nudge,
    counts: () => ({ ...counts }),
    state: () => ({ outlet: name, down: down && { reason: down.reason, sinceMs: down.sinceMs } }),
    deliver: (event) => answerTo(event, deadlineOf(leaseMs)),
    async close() {
      await loop.close();
      onNeverAdded(new Error(`The outlet ${name} was not added to the store before its hub was closed`));
    },
  };
}
