import { setTimeout as sleep } from "node:timers/promises";
import { TidingsError } from "../model/errors.ts";

export interface BatcherOptions<Write, Result> {
  /** `null` in place of a result: the write is held up, and is offered again. As {@link Store.commitUnlessHeld}. */
  readonly commit: (writes: readonly Write[]) => Promise<readonly (Result | null)[]>;
  /** Whom a write names, or what: while one that names them is held up, later ones wait behind it. Default: nobody. */
  readonly subjectsOf?: (write: Write) => readonly string[];
  /** As {@link Store.commitDelayMs}; none if it is missing. */
  readonly commitDelayMs?: () => number;
  /** Hears of what was committed, in the order of the commits, before the callers do. */
  readonly onCommitted: (results: readonly Result[]) => void;
  /** Writes that share one commit at most, besides those that are held up. */
  readonly maxBatch: number;
  /** How much of a commit a write takes, and how much there is in one: a write that takes more has it alone. Default: no bound. */
  readonly sizeOf?: (write: Write) => number;
  readonly maxSize?: number;
  /** Writes that may wait, beyond which callers are told to come back later. */
  readonly maxWaiting: number;
  /** How long a write may be held up before its caller is told to come back later. Milliseconds. */
  readonly maxHeldMs: number;
  /** Hears of what callers are told when their writes were held up for too long. */
  readonly onHeldTooLong: (error: TidingsError) => void;
}

interface Waiting<Write, Result> {
  readonly write: Write;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
  heldSinceMs?: number;
}

/**
 * The way to the disk: while a commit is under way, the next batch collects, and the outcomes of the last one are handed out.
 */
export interface Batcher<Write extends { readonly kind: string }, Results extends Record<Write["kind"], unknown>> {
  /** Resolves once committed. Rejects with `SERVICE_UNAVAILABLE` if too many writes wait already. */
  add<W extends Write>(write: W): Promise<Results[W["kind"]]>;
  /** Resolves when nothing waits any more. Later writes are refused. */
  close(): Promise<void>;
}

/** What a commit came to: the writes that are held up, in order, and what tells the callers of the others. */
interface Outcome<One> {
  readonly held: readonly One[];
  readonly handOut: () => void;
}

const nothing = (): void => {};

/** A commit is delayed for others if so many writes wait already, and not as many as it takes. */
const siblings = 5;

/**
 * The delay, and two turns of the event loop, in which what arrives still shares the commit: long on a busy node, where larger
 * commits save most, and next to nothing on an idle one.
 */
async function collect(delayMs: number): Promise<void> {
  if (delayMs > 0) await sleep(delayMs);
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => void setImmediate(resolve));
}

const rejectAll = (writes: Iterable<{ readonly reject: (error: unknown) => void }>, error: unknown): void => {
  for (const { reject } of writes) reject(error);
};

/** When held writes are alone they are offered again after this time. */
const pauseMs = 20;

const nothingOf = (): number => 0;

const nobody = (): readonly string[] => [];

/** `Results`: what each kind of write comes to. */
export function createBatcher<Write extends { readonly kind: string }, Results extends Record<Write["kind"], unknown>>(
  options: BatcherOptions<Write, Results[Write["kind"]]>,
): Batcher<Write, Results> {
  type Result = Results[Write["kind"]];
  type One = Waiting<Write, Result>;
  const {
    commit,
    subjectsOf = nobody,
    commitDelayMs,
    onCommitted,
    maxBatch,
    sizeOf = nothingOf,
    maxSize = 0,
    maxWaiting,
    maxHeldMs,
    onHeldTooLong,
  } = options;
  let waiting: One[] = [];
  /** In every batch, before what came after them: so nothing overtakes what concerns the same user. */
  let held: readonly One[] = [];
  let running: Promise<void> | null = null;
  let wake: (() => void) | null = null;
  let closed = false;

  async function commitAll(): Promise<void> {
    let handOut = nothing;
    while (true) {
      const mayGrow = waiting.length >= siblings && waiting.length < maxBatch;
      const delayMs = mayGrow ? (commitDelayMs?.() ?? 0) : 0;
      if (waiting.length === 0 || delayMs > 0) {
        handOut();
        handOut = nothing;
      }
      if (held.length + waiting.length === 0) break;
      if (waiting.length === 0) await nextOrPause();
      await collect(delayMs);
      const count = fitting();
      const batch = [...held, ...waiting.slice(0, count)];
      waiting = waiting.slice(count);
      const committing = commitBatch(batch);
      handOut();
      const outcome = await committing;
      held = withinLimit(outcome.held);
      ({ handOut } = outcome);
    }
    running = null;
  }

  /** How many of those that wait go into the next commit. */
  function fitting(): number {
    const most = Math.min(maxBatch, waiting.length);
    let [count, size] = [0, 0];
    for (const { write } of waiting) {
      size += sizeOf(write);
      if (count === most || (count > 0 && size > maxSize)) break;
      count += 1;
    }
    return count;
  }

  const nextOrPause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, pauseMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  /** A write that the store cannot take fails alone: the others of its batch are committed without it. */
  async function commitBatch(batch: readonly One[]): Promise<Outcome<One>> {
    try {
      const results = await commit(batch.map(({ write }) => write));
      return { held: batch.filter((_, i) => !results[i]), handOut: () => handOutAll(batch, results) };
    } catch (error) {
      const isAway = error instanceof TidingsError && error.retry;
      if (!isAway && batch.length > 1) return { held: await commitOneByOne(batch), handOut: nothing };
      return { held: [], handOut: () => rejectAll(batch, error) };
    }
  }

  function handOutAll(batch: readonly One[], results: readonly (Result | null)[]): void {
    onCommitted(results.filter((result) => result !== null));
    for (const [i, { resolve }] of batch.entries()) {
      const result = results[i];
      if (result) resolve(result);
    }
  }

  async function commitOneByOne(batch: readonly One[]): Promise<readonly One[]> {
    const left: One[] = [];
    const theirSubjects = new Set<string>();
    for (const one of batch) {
      const subjects = subjectsOf(one.write);
      const mustFollow = subjects.some((subject) => theirSubjects.has(subject)); // they may have come free in the meantime
      if (!mustFollow) {
        const outcome = await commitBatch([one]);
        outcome.handOut();
        if (outcome.held.length === 0) continue;
      }
      left.push(one);
      for (const subject of subjects) theirSubjects.add(subject);
    }
    return left;
  }

  function withinLimit(writes: readonly One[]): readonly One[] {
    const nowMs = performance.now();
    const tooLong = new Set(writes.filter((one) => nowMs - (one.heldSinceMs ??= nowMs) >= maxHeldMs));
    if (tooLong.size === 0) return writes;
    const error = new TidingsError(
      "SERVICE_UNAVAILABLE",
      `Another transaction has held the same users for longer than ${maxHeldMs} ms: retry in a moment`,
    );
    rejectAll(tooLong, error);
    onHeldTooLong(error);
    return writes.filter((one) => !tooLong.has(one));
  }

  return {
    add<W extends Write>(write: W) {
      if (closed) {
        return Promise.reject(
          new TidingsError("SERVICE_UNAVAILABLE", "The server is shutting down: reconnect and retry"),
        );
      }
      if (held.length + waiting.length >= maxWaiting) {
        return Promise.reject(new TidingsError("SERVICE_UNAVAILABLE", "The server is overloaded: retry in a moment"));
      }
      return new Promise<Results[W["kind"]]>((resolve, reject) => {
        waiting.push({ write, resolve, reject });
        running ??= commitAll();
        wake?.();
      });
    },

    async close() {
      closed = true;
      await running;
    },
  };
}
