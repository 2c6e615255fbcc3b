import { TidingsError, userIdSchema } from "@tidings/core";
import { signToken } from "@tidings/server";
import { z } from "zod";
import type { DatabaseLocation } from "../environment/values.ts";
import { demoFile, openPeopleFile, type Person } from "./people-file.ts";

/** Demo mode: anyone can sign in with any name, and is that user. */
export interface Demo {
  readonly secret: string;
  /**
   * Signs in, and up.
   *
   * @throws ZodError if the name is empty, too long or has control characters
   * @throws TidingsError `FORBIDDEN` if the database knows this user from before demo mode, `TOO_MANY_REQUESTS` if the demo
   *   takes no more people
   */
  signIn(name: unknown): Promise<{ readonly token: string; readonly userId: string }>;
  /** People whose name or id contains the query, by name; at most 50. */
  search(query: string): Promise<readonly Person[]>;
}

export interface DemoOptions {
  readonly database: DatabaseLocation;
  /** Which of the users the database knows: they are somebody already, and the demo must not hand them out. */
  readonly seen: (userIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** People that it takes. Default 10,000. */
  readonly maxPeople?: number;
}

const SESSION_SECONDS = 30 * 24 * 60 * 60;
const PEOPLE_PER_ANSWER = 50;

const nameSchema = z
  .string()
  .trim()
  .min(1, "The name is empty: give 1–64 characters")
  .max(64, "The name is too long: give 1–64 characters")
  .pipe(userIdSchema);

const toUserId = (name: string): string => name.normalize("NFC").toLowerCase().replaceAll(/\s+/g, "-");

export async function openDemo({ database, seen, maxPeople = 10_000 }: DemoOptions): Promise<Demo> {
  const file = await openPeopleFile(demoFile(database));

  const signUp = async (person: Person, people: ReadonlyMap<string, Person>): Promise<void> => {
    if (people.size >= maxPeople) {
      const message = `This demo has ${people.size} people and takes no more: sign in with the name of one of them`;
      throw new TidingsError("TOO_MANY_REQUESTS", message);
    }
    if ((await seen([person.userId])).has(person.userId)) {
      throw new TidingsError("FORBIDDEN", "This name belongs to a user who is not of this demo: choose another one");
    }
    await file.add(person);
  };

  return {
    secret: file.secret,

    async signIn(given) {
      const name = nameSchema.parse(given);
      const person = { userId: toUserId(name), name };
      const people = await file.people();
      if (!people.has(person.userId)) await signUp(person, people);
      const token = await signToken({ secret: file.secret, userId: person.userId, expiresInSeconds: SESSION_SECONDS });
      return { token, userId: person.userId };
    },

    async search(query) {
      const wanted = query.trim().toLowerCase();
      return [...(await file.people()).values()]
        .filter(({ userId, name }) => userId.includes(wanted) || name.toLowerCase().includes(wanted))
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .slice(0, PEOPLE_PER_ANSWER);
    },
  };
}
