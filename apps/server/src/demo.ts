import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { userIdSchema } from "@tidings/core";
import { z } from "zod";
import { signToken } from "@tidings/server";

/** Someone who has signed in with a name. */
export interface Person {
  readonly userId: string;
  readonly name: string;
}

/**
 * Demo mode: whoever gives a name is that user. The secret and the people are kept beside the database, so that tokens stay
 * valid and names known over a restart.
 */
export interface Demo {
  readonly secret: string;
  /** Signs in, and up. @throws ZodError if the name is empty, too long or has control characters */
  signIn(name: unknown): Promise<{ readonly token: string; readonly userId: string }>;
  /** People whose name or id contains the query, by name; at most 50. */
  search(query: string): readonly Person[];
}

const SESSION_SECONDS = 30 * 24 * 60 * 60;
const PEOPLE_PER_ANSWER = 50;

const fileSchema = z.object({
  secret: z.string().min(32),
  people: z.array(z.object({ userId: z.string(), name: z.string() })),
});

const nameSchema = z.string().trim().pipe(userIdSchema.max(64, "The name is too long: give 1–64 characters"));

const toUserId = (name: string): string => name.normalize("NFC").toLowerCase().replaceAll(/\s+/g, "-");

const demoFile = (databasePath: string): string => `${databasePath}.demo.json`;

async function load(path: string): Promise<z.output<typeof fileSchema> | null> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    throw new Error(`The demo's file ${path} cannot be read: delete it to start anew with no people`, { cause });
  }
}

/** The secret with which a demo server beside this database signs its tokens, or `null` if there was none yet. */
export async function readDemoSecret(databasePath: string): Promise<string | null> {
  return (await load(demoFile(databasePath)))?.secret ?? null;
}

export async function openDemo(databasePath: string): Promise<Demo> {
  const path = databasePath === ":memory:" ? null : demoFile(databasePath);
  const stored = path === null ? null : await load(path);
  const secret = stored?.secret ?? randomBytes(32).toString("base64url");
  const people = new Map((stored?.people ?? []).map((person) => [person.userId, person]));

  const write = async (): Promise<void> => {
    if (path === null) return;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, JSON.stringify({ secret, people: [...people.values()] }), { mode: 0o600 });
    await rename(`${path}.new`, path);
  };
  /** One write at a time, each of everything; whether the one before it failed is for its own caller to hear. */
  let saving: Promise<void> = Promise.resolve();
  const save = (): Promise<void> => (saving = saving.then(write, write));
  if (!stored) await save();

  return {
    secret,

    async signIn(name) {
      const shown = nameSchema.parse(name);
      const userId = toUserId(shown);
      if (!people.has(userId)) {
        people.set(userId, { userId, name: shown });
        await save();
      }
      return { token: await signToken({ secret, userId, scopes: [], expiresInSeconds: SESSION_SECONDS }), userId };
    },

    search(query) {
      const wanted = query.trim().toLowerCase();
      return [...people.values()]
        .filter(({ userId, name }) => userId.includes(wanted) || name.toLowerCase().includes(wanted))
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .slice(0, PEOPLE_PER_ANSWER);
    },
  };
}
