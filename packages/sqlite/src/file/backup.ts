import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { copyDatabase } from "./copy-database.ts";
import { SqliteOpenError } from "./errors.ts";
import { makeFolder } from "./make-folder.ts";
import { restoredName } from "./interrupted-restore.ts";
import { realPath } from "./real-path.ts";
import { requireFile } from "./require-file.ts";
import { lockForOwner } from "./owner-lock.ts";
import { toOpenError } from "./problems.ts";

/** What is backed up, and where to. */
export interface BackupOptions {
  /** The database, which may be in use. */
  readonly path: string;
  /** The new file. Its folder is created if it is missing. */
  readonly to: string;
}

/**
 * Writes everything that is committed now into a new file, which is complete and on disk when this resolves. A server
 * that has the database can go on meanwhile. The copy has another epoch. Resolves with its size in bytes.
 *
 * @throws {SqliteOpenError} also if `to` exists already: nothing is overwritten
 */
export async function backupSqliteDatabase(options: BackupOptions): Promise<{ readonly bytes: number }> {
  const [path, to] = [resolve(options.path), resolve(options.to)];
  refuseExisting(to);
  makeFolder(to);
  const unfinished = `${to}-unfinished`;
  try {
    await copyDatabase({ from: path, to: unfinished });
    refuseExisting(to);
    renameSync(unfinished, to);
  } finally {
    rmSync(unfinished, { force: true });
  }
  syncFolder(dirname(to));
  return { bytes: statSync(to).size };
}

function refuseExisting(path: string): void {
  if (!existsSync(path)) return;
  throw new SqliteOpenError("not-writable", path, "is there already: give the name of a new file");
}

/** What is restored, and in place of what. */
export interface RestoreOptions {
  /** A backup: a file made by {@link backupSqliteDatabase}, or any other copy of a database. It is not changed. */
  readonly from: string;
  /** The database to replace. It must not be in use. */
  readonly path: string;
}

/**
 * Puts a backup in the place of a database, whose owner and rights it gets. What was there is kept beside it: `kept` is its name,
 * or `null` if nothing was there. When the server is started again, clients get a `reset` and fetch their state again.
 *
 * @throws {SqliteOpenError} `in-use` if a server has the database: stop it first
 */
export async function restoreSqliteDatabase(options: RestoreOptions): Promise<{ readonly kept: string | null }> {
  const from = resolve(options.from);
  makeFolder(resolve(options.path));
  const path = realPath(options.path);
  requireFile(path);
  const unlock = lock(path);
  const restored = restoredName(path);
  let isSetAside = false;
  try {
    await copyDatabase({ from, to: restored });
    hand(restored, path);
    isSetAside = true;
    const kept = setAside(path);
    renameSync(restored, path);
    syncFolder(dirname(path));
    return { kept };
  } finally {
    // where nothing is now, it says why
    if (!isSetAside || existsSync(path)) rmSync(restored, { force: true });
    unlock();
  }
}

function lock(path: string): () => void {
  try {
    return lockForOwner(path, 0);
  } catch (error) {
    throw toOpenError(error, path);
  }
}

/** Root leaves a database to the user whose server opens it: of the one that it replaces, or of the folder. */
function hand(restored: string, path: string): void {
  const former = statSync(path, { throwIfNoEntry: false });
  const { uid, gid } = former ?? statSync(dirname(path));
  if (former) chmodSync(restored, former.mode & 0o777);
  if (process.getuid?.() !== 0) return;
  for (const file of [restored, `${path}-lock`]) chownSync(file, uid, gid);
}

/** A database keeps the log that belongs to it. */
function setAside(path: string): string | null {
  rmSync(`${path}-shm`, { force: true });
  const at = new Date().toISOString().replaceAll(/[-:.]/g, "");
  const kept = join(dirname(path), `${basename(path)}.before-${at}`);
  const isThere = existsSync(path);
  // before its log: without its database a log is not taken for anything, and the other way round nobody would notice
  if (isThere) renameSync(path, kept);
  if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${kept}-wal`);
  return isThere ? kept : null;
}

function syncFolder(path: string): void {
  if (process.platform === "win32") return; // folders cannot be opened there
  const folder = openSync(path, "r");
  fsyncSync(folder);
  closeSync(folder);
}
