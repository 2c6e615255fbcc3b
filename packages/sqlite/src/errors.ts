import { TidingsError } from "@tidings/core";

/**
 * Why a database could not be opened:
 * `in-use` by another process, `damaged`, `foreign` (a file of something else), `newer` (made by a later version),
 * `not-writable` (the file, its folder or the disk), `full` (no room), `unavailable` (anything else: the message says).
 */
export type OpenFailure = "in-use" | "damaged" | "foreign" | "newer" | "not-writable" | "full" | "unavailable";

/** The database could not be opened. The message names the file, what is wrong with it, and what to do. */
export class SqliteOpenError extends Error {
  override readonly name: string = "SqliteOpenError";
  readonly reason: OpenFailure;
  readonly path: string;
  /** The message without the path. */
  readonly problem: string;

  constructor(reason: OpenFailure, path: string, problem: string, options?: ErrorOptions) {
    super(`The database ${path} ${problem}`, options);
    this.reason = reason;
    this.path = path;
    this.problem = problem;
  }
}

/** What node:sqlite throws when SQLite reports an error. */
interface SqliteError extends Error {
  readonly code: "ERR_SQLITE_ERROR";
  /** SQLite's extended result code; its low byte is the primary one. */
  readonly errcode: number;
}

const isSqliteError = (error: unknown): error is SqliteError =>
  error instanceof Error && "code" in error && error.code === "ERR_SQLITE_ERROR" && "errcode" in error;

/** By primary result code, https://sqlite.org/rescode.html. The rest are mistakes in our own statements. */
const problems: Readonly<Record<number, readonly [OpenFailure, string]>> = {
  5: ["in-use", "is in use by another process: stop that one first, or give each its own file"],
  6: ["in-use", "is in use by another process: stop that one first, or give each its own file"],
  7: ["unavailable", "needs more memory than there is: give the process more"],
  8: ["not-writable", "cannot be written: give this user write permission on the file and on its folder"],
  10: ["unavailable", "could not be read or written, because the disk reports an error: check the disk"],
  11: ["damaged", "is damaged: restore a backup, or save what can be read with `sqlite3 FILE .recover`"],
  13: ["full", "has no room to grow: free disk space or raise its size limit"],
  14: ["not-writable", "cannot be opened: check that its folder exists and that this user may read and write there"],
  26: [
    "damaged",
    "is not an SQLite database, or is damaged from its first bytes on: check the path or restore a backup",
  ],
};

const problemOf = (error: unknown): readonly [OpenFailure, string] | undefined =>
  isSqliteError(error) ? problems[error.errcode & 0xff] : undefined;

/** What went wrong while opening, put in terms of the file. */
export function toOpenError(error: unknown, path: string): SqliteOpenError {
  if (error instanceof SqliteOpenError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  const [reason, problem] = problemOf(error) ?? ["unavailable", "cannot be opened"];
  return new SqliteOpenError(reason, path, `${problem} (${detail})`, { cause: error });
}

/** A failure of the disk or the file is `SERVICE_UNAVAILABLE`. Anything else is a mistake of ours, and stays as it is. */
export function toStoreError(error: unknown, path: string): unknown {
  const problem = problemOf(error);
  if (!problem || !isSqliteError(error)) return error;
  const message = `The database ${path} ${problem[1]} (${error.message})`;
  return new TidingsError("SERVICE_UNAVAILABLE", message, { cause: error });
}
