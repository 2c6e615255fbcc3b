import "fake-indexeddb/auto";
import { openDB } from "idb";
import { expect, onTestFinished, test, vi } from "vitest";
import { forgetUser, indexedDbCache } from "./cache.ts";

test("what was saved is loaded by the same user's next cache, until it is cleared or the user forgotten", async () => {
  const [alice, bob] = [{ user: "alice" }, { user: "bob" }];
  const cache = indexedDbCache(alice);
  expect(await cache.load("a")).toBeUndefined();
  await cache.update("a", () => ({ n: 1 }));
  await indexedDbCache(bob).update("a", () => "bob's");
  expect(await indexedDbCache(alice).load("a")).toEqual({ n: 1 });
  await cache.clear();
  expect(await cache.load("a")).toBeUndefined();
  await cache.update("a", () => ({ n: 2 }));
  await forgetUser(alice);
  expect(await cache.load("a")).toBeUndefined();
  expect(await indexedDbCache(bob).load("a")).toBe("bob's");
});

test("each change starts from what was kept last, however many run at the same time", async () => {
  const user = "carol";
  const tabs = Array.from({ length: 4 }, () => indexedDbCache({ user }));
  const add = (cache: (typeof tabs)[number]): Promise<void> =>
    cache.update("n", (saved) => (typeof saved === "number" ? saved : 0) + 1);
  await Promise.all(Array.from({ length: 25 }, () => tabs.map(add)).flat());
  expect(await indexedDbCache({ user }).load("n")).toBe(100);
});

test("forgetting a user whose database a frozen tab has open says so instead of waiting, and happens once that tab is gone", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  // the types of a browser's databases are not there in tests
  const frozen = (await openDB("tidings:dave", 2)) as unknown as { readonly close: () => void };
  await Promise.all([
    expect(forgetUser({ user: "dave" })).rejects.toThrow("a tab still has it open"),
    vi.advanceTimersByTimeAsync(5_000),
  ]);
  vi.useRealTimers();
  frozen.close();
  expect(await openDB("tidings:dave")).toMatchObject({ version: 1 }); // made anew
});
