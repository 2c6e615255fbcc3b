import { expect, test } from "vitest";
import { initialsOf } from "./initials.ts";

test.each([
  ["Ada Lovelace", "AL"],
  ["ada", "A"],
  ["Ada B. Lovelace", "AL"],
  ["王小明", "小明"],
  ["ليلى حداد", "ل"],
  ["🙂", "🙂"],
  ["", ""],
])("%s is shown as %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
