import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createRecentMap } from "./recent-map.ts";

const letters = ["a", "b", "c", "d", "e", "f", "g", "h"];
const names = fc.constantFrom(...letters);

test("a name has the value that it was given last, or none; never more than the greatest number are kept", () => {
  const step = fc.tuple(fc.constantFrom("get", "set", "set", "delete", "clear"), names);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), fc.integer({ min: 2, max: 8 }), (steps, max) => {
      const recent = createRecentMap<{ readonly value: number }>(max);
      const model = new Map<string, number>();
      for (const [i, [what, name]] of steps.entries()) {
        const known = recent.get(name)?.value;
        expect([undefined, model.get(name)]).toContain(known);
        if (what === "set") recent.set(name, { value: i });
        if (what === "set") model.set(name, i);
        if (what === "delete") recent.delete(name);
        if (what === "delete") model.delete(name);
        if (what === "clear") recent.clear();
        if (what === "clear") model.clear();
      }
      expect(letters.filter((name) => recent.get(name))).toSatisfy((kept: string[]) => kept.length <= max + 1);
    }),
  );
});

test("what is asked for again and again stays, however much comes and goes", () => {
  const recent = createRecentMap<object>(8);
  const busy = {};
  recent.set("busy", busy);
  for (let i = 0; i < 100; i += 1) {
    recent.set(`other ${i}`, {});
    expect(recent.get("busy")).toBe(busy);
  }
});
