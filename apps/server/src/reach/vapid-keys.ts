import { createVapidKeys, type VapidKeys } from "@tidings/channels";
import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import type { DatabaseLocation } from "../environment/values.ts";

const keysSchema = z.object({ publicKey: z.string(), privateKey: z.string() });

/** `undefined` if it is not JSON: a file that was cut short. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where a server keeps the keys that it made, beside its SQLite file. */
export const vapidFileOf = (database: string): string => `${database}.vapid.json`;

/**
 * The keys of web push: those of the environment, else those in a file beside the SQLite file, which is made once. Subscriptions are
 * bound to them, so they must stay what they are.
 *
 * @throws Error if the file is there and has no keys, or the database is not a file and the environment has none
 */
export async function openVapidKeys(given: VapidKeys | undefined, database: DatabaseLocation): Promise<VapidKeys> {
  if (given) return given;
  if (!("file" in database) || database.file === ":memory:") {
    throw new Error(
      "TIDINGS_VAPID_KEYS is not set. Only a server with a SQLite file can keep keys that it makes itself: make them with `tidings vapid`",
    );
  }
  const path = vapidFileOf(database.file);
  try {
    // nobody else may read it, and nobody replaces what is there
    await writeFile(path, `${JSON.stringify(createVapidKeys())}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const parsed = keysSchema.safeParse(parseJson(await readFile(path, "utf8")));
  if (parsed.success) return parsed.data;
  throw new Error(
    `${path} has no keys of web push: put the right file back, set TIDINGS_VAPID_KEYS, or remove it for new keys: browsers then have to subscribe again`,
  );
}
