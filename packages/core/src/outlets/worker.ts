import { setTimeout as sleep } from "node:timers/promises";
import { chatMessagePushType } from "../model/events.ts";
import type { CommittedEvent, Outlet, OutletResult } from "../ports/outlet.ts";
import type { DeadLetter, OutletStore, SettledKey, TakenKey } from "../ports/outlet-store.ts";
import { maxAttempts, retryMs } from "../reach/back-off.ts";
import { collect } from "../reach/collect.ts";
import { type EventSource, type PlacedEvent, readEvents } from "./read-events.ts";

/** The outlets of a hub, and how it works on them. */
export interface OutletOptions {
  /** The outlets. Their names must differ. */
  readonly outlets: readonly Outlet[];
  /** How often this node looks for what other processes have committed. Milliseconds, default 1,000. */
  readonly everyMs?: number;
  /**
   * How long a key belongs to the worker that took it. After a crash, another worker continues when this time is over.
   * Milliseconds, default 60,000.
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
  /** Waits for the events under way. */
  close(): Promise<void>;
}

/** After so many events of one key others get a turn. */
const maxEventsPerTurn = 200;
/** What was read so long ago is read again before it goes out: a message may have been deleted since. */
const longestHeldMs = 1_000;
/** An outlet that is down is tried after 1 s, then after twice as long each time, up to this. */
const longestPauseMs = 60_000;
/** Of dead letters the log tells so often. */
const reportEveryMs = 60_000;
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
  const underWay = new Set<Promise<void>>();
  const stopping = new AbortController();
  /** While the other side is down: since when, how often it was tried, and when it is tried again. */
  let down: { reason: string; sinceMs: number; tries: number; untilMs: number } | null = null;
  let reportedDeadMs = Number.NEGATIVE_INFINITY;

  const settle = collect(async (outcomes: readonly SettledKey[]) => {
    await port.settle(outcomes);
    return outcomes.map(() => true);
  });

  /** What ends before the lease does: what takes longer would be sent by the next worker as well. */
  async function deliverBefore(deadline: AbortSignal, event: CommittedEvent): Promise<OutletResult> {
    const { promise: late, resolve } = Promise.withResolvers<OutletResult>();
    const onLate = (): void =>
      resolve({ result: "later", reason: "no answer in time", retryAfterMs: null, waits: "outlet" });
    if (deadline.aborted) onLate();
    deadline.addEventListener("abort", onLate, { once: true });
    try {
      return await Promise.race([outlet.deliver(event, deadline), late]);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { result: "later", reason, retryAfterMs: null, waits: "key" };
    } finally {
      deadline.removeEventListener("abort", onLate);
    }
  }

  function pause(reason: string, retryAfterMs: number | null): number {
    counts.down += 1;
    const nowMs = now();
    // those that were under way side by side have found out the same thing
    if (down && nowMs < down.untilMs) return down.untilMs;
    const tries = (down?.tries ?? 0) + 1;
    const untilMs = nowMs + (retryAfterMs ?? Math.min(1_000 * 2 ** (tries - 1), longestPauseMs));
    if (!down) onError(new Error(`The outlet ${name} is down, and everything waits for it: ${reason}`));
    down = { reason, sinceMs: down?.sinceMs ?? nowMs, tries, untilMs };
    return untilMs;
  }

  function bury(event: CommittedEvent, reason: string, attempts: number): DeadLetter {
    const nowMs = now();
    if (nowMs - reportedDeadMs >= reportEveryMs) {
      reportedDeadMs = nowMs;
      onError(
        new Error(`The outlet ${name} has given up an event, which is now a dead letter (${event.id}): ${reason}`),
      );
    }
    const { id, kind, key, atMs } = event;
    const why = reason.slice(0, maxReason);
    // what a message says stands where its deletion finds it
    const kept = event.kind === "push" && event.data.type !== chatMessagePushType ? event.data : null;
    return { id, outlet: name, kind, key, n: event.data.seq, atMs, deadAtMs: nowMs, attempts, reason: why, data: kept };
  }

  /** Hands over one event. When to go on with the key if it has to wait, else `null`. */
  async function handOver(one: PlacedEvent, turn: Turn, deadline: AbortSignal): Promise<number | null> {
    const { event } = one;
    if (!event || (kinds && !kinds.includes(event.kind))) return finish(one, turn);
    const result = await deliverBefore(deadline, event);
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
        if (deadline.aborted || stopping.signal.aborted || done >= maxEventsPerTurn) {
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

  async function work(taken: TakenKey, deadline: AbortSignal): Promise<void> {
    try {
      await settle(await takeTurn(taken, deadline));
    } catch (error) {
      onError(error); // its lease ends, and it is taken again
    }
  }

  async function lookOnce(): Promise<void> {
    if (down && now() < down.untilMs) return;
    // one that is down is tried by one event
    const limit = (down ? 1 : concurrency) - underWay.size;
    if (limit <= 0) return;
    const deadline = AbortSignal.timeout(leaseMs * 0.8);
    const taken = await port.take({ outlet: name, nowMs: now(), leaseMs, limit });
    for (const one of taken) {
      const working = work(one, deadline).finally(() => {
        underWay.delete(working);
        // there is room, and others may wait for it
        if (underWay.size === Math.floor(concurrency / 2) || underWay.size === 0) wake();
      });
      underWay.add(working);
    }
  }

  let wakeUp: (() => void) | null = null;
  let again = false;
  function wake(): void {
    again = true;
    wakeUp?.();
  }

  /** Until something is committed here, or for the time after which it looks anyway; not at all once it is closed. */
  async function rest(): Promise<void> {
    if (stopping.signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    wakeUp = resolve;
    const timer = new AbortController();
    await Promise.race([promise, sleep(everyMs, undefined, { ref: false, signal: timer.signal }).catch(() => {})]);
    timer.abort();
    wakeUp = null;
  }

  async function add(): Promise<void> {
    for (;;) {
      try {
        await port.add(name);
        return;
      } catch (error) {
        onError(error);
        await rest();
        if (stopping.signal.aborted) throw error;
      }
    }
  }
  const added = add();

  async function run(): Promise<void> {
    try {
      await added;
    } catch {
      return; // it was said, and the hub is closing
    }
    while (!stopping.signal.aborted) {
      again = false;
      try {
        await lookOnce();
      } catch (error) {
        onError(error);
      }
      if (!again) await rest();
    }
  }
  const running = run();

  return {
    added,
    wake,
    counts: () => ({ ...counts }),
    state: () => ({ outlet: name, down: down && { reason: down.reason, sinceMs: down.sinceMs } }),
    deliver: (event) => deliverBefore(AbortSignal.timeout(leaseMs * 0.8), event),
    async close() {
      stopping.abort();
      wakeUp?.();
      await running;
      await Promise.all(underWay);
    },
  };
}
