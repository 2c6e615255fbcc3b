/**
 * Why a database could not be opened:
 * - `in-use`: by another process
 * - `missing`: there is nothing to copy
 * - `damaged`
 * - `foreign`: a file of another application
 * - `newer`: made by a later version
 * - `not-writable`: the file, its folder or the disk
 * - `full`: there is no room
 * - `unavailable`: anything else, which the message says
 */
export type OpenFailure =
  | "in-use"
  | "missing"
  | "damaged"
  | "foreign"
  | "newer"
  | "not-writable"
  | "full"
  | "unavailable";

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
