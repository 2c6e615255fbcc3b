import { expect, test, vi } from "vitest";
import { createMemoryStorage } from "../memory-storage.ts";
import type { FindPeople } from "./directory.ts";
import { createPeople } from "./people.ts";

const me = { userId: "alice", name: "Alice" };
const { signal } = new AbortController();
const bob = { userId: "bob", name: "Bob" };

test("a name is asked for once, however many ask, and kept across a reload", async () => {
  const storage = createMemoryStorage();
  const find = vi.fn<FindPeople>(() => Promise.resolve([bob]));
  const people = createPeople({ me, find, storage, signal });
  people.learn("bob");
  people.learn("bob");
  await vi.waitFor(() => expect(people.names.get().get("bob")).toBe("Bob"));
  expect(find).toHaveBeenCalledTimes(1);
  expect(createPeople({ me, find, storage, signal }).names.get()).toEqual(
    new Map([
      ["alice", "Alice"],
      ["bob", "Bob"],
    ]),
  );
});

test("a question that failed is asked again", async () => {
  const warn = vi.spyOn(console, "warn").mockReturnValue();
  const find = vi.fn<FindPeople>(() => Promise.reject(new Error("away")));
  const people = createPeople({ me, find, storage: createMemoryStorage(), signal });
  people.learn("bob");
  await vi.waitFor(() => expect(warn).toHaveBeenCalledOnce());
  find.mockResolvedValue([bob]);
  people.learn("bob");
  await vi.waitFor(() => expect(people.names.get().get("bob")).toBe("Bob"));
  warn.mockRestore();
});

test("what a search finds is known; nothing changes if it was", async () => {
  const people = createPeople({ me, find: () => Promise.resolve([bob]), storage: createMemoryStorage(), signal });
  await people.find("b", signal);
  const names = people.names.get();
  await people.find("b", signal);
  expect(people.names.get()).toBe(names);
});

test("something else in the storage is no name", () => {
  for (const stored of ["{", '"x"', '[["bob"],["carol",1],3]']) {
    const storage = createMemoryStorage();
    storage.setItem("tidings.names.alice", stored);
    const people = createPeople({ me, find: () => Promise.resolve([]), storage, signal });
    expect([...people.names.get()]).toEqual([["alice", "Alice"]]);
  }
});
