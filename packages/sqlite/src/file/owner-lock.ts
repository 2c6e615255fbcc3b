import { closeSync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/**
 * One process owns a database, although others may look into it: it caches what it has written. The lock that says so is
 * SQLite's own, on an empty file beside the database, and ends with the process however that ends. The file stays: taking it
 * away would let two processes hold a lock on two files of that name.
 *
 * @throws SQLITE_BUSY if another has it for so long
 */
export function lockForOwner(databasePath: string, timeoutMs: number): () => void {
  const path = `${databasePath}-lock`;
  try {
    closeSync(openSync(path, "wx", 0o600));
  } catch {
    // It is there, or cannot be made: SQLite opens it next, and says what is wrong.
  }
  const lock = new DatabaseSync(path, { timeout: timeoutMs });
  try {
    lock.exec("PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    throw error;
  }
  return () => lock.close();
}
