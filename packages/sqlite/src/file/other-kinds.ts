import { statSync } from "node:fs";
import { SqliteOpenError } from "./errors.ts";

/**
 * A folder has much else in it, and a device or a pipe belongs to others as well: nothing of that may be renamed, have its
 * permissions changed, or get files beside it.
 *
 * @throws {SqliteOpenError} if something is there that is no file
 */
export function refuseOtherKinds(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || found.isFile()) return;
  const kind = found.isDirectory() ? "a folder: give a file in it" : "a device, a pipe or a socket: give a file";
  throw new SqliteOpenError("foreign", path, `is ${kind}, tidings.db say`);
}
