import { openDB } from "idb";
import { expect, test } from "vitest";
import { Database } from "./database.ts";
import { withIndexedDb } from "../../test/indexed-db.ts";

withIndexedDb();

let users = 0;
const nextUser = (): string => `user ${(users += 1)}`;

test("what was written is there for the same user after the database was closed, and for no other", async () => {
  const user = nextUser();
  const first = new Database(user);
  await first.update("cache", "a", () => ({ list: [1, 2] }));
  await first.close();
  const second = new Database(user);
  expect(await second.get("cache", "a")).toEqual({ list: [1, 2] });
  expect(await new Database(nextUser()).get("cache", "a")).toBeUndefined();
  await second.clear("cache");
  expect(await second.get("cache", "a")).toBeUndefined();
});

test("a value that cannot be kept is refused, and spoils nothing", async () => {
  const database = new Database(nextUser());
  await database.update("cache", "a", () => 1);
  await expect(database.update("cache", "a", () => () => {})).rejects.toMatchObject({ name: "DataCloneError" });
  expect(await database.get("cache", "a")).toBe(1);
});

test("a transaction whose work fails leaves nothing behind", async () => {
  const database = new Database(nextUser());
  const work = database.run("cache", "readwrite", async ({ store }) => {
    await store.put(1, "a");
    throw new Error("halfway");
  });
  await expect(work).rejects.toThrow("halfway");
  expect(await database.get("cache", "a")).toBeUndefined();
});

test("a newer layout in another tab finds the way free; this one then fails instead of waiting", async () => {
  const user = nextUser();
  const database = new Database(user);
  await database.update("cache", "a", () => 1);
  await openDB(`tidings:${user}`, 99);
  await expect(database.get("cache", "a")).rejects.toMatchObject({ name: "VersionError" });
});

test("a closed database refuses instead of opening again", async () => {
  const database = new Database(nextUser());
  const written = database.update("cache", "a", () => 1);
  await database.close();
  await written;
  await expect(database.get("cache", "a")).rejects.toThrow("is closed");
});
