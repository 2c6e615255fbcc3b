import { expect, test } from "vitest";
import { mentionable } from "./mentionable.ts";
import { everyone } from "./mentions.ts";

const members = [
  { userId: "u1", name: "Zoë Quinn" },
  { userId: "u2", name: "Ben" },
];
const found = (query: string, others = members): readonly string[] =>
  mentionable(query, others, "everyone").map(({ userId }) => userId);

test("members are found by the beginning of a name, with or without accents, and by their id; everybody by their word", () => {
  expect(found("")).toEqual(["u1", "u2", everyone]);
  expect(found("zoe")).toEqual(["u1"]);
  expect(found("qui")).toEqual(["u1"]);
  expect(found("u2")).toEqual(["u2"]);
  expect(found("every")).toEqual([everyone]);
  expect(found("nobody")).toEqual([]);
});

test("no more are offered than can be looked through", () => {
  const many = Array.from({ length: 20 }, (_, i) => ({ userId: `u${i}`, name: `Ben ${i}` }));
  expect(found("ben", many)).toEqual(["u0", "u1", "u2", "u3", "u4", "u5"]);
});
