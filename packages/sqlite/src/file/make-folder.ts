import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { SqliteOpenError } from "./errors.ts";

/** Makes the folder of a file. @throws {SqliteOpenError} */
export function makeFolder(path: string): void {
  try {
    makeFolders(dirname(path));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    const problem = `cannot be made, because its folder cannot (${detail}): check the path and this user's permissions`;
    throw new SqliteOpenError("not-writable", path, problem, { cause });
  }
}

/** One after the other: below a folder that has none, /proc say, `mkdirSync` with `recursive` goes on for ever. */
function makeFolders(folder: string): void {
  if (isFolder(folder)) return;
  if (dirname(folder) !== folder) makeFolders(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!isFolder(folder)) throw error;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
