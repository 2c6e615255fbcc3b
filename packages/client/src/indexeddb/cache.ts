import type { StoreCache } from "../store/tidings-store.ts";
import { Database, deleteDatabase } from "./database.ts";

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

/**
 * Deletes everything that this browser keeps of a user, including messages that were not sent yet. Use it to sign out on a shared
 * computer. Close the user's clients and stores first. Rejects after 5 seconds if another tab still has it open: it is then deleted once that
 * tab is closed.
 */
export const forgetUser = ({ user }: IndexedDbCacheOptions): Promise<void> => deleteDatabase(user);
