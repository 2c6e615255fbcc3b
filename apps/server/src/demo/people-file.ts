import { createHash, randomBytes, randomUUID } from "node:crypto";
import { appendFile, link, mkdir, open, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import type { DatabaseLocation } from "../environment/values.ts";

/** Someone who has signed in with a name. */
export interface Person {
  readonly userId: string;
  readonly name: string;
}

/**
 * The demo's secret and its people. The file is only ever appended to, so that tokens stay valid over a restart, and nodes
 * that share it know the same people: a line `{"secret"}`, then one `{"userId","name"}` for each person; empty lines do not count.
 * A line `{"marks":true}` says that the demo's database tells whose it is; files of earlier versions do not have it.
 */
export interface PeopleFile {
  readonly secret: string;
  /** What the demo is called in its database. Somebody who reads that learns nothing of the secret. */
  readonly owner: string;
  /** Whether the demo's database says that it is the demo's. */
  readonly isMarked: boolean;
  mark(): Promise<void>;
  /** Everyone by user id, those whom another node has added included. */
  people(): Promise<ReadonlyMap<string, Person>>;
  add(person: Person): Promise<void>;
}

const secretLine = z.object({ secret: z.string().min(32) });
const personLine = z.object({ userId: z.string(), name: z.string() });
const marks = '{"marks":true}';

/** Beside the database's file; below `data/` if the database is none. `null`: nothing is kept. */
export function demoFile(database: DatabaseLocation): string | null {
  if ("postgresUrl" in database) return "data/demo.jsonl";
  return database.file === ":memory:" ? null : `${database.file}.demo.jsonl`;
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;

function noAccess(path: string, cause: unknown): Error {
  const advice = "give this user permission to read and write it, or set TIDINGS_JWT_SECRET instead of TIDINGS_DEMO";
  return new Error(`The demo's file ${path} cannot be used (${String(cause)}): ${advice}`, { cause });
}

const newSecret = (): string => randomBytes(32).toString("base64url");

/** 256 random bits cannot be found from it. */
const ownerOf = (secret: string): string => createHash("sha256").update(`owner ${secret}`).digest("hex").slice(0, 32);

/** What was read so far, and up to which byte: the rest is read when somebody asks, and not the whole file each time. */
interface Contents {
  secret: string | null;
  isMarked: boolean;
  readonly people: Map<string, Person>;
  bytes: number;
}

/** `null` if the line was cut off because the disk was full. The sign-in that wrote it failed, so nobody uses that identity. */
function toPerson(line: string): Person | null {
  try {
    return personLine.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

async function readOn(path: string, contents: Contents): Promise<void> {
  const { size } = await stat(path);
  if (size <= contents.bytes) return;
  const file = await open(path);
  let text: string;
  try {
    const buffer = Buffer.alloc(size - contents.bytes);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, contents.bytes);
    // a line that another node is writing at this moment is read with the next ones
    const end = buffer.subarray(0, bytesRead).lastIndexOf("\n") + 1;
    text = buffer.toString("utf8", 0, end);
    if (end === 0 && contents.secret === null) throw new SyntaxError("it does not contain a complete line");
    contents.bytes += end;
  } finally {
    await file.close();
  }
  for (const line of text.split("\n")) {
    if (line === "") continue;
    if (contents.secret === null) {
      contents.secret = secretLine.parse(JSON.parse(line)).secret;
      continue;
    }
    if (line === marks) {
      contents.isMarked = true;
      continue;
    }
    const person = toPerson(line);
    if (person && !contents.people.has(person.userId)) contents.people.set(person.userId, person);
  }
}

async function readOnOrExplain(path: string, contents: Contents): Promise<void> {
  try {
    await readOn(path, contents);
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof z.ZodError) {
      throw new Error(`The demo's file ${path} is damaged: restore it, or delete it and the database to start anew`, {
        cause,
      });
    }
    throw hasCode(cause, "ENOENT") ? cause : noAccess(path, cause);
  }
}

const nothing = (): Contents => ({ secret: null, isMarked: false, people: new Map(), bytes: 0 });

/** The file's contents, or `null` if there is no file. */
async function read(path: string): Promise<(Contents & { secret: string }) | null> {
  const contents = nothing();
  try {
    await readOnOrExplain(path, contents);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
  const { secret } = contents;
  if (secret === null)
    throw new Error(`The demo's file ${path} is empty: restore it, or delete it and the database to start anew`);
  return { ...contents, secret };
}

/** The secret with which a demo server beside this database signs its tokens, or `null` if there was none yet. */
export async function readDemoSecret(database: DatabaseLocation): Promise<string | null> {
  const path = demoFile(database);
  return path === null ? null : ((await read(path))?.secret ?? null);
}

/**
 * Another node may do the same at the same time: the first one's secret is everybody's. The file gets its name once it has its
 * content, so nobody reads one that is half written.
 */
async function obtain(path: string, mayBegin: () => Promise<void>): Promise<Contents & { secret: string }> {
  const existing = await read(path);
  if (existing) return existing;
  try {
    await mayBegin();
  } catch (error) {
    const made = await read(path); // by another node, which has begun meanwhile
    if (made) return made;
    throw error;
  }
  const draft = `${path}.${randomUUID()}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, `${JSON.stringify({ secret: newSecret() })}\n${marks}\n`, { flag: "wx", mode: 0o600 });
    await link(draft, path);
  } catch (cause) {
    if (!hasCode(cause, "EEXIST")) throw noAccess(path, cause);
  } finally {
    await rm(draft, { force: true }).catch(() => {}); // where it could not be written, that is told already
  }
  return obtain(path, mayBegin);
}

/**
 * @param path `null`: everything is kept in memory
 * @param mayBegin is asked before there is a file where there was none, and throws if there must be none
 */
export async function openPeopleFile(path: string | null, mayBegin: () => Promise<void>): Promise<PeopleFile> {
  if (path === null) {
    await mayBegin();
    const people = new Map<string, Person>();
    const secret = newSecret();
    return {
      secret,
      owner: ownerOf(secret),
      isMarked: true,
      mark: () => Promise.resolve(),
      people: () => Promise.resolve(people),
      add: (person) => Promise.resolve(void people.set(person.userId, person)),
    };
  }
  const contents = await obtain(path, mayBegin);
  let reading: Promise<void> = Promise.resolve();
  return {
    secret: contents.secret,
    owner: ownerOf(contents.secret),
    get isMarked() {
      return contents.isMarked;
    },
    mark: () => appendFile(path, `\n${marks}\n`),
    async people() {
      // one after another: two that read the same bytes would both move on by them; who asked before has heard of a failure
      reading = reading.catch(() => {}).then(() => readOnOrExplain(path, contents));
      await reading;
      return contents.people;
    },
    // on a line of its own, also after one that was cut off
    add: (person) => appendFile(path, `\n${JSON.stringify(person)}\n`),
  };
}
