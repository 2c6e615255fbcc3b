import { expect, test } from "vitest";
import { toTable } from "./table.ts";

test("columns stand below each other", () => {
  const rows = [
    ["channel", "why"],
    ["web", "It has been read"],
  ];
  expect(toTable(rows)).toBe("channel  why\nweb      It has been read");
});

test("a label that a user has chosen cannot steer the terminal, nor make up rows", () => {
  const table = toTable([
    ["\u001B[2Jred", "one\ntwo\u009B3m"],
    ["\u202Eabc", "Anna 漢 👩"],
  ]);
  expect(table).toBe(
    String.raw`\u{1b}[2Jred` + String.raw`  one\u{a}two\u{9b}3m` + "\n" + String.raw`\u{202e}abc` + "   Anna 漢 👩",
  );
});
