import { expect, test } from "vitest";
import { createMemoryStorage } from "../memory-storage.ts";
import { createRecentEmoji } from "./recent-emoji.ts";

test("what was used last comes first, once, and outlasts a reload", () => {
  const storage = createMemoryStorage();
  const recent = createRecentEmoji(storage, "alice");
  for (const emoji of ["👍", "🎉", "👍"]) recent.use(emoji);
  expect(recent.get()).toEqual(["👍", "🎉"]);
  expect(createRecentEmoji(storage, "alice").get()).toEqual(["👍", "🎉"]);
});

test("two tabs forget nothing of each other's", () => {
  const storage = createMemoryStorage();
  const [first, second] = [createRecentEmoji(storage, "alice"), createRecentEmoji(storage, "alice")];
  first.use("👍");
  second.use("🎉");
  expect(createRecentEmoji(storage, "alice").get()).toEqual(["🎉", "👍"]);
});

test("they are each user's own", () => {
  const storage = createMemoryStorage();
  for (const me of ["alice", "bob"]) createRecentEmoji(storage, me).use(me === "alice" ? "👍" : "🎉");
  expect(createRecentEmoji(storage, "alice").get()).toEqual(["👍"]);
  expect(createRecentEmoji(storage, "bob").get()).toEqual(["🎉"]);
});

test.each(["{", "7", '[1, "👍", {"a":1}]'])("an entry %j that somebody has damaged does no harm", (stored) => {
  const storage = createMemoryStorage();
  storage.setItem("tidings.emoji/alice", stored);
  expect(
    createRecentEmoji(storage, "alice")
      .get()
      .every((emoji) => emoji === "👍"),
  ).toBe(true);
});
