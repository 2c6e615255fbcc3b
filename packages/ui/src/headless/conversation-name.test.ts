import { expect, test } from "vitest";
import { type Named, conversationName } from "./conversation-name.ts";
import { createFormats } from "./formats.ts";

const names = new Map([
  ["ada", "Ada"],
  ["bob", "Bob"],
  ["eve", "Eve"],
]);
const naming = {
  me: "me",
  nameOf: (userId: string): string => names.get(userId) ?? userId,
  formats: createFormats({ locale: "en", time: { today: "Today", yesterday: "Yesterday" } }),
};
const group: Named = {
  kind: "group",
  peerId: "",
  title: null,
  members: ["me", "ada", "bob"],
  memberCount: 3,
  hasLeft: false,
};

test("a chat of two is called by the other one, a group by its title", () => {
  expect(conversationName({ ...group, kind: "direct", peerId: "bob" }, naming)).toBe("Bob");
  expect(conversationName({ ...group, title: "Book club" }, naming)).toBe("Book club");
});

test("a group without a title is called by its first members, and by how many there are beside them", () => {
  expect(conversationName(group, naming)).toBe("Ada and Bob");
  const members = ["ada", "bob", "me", "eve", "kim"];
  expect(conversationName({ ...group, members, memberCount: 12 }, naming)).toBe("Ada, Bob, Eve, and +8");
});

test("a group in which one is alone is called by oneself", () => {
  expect(conversationName({ ...group, members: ["me"], memberCount: 1 }, naming)).toBe("me");
});

test("a group that is not known yet has no name of its own, and not that of the user", () => {
  expect(conversationName({ ...group, members: [], memberCount: 0 }, naming)).toBe("…");
  expect(conversationName({ ...group, members: [], memberCount: 0, hasLeft: true }, naming)).toBe("me");
});
