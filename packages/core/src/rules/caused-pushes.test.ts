import { expect, test } from "vitest";
import { causedBy } from "./caused-pushes.ts";

test("where each message of a moment caused a push, the one in the message's place is its own", () => {
  expect(causedBy({ seq: 7, seqs: [7] }, ["a"])).toEqual(["a"]);
  expect([3, 5, 6].map((seq) => causedBy({ seq, seqs: [3, 5, 6] }, ["a", "b", "c"]))).toEqual([["a"], ["b"], ["c"]]);
});

test("where some caused none, or some are gone, all are taken: none may go on showing what was deleted", () => {
  expect(causedBy({ seq: 5, seqs: [3, 5, 6] }, ["a", "b"])).toEqual(["a", "b"]);
  expect(causedBy({ seq: 5, seqs: [5] }, ["a", "b"])).toEqual(["a", "b"]);
  expect(causedBy({ seq: 5, seqs: [5] }, [])).toEqual([]);
});
