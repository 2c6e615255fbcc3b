import { randomBytes } from "node:crypto";
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { userIdSchema } from "@tidings/core";
import { signToken } from "@tidings/server";
import { z } from "zod";
import type { DatabaseLocation } from "./environment.ts";

/** Someone who has signed in with a name. */
export interface Person {
  readonly userId: string;
  readonly name: string;
}

/**
 * Demo mode: whoever gives a name is that user. The secret and the people are kept in a file that is only ever appended
 * to, so that tokens stay valid over a restart, and nodes that share the file know the same people.
 */
export interface Demo {
  readonly secret: string;
  /** Signs in, and up. @throws ZodError if the name is empty, too long or has control characters */
  signIn(name: unknown): Promise<{ readonly token: string; readonly userId: string }>;
  /** People whose name or id contains the query, by name; at most 50. */
  search(query: string): Promise<readonly Person[]>;
}

const SESSION_SECONDS = 30 * 24 * 60 * 60;
const PEOPLE_PER_ANSWER = 50;

const secretLine = z.object({ secret: z.string().min(32) });
const personLine = z.object({ userId: z.string(), name: z.string() });

const nameSchema = z
  .string()
  .trim()
  .min(1, "The name is empty: give 1–64 characters")
  .max(64, "The name is too long: give 1–64 characters")
  .pipe(userIdSchema);

const toUserId = (name: string): string => name.normalize("NFC").toLowerCase().replaceAll(/\s+/g, "-");

/** Beside the database's file; below `data/` if the database is none. `null`: nothing is kept. */
function demoFile(database: DatabaseLocation): string | null {
  if ("postgresUrl" in database) return "data/demo.jsonl";
  return database.file === ":memory:" ? null : `${database.file}.demo.jsonl`;
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;

function noAccess(path: string, cause: unknown): Error {
  const advice = "give this user permission to read and write it, or set TIDINGS_JWT_SECRET, which ends demo mode";
  return new Error(`The demo's file ${path} cannot be used (${String(cause)}): ${advice}`, { cause });
}

interface Contents {
  readonly secret: string;
  readonly people: ReadonlyMap<string, Person>;
}

async function read(path: string): Promise<Contents | null> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw noAccess(path, error);
  }
  try {
    const [first = "", ...others] = text.trimEnd().split("\n");
    const people = others.map((line) => personLine.parse(JSON.parse(line)));
    return {
      secret: secretLine.parse(JSON.parse(first)).secret,
      people: new Map(people.map((person) => [person.userId, person])),
    };
  } catch (cause) {
    throw new Error(`The demo's file ${path} is damaged: delete it to start anew with no people`, { cause });
  }
}

/** The secret with which a demo server beside this database signs its tokens, or `null` if there was none yet. */
export async function readDemoSecret(database: DatabaseLocation): Promise<string | null> {
  const path = demoFile(database);
  return path === null ? null : ((await read(path))?.secret ?? null);
}

const newSecret = (): string => randomBytes(32).toString("base64url");

/** Another node may do the same at the same time: the first one's secret is everybody's. */
async function obtain(path: string): Promise<Contents> {
  const existing = await read(path);
  if (existing) return existing;
  try {
    await mkdir(dirname(path), { recursive: true });
    const secret = newSecret();
    await writeFile(path, `${JSON.stringify({ secret })}\n`, { flag: "wx", mode: 0o600 });
    return { secret, people: new Map() };
  } catch (cause) {
    if (hasCode(cause, "EEXIST")) return obtain(path);
    throw noAccess(path, cause);
  }
}

export async function openDemo(database: DatabaseLocation): Promise<Demo> {
  const path = demoFile(database);
  const inMemory = new Map<string, Person>();
  const { secret } = path === null ? { secret: newSecret() } : await obtain(path);
  const readPeople = async (): Promise<Contents["people"]> =>
    path === null ? inMemory : ((await read(path))?.people ?? inMemory);

  return {
    secret,

    async signIn(given) {
      const name = nameSchema.parse(given);
      const userId = toUserId(name);
      const person = { userId, name };
      if (path === null) inMemory.set(userId, person);
      else if (!(await readPeople()).has(userId)) await appendFile(path, `${JSON.stringify(person)}\n`);
      return { token: await signToken({ secret, userId, expiresInSeconds: SESSION_SECONDS }), userId };
    },

    async search(query) {
      const wanted = query.trim().toLowerCase();
      return [...(await readPeople()).values()]
        .filter(({ userId, name }) => userId.includes(wanted) || name.toLowerCase().includes(wanted))
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .slice(0, PEOPLE_PER_ANSWER);
    },
  };
}
