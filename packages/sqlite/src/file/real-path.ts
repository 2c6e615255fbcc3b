import { existsSync, lstatSync, readlinkSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/**
 * What a path leads to, whether or not it is there. SQLite follows links, and names what it puts beside a file after what they lead to.
 */
export function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const folder = realpathSync(dirname(path));
  const found = join(folder, basename(path));
  const isLink = lstatSync(found, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  return isLink ? resolve(folder, readlinkSync(found)) : found;
}
