import { expect, test, vi } from "vitest";
import { createMemoryStorage } from "../memory-storage.ts";
import { createDrafts } from "./drafts.ts";

const unexpected = (error: unknown): never => {
  throw error;
};

test("a draft is there again after a reload, for its user and its conversation alone", () => {
  const storage = createMemoryStorage();
  createDrafts(storage, "alice", unexpected).keep("alice_bob", "Dear B");
  expect(createDrafts(storage, "alice", unexpected).of("alice_bob").get()).toBe("Dear B");
  expect(createDrafts(storage, "alice", unexpected).of("alice_carol").get()).toBe("");
  expect(createDrafts(storage, "bob", unexpected).of("alice_bob").get()).toBe("");
});

test("whoever follows a draft hears of it, and an empty one takes no room", () => {
  const storage = createMemoryStorage();
  const drafts = createDrafts(storage, "alice", unexpected);
  const listener = vi.fn<() => void>();
  drafts.of("alice_bob").subscribe(listener);
  drafts.keep("alice_bob", "x");
  drafts.keep("alice_bob", "");
  expect(listener).toHaveBeenCalledTimes(2);
  expect(storage.length).toBe(0);
});

test("on signing out a user's drafts go, and nobody else's", () => {
  const storage = createMemoryStorage();
  const drafts = createDrafts(storage, "alice", unexpected);
  for (const id of ["alice_bob", "alice_carol", "alice_dave"]) drafts.keep(id, "x");
  createDrafts(storage, "alice.b", unexpected).keep("alice_bob", "another's");
  drafts.clear();
  expect(storage.length).toBe(1);
  expect(drafts.of("alice_bob").get()).toBe("");
});

test("without room in the browser a draft lasts as long as the page", () => {
  const full = new DOMException("no room", "QuotaExceededError");
  const onError = vi.fn<(error: unknown) => void>();
  const storage = createMemoryStorage();
  storage.setItem = () => {
    throw full;
  };
  const drafts = createDrafts(storage, "alice", onError);
  drafts.keep("alice_bob", "x");
  expect(drafts.of("alice_bob").get()).toBe("x");
  expect(onError).toHaveBeenCalledWith(full);
});
