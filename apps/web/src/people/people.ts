import type { Readable } from "@tidings/client/store";
import { createValue } from "../value.ts";
import type { FindPeople, Person } from "./directory.ts";

/** Who is called what. Names are kept across reloads, so that a page without a connection still shows them. */
export interface People {
  readonly names: Readable<ReadonlyMap<string, string>>;
  /** Asks for a name unless it is known. Whoever is found by a search is known as well. */
  readonly learn: (userId: string) => void;
  readonly find: FindPeople;
  /** Forgets everybody, as on signing out. */
  readonly clear: () => void;
}

export interface PeopleOptions {
  readonly me: Person;
  readonly find: FindPeople;
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** Aborted when the session ends. */
  readonly signal: AbortSignal;
}

/** So many names are kept, the newest ones. */
const maxKept = 1_000;

export function createPeople({ me, find, storage, signal }: PeopleOptions): People {
  const storageKey = `tidings.names.${encodeURIComponent(me.userId)}`;
  const names = createValue<ReadonlyMap<string, string>>(
    new Map(readEntries(storage.getItem(storageKey))).set(me.userId, me.name),
  );
  const asked = new Set<string>();

  function know(people: readonly Person[]): void {
    const known = names.get();
    const news = people.filter(({ userId, name }) => known.get(userId) !== name);
    if (news.length === 0) return;
    const next = new Map(known);
    for (const { userId, name } of news) next.set(userId, name);
    names.set(next);
    try {
      storage.setItem(storageKey, JSON.stringify([...next].slice(-maxKept)));
    } catch (error) {
      console.warn("The names cannot be kept across a reload", error);
    }
  }

  async function search(query: string, wanted: AbortSignal): Promise<readonly Person[]> {
    const people = await find(query, wanted);
    know(people);
    return people;
  }

  return {
    names,
    find: search,
    learn(userId) {
      if (asked.has(userId) || names.get().has(userId)) return;
      asked.add(userId);
      search(userId, signal).catch((error: unknown) => {
        asked.delete(userId);
        if (!signal.aborted) console.warn(`The name of ${userId} could not be asked for`, error);
      });
    },
    clear: () => storage.removeItem(storageKey),
  };
}

function readEntries(stored: string | null): [string, string][] {
  if (stored === null) return [];
  try {
    const value: unknown = JSON.parse(stored);
    return Array.isArray(value) ? value.filter(isEntry) : [];
  } catch {
    return []; // what somebody else has put there is no name
  }
}

const isEntry = (entry: unknown): entry is [string, string] =>
  Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === "string");
