import { assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { toMentionPieces } from "./mention-pieces.ts";

test("mentions are found in a text by the longest name that fits", () => {
  const called = new Map([
    ["Ann", "ann"],
    ["Ann Lee", "lee"],
    ["小明", "ming"],
  ]);
  expect(toMentionPieces("@Ann Lee, ask @Ann or @小明。@Bob knows", called)).toMatchObject([
    { text: "@Ann Lee", of: "lee" },
    { text: ", ask ", of: null },
    { text: "@Ann", of: "ann" },
    { text: " or ", of: null },
    { text: "@小明", of: "ming" },
    { text: "。@Bob knows", of: null },
  ]);
  expect(toMentionPieces("mail me@Ann", called)).toEqual([{ at: 0, text: "mail me@Ann", of: null }]);
  expect(toMentionPieces("https://medium.com/@Ann", called)).toEqual([
    { at: 0, text: "https://medium.com/@Ann", of: null },
  ]);
  expect(toMentionPieces("", called)).toEqual([{ at: 0, text: "", of: null }]);
});

test("the pieces of any text make it up again", () => {
  const called = new Map([
    ["a", "1"],
    ["a b", "2"],
  ]);
  assert(
    property(string({ unit: constantFrom("@", "a", " ", "b", ".") }), (text) => {
      const pieces = toMentionPieces(text, called);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      for (const { text: piece, of } of pieces) expect(of === null || piece.startsWith("@a")).toBe(true);
    }),
  );
});
