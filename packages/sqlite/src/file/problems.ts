import { type OpenFailure, SqliteOpenError } from "./errors.ts";

/** What node:sqlite throws when SQLite reports an error. */
interface SqliteError extends Error {
  readonly code: "ERR_SQLITE_ERROR";
  /** SQLite's extended result code; its low byte is the primary one. */
  readonly errcode: number;
}

const isSqliteError = (error: unknown): error is SqliteError =>
  error instanceof Error && "code" in error && error.code === "ERR_SQLITE_ERROR" && "errcode" in error;

/** SQLITE_IOERR_LOCK: a file that may only be read cannot be locked for writing. */
const notLockable = 3_850;

/** By result code, https://sqlite.org/rescode.html. The rest are mistakes in our own statements. */
const problems: Readonly<Record<number, readonly [OpenFailure, string]>> = {
  5: ["in-use", "is in use by another process: stop that one first, or give each its own file"],
  6: ["in-use", "is in use by another process: stop that one first, or give each its own file"],
  7: ["unavailable", "needs more memory than there is: give the process more"],
  8: ["not-writable", "cannot be written: give this user write permission on the file and on its folder"],
  10: ["unavailable", "could not be read or written, because the disk reports an error: check the disk"],
  11: [
    "damaged",
    "is damaged: restore a backup (with `tidings restore`, which takes the old log away), or save what can be read with `sqlite3 FILE .recover`",
  ],
  13: ["full", "has no room to grow: free disk space or raise its size limit"],
  14: [
    "not-writable",
    "cannot be opened: check that its folder exists, and that this user has permission to read and write there",
  ],
  [notLockable]: [
    "not-writable",
    "cannot be locked: check that this user has permission to write it, and that it is on a local disk",
  ],
  26: [
    "damaged",
    "is not an SQLite database, or is damaged from its first bytes on: check the path or restore a backup",
  ],
};

const besideProblems: Readonly<Record<string, readonly [OpenFailure, string]>> = {
  ENOSPC: ["full", "has no room for the files beside it: free disk space"],
  EDQUOT: ["full", "has no room for the files beside it: raise this user's quota"],
  EACCES: ["not-writable", "has files beside it that cannot be written: give this user permission on its folder"],
  EPERM: ["not-writable", "has files beside it that cannot be written: give this user permission on its folder"],
  EROFS: ["not-writable", "is on a disk that can only be read: make it writable"],
};

/** What Node.js throws when the system refuses to write what stands beside the database. */
const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && "syscall" in error;

const problemOf = (error: unknown): readonly [OpenFailure, string] | undefined =>
  isSqliteError(error)
    ? (problems[error.errcode] ?? problems[error.errcode & 0xff])
    : isSystemError(error)
      ? (besideProblems[error.code ?? ""] ?? [
          "unavailable",
          "has files beside it that cannot be read or written: check the disk",
        ])
      : undefined;

/** What went wrong while opening, put in terms of the file. */
export function toOpenError(error: unknown, path: string): SqliteOpenError {
  if (error instanceof SqliteOpenError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  const [reason, problem] = problemOf(error) ?? ["unavailable", "cannot be opened"];
  return new SqliteOpenError(reason, path, `${problem} (${detail})`, { cause: error });
}

/** A failure of the disk or the file in terms of the file, or `null` for a mistake of our own. */
export function toProblem(error: unknown, path: string): string | null {
  const problem = problemOf(error);
  return problem && error instanceof Error ? `The database ${path} ${problem[1]} (${error.message})` : null;
}
