import { expect, test } from "vitest";
import { rowBreak } from "./rows.ts";

const noon = new Date(2026, 4, 4, 12).getTime();
const said = (from: string, seq: number, minutesLater: number) => ({
  from,
  seq,
  sentAtMs: noon + minutesLater * 60_000,
});

test("messages of one person that follow closely stand together", () => {
  const [first, soon, later] = [said("bob", 1, 0), said("bob", 2, 4), said("bob", 3, 10)];
  expect(rowBreak(undefined, first, null)).toEqual({ newDay: true, firstNew: false, startsGroup: true });
  expect(rowBreak(first, soon, null)).toEqual({ newDay: false, firstNew: false, startsGroup: false });
  expect(rowBreak(soon, later, null).startsGroup).toBe(true);
  expect(rowBreak(first, said("alice", 2, 1), null).startsGroup).toBe(true);
});

test("the line stands above the first message that is new, also at the start of a day", () => {
  expect(rowBreak(said("bob", 4, 0), said("bob", 5, 1), 4)).toEqual({
    newDay: false,
    firstNew: true,
    startsGroup: true,
  });
  expect(rowBreak(said("bob", 4, 0), said("bob", 5, 24 * 60), 4)).toEqual({
    newDay: true,
    firstNew: true,
    startsGroup: true,
  });
});
