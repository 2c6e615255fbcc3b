import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { SqliteOpenError } from "./errors.ts";
import { toOpenError } from "./problems.ts";
import { recognise } from "./recognise.ts";
import { migrations } from "../migrations/migrations.ts";

/** Opens a file read-only that has a database of this version: nothing is changed. @throws {SqliteOpenError} */
export function openCurrent(path: string): DatabaseSync {
  if (!existsSync(path)) throw new SqliteOpenError("missing", path, "is not there: check the path");
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
    const version = recognise(db, path);
    if (version < migrations.length) {
      const problem = `is of version ${version}, and this program reads ${migrations.length}: bring it up to date first (tidings migrate, or a start of the server)`;
      throw new SqliteOpenError("unavailable", path, problem);
    }
    return db;
  } catch (error) {
    db?.close();
    throw toOpenError(error, path);
  }
}
