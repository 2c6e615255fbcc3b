import { expect, test } from "vitest";
import { indexedDbCache } from "./cache.ts";
import { forgetUser } from "./forget-user.ts";
import { withIndexedDb } from "../../test/indexed-db.ts";

withIndexedDb();

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
