import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";

/** The files are not those any more that were opened: what is written goes nowhere. */
export class DatabaseLostError extends Error {
  override readonly name: string = "DatabaseLostError";
}

/** Looks whether the files that are open are still those that have the names, and nobody else has written into the database. */
export interface FileGuard {
  /** @throws {DatabaseLostError} */
  check(): void;
  /** The same, but the names only if they have not been looked at a moment ago. */
  checkBriefly(): void;
  /** What has been written until now was written by us. */
  approve(): void;
  /** Only once the database is closed: closing a file gives up all locks that the process has on it. */
  close(): void;
}

const intervalMs = 100;
/** Of SQLite's header, which counts its pages and changes: another database, or another state of this one, has another. */
const headerBytes = 100;

export function createFileGuard(path: string): FileGuard {
  const paths = [path, `${path}-wal`, `${path}-shm`, `${path}-lock`];
  const opened = paths.map(identityOf);
  const descriptor = openSync(path, "r");
  let checkedAtMs = performance.now();
  let approved = look();

  function look(): { readonly mtimeMs: number; readonly size: number; readonly header: Buffer } {
    const { mtimeMs, size } = fstatSync(descriptor);
    const header = Buffer.alloc(headerBytes);
    readSync(descriptor, header, 0, headerBytes, 0);
    return { mtimeMs, size, header };
  }

  /** Two changes within a tick of the system's clock have one time. */
  function isAsApproved(): boolean {
    const { mtimeMs, size } = fstatSync(descriptor);
    return mtimeMs === approved.mtimeMs && size === approved.size;
  }

  function checkNames(): void {
    checkedAtMs = performance.now();
    for (const [i, name] of paths.entries()) {
      const found = identityOf(name);
      if (found === opened[i]) continue;
      throw lost(name, found === null ? "was removed" : "was replaced by another file");
    }
  }

  function checkContent(): void {
    if (isAsApproved()) return;
    const found = look();
    if (found.size !== approved.size || !found.header.equals(approved.header)) {
      throw lost(path, "was overwritten by another program");
    }
    approved = found;
  }

  return {
    check() {
      checkNames();
      checkContent();
    },
    checkBriefly() {
      if (performance.now() - checkedAtMs >= intervalMs) checkNames();
      checkContent();
    },
    approve() {
      if (!isAsApproved()) approved = look();
    },
    close: () => closeSync(descriptor),
  };
}

const lost = (name: string, what: string): DatabaseLostError =>
  new DatabaseLostError(
    `The database can no longer be written, because ${name} ${what} while it was in use: put back what you have (such as a backup), and start again`,
  );

function identityOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev} ${found.ino}` : null;
}
