import { type BigIntStats, statSync } from "node:fs";

/** The files are not those any more that were opened: what is written goes nowhere. */
export class DatabaseLostError extends Error {
  override readonly name: string = "DatabaseLostError";
}

/** Looks whether the files that are open are still those that have the names. */
export interface FileGuard {
  /** @throws {DatabaseLostError} */
  check(): void;
  /** The same, unless it was done a moment ago. */
  checkNowAndThen(): void;
}

const intervalMs = 100;

export function createFileGuard(path: string): FileGuard {
  const paths = [path, `${path}-wal`, `${path}-shm`, `${path}-lock`];
  const opened = paths.map(identityOf);
  let checkedAtMs = performance.now();

  function check(): void {
    checkedAtMs = performance.now();
    for (const [i, name] of paths.entries()) {
      const found = identityOf(name);
      if (found === opened[i]) continue;
      const what = found === null ? "was removed" : "was replaced by another file";
      throw new DatabaseLostError(
        `The database cannot be written any more, because ${name} ${what} while it was in use: put back what you have, a backup say, and start again`,
      );
    }
  }

  return {
    check,
    checkNowAndThen() {
      if (performance.now() - checkedAtMs >= intervalMs) check();
    },
  };
}

function identityOf(path: string): string | null {
  const found: BigIntStats | undefined = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev} ${found.ino}` : null;
}
