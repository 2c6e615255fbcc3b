import type { StoreCache } from "../store/tidings-store.ts";
import { Database, deleteDatabase } from "./database.ts";

export interface IndexedDbCacheOptions {
  /** Whose it is: the same as for `indexedDbOutbox`. */
  readonly user: string;
}

/**
 * Keeps what a store knows in the browser's IndexedDB: whatever a structured clone can hold. Rejects where nothing can be
 * kept.
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
 * Forgets everything that this browser keeps of a user, messages that were not sent yet included: for signing out on a
 * shared computer. Close the user's clients and stores before.
 */
export const forgetUser = ({ user }: IndexedDbCacheOptions): Promise<void> => deleteDatabase(user);
