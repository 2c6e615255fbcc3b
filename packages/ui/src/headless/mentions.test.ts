import { expect, test } from "vitest";
import { everyone, mentionBefore, toMentions } from "./mentions.ts";

test.each([
  ["@", 1, ""],
  ["@gr", 3, "gr"],
  ["hi @gr", 6, "gr"],
  ["hi (@林", 6, "林"],
  ["hi @gr and", 10, null],
  ["hi @grace", 4, ""],
  ["请@小", 3, "小"],
  ["好，@", 3, ""],
  ["请＠小", 3, "小"],
  ["ada@example.com", 15, null],
  ["a_da-2.@ex", 10, null],
  ["josé@ex", 7, null],
  ["https://medium.com/@bo", 22, null],
  ["", 0, null],
])("what is written behind an @ in %j at %i: %j", (text, caretAt, asked) => {
  expect(mentionBefore(text, caretAt)).toBe(asked);
});

test("a message mentions those who were picked and are still in its text, each once", () => {
  const picked = new Map([
    ["Grace Hopper", "grace"],
    ["Ben", "ben"],
  ]);
  expect(toMentions("@Grace Hopper and @Grace Hopper", picked)).toEqual(["grace"]);
  expect(toMentions("@Grace Hopper, @Ben", picked)).toEqual(["grace", "ben"]);
  expect(toMentions("nobody", picked)).toBeNull();
  expect(toMentions("@everyone, look", new Map([...picked, ["everyone", everyone]]))).toBe("all");
});
