import * as fc from "fast-check";
import { expect, test } from "vitest";
import { FeedPosition } from "./feed-position.ts";

const message = { type: "message" };
const ready = { type: "ready" };

test("if events are repeated, reordered or resumed wrongly, each is delivered once and in order, or a gap is noticed", () => {
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

const [g, h] = ["g", "h"].map((letter) => `g${letter.repeat(20)}`) as [string, string];

test("each group's numbers are judged by themselves, whatever is repeated and however they mix", () => {
  const arrival = fc.tuple(fc.constantFrom("", `${g}-`, `${h}-`), fc.nat(9));
  fc.assert(
    fc.property(fc.array(arrival, { maxLength: 60 }), (arrivals) => {
      const position = new FeedPosition("e-0", { [g]: `e-${g}-0` });
      const delivered: Record<string, number[]> = {};
      for (const [feed, n] of arrivals) {
        const id = `e-${feed}${n}`;
        if (position.judge(id, message) === "deliver") (delivered[feed] ??= []).push(n);
        expect(position.isOfGroup(id)).toBe(feed !== "");
      }
      for (const [feed, numbers] of Object.entries(delivered)) {
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        const last = `e-${feed}${numbers.at(-1)}`;
        expect(feed === "" ? position.id : position.groups[feed.slice(0, -1)]).toBe(last);
      }
      expect(position.groups[g]).toBeDefined();
    }),
  );
});

test("the reset of a group moves that group alone, also back; without one another epoch is a gap", () => {
  const position = new FeedPosition("e-5", { [g]: `e-${g}-7` });
  expect(position.judge(`f-${g}-2`, message)).toBe("gap");
  expect(position.judge(`f-${g}-2`, { type: "reset" })).toBe("deliver");
  expect([position.id, position.groups]).toEqual(["e-5", { [g]: `f-${g}-2` }]);
  expect(position.judge(`f-${g}-3`, message)).toBe("deliver");
});

test("the feed of one group alone is numbered by it", () => {
  const position = new FeedPosition(`e-${g}-3`, {}, g);
  expect(position.judge(`e-${g}-3`, ready)).toBe("deliver");
  expect(position.judge(`e-${g}-4`, message)).toBe("deliver");
  expect(position.judge(`e-${g}-4`, message)).toBe("drop");
  expect([position.id, position.isOfGroup(`e-${g}-5`)]).toEqual([`e-${g}-4`, false]);
});

test("after a reset to another database no group has a place any more; after one to what is left of the feed, all have theirs", () => {
  const position = new FeedPosition("e-5", { [g]: `e-${g}-7` });
  position.judge("e-9", { type: "reset" });
  expect(position.groups).toEqual({ [g]: `e-${g}-7` });
  position.judge("f-1", { type: "reset" });
  expect(position.groups).toEqual({});
  expect(position.judge(`f-${g}-2`, message)).toBe("deliver");
});
