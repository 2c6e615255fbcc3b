import { createDeferred } from "../feeds/deferred.ts";
import type { IndexedDbCacheOptions } from "./cache.ts";
import { databaseName } from "./database.ts";

/** How long deleting may take: a tab that the browser has frozen does not close its connection. Milliseconds. */
const deleteMs = 5_000;

/**
 * Deletes everything that this browser keeps of a user, including messages that were not sent yet. Use it to sign out on a shared
 * computer. Close the user's clients and stores first. Rejects after 5 seconds if another tab still has it open: it is then deleted once that
 * tab is closed.
 */
export async function forgetUser({ user }: IndexedDbCacheOptions): Promise<void> {
  const name = databaseName(user);
  const request = indexedDB.deleteDatabase(name);
  const { promise, resolve, reject } = createDeferred<void>();
  request.addEventListener("success", () => resolve());
  request.addEventListener("error", () => reject(request.error));
  const late = new Error(`${name} is not deleted yet: a tab still has it open`);
  const timer = setTimeout(() => reject(late), deleteMs);
  await promise.finally(() => clearTimeout(timer));
}
