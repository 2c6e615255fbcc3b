import { expect, test } from "vitest";
import { rowBreak } from "./row-breaks.ts";

const noon = new Date(2026, 3, 1, 12).getTime();
const minute = 60_000;
const at = (seq: number | null, afterMs: number, from = "bob") => ({
  seq,
  from,
  own: from === "alice",
  sentAtMs: noon + afterMs,
});

test("messages of one person close together are a group", () => {
  expect(rowBreak(at(1, 0), at(2, minute), null)).toEqual({ newDay: false, firstNew: false, startsGroup: false });
  expect(rowBreak(at(1, 0), at(2, minute, "alice"), null).startsGroup).toBe(true);
  expect(rowBreak(at(1, 0), at(2, 9 * minute), null).startsGroup).toBe(true);
});

test("a day begins with its date", () => {
  expect(rowBreak(undefined, at(1, 0), null).newDay).toBe(true);
  expect(rowBreak(at(1, 0), at(2, 24 * 60 * minute), null)).toMatchObject({ newDay: true, startsGroup: true });
});

test("a line stands before the first message that was new, and before no other", () => {
  expect(rowBreak(at(1, 0), at(2, 1), 1).firstNew).toBe(true);
  expect(rowBreak(at(2, 0), at(3, 1), 1).firstNew).toBe(false);
  expect(rowBreak(at(1, 0), at(2, 1), null).firstNew).toBe(false);
  expect(rowBreak(undefined, at(1, 1), 0).firstNew).toBe(true);
  expect(rowBreak(undefined, at(9, 1), 3).firstNew).toBe(false); // the first new one is not loaded
  expect(rowBreak(at(4, 0, "alice"), at(5, 1), 1).firstNew).toBe(false); // of another's after one's own
});
