import { expect, test } from "vitest";
import { message } from "../store/fixtures.ts";
import { toMessageRows } from "./message-rows.ts";

const noon = new Date(2026, 3, 1, 12).getTime();
const minute = 60_000;
const at = (seq: number, afterMs: number, from = "bob"): ReturnType<typeof message> =>
  message(seq, { sentAtMs: noon + afterMs, from });
const kinds = (rows: ReturnType<typeof toMessageRows>): string[] =>
  rows.map((row) => (row.kind === "message" ? `${row.message.seq}${row.startsGroup ? "*" : ""}` : row.kind));

test("messages of one person close together are a group", () => {
  const rows = toMessageRows([at(1, 0), at(2, minute), at(3, 2 * minute, "alice"), at(4, 9 * minute, "alice")], null);
  expect(kinds(rows)).toEqual(["day", "1*", "2", "3*", "4*"]);
});

test("a day begins with its date", () => {
  expect(kinds(toMessageRows([at(1, 0), at(2, 24 * 60 * minute)], null))).toEqual(["day", "1*", "day", "2*"]);
});

test("a line stands before the first message that was new", () => {
  expect(kinds(toMessageRows([at(1, 0), at(2, 1), at(3, 2)], 1))).toEqual(["day", "1*", "new", "2*", "3"]);
  expect(kinds(toMessageRows([at(1, 0)], null))).not.toContain("new");
});
