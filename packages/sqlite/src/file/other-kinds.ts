import { existsSync, readFileSync, statSync } from "node:fs";
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

const mounts = "/proc/self/mountinfo";
const mountPointField = 4;

/**
 * What SQLite puts beside a file, its log and our lock, would not be where the file is: the log is lost with a container that is
 * thrown away, and two that mount the same file do not see each other's lock and destroy it.
 *
 * @param path with all links resolved
 * @throws {SqliteOpenError}
 */
export function refuseMountedAlone(path: string): void {
  if (!existsSync(mounts)) return; // a Linux has it
  if (!mountPoints(readFileSync(mounts, "utf8")).has(path)) return;
  const problem = "is mounted alone, without what belongs beside it: mount its folder instead";
  throw new SqliteOpenError("unavailable", path, problem);
}

/** As proc(5) has it: blanks and backslashes are octal numbers. */
export const mountPoints = (mountinfo: string): ReadonlySet<string | undefined> =>
  new Set(
    mountinfo
      .split("\n")
      .map((line) => line.split(" ")[mountPointField])
      .map((name) => name?.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)))),
  );
