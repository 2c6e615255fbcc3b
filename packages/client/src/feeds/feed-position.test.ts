import * as fc from "fast-check";
import { expect, test } from "vitest";
import { FeedPosition } from "./feed-position.ts";

const message = { type: "message" };
const ready = { type: "ready" };

test("whatever is repeated, reordered or resumed wrongly, each event is delivered once and in order, or a gap is noticed", () => {
  // Each run is a subscription that the server, or tRPC's client, started at any place, right or wrong.
  const runs = fc.array(fc.record({ from: fc.nat(20), length: fc.nat(20) }), { maxLength: 12 });
  fc.assert(
    fc.property(runs, (subscriptions) => {
      const position = new FeedPosition("e-0");
      const delivered: number[] = [];
      for (const { from, length } of subscriptions) {
        const skips = from > delivered.length;
        const older = from < delivered.length;
        expect(position.judge(`e-${from}`, ready)).toBe(skips ? "gap" : older ? "drop" : "deliver");
        if (skips) continue;
        for (let n = from + 1; n <= from + length; n += 1) {
          if (position.judge(`e-${n}`, message) === "deliver") delivered.push(n);
        }
      }
      expect(delivered).toEqual(delivered.map((_, i) => i + 1));
      expect(position.id).toBe(`e-${delivered.length}`);
    }),
  );
});

test("without a position, ready gives the first one", () => {
  const position = new FeedPosition(null);
  expect(position.judge("e-5", ready)).toBe("deliver");
  expect(position.id).toBe("e-5");
  expect(position.judge("e-5", message)).toBe("drop");
});

test("another epoch without a reset is a gap; a reset moves anywhere, also back", () => {
  const position = new FeedPosition("e-5");
  expect(position.judge("f-2", message)).toBe("gap");
  expect(position.judge("f-2", ready)).toBe("gap");
  expect(position.judge("f-2", { type: "reset" })).toBe("deliver");
  expect(position.id).toBe("f-2");
  expect(position.judge("f-3", message)).toBe("deliver");
});

test("a push that is not stored is delivered and moves nothing", () => {
  const position = new FeedPosition("e-5");
  for (const id of ["e-5", "e-7", "e-3"]) {
    expect(position.judge(id, { type: "push", push: { seq: null } })).toBe("deliver");
  }
  expect(position.id).toBe("e-5");
  expect(position.judge("e-6", { type: "push", push: { seq: 1 } })).toBe("deliver");
});
