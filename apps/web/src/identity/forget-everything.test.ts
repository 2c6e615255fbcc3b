import { afterEach, expect, test, vi } from "vitest";
import { createMemoryStorage } from "../memory-storage.ts";
import { forgetEverything } from "./forget-everything.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("nothing of a user who has signed out stays in the browser's storage", async () => {
  const storage = createMemoryStorage();
  for (const key of ["tidings.draft/alice/alice_bob", "tidings.names.alice", "tidings.emoji/alice"])
    storage.setItem(key, "[]");
  await expect(forgetEverything("alice", storage)).rejects.toThrow("indexedDB");
  expect(storage).toHaveLength(0);
});

test("a browser whose user has signed out is sent no more notifications for them", async () => {
  const unsubscribe = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
  const getRegistration = () =>
    Promise.resolve({ pushManager: { getSubscription: () => Promise.resolve({ unsubscribe }) } });
  vi.stubGlobal("navigator", { serviceWorker: { getRegistration } });
  const storage = createMemoryStorage();
  storage.setItem("tidings-web-push-alice", "{}");
  // The rest fails without a database. The subscription ends even so.
  await expect(forgetEverything("alice", storage)).rejects.toThrow("indexedDB");
  await vi.waitFor(() => expect(unsubscribe).toHaveBeenCalledOnce());
});
