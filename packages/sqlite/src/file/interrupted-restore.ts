import { existsSync } from "node:fs";
import { SqliteOpenError } from "./errors.ts";

/** Where a restore makes its copy, before that takes the place of the database. */
export const restoredName = (path: string): string => `${path}-restored`;

/** A restore that was killed may have taken the database away already: a new and empty one must not take its place. */
export function refuseInterruptedRestore(path: string): void {
  const restored = restoredName(path);
  if (!existsSync(restored)) return;
  const problem = `is being restored, or that was interrupted: run \`tidings restore\` again, or remove ${restored} to go on with what is there`;
  throw new SqliteOpenError("unavailable", path, problem);
}
