import { expect, test } from "vitest";
import { toReply } from "./to-reply.ts";

type Item = Parameters<typeof toReply>[1][number];

test("what a message quotes can be answered again if it is loaded", () => {
  const items = [{ seq: 3 }, { seq: 4 }, { seq: null }] as Item[];
  const quote = { seq: 4, from: "bob", excerpt: "" };
  expect(toReply(quote, items)).toEqual({ kind: "reply", message: items[1] });
  expect(toReply({ ...quote, seq: 5 }, items)).toBeNull();
  expect(toReply(null, items)).toBeNull();
});
