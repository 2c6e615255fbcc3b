import { backupSqliteDatabase, restoreSqliteDatabase } from "@tidings/sqlite";
import type { Command } from "commander";
import { constants, existsSync } from "node:fs";
import { chown, copyFile, rename, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { readEnvironment } from "../environment/environment.ts";
import { vapidFileOf } from "../reach/vapid-keys.ts";
import { toPath } from "./file-argument.ts";

/** The SQLite file of the environment. */
function databaseFile(): string {
  const { database } = readEnvironment(process.env, { serves: false });
  if ("file" in database && database.file !== ":memory:") return database.file;
  throw new Error(
    "This command is for a database in a file (DATABASE_URL=file:…): PostgreSQL is backed up with pg_dump or pg_basebackup",
  );
}

/** The keys of web push are a part of what is stored: the subscriptions in it are bound to them. */
async function backUpKeys(path: string, to: string): Promise<boolean> {
  if (!existsSync(vapidFileOf(path))) return false;
  await copyFile(vapidFileOf(path), vapidFileOf(to), constants.COPYFILE_EXCL);
  return true;
}

/**
 * Puts the keys of a backup in their place. Those that were there are kept, with the database that was set aside if that is beside them: a
 * link to a database may be on another disk.
 */
async function restoreKeys(from: string, path: string, setAside: string | null): Promise<void> {
  const [given, present] = [vapidFileOf(from), vapidFileOf(path)];
  if (!existsSync(given)) return;
  const isBeside = setAside !== null && dirname(setAside) === dirname(path);
  if (existsSync(present)) await rename(present, vapidFileOf(isBeside ? setAside : `${path}.before-${Date.now()}`));
  await copyFile(given, present);
  const { uid, gid } = await stat(path);
  if (process.getuid?.() === 0) await chown(present, uid, gid);
}

/** `tidings backup FILE`, beside a running server, and `tidings restore FILE`, without one. */
export function addBackup(program: Command): void {
  program
    .command("backup")
    .description("write what is stored into a new file, also while the server runs (SQLite)")
    .argument("<file>", "the new file", toPath)
    .action(async (to: string) => {
      const path = databaseFile();
      if (existsSync(vapidFileOf(to)))
        throw new Error(`${vapidFileOf(to)} is there already: give the name of a new file`);
      const { bytes } = await backupSqliteDatabase({ path, to });
      const hasKeys = await backUpKeys(path, to);
      console.log(JSON.stringify({ file: to, bytes, ...(hasKeys && { webPushKeys: vapidFileOf(to) }) }));
    });
  program
    .command("restore")
    .description("put a backup in the place of the database, while the server is stopped; the old one is kept (SQLite)")
    .argument("<file>", "the backup", toPath)
    .action(async (from: string) => {
      const path = databaseFile();
      const { kept } = await restoreSqliteDatabase({ from, path });
      await restoreKeys(from, path, kept);
      console.log(JSON.stringify({ restored: path, ...(kept !== null && { kept }) }));
    });
}
