import { DatabaseSync } from "node:sqlite";
import type { DatabaseOptions } from "./database.ts";
import { toOpenError } from "./problems.ts";

const cacheKib = 8_192;

/** Opens a file for reading, beside the thread that has opened it for writing. */
export function openForReading({ path, lockTimeoutMs }: DatabaseOptions): DatabaseSync {
  try {
    const db = new DatabaseSync(path, { readOnly: true, timeout: lockTimeoutMs });
    db.exec(`PRAGMA cache_size = -${cacheKib}`);
    return db;
  } catch (error) {
    throw toOpenError(error, path);
  }
}
