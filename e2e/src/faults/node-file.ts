import { execFile } from "node:child_process";
import { copyFile, rm, stat } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import type { Store } from "@tidings/core";
import { backupSqliteDatabase, openSqliteStore, restoreSqliteDatabase } from "@tidings/sqlite";
import type { ServerProcess } from "../server-process.ts";
import type { Fault } from "./plan.ts";

/** Hears of the epoch before, and may look into what was put back, before anybody else does. */
export type OnRolledBack = (epoch: string, store: Store) => Promise<void>;

/**
 * Copies a node's database while it is in use, waits, kills the node and puts the copy in its place: by the means that are there
 * for it, or with what an operator has at hand, who tells nobody. Leaves the node down.
 */
export async function putBack(
  node: ServerProcess,
  { delayMs }: Pick<Fault, "delayMs">,
  wait: () => Promise<void>,
  onRolledBack: OnRolledBack,
): Promise<void> {
  const path = node.databasePath;
  const copy = `${path}.copy`;
  await rm(copy, { force: true });
  const isAnnounced = delayMs % 2 === 0;
  if (isAnnounced) await backupSqliteDatabase({ path, to: copy });
  else vacuumInto(path, copy);
  await wait();
  await node.kill();
  const epoch = await lookInto(path, () => Promise.resolve());
  if (isAnnounced) {
    const { kept } = await restoreSqliteDatabase({ from: copy, path });
    if (kept !== null) await rm(kept);
  } else {
    await rm(`${path}-wal`, { force: true });
    await copyFile(copy, path);
  }
  await lookInto(path, (store) => onRolledBack(epoch, store));
}

function vacuumInto(path: string, copy: string): void {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
  db.prepare("VACUUM INTO ?").run(copy);
  db.close();
}

async function lookInto(path: string, look: (store: Store) => Promise<void>): Promise<string> {
  const store = await openSqliteStore({ path });
  try {
    await look(store);
    return store.epoch;
  } finally {
    await store.close();
  }
}

/** The system refuses what a node writes to files, or only what would make them longer, as a full disk does. */
export async function refuseWrites(
  { databasePath, pid }: ServerProcess,
  { delayMs }: Pick<Fault, "delayMs">,
  wait: () => Promise<void>,
): Promise<void> {
  if (pid === null) return;
  const sizes = await Promise.all([databasePath, `${databasePath}-wal`].map(async (path) => (await stat(path)).size));
  await limitFiles(pid, String(delayMs % 2 === 0 ? 0 : Math.max(...sizes)));
  await wait();
  await limitFiles(pid, "unlimited");
}

async function limitFiles(pid: number, bytes: string): Promise<void> {
  await promisify(execFile)("prlimit", ["--pid", String(pid), `--fsize=${bytes}:`]);
}
