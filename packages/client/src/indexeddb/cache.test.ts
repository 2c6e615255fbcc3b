import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { forgetUser, indexedDbCache } from "./cache.ts";

test("what was saved is loaded by the same user's next cache, until it is cleared or the user forgotten", async () => {
  const [alice, bob] = [{ user: "alice" }, { user: "bob" }];
  const cache = indexedDbCache(alice);
  expect(await cache.load("a")).toBeUndefined();
  await cache.save("a", { n: 1 });
  await indexedDbCache(bob).save("a", "bob's");
  expect(await indexedDbCache(alice).load("a")).toEqual({ n: 1 });
  await cache.clear();
  expect(await cache.load("a")).toBeUndefined();
  await cache.save("a", { n: 2 });
  await forgetUser(alice);
  expect(await cache.load("a")).toBeUndefined();
  expect(await indexedDbCache(bob).load("a")).toBe("bob's");
});
