import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createMemoryStorage } from "../memory-storage.ts";
import { type Directory, NoDirectory } from "./directory.ts";
import { createPeople, type People } from "./people.ts";

const me = { userId: "alice", name: "Alice" };
const { signal } = new AbortController();
const everybody = new Map(["bob", "carol", "dave"].map((userId) => [userId, { userId, name: userId.toUpperCase() }]));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function create(storage = createMemoryStorage()) {
  const named = vi.fn<Directory["named"]>((userIds) =>
    Promise.resolve(userIds.flatMap((id) => everybody.get(id) ?? [])),
  );
  const find = vi.fn<Directory["find"]>(() => Promise.resolve({ people: [...everybody.values()], hasMore: false }));
  return { people: createPeople({ me, directory: { named, find }, storage, signal }), named, find, storage };
}

const standing = (people: People, userId: string): unknown => people.standings.get().get(userId);

test("names that are asked for together are one question, however many ask, and are kept across a reload", async () => {
  const { people, named, storage } = create();
  for (const userId of ["bob", "carol", "bob", "alice"]) people.learn(userId);
  expect(standing(people, "bob")).toBe("asked");
  await vi.runAllTimersAsync();
  expect(named.mock.calls.map(([userIds]) => userIds)).toEqual([["bob", "carol"]]);
  expect(people.names.get().get("carol")).toBe("CAROL");
  const again = create(storage);
  again.people.learn("bob");
  await vi.runAllTimersAsync();
  expect(again.named).not.toHaveBeenCalled();
});

test("many names are asked for in parts that an address has room for", async () => {
  const { people, named } = create();
  for (let i = 0; i < 120; i += 1) people.learn(`user-${i}`);
  await vi.runAllTimersAsync();
  expect(named.mock.calls.map(([userIds]) => userIds.length)).toEqual([50, 50, 20]);
});

test("a user whom the directory does not have is unknown, until it has them", async () => {
  const { people } = create();
  await Promise.all([people.whenNamed("erin"), vi.runAllTimersAsync()]);
  expect(standing(people, "erin")).toBe("unknown");
  everybody.set("erin", { userId: "erin", name: "Erin" });
  people.learn("erin");
  await vi.runAllTimersAsync();
  expect(people.names.get().get("erin")).toBe("Erin");
  expect(standing(people, "erin")).toBe("known");
});

test("a question that failed tells nothing of anybody, and is asked again by itself", async () => {
  const warn = vi.spyOn(console, "warn").mockReturnValue();
  const { people, named } = create();
  named.mockRejectedValueOnce(new Error("away"));
  people.learn("bob");
  await Promise.all([people.whenNamed("bob"), vi.advanceTimersByTimeAsync(100)]);
  expect(standing(people, "bob")).toBe("unanswered");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(people.names.get().get("bob")).toBe("BOB");
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});

test("without a directory no user is asked for twice, and any id may exist", async () => {
  const { people, named } = create();
  named.mockRejectedValue(new NoDirectory("none"));
  people.learn("bob");
  await vi.runAllTimersAsync();
  people.learn("carol");
  await vi.runAllTimersAsync();
  expect(named).toHaveBeenCalledOnce();
  expect([standing(people, "bob"), standing(people, "carol")]).toEqual(["untold", "untold"]);
});

test("users that a search finds are known; nothing changes if they were", async () => {
  const { people } = create();
  await people.find("b", null, signal);
  const names = people.names.get();
  await people.find("b", null, signal);
  expect(people.names.get()).toBe(names);
});

test("something else in the storage is no name", () => {
  for (const stored of ["{", '"x"', '[["bob"],["carol",1],["","x"],["a\\u0000b","x"],["\\ud800","x"],3]']) {
    const storage = createMemoryStorage();
    storage.setItem("tidings.names.alice", stored);
    expect([...create(storage).people.names.get()]).toEqual([["alice", "Alice"]]);
  }
});
