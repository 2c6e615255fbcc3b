import { expect, test } from "vitest";
import { hasVisibleText } from "./visible-text.ts";

test("a text of characters that show nothing is empty", () => {
  for (const code of [
    0x20, 0x9, 0xa, 0xa0, 0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x180e, 0x2003, 0x200b, 0x200d, 0x202e, 0x2060,
    0x2063, 0x2800, 0x3000, 0x3164, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0x1d159, 0x1d173, 0xe0001, 0xe0100, 0x0,
  ]) {
    const character = String.fromCodePoint(code);
    expect([code.toString(16), hasVisibleText(character.repeat(3))]).toEqual([code.toString(16), false]);
    expect(hasVisibleText(`${character}x`)).toBe(true);
  }
});

test("whatever is drawn is there", () => {
  for (const text of ["a", ".", "👍", "🇩🇪", "‎ש", "ـ", "字", "\u0301", "\u0600"]) {
    expect([text, hasVisibleText(text)]).toEqual([text, text !== "\u0600"]);
  }
});
