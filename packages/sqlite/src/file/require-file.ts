import { existsSync, readFileSync, statSync } from "node:fs";
import { SqliteOpenError } from "./errors.ts";

/**
 * Refuses what is not a file, and a file without its folder.
 *
 * @param path with all links resolved
 * @throws {SqliteOpenError}
 */
export function requireFile(path: string): void {
  refuseOtherKinds(path);
  refuseMountedAlone(path);
}

/**
 * A folder holds other things, and a device or a pipe belongs to others as well: it must not be renamed, get other permissions, or have
 * files put beside it.
 */
function refuseOtherKinds(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || found.isFile()) return;
  const kind = found.isDirectory() ? "a folder: give a file in it" : "a device, a pipe or a socket: give a file";
  throw new SqliteOpenError("not-writable", path, `is ${kind}, tidings.db say`);
}

const mounts = "/proc/self/mountinfo";
const mountPointField = 4;

/**
 * SQLite's log and our lock stand beside the file, so they would not be where the file is: the log would be lost with the container, and
 * two containers that mount the same file would not see each other's lock.
 */
function refuseMountedAlone(path: string): void {
  if (!existsSync(mounts)) return; // only Linux has it
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
