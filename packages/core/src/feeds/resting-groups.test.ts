import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createGroupId } from "../model/ids.ts";
import { RestingGroups } from "./resting-groups.ts";

const readers = ["a", "b", "c"];
/** Alike, so that they come to the same places; and some that are not. */
const ids = [
  ...Array.from({ length: 60 }, (_, i) => `g00000000000000${i.toString(36).padStart(6, "0")}`),
  ...Array.from({ length: 60 }, () => createGroupId()),
  "gzzzzzzzzzzzzzzzzzzzz",
];
const id = fc.constantFrom(...ids);
const reader = fc.constantFrom(...readers);
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("add" as const),
      id,
      reader,
      n: fc.nat({ max: 2 ** 32 - 1 }),
      fromSeq: fc.nat(),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("take" as const), id }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("drop" as const), reader }) },
);

test("it holds what a map would hold", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 400, size: "max" }), (steps) => {
      const resting = new RestingGroups<string>();
      const model = new Map<string, { reader: string; n: number; fromSeq: number }>();
      const answers: unknown[] = [];
      const expected: unknown[] = [];
      for (const now of steps) {
        if (now.do === "add") {
          const { n, fromSeq } = now;
          answers.push(resting.add(now.id, now.reader, { n, fromSeq }));
          expected.push(!model.has(now.id));
          if (!model.has(now.id)) model.set(now.id, { reader: now.reader, n, fromSeq });
        } else if (now.do === "take") {
          answers.push(resting.take(now.id));
          expected.push(model.get(now.id) ?? null);
          model.delete(now.id);
        } else {
          resting.dropAll(now.reader);
          for (const [groupId, of] of model) if (of.reader === now.reader) model.delete(groupId);
        }
        answers.push(resting.size);
        expected.push(model.size);
      }
      expect(answers).toEqual(expected);
      expect([...resting.ids()].toSorted()).toEqual([...model.keys()].toSorted());
      expect(ids.map((groupId) => resting.head(groupId))).toEqual(ids.map((groupId) => model.get(groupId)?.n));
    }),
    { numRuns: 200 },
  );
});

test("many come and go", () => {
  const resting = new RestingGroups<object>();
  const many = Array.from({ length: 5_000 }, () => createGroupId());
  const [one, other] = [{}, {}];
  for (const [i, groupId] of many.entries()) resting.add(groupId, i % 2 === 0 ? one : other, { n: i, fromSeq: 0 });
  expect(many.every((groupId, i) => resting.head(groupId) === i)).toBe(true);
  resting.dropAll(one);
  expect(many.every((groupId, i) => resting.head(groupId) === (i % 2 === 0 ? undefined : i))).toBe(true);
  resting.dropAll(other);
  expect(resting.size).toBe(0);
  expect(resting.add(many[0] ?? "", one, { n: 7, fromSeq: 3 })).toBe(true);
  expect(resting.take(many[0] ?? "")).toEqual({ reader: one, n: 7, fromSeq: 3 });
});

test("what does not fit is not taken", () => {
  const resting = new RestingGroups<string>();
  expect(resting.add("g0000000000000000000!", "a", { n: 1, fromSeq: 0 })).toBe(false);
  expect(resting.add("a_b", "a", { n: 1, fromSeq: 0 })).toBe(false);
  expect(resting.add(createGroupId(), "a", { n: 2 ** 32, fromSeq: 0 })).toBe(false);
  expect(resting.add(createGroupId(), "a", { n: 1, fromSeq: 2 ** 32 })).toBe(false);
  expect(resting.size).toBe(0);
});
