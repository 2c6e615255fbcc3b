import { afterEach, expect, test, vi } from "vitest";
import { initialsOf } from "./initials.ts";

const expected: readonly (readonly [name: string, initials: string])[] = [
  ["Ada", "A"],
  ["Ada Lovelace", "AL"],
  ["ada king-noel", "AN"],
  ["Fernández, María", "FM"],
  ["Владимир Ильич Ульянов", "ВУ"],
  ["אבי כהן", "אכ"],
  ["ნინო ბერიძე", "ნბ"],
  ["محمد عبد الله", "م"],
  ["فاطمة", "ف"],
  ["क्षितिज शर्मा", "क्षि"],
  ["प्रिया", "प्रि"],
  ["தமிழ்", "த"],
  ["สมชาย ใจดี", "ส"],
  ["林晓明", "晓明"],
  ["李雷", "李雷"],
  ["김철수", "철수"],
  ["田中 太郎", "田"],
  ["👩‍🚀 Sally", "👩‍🚀"],
  ["🇩🇪", "🇩🇪"],
  ["(Bob)", "B"],
  ["???", "?"],
];

afterEach(() => vi.unstubAllGlobals());

test("a name has the initials that its readers expect", () => {
  expect(expected.map(([name]) => initialsOf(name))).toEqual(expected.map(([, initials]) => initials));
});

test("a browser that cannot segment text finds the same", () => {
  vi.stubGlobal("Intl", {});
  expect(expected.map(([name]) => initialsOf(name))).toEqual(expected.map(([, initials]) => initials));
});
