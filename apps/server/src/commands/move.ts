import { moveToPostgres } from "@tidings/postgres";
import { openSqliteForMove } from "@tidings/sqlite/move";
import type { Command } from "commander";
import { constants, existsSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { demoFile } from "../demo/people-file.ts";
import { type Environment, readEnvironment } from "../environment/environment.ts";
import type { DatabaseLocation } from "../environment/values.ts";
import { openVapidKeys, vapidFileOf } from "../reach/vapid-keys.ts";
import { toPath } from "./file-argument.ts";

const tellEveryMs = 2_000;

/** Tells now and then how far a long move is. */
function createProgress(): (progress: { readonly table: string; readonly rows: number }) => void {
  let toldMs = performance.now();
  return ({ table, rows }) => {
    if (performance.now() - toldMs < tellEveryMs) return;
    toldMs = performance.now();
    console.error(`${table}: ${rows.toLocaleString("en")} rows so far`);
  };
}

/** A server on PostgreSQL has the keys of web push from its environment: what is to be set there, if anything. */
async function adviceOnKeys(path: string, { vapidKeys }: Environment["reach"]): Promise<string[]> {
  const file = vapidFileOf(path);
  if (!existsSync(file)) return [];
  const kept = await openVapidKeys(undefined, { file: path });
  if (vapidKeys?.publicKey === kept.publicKey && vapidKeys.privateKey === kept.privateKey) return [];
  return [`Set TIDINGS_VAPID_KEYS to publicKey,privateKey of ${file}: browsers' subscriptions are bound to them.`];
}

/** The people of demo mode go to where a demo on PostgreSQL looks for them. */
async function copyPeople(path: string, database: DatabaseLocation): Promise<string[]> {
  const [from, to] = [demoFile({ file: path }), demoFile(database)];
  if (from === null || to === null || !existsSync(from)) return [];
  if (existsSync(to))
    return [`${to} is there already: put ${from} in its place to go on with its people in demo mode.`];
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to, constants.COPYFILE_EXCL);
  return [`The people of demo mode are in ${to} now.`];
}

/** `tidings move FILE`: from a SQLite file to the PostgreSQL database of the environment. */
export function addMove(program: Command): void {
  program
    .command("move")
    .description(
      "take everything from a SQLite file, which no server may use, to PostgreSQL (DATABASE_URL), which must be empty",
    )
    .argument("<file>", "the SQLite file; it stays as it is", toPath)
    .action(async (path: string) => {
      const { database, reach } = readEnvironment(process.env, { serves: false });
      if (!("postgresUrl" in database)) {
        throw new Error(
          "This command moves to PostgreSQL: set DATABASE_URL=postgres://…, as the servers will have it, and give the SQLite file as the argument",
        );
      }
      const { postgresUrl: url, pooler } = database;
      const advice = await adviceOnKeys(path, reach);
      const source = openSqliteForMove({ path });
      try {
        const moved = await moveToPostgres(source, { url, pooler, onProgress: createProgress() });
        console.log(
          JSON.stringify({ moved: Object.fromEntries(Object.entries(moved).filter(([, rows]) => rows > 0)) }),
        );
      } finally {
        source.close();
      }
      console.error("Clients fetch their state again (`reset`) when they reach the first server on it.");
      advice.push(...(await copyPeople(path, database)));
      for (const line of advice) console.error(line);
    });
}
