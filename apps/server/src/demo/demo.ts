import { setImmediate } from "node:timers/promises";
import { type Store, TidingsError } from "@tidings/core";
import { matchesSearch } from "@tidings/core/text";
import { signToken } from "@tidings/server";
import type { DatabaseLocation } from "../environment/values.ts";
import { lookAlike, NameError, readName, type Skeletons, skeletonsOf } from "./names.ts";
import { claimDatabase, requireNobody } from "./own-database.ts";
import { demoFile, openPeopleFile, type Person } from "./people-file.ts";

/** Demo mode: anyone can sign in with any name, and is that user. */
export interface Demo {
  readonly secret: string;
  /**
   * Signs in, and up. The name is the one that others see, however it was given this time.
   *
   * @throws NameError if the name is empty, too long, invisible, or taken for that of somebody else
   * @throws TidingsError `FORBIDDEN` if the user is somebody already, or an application uses the database by now,
   *   `TOO_MANY_REQUESTS` if the demo takes no more people
   */
  signIn(name: string): Promise<Person & { readonly token: string }>;
  /** People whose name or id contains the query, by name; at most 50, those that come after the user with the id `after`. */
  search(query: string, after?: string): Promise<readonly Person[]>;
  /** Those of these users whom the demo knows. */
  named(userIds: readonly string[]): Promise<readonly Person[]>;
}

export interface DemoOptions {
  readonly database: DatabaseLocation;
  /** What is in the database. Who has been seen there is somebody already, whom the demo must not hand out. */
  readonly store: Pick<Store, "seen" | "ownership">;
  /** People that it takes. Default 10,000. */
  readonly maxPeople?: number;
}

const SESSION_SECONDS = 30 * 24 * 60 * 60;
export const PEOPLE_PER_ANSWER = 50;
/** People whose names are compared in one go, which takes some milliseconds. */
const PEOPLE_IN_ONE_GO = 1_000;

const byName = (a: Person, b: Person): number => a.name.localeCompare(b.name) || (a.userId < b.userId ? -1 : 1);

/** @throws Error that says what to do, if the file cannot be used, or the database is not the demo's own */
export async function openDemo({ database, store, maxPeople = 10_000 }: DemoOptions): Promise<Demo> {
  const { ownership } = store;
  if (!ownership) throw new TypeError("demo mode needs a store that says whose it is");
  const file = await openPeopleFile(demoFile(database), () => requireNobody(ownership));
  await claimDatabase(ownership, file);

  // Both are kept, because they take long for 10,000 people, and others would wait meanwhile.
  const skeletons = new WeakMap<Person, Skeletons>();
  let sorted: readonly Person[] = [];

  const skeletonsOfPerson = (person: Person): Skeletons => {
    const known = skeletons.get(person) ?? skeletonsOf(person.name);
    skeletons.set(person, known);
    return known;
  };

  const peopleByName = async (): Promise<readonly Person[]> => {
    const people = await file.people();
    // nobody is ever taken out: the new ones are at the end, and the rest need not be sorted again
    const added = [...people.values()].slice(sorted.length);
    if (added.length > 0) sorted = [...sorted, ...added].toSorted(byName);
    return sorted;
  };

  const signUp = async (person: Person, people: ReadonlyMap<string, Person>): Promise<void> => {
    if (people.size >= maxPeople) {
      const message = `This demo has ${people.size} people and takes no more: sign in with the name of one of them`;
      throw new TidingsError("TOO_MANY_REQUESTS", message);
    }
    if ((await store.seen([person.userId])).has(person.userId)) {
      throw new TidingsError(
        "FORBIDDEN",
        "This name belongs to a user who is not part of this demo: choose another one",
      );
    }
    const own = skeletonsOf(person.name);
    for (const other of people.values()) {
      if (lookAlike(skeletonsOfPerson(other), own)) throw new NameError("confusable");
    }
    await file.add(person);
  };

  return {
    secret: file.secret,

    async signIn(given) {
      const person = readName(given);
      if ((await ownership.owner()) !== file.owner) {
        throw new TidingsError("FORBIDDEN", "The database is not this demo's any more: start it on another one");
      }
      const people = await file.people();
      const known = people.get(person.userId);
      if (!known) await signUp(person, people);
      const token = await signToken({ secret: file.secret, userId: person.userId, expiresInSeconds: SESSION_SECONDS });
      return { token, ...(known ?? person) };
    },

    async named(userIds) {
      const people = await file.people();
      return userIds.flatMap((userId) => people.get(userId) ?? []);
    },

    async search(query, after) {
      const people = await peopleByName();
      const isFound = ({ userId, name }: Person): boolean => matchesSearch(query, name, userId);
      const start = people.findIndex((person) => person.userId === after && isFound(person)) + 1;
      const found: Person[] = [];
      for (let i = start; i < people.length && found.length < PEOPLE_PER_ANSWER; i += PEOPLE_IN_ONE_GO) {
        if (i > start) await setImmediate(); // others are served meanwhile
        found.push(...people.slice(i, i + PEOPLE_IN_ONE_GO).filter(isFound));
      }
      return found.slice(0, PEOPLE_PER_ANSWER);
    },
  };
}
