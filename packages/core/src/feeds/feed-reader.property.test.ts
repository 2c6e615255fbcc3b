import * as fc from "fast-check";
import { setImmediate as settle } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TidingsError } from "../model/errors.ts";
import type { FeedReader } from "./feed-reader.ts";
import { LiveFeed } from "./live-feed.ts";
import {
  createScriptedFeed,
  entry,
  epoch,
  type Item,
  type Options,
  type ScriptedFeed,
  unreadAt,
  entryBytes,
} from "../../test/scripted-feed.ts";

type From = Options["from"];
type Limits = Pick<Options, "maxQueued" | "pageSize" | "pageBytes">;

type Next = () => Promise<IteratorResult<Item, undefined>>;

const idle = (): void => {};

/** Takes one item at a time as a host does that drives the reader itself. */
function attachTo(reader: FeedReader<"push">): Next {
  let look = idle;
  reader.attach(() => look());
  return () =>
    new Promise((resolve, reject) => {
      look = () => {
        try {
          const item = reader.poll();
          if (item === null) return;
          resolve(item === "end" ? { done: true, value: undefined } : { done: false, value: item });
        } catch (error) {
          reject(error);
        }
        look = idle;
      };
      look();
    });
}

interface CheckerOptions {
  readonly scripted: ScriptedFeed;
  readonly reader: FeedReader<"push">;
  readonly next: Next;
  readonly from: From;
  readonly wants: (n: number) => boolean;
}

/** A consumer that compares everything it is given with what the store holds. */
function createChecker({ scripted, reader, next, from, wants }: CheckerOptions) {
  const atOpen = { head: scripted.head, trimmed: scripted.trimmed };
  const known = from !== null && from !== "unknown" && from.epoch === epoch ? from : null;
  /** Up to where everything wanted has been seen, or was said to be gone. */
  let place: number | null = null;
  let lastSignal = 0;
  let asking = false;
  let done = false;

  const missing = (): number | undefined => {
    for (let n = (place ?? 0) + 1; n <= scripted.head; n += 1) if (wants(n)) return n;
    return undefined;
  };

  const checkFirst = (item: Item): void => {
    if (item.kind === "ready" && known) {
      expect(item.n).toBe(known.n);
      expect(item.n).toBeGreaterThanOrEqual(atOpen.trimmed);
      expect(item.n).toBeLessThanOrEqual(scripted.head);
    } else if (item.kind === "ready") {
      expect(from).toBeNull();
      expect(item.n).toBeGreaterThanOrEqual(atOpen.head);
    } else {
      expect(item.kind).toBe("reset");
      expect(from).not.toBeNull();
      if (known) expect(known.n > atOpen.head || known.n < scripted.trimmed).toBe(true);
      expect(item.n).toBeGreaterThanOrEqual(atOpen.head);
    }
  };

  const check = (item: Item): void => {
    if (item.kind !== "entry") expect(item.unread).toBe(unreadAt(item.n));
    if (place === null) {
      checkFirst(item);
      place = item.n;
    } else if (item.kind === "entry") {
      expect(item.n).toBe(missing());
      expect(item).toEqual({ kind: "entry", n: item.n, entry: entry(item.n) });
      place = item.n;
    } else if (item.kind === "signal") {
      expect(item.n).toBeGreaterThanOrEqual(place);
      expect(item.n).toBeLessThan(missing() ?? Number.POSITIVE_INFINITY);
      expect(item.signal.sentAtMs).toBeGreaterThan(lastSignal);
      lastSignal = item.signal.sentAtMs;
    } else {
      expect(item.kind).toBe("reset");
      expect(scripted.trimmed).toBeGreaterThan(place);
      expect(item.n).toBeGreaterThan(place);
      place = item.n;
    }
  };

  return {
    /** Whether it waits for an item. */
    get asking() {
      return asking;
    },
    get done() {
      return done;
    },
    get started() {
      return place !== null;
    },
    missing,
    /** Asks for the next item, as `for await` does: one at a time. The error of a failed check is in `failure`. */
    failure: null as unknown,
    take(): void {
      if (asking || done) return;
      asking = true;
      next()
        .then((result) => {
          if (result.done) done = true;
          else check(result.value);
          return undefined;
        })
        .catch((error: unknown) => {
          done = true;
          // A store that is away at the start ends the subscription; the client opens another.
          if (!(error instanceof TidingsError && place === null)) this.failure = error;
        })
        .finally(() => {
          asking = false;
        });
    },
    close: () => reader.close(),
  };
}

