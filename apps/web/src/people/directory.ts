import { serverUrl } from "../server-url.ts";
/** Somebody who can be written to. */
export interface Person {
  readonly userId: string;
  readonly name: string;
}

/** Where people are found: those whose name or id contains the query; some of all if it is empty. */
export type FindPeople = (query: string, signal: AbortSignal) => Promise<readonly Person[]>;

/** The directory that a server in demo mode offers. */
export const findDemoPeople: FindPeople = async (query, signal) => {
  const response = await fetch(serverUrl(`demo/people?query=${encodeURIComponent(query)}`), { signal });
  if (!response.ok) throw new Error(`The people list answered ${response.status}`);
  return readPeople(await response.json());
};

function readPeople(body: unknown): readonly Person[] {
  const people: unknown = typeof body === "object" && body !== null && "people" in body ? body.people : null;
  if (!Array.isArray(people)) throw new Error("The people list has no `people`");
  return people.filter(isPerson).map(({ userId, name }) => ({ userId, name }));
}

function isPerson(entry: unknown): entry is Person {
  return (
    typeof entry === "object" &&
    entry !== null &&
    "userId" in entry &&
    typeof entry.userId === "string" &&
    "name" in entry &&
    typeof entry.name === "string"
  );
}
