import { hasTexts } from "../has-texts.ts";
import { serverUrl } from "../server-url.ts";

/** Somebody who can be written to. */
export interface Person {
  readonly userId: string;
  readonly name: string;
}

export interface PeoplePage {
  readonly people: readonly Person[];
  readonly hasMore: boolean;
}

/** Where people are found. */
export interface Directory {
  /** Those whose name or id contains the query, by name: the page after the user `after`. */
  readonly find: (query: string, after: string | null, signal: AbortSignal) => Promise<PeoplePage>;
  /** The given users, as far as the directory has them. Rejects with a {@link NoDirectory} if there is none. */
  readonly named: (userIds: readonly string[], signal: AbortSignal) => Promise<readonly Person[]>;
}

/** The server has no directory, so any user id may exist. */
export class NoDirectory extends Error {
  override readonly name = "NoDirectory";
}

async function askServer(parameters: URLSearchParams, signal: AbortSignal): Promise<PeoplePage> {
  const response = await fetch(serverUrl(`demo/people?${parameters}`), { signal });
  if (response.status === 404) throw new NoDirectory("The server has no people list");
  if (!response.ok) throw new Error(`The people list answered ${response.status}`);
  const body: unknown = await response.json();
  const hasMore = typeof body === "object" && body !== null && "hasMore" in body && body.hasMore === true;
  return { people: readPeople(body), hasMore };
}

/** The directory that a server in demo mode offers. */
export const demoDirectory: Directory = {
  find: (query, after, signal) => askServer(new URLSearchParams({ query, ...(after !== null && { after }) }), signal),
  named: async (userIds, signal) =>
    (await askServer(new URLSearchParams(userIds.map((userId) => ["id", userId])), signal)).people,
};

function readPeople(body: unknown): readonly Person[] {
  const people: unknown = typeof body === "object" && body !== null && "people" in body ? body.people : null;
  if (!Array.isArray(people)) throw new Error("The people list has no `people`");
  return people.flatMap((one: unknown) =>
    hasTexts(one, "userId", "name") ? [{ userId: one.userId, name: one.name }] : [],
  );
}