const pick = fc.nat({ max: 20 });
const count = fc.integer({ min: 1, max: 4 });
const stepArbitrary = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("append" as const), count }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("copies arrive" as const), pick, count, again: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("copy is lost" as const), pick }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant("take" as const), pick }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("store answers" as const),
      pick,
      how: fc.constantFrom("as it was" as const, "as it is" as const, "away" as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("head is looked up" as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("head is told" as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("trim" as const), keep: fc.nat({ max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("signal" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("time passes" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("close" as const), pick }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("open" as const),
      from: fc.constantFrom("head", "nonsense", "other epoch", "back", "beyond"),
      by: fc.integer({ min: 1, max: 8 }),
      every: fc.integer({ min: 1, max: 3 }),
      attach: fc.boolean(),
    }),
  },
);
type Step = typeof stepArbitrary extends fc.Arbitrary<infer T> ? T : never;

const limitsArbitrary = fc.record({
  maxQueued: fc.integer({ min: 1, max: 4 }),
  pageSize: fc.integer({ min: 1, max: 4 }),
  pageBytes: fc.integer({ min: 1, max: 4 }).map((entries) => entries * entryBytes),
});

/** Runs a script, then lets everything come to rest, and checks that every reader has come to the head. */
async function play(limits: Limits, steps: readonly Step[]): Promise<void> {
  const scripted = createScriptedFeed();
  const live = new LiveFeed<"push">();
  const copies: ReturnType<typeof entry>[] = [];
  const headsSeen: number[] = [];
  const checkers: ReturnType<typeof createChecker>[] = [];
  let signals = 0;

  const open = (from: From, wants: (n: number) => boolean, attach: boolean): void => {
    const reader = scripted.read(live, { from, ...limits, wants: (event) => "upTo" in event && wants(event.upTo) });
    const next = attach ? attachTo(reader) : (): ReturnType<Next> => reader.next();
    checkers.push(createChecker({ scripted, reader, next, from, wants }));
  };
  const positionOf = (step: Extract<Step, { do: "open" }>): From => {
    if (step.from === "head") return null;
    if (step.from === "nonsense") return "unknown";
    if (step.from === "other epoch") return { epoch: "e0", n: step.by };
    if (step.from === "beyond") return { epoch, n: scripted.head + step.by };
    return { epoch, n: Math.max(0, scripted.head - step.by) };
  };

  const perform = (step: Step): void => {
    switch (step.do) {
      case "append":
        for (let i = 0; i < step.count; i += 1) copies.push(scripted.append());
        break;
      case "copies arrive": {
        const at = step.pick % copies.length;
        const arriving = step.again ? copies.slice(at, at + step.count) : copies.splice(at, step.count);
        for (const copy of arriving) live.receive(copy);
        break;
      }
      case "copy is lost":
        copies.splice(step.pick % copies.length, 1);
        break;
      case "take":
        checkers[step.pick % checkers.length]?.take();
        break;
      case "store answers":
        scripted.answer(step.pick, step.how);
        break;
      case "head is looked up":
        headsSeen.push(scripted.head);
        break;
      case "head is told": {
        const [head] = headsSeen.splice(step.pick % headsSeen.length, 1);
        if (head !== undefined) live.observe(head);
        break;
      }
      case "trim":
        scripted.trimTo(scripted.head - step.keep);
        break;
      case "signal":
        signals += 1;
        for (const reader of live.readers) reader.signal({ type: "t", data: null, sentAtMs: signals });
        break;
      case "time passes":
        vi.advanceTimersByTime(5_000);
        break;
      case "close":
        checkers[step.pick % checkers.length]?.close();
        break;
      case "open":
        open(positionOf(step), (n) => n % step.every === 0, step.attach);
        break;
    }
  };
  const comeToRest = async (): Promise<void> => {
    for (let quiet = 0; quiet < 3; quiet += 1) {
      for (const checker of checkers) {
        if (!checker.asking && !checker.done) {
          checker.take();
          quiet = 0;
        }
      }
      if (scripted.pending > 0) {
        scripted.answer(0, "as it is");
        quiet = 0;
      }
      vi.advanceTimersByTime(5_000);
      await settle();
    }
  };

  open(null, () => true, false);
  open(null, () => true, true);
  for (const step of steps) {
    perform(step);
    await settle();
  }
  await comeToRest();
  live.observe(scripted.head);
  await comeToRest();

  for (const { failure } of checkers) if (failure) throw failure;
  for (const { started, missing } of checkers.filter(({ done }) => !done)) {
    expect({ started, missing: missing() }).toEqual({ started: true, missing: undefined });
  }
  for (const checker of checkers) checker.close();
  expect(live.readerCount).toBe(0);
}

describe("a feed reader", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("yields every entry once and in order, resets only where entries are gone, and comes to the head", async () => {
    await fc.assert(
      fc.asyncProperty(
        limitsArbitrary,
        fc.array(stepArbitrary, { minLength: 10, maxLength: 80 }),
        async (limits, steps) => {
          await expect(play(limits, steps)).resolves.toBeUndefined();
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
