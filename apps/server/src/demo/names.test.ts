import { expect, test } from "vitest";
import { lookAlike, NameError, readName, skeletonsOf } from "./names.ts";

function problemOf(name: string): string | null {
  try {
    readName(name);
    return null;
  } catch (error) {
    if (error instanceof NameError) return error.problem;
    throw error;
  }
}

test("names of the world are taken as they are", () => {
  for (const name of [
    "Ada Lovelace",
    "O’Brien-Smith 3rd",
    "Zoë",
    "Владимир",
    "Ελένη",
    "محمد عبد الله",
    "می‌خواهم",
    "אבי",
    "क्षितिज शर्मा",
    "ක්‍රිස්",
    "林晓明",
    "田中 タロウ",
    "김철수",
    "สมชาย",
    "Lin 林",
    "👩‍🚀 Sally",
    "❤️",
    "R2-D2",
  ]) {
    expect([name, problemOf(name)]).toEqual([name, null]);
    expect(readName(name).name).toBe(name.normalize("NFKC"));
  }
});

test("ways to write the same name are the same user", () => {
  expect(readName("  Ａｄａ   Lovelace ")).toEqual({ name: "Ada Lovelace", userId: "ada-lovelace" });
  expect(readName("Zoe\u0308").userId).toBe(readName("ZOË").userId);
  expect(readName("ﬁona").userId).toBe("fiona");
});

test("what cannot be seen, or turns the text around, is in no name", () => {
  for (const code of [
    0x200b, 0xad, 0x2060, 0x202e, 0x2066, 0x200e, 0x61c, 0xfeff, 0x3164, 0x115f, 0xffa0, 0x2800, 0x180e, 0xe0041, 0x0,
    0x2028, 0xfe0f, 0x200d, 0xe000, 0xd800, 0x1d173, 0x34f,
  ]) {
    const character = String.fromCodePoint(code);
    expect([code.toString(16), problemOf(`Al${character}ice`)]).toEqual([code.toString(16), "invisible"]);
  }
  for (const name of ["", "   ", "\u3000", "\u0301"]) expect(problemOf(name)).toBe("empty");
});

test("a name that is too long is refused, not cut", () => {
  expect(problemOf("x".repeat(64))).toBeNull();
  expect(problemOf("x".repeat(65))).toBe("too-long");
  expect(problemOf("ﷺ".repeat(20))).toBe("too-long"); // which is 18 letters each
});

test("scripts whose letters are taken for each other are not mixed", () => {
  for (const name of ["Аlice", "Alicе", "Ρaul", "Pаul", "Ꭺlice", "Алiса"]) expect(problemOf(name)).toBe("mixed");
});

test("names that are taken for each other are known", () => {
  for (const [one, other] of [
    ["Аlice", "Alice"],
    ["paypal", "раураl"],
    ["sсоре", "scope"],
    ["modern", "rnodern"],
    ["ALICE", "alice"],
    ["AIice", "Alice"],
    ["Ada  Lovelace", "ada-lovelace"],
  ] as const) {
    expect([one, lookAlike(skeletonsOf(one), skeletonsOf(other))]).toEqual([one, true]);
  }
  expect(lookAlike(skeletonsOf("alice"), skeletonsOf("alica"))).toBe(false);
});
