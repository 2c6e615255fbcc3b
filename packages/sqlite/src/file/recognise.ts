import type { DatabaseSync } from "node:sqlite";
import { SqliteOpenError } from "./errors.ts";
import { applicationId, migrations } from "../migrations/migrations.ts";
import { query } from "../statement.ts";

export function numberOf(db: DatabaseSync, sql: string): number {
  const row = query<[], [number]>(db, sql).get();
  if (!row) throw new Error(`${sql} gave nothing`);
  return row[0];
}

/** The version of a Tidings database, 0 for an empty file. */
export function recognise(db: DatabaseSync, path: string): number {
  const id = numberOf(db, "PRAGMA application_id");
  const version = numberOf(db, "PRAGMA user_version");
  if (id === 0 && version === 0 && numberOf(db, "SELECT count(*) FROM sqlite_schema") === 0) return 0;
  if (id !== applicationId) {
    const problem = "belongs to another application: give a path of its own to Tidings";
    throw new SqliteOpenError("foreign", path, problem);
  }
  if (version > migrations.length) {
    const problem = `was made by a newer Tidings (version ${version} of the file, this one knows up to ${migrations.length}): upgrade Tidings, or restore a backup from before`;
    throw new SqliteOpenError("newer", path, problem);
  }
  return version;
}
