import { expect, test } from "vitest";
import { textDirection } from "./text-direction.ts";

test("a text runs as its first letter does", () => {
  expect(["Hello مرحبا", "مرحبا Hello", "1. שלום", "👍 یک", "12:30 👍", ""].map(textDirection)).toEqual([
    "ltr",
    "rtl",
    "rtl",
    "rtl",
    undefined,
    undefined,
  ]);
});
