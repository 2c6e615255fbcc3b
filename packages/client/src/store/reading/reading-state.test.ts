import * as fc from "fast-check";
import { expect, test } from "vitest";
import { initialReading, nextReading, type Reading, type ReadingEvent } from "./reading-state.ts";

const run = (events: readonly ReadingEvent[], from: Reading = initialReading): Reading =>
  events.reduce((reading, event) => {
    const [next, effects] = nextReading(reading, event);
    return effects.reduce(
      (after, { seq }) => nextReading(after, { type: "counts", ...counts(after.lastSeq, seq) })[0],
      next,
    );
  }, from);

/** Of a conversation in which only the other party writes. */
const counts = (lastSeq: number, readSeq: number) => ({ readSeq, lastSeq, unread: lastSeq - readSeq });
const has = (lastSeq: number, readSeq: number): ReadingEvent => ({ type: "counts", ...counts(lastSeq, readSeq) });
const look: ReadingEvent = { type: "looking", isLooking: true };
const lookAway: ReadingEvent = { type: "looking", isLooking: false };
const view = (from: number, to: number): ReadingEvent => ({ type: "view", view: { from, to } });
const opened: ReadingEvent = { type: "opened" };

test("what was never in view while somebody looked is never read, however the view leaps", () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant("leap"), to: fc.nat({ max: 300 }) }),
    fc.record({ do: fc.constant("scroll"), to: fc.integer({ min: -12, max: 12 }) }),
    fc.record({ do: fc.constant("look"), to: fc.nat({ max: 1 }) }),
    fc.record({ do: fc.constant("arrive"), to: fc.nat({ max: 3 }) }),
  );
  fc.assert(
    fc.property(fc.nat({ max: 280 }), fc.array(step, { maxLength: 80 }), (readSeq, steps) => {
      const size = 10;
      const seen = new Set<number>();
      let state = run([has(300, readSeq), opened, look]);
      let at = readSeq + 1;
      const show = (): void => {
        const from = Math.max(1, Math.min(at, state.lastSeq - size + 1));
        at = from;
        state = run([view(from, from + size - 1)], state);
      };
      const see = (): void => {
        for (let seq = at; state.isLooking && seq < at + size; seq += 1) seen.add(seq);
      };
      show();
      see();
      for (const { do: what, to } of steps) {
        if (what === "arrive") state = run([has(state.lastSeq + to, state.readSeq)], state);
        else if (what === "look") state = run([to === 1 ? look : lookAway], state);
        else {
          const before = at;
          at = what === "leap" ? to + 1 : at + to;
          show();
          // the eyes follow what passes by
          const passes = Math.abs(at - before) <= 2 * size + 1 && state.isLooking;
          const passed = passes ? Math.abs(at - before) : 0;
          for (let i = 0; i < passed; i += 1) seen.add(Math.min(at, before) + i);
        }
        see();
        for (let seq = readSeq + 1; seq <= state.readSeq; seq += 1) expect(seen).toContain(seq);
        expect(state.newSince ?? 0).toBeLessThanOrEqual(state.readSeq);
      }
    }),
    { numRuns: 500 },
  );
});

test("it begins above the first that was unread at opening, and stays there while one reads on and is written to", () => {
  const reading = run([has(80, 0), opened, look, view(1, 15)]);
  expect(reading).toMatchObject({ newSince: 0, readSeq: 15 });
  expect(run([view(10, 25), has(81, 25), view(20, 35)], reading)).toMatchObject({ newSince: 0, readSeq: 35 });
});

test("after one's own answer there is nothing new, and each reply that is seen as it comes is none either", () => {
  let reading = run([has(5, 0), opened, look, view(1, 5)]);
  for (let last = 6; last < 16; last += 2) {
    reading = run(
      [
        { type: "answered", here: true },
        { type: "counts", readSeq: last, lastSeq: last, unread: 0 },
      ],
      reading,
    );
    reading = run([view(1, last), has(last + 1, last), view(1, last + 1)], reading);
    expect(reading).toMatchObject({ newSince: null, readSeq: last + 1 });
  }
});

test("an answer written from among unread messages has them read: their author is not left waiting", () => {
  const [, effects] = nextReading(run([has(300, 0), opened, look, view(1, 10)]), { type: "answered", here: true });
  expect(effects).toEqual([{ type: "read", seq: 300 }]);
  const [, elsewhere] = nextReading(run([has(300, 0), opened, look]), { type: "answered", here: false });
  expect(elsewhere).toEqual([]);
});

test("messages that come while nobody looks are new, and are read when somebody looks again", () => {
  const away = run([has(10, 10), opened, look, view(1, 10), lookAway, has(11, 10), has(50, 10), view(11, 20)]);
  expect(away).toMatchObject({ newSince: 10, readSeq: 10 });
  expect(run([look], away)).toMatchObject({ newSince: 10, readSeq: 20 });
});

test("messages that come below while the user reads further up are new", () => {
  expect(run([has(50, 50), opened, look, view(1, 10), has(51, 50)])).toMatchObject({ newSince: 50, readSeq: 50 });
});

test("a leap to the end leaves the messages in between unread", () => {
  const leapt = run([has(300, 0), opened, look, view(1, 10), view(290, 300)]);
  expect(leapt).toMatchObject({ readSeq: 10, unread: 290 });
  expect(run([view(11, 20)], leapt)).toMatchObject({ readSeq: 20 });
});

test("closing ends it; opening again begins where reading has stopped", () => {
  const left = run([has(80, 0), opened, look, view(1, 15), { type: "closed" }]);
  expect(left).toMatchObject({ newSince: null, readSeq: 15 });
  expect(run([opened], left)).toMatchObject({ newSince: 15 });
});
