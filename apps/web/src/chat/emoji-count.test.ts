import { expect, test } from "vitest";
import { emojiCount } from "./emoji-count.ts";

test("emoji are counted as a reader sees them", () => {
  expect(emojiCount("👍")).toBe(1);
  expect(emojiCount("👩‍👩‍👧‍👦 🇩🇪")).toBe(2);
  expect(emojiCount("❤️🎉\n🎈")).toBe(3);
  expect(emojiCount("👍🏽👩🏿‍🚀🏴󠁧󠁢󠁳󠁣󠁴󠁿1️⃣🏳️‍🌈☝🏽")).toBe(6);
});

test("with any other character it is a text", () => {
  for (const text of ["", "   ", "ok 👍", "7", "#1", "©"]) expect(emojiCount(text)).toBe(0);
});
