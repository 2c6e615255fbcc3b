import type { StoreCache } from "../store/tidings-store.ts";
import { Database } from "./database.ts";

export interface IndexedDbCacheOptions {
  /** Whose it is: the same as for `indexedDbOutbox`. */
  readonly user: string;
}

/**
 * Keeps the data of a store in the browser's IndexedDB: everything that can be cloned by structured clone. Rejects if the browser
 * cannot store anything.
 */
export function indexedDbCache({ user }: IndexedDbCacheOptions): StoreCache {
  const database = new Database(user);
  return {
    load: (key) => database.get("cache", key),
    update: (key, change) => database.update("cache", key, change),
    clear: () => database.clear("cache"),
  };
}
