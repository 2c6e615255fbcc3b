import { randomBytes } from "node:crypto";
import { chmodSync, closeSync, openSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { SqliteOpenError } from "./errors.ts";
import { createFileGuard, type FileGuard } from "./file-guard.ts";
import { createGenerationFile, type GenerationFile, isContinued, readGeneration } from "./generation.ts";
import { inMemory } from "./in-memory.ts";
import { applicationId, migrations } from "../migrations/migrations.ts";
import { makeFolder } from "./make-folder.ts";
import { refuseInterruptedRestore } from "./interrupted-restore.ts";
import { realPath } from "./real-path.ts";
import { requireFile } from "./require-file.ts";
import { lockForOwner } from "./owner-lock.ts";
import { toOpenError } from "./problems.ts";
import { numberOf, recognise } from "./recognise.ts";
import { query } from "../statement.ts";

export interface DatabaseOptions {
  /** The file; it and its folder are made if missing. `:memory:` keeps everything in memory, for tests. */
  readonly path: string;
  /** How long to wait for a predecessor that still has the file. Milliseconds. */
  readonly lockTimeoutMs: number;
  /** A file up to this size is checked for damage before it is used. */
  readonly checkUpToBytes: number;
  /** The file's greatest size: commits that need more fail with `SERVICE_UNAVAILABLE`. `null`: what the disk holds. */
  readonly maxBytes: number | null;
}

export interface OpenDatabase {
  readonly db: DatabaseSync;
  readonly epoch: string;
  /** Transactions so far. */
  readonly commits: number;
  readonly generation: string | null;
  /** What stands beside the file; `null` for a database in memory. */
  readonly beside: { readonly path: string; readonly generationFile: GenerationFile; readonly guard: FileGuard } | null;
  readonly close: () => void;
}

/**
 * For what one commit changes. More is slower: every other commit splits a page in the middle of a table, and SQLite then
 * looks at each page that it holds. What is read again is in the operating system's cache as well.
 */
const cacheKib = 8_192;
/**
 * A checkpoint writes each changed page once: the rarer it is, the fewer times a busy page is written, and the longer the
 * commit takes that it falls to. 16 MiB.
 */
const checkpointPages = 4_096;
/** What the log file is cut back to after a commit that made it longer. */
const keptLogBytes = 64 * 1024 * 1024;

/**
 * Opens a database, or makes it. A file that is not ours, or damaged, is left as it was.
 *
 * @throws {SqliteOpenError}
 */
export function openDatabase(options: DatabaseOptions): OpenDatabase {
  const path = options.path === inMemory ? inMemory : resolve(options.path);
  const opened: (() => void)[] = [];
  const close = (): void => {
    for (const closeOne of opened) closeOne();
  };
  try {
    return path === inMemory ? openInMemory() : openFile(options, path, opened, close);
  } catch (error) {
    close();
    throw toOpenError(error, path);
  }
}

function openInMemory(): OpenDatabase {
  const db = new DatabaseSync(inMemory);
  migrate(db, 0);
  return { db, ...readMeta(db), generation: null, beside: null, close: () => db.close() };
}

function openFile(options: DatabaseOptions, path: string, opened: (() => void)[], close: () => void): OpenDatabase {
  makeFolder(path);
  const file = realPath(path);
  requireFile(file);
  refuseInterruptedRestore(file);
  refuseLostContent(file);
  makePrivate(file);
  refuseOtherNames(file);
  const db = new DatabaseSync(file, { timeout: options.lockTimeoutMs });
  opened.push(() => db.close());
  recognise(db, path); // before anything is put beside a file that is not ours
  opened.push(lockForOwner(file, options.lockTimeoutMs));
  const version = recognise(db, path);
  if (version > 0) checkForDamage(db, path, options.checkUpToBytes);
  closeToOthers(file);
  configure(db, path, options.maxBytes);
  migrate(db, version);
  refuseOtherSchema(db, path);
  const { generation, generationFile } = beginGeneration(db, file);
  opened.push(() => generationFile.close());
  const guard = createFileGuard(file);
  opened.push(() => guard.close());
  return {
    db,
    ...readMeta(db),
    generation,
    beside: { path: file, generationFile, guard },
    close() {
      try {
        generationFile.renew();
      } catch {
        // No room for it, say. The old one is true as well.
      }
      close();
    },
  };
}

/** A new file is for this user alone, and with it those that SQLite makes beside it. */
function makePrivate(path: string): void {
  try {
    closeSync(openSync(path, "wx", 0o600));
  } catch {
    // It is there, or cannot be made: SQLite opens it next, and says what is wrong.
  }
}

/** A file that everybody may read is closed to all but its owner and group. */
function closeToOthers(path: string): void {
  const { mode, uid } = statSync(path);
  const user = process.geteuid?.();
  if ((mode & 0o007) !== 0 && (user === uid || user === 0)) chmodSync(path, mode & 0o770);
}

/** Never by opening the file: closing it again would release the locks that SQLite may hold on it elsewhere in the process. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** SQLite would take an empty file for a new database, and throw away the log that belonged to the old one. */
function refuseLostContent(path: string): void {
  if (sizeOf(path) > 0 || sizeOf(`${path}-wal`) === 0) return;
  const problem = `is empty, but its write-ahead log ${path}-wal is not: restore both, or move the log away to start anew`;
  throw new SqliteOpenError("damaged", path, problem);
}

/** What SQLite puts beside a file, its log and our lock, goes by the name: two processes with two names would destroy the file. */
function refuseOtherNames(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || found.nlink <= 1) return;
  const problem = `has ${found.nlink} names (hard links), and a process that opened it by another one would destroy it: remove the other names, or copy the file`;
  throw new SqliteOpenError("unavailable", path, problem);
}

