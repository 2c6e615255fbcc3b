import { closeSync, fsyncSync, fstatSync, openSync, readFileSync, renameSync, statSync, writeSync } from "node:fs";

/**
 * `<path>-generation` stands beside a database and tells whether that is still the one that was last written here. Clients
 * keep numbers of its feeds. Should an older state come back under the same epoch, a backup say, the same numbers would soon
 * stand for something else, and clients that were away would miss it.
 *
 * ```
 * commits 0000000000004711     transactions, also counted in the database: after each commit, without waiting for the disk
 * id 5d41402abc4b2a76          made at every opening, also kept in the database
 * file 2155320 179584780243    inode and time of birth of this file itself: a copy has others
 * ```
 *
 * A database that has counted fewer commits than the file was rolled back. One that names another id, or whose file is
 * missing, is a copy or was put here. And so is one whose file was copied along with it. All get a new epoch.
 * The file is made anew at every opening, closing and heartbeat, so that its inode and birth change even if somebody
 * writes an older one into it. What nothing can tell is a snapshot of the whole disk: delete this file after going back to one.
 */
export interface GenerationFile {
  /** Tells that so many transactions are on disk. */
  count(commits: number): void;
  /** Makes the file anew, with the same content. */
  renew(): void;
  close(): void;
}

/** What the file says, and whether it is itself a copy. */
export interface Generation {
  readonly id: string;
  readonly commits: number;
  readonly isCopy: boolean;
}

/** What the database says. */
export interface DatabaseGeneration {
  readonly commits: number;
  /** `null` in a database that never had a file. */
  readonly generation: string | null;
  /** The id before: the process may have been killed between writing the database and writing the file. */
  readonly earlierGeneration: string | null;
}

const label = "commits ";
const digits = 16;
const pathOf = (databasePath: string): string => `${databasePath}-generation`;
const countText = (commits: number): string => String(commits).padStart(digits, "0");

/** Whether the numbers that were given out by the database of this file are still true of this one. */
export function isContinued(database: DatabaseGeneration, file: Generation | null): boolean {
  if (!file) return database.generation === null;
  const isKnown = file.id === database.generation || file.id === database.earlierGeneration;
  return isKnown && !file.isCopy && database.commits >= file.commits;
}

/** `null` if it is missing, or is not what we wrote. */
export function readGeneration(databasePath: string): Generation | null {
  const path = pathOf(databasePath);
  if (!statSync(path, { throwIfNoEntry: false })) return null;
  const pattern = /^commits (\d{16})\nid ([0-9a-f]+)\nfile (\d+ \d+)\n$/;
  const [, commits, id, file] = pattern.exec(readFileSync(path, "latin1")) ?? [];
  if (commits === undefined || id === undefined) return null;
  return { id, commits: Number(commits), isCopy: file !== identityOf(statSync(path, { bigint: true })) };
}

/** Puts a new file in the place of the old one. */
export function createGenerationFile(databasePath: string, id: string, startCommits: number): GenerationFile {
  let commits = startCommits;
  let descriptor = write();

  function write(): number {
    const next = `${pathOf(databasePath)}-next`;
    const opened = openSync(next, "w", 0o600);
    try {
      const identity = identityOf(fstatSync(opened, { bigint: true }));
      writeSync(opened, `${label}${countText(commits)}\nid ${id}\nfile ${identity}\n`);
      fsyncSync(opened);
      renameSync(next, pathOf(databasePath));
      return opened;
    } catch (error) {
      closeSync(opened);
      throw error;
    }
  }

  return {
    count(now) {
      commits = now;
      writeSync(descriptor, countText(now), label.length);
    },
    renew() {
      const next = write();
      closeSync(descriptor);
      descriptor = next;
    },
    close: () => closeSync(descriptor),
  };
}

const identityOf = ({ ino, birthtimeNs }: { readonly ino: bigint; readonly birthtimeNs: bigint }): string =>
  `${ino} ${birthtimeNs}`;
