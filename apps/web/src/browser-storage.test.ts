import { expect, test } from "vitest";
import { openStorage } from "./browser-storage.ts";
import { createMemoryStorage } from "./memory-storage.ts";

const refused = (): never => {
  throw new DOMException("no", "SecurityError");
};

const refusing = (): Storage =>
  ({
    get length() {
      return refused();
    },
    key: refused,
    getItem: refused,
    setItem: refused,
    removeItem: refused,
    clear: refused,
  }) satisfies Storage;

test.each([
  ["is not to be had", refused],
  ["throws at every use", refusing],
])("a storage that %s remembers for as long as the page is open", (_, open) => {
  const storage = openStorage(open);
  expect(storage.getItem("a")).toBeNull();
  storage.setItem("a", "1");
  storage.setItem("b", "2");
  storage.removeItem("b");
  expect([storage.getItem("a"), storage.getItem("b"), storage.length, storage.key(0)]).toEqual(["1", null, 1, "a"]);
  expect(storage.keepsAll).toBe(false);
});

test("a full storage keeps what it has, and not an older value of what it could not take", () => {
  const own = createMemoryStorage();
  own.setItem("theme", "light");
  own.setItem("other", "x");
  own.setItem = () => {
    throw new DOMException("no room", "QuotaExceededError");
  };
  const storage = openStorage(() => own);
  expect(storage.keepsAll).toBe(true);
  storage.setItem("theme", "dark");
  expect(storage.keepsAll).toBe(false);
  expect(storage.getItem("theme")).toBe("dark");
  expect([storage.length, storage.getItem("other")]).toEqual([2, "x"]);
  expect(openStorage(() => own).getItem("theme")).toBeNull();
});

test("values are read from the browser and written to it", () => {
  const own = createMemoryStorage();
  own.setItem("a", "1");
  const storage = openStorage(() => own);
  expect(storage.getItem("a")).toBe("1");
  storage.setItem("b", "2");
  storage.removeItem("a");
  expect([own.getItem("a"), own.getItem("b"), storage.length]).toEqual([null, "2", 1]);
});