/** Takes time in proportion to the file: above the limit, damage shows when the damaged page is read. */
function checkForDamage(db: DatabaseSync, path: string, checkUpToBytes: number): void {
  if (sizeOf(path) > checkUpToBytes) return;
  const row = query<[], [string]>(db, "PRAGMA quick_check(1)").get();
  if (row?.[0] === "ok") return;
  const problem = `is damaged (${row?.[0] ?? "no answer"}): restore a backup (with \`tidings restore\`, which takes the old log away), or save what can be read with \`sqlite3 FILE .recover\``;
  throw new SqliteOpenError("damaged", path, problem);
}

function configure(db: DatabaseSync, path: string, maxBytes: number | null): void {
  if (maxBytes !== null) {
    const pageBytes = numberOf(db, "PRAGMA page_size");
    db.exec(`PRAGMA max_page_count = ${Math.max(1, Math.floor(maxBytes / pageBytes))}`);
  }
  const [mode] = query<[], [string]>(db, "PRAGMA journal_mode = WAL").get() ?? ["none"];
  if (mode !== "wal") {
    const problem = `does not support write-ahead logging (journal mode ${mode}): put it on a local disk`;
    throw new SqliteOpenError("unavailable", path, problem);
  }
  db.exec(`
    PRAGMA synchronous = FULL;
    PRAGMA cache_size = -${cacheKib};
    PRAGMA wal_autocheckpoint = ${checkpointPages};
    PRAGMA journal_size_limit = ${keptLogBytes};
  `);
}

const newEpoch = (): string => randomBytes(6).toString("hex");

/** Takes a database of this version, 0 for an empty one, to the newest. */
export function migrate(db: DatabaseSync, version: number): void {
  if (version === migrations.length) return;
  db.exec("BEGIN IMMEDIATE");
  for (const { sql } of migrations.slice(version)) db.exec(sql);
  if (version === 0) {
    const nowMs = Date.now();
    db.prepare("INSERT INTO meta (id, epoch, created_at_ms, opened_at_ms) VALUES (1, ?, ?, ?)").run(
      newEpoch(),
      nowMs,
      nowMs,
    );
  }
  db.prepare("UPDATE meta SET scripts = ?").run(migrations.at(-1)?.hash ?? "");
  db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}; COMMIT`);
}

/** A schema that was changed without another version would answer with errors, or with nonsense. */
function refuseOtherSchema(db: DatabaseSync, path: string): void {
  const [hash] = query<[], [string]>(db, "SELECT scripts FROM meta").get() ?? [];
  if (hash === migrations.at(-1)?.hash) return;
  const problem = `has version ${migrations.length}, but not the schema of that version: it was made by a Tidings that was never released, so start with a new file`;
  throw new SqliteOpenError("newer", path, problem);
}

/**
 * Gives a copy another epoch. It writes on every start: a disk that takes nothing is found now, and not by the first user.
 */
function beginGeneration(db: DatabaseSync, file: string): { generation: string; generationFile: GenerationFile } {
  const [commits, generation, earlierGeneration] = query<
    [],
    [commits: number, generation: string | null, earlierGeneration: string | null]
  >(db, "SELECT commits, generation, earlier_generation FROM meta").get() ?? [0, null, null];
  const onDisk = readGeneration(file);
  const isSame = isContinued({ commits, generation, earlierGeneration }, onDisk);
  const next = randomBytes(8).toString("hex");
  db.exec("BEGIN IMMEDIATE");
  if (!isSame) db.prepare("UPDATE meta SET epoch = ?").run(newEpoch());
  db.prepare("UPDATE meta SET commits = ?, generation = ?, earlier_generation = ?, opened_at_ms = ?").run(
    commits + 1,
    next,
    isSame ? (onDisk?.id ?? null) : null,
    Date.now(),
  );
  db.exec("COMMIT");
  return { generation: next, generationFile: createGenerationFile(file, next, commits + 1) };
}

function readMeta(db: DatabaseSync): { readonly epoch: string; readonly commits: number } {
  const row = query<[], [string, number]>(db, "SELECT epoch, commits FROM meta").get();
  if (!row) throw new Error("the table meta is empty");
  return { epoch: row[0], commits: row[1] };
}
