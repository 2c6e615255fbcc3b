import { expect, test } from "vitest";
import { hasTexts } from "./has-texts.ts";

test("something has texts if each is there and is a text", () => {
  expect(hasTexts({ userId: "ada", name: "", age: 36 }, "userId", "name")).toBe(true);
  expect(hasTexts({ userId: "ada" }, "userId", "name")).toBe(false);
  expect(hasTexts({ userId: "ada", name: 1 }, "userId", "name")).toBe(false);
});

test.each([null, undefined, "userId", 1, []])("%j has none", (value) => {
  expect(hasTexts(value, "userId")).toBe(false);
});
