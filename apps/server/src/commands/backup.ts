import { backupSqliteDatabase, fileOfUrl, restoreSqliteDatabase } from "@tidings/sqlite";
import { type Command, InvalidArgumentError } from "commander";
import { readEnvironment } from "../environment/environment.ts";

/** The SQLite file of the environment. */
function databaseFile(): string {
  const { database } = readEnvironment(process.env, { serves: false });
  if ("file" in database && database.file !== ":memory:") return database.file;
  throw new Error(
    "This command is for a database in a file (DATABASE_URL=file:…): PostgreSQL is backed up with pg_dump or pg_basebackup",
  );
}

/** A URL as well, as the environment has one: it would else be taken for the name of a file. */
function toPath(given: string): string {
  if (!/^file:/i.test(given)) return given;
  const found = fileOfUrl(given);
  if ("file" in found) return found.file;
  throw new InvalidArgumentError(`It ${found.problem}.`);
}

/** `tidings backup FILE`, beside a running server, and `tidings restore FILE`, without one. */
export function addBackup(program: Command): void {
  program
    .command("backup")
    .description("write what is stored into a new file, also while the server runs (SQLite)")
    .argument("<file>", "the new file", toPath)
    .action(async (to: string) => {
      const { bytes } = await backupSqliteDatabase({ path: databaseFile(), to });
      console.log(JSON.stringify({ file: to, bytes }));
    });
  program
    .command("restore")
    .description("put a backup in the place of the database, while the server is stopped; the old one is kept (SQLite)")
    .argument("<file>", "the backup", toPath)
    .action(async (from: string) => {
      const path = databaseFile();
      const { kept } = await restoreSqliteDatabase({ from, path });
      console.log(JSON.stringify({ restored: path, ...(kept !== null && { kept }) }));
    });
}
