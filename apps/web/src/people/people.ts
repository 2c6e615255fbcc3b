import type { Readable } from "@tidings/client/store";
import type { PageStorage } from "../browser-storage.ts";
import { isUserId } from "../identity/is-user-id.ts";
import { createValue } from "../value.ts";
import { type Directory, NoDirectory, type Person } from "./directory.ts";

/**
 * `asked`: it is not known yet. `unanswered`: the directory has not answered yet. `unknown`: the directory has nobody with that id.
 * `untold`: the server has no directory.
 */
export type Standing = "known" | "asked" | "unanswered" | "unknown" | "untold";

/** The names of users. They are kept across reloads, so that a page without a connection still shows them. */
export interface People {
  readonly names: Readable<ReadonlyMap<string, string>>;
  /** What is known about users whose name is not known. */
  readonly standings: Readable<ReadonlyMap<string, Standing>>;
  /** Asks for a name unless it is known. Several names are requested together. Users found by a search are known too. */
  readonly learn: (userId: string) => void;
  /** As `learn`; resolves once it is answered, or cannot be. */
  readonly whenNamed: (userId: string) => Promise<void>;
  /** A page of a search: see {@link Directory}. */
  readonly find: Directory["find"];
}

export interface PeopleOptions {
  readonly me: Person;
  readonly directory: Directory;
  readonly storage: PageStorage;
  /** Aborted when the session ends. */
  readonly signal: AbortSignal;
}

/** How many names are kept: the newest. */
const maxKept = 1_000;
/** How many are requested at a time: the address of a request has no room for more. */
const maxAsked = 50;
/** How long names are gathered before a request: a list renders its rows one after the other. Milliseconds. */
const gatherMs = 20;
/** After this long, a failed request is repeated. Milliseconds. */
const retryMs = 10_000;

const keyOf = (userId: string): string => `tidings.names.${encodeURIComponent(userId)}`;

/** Forgets all names that a user has seen. */
export const clearPeople = (storage: PageStorage, userId: string): void => storage.removeItem(keyOf(userId));

export function createPeople({ me, directory, storage, signal }: PeopleOptions): People {
  const storageKey = keyOf(me.userId);
  const names = createValue<ReadonlyMap<string, string>>(
    new Map(readEntries(storage.getItem(storageKey))).set(me.userId, me.name),
  );
  const standings = createValue<ReadonlyMap<string, Standing>>(new Map());
  const asking = new Set<string>();
  let hasDirectory = true;
  let timer: ReturnType<typeof setTimeout> | null = null;
  signal.addEventListener("abort", () => timer !== null && clearTimeout(timer));

  function know(people: readonly Person[]): void {
    const known = names.get();
    const news = people.filter(({ userId, name }) => known.get(userId) !== name);
    if (news.length === 0) return;
    const next = new Map(known);
    for (const { userId, name } of news) next.set(userId, name);
    names.set(next);
    storage.setItem(storageKey, JSON.stringify([...next].slice(-maxKept)));
  }

  function setStandings(userIds: readonly string[], standing: Standing): void {
    const next = new Map(standings.get());
    for (const userId of userIds) next.set(userId, standing);
    standings.set(next);
  }

  function askSoon(delayMs: number): void {
    if (signal.aborted) return;
    timer ??= setTimeout(() => {
      timer = null;
      void askAll();
    }, delayMs);
  }

  async function askAll(): Promise<void> {
    const waiting = [...asking];
    asking.clear();
    for (let i = 0; i < waiting.length; i += maxAsked) await ask(waiting.slice(i, i + maxAsked));
  }

  async function ask(userIds: readonly string[]): Promise<void> {
    try {
      const people = await directory.named(userIds, signal);
      know(people);
      const found = new Set(people.map(({ userId }) => userId));
      setStandings([...found], "known");
      setStandings(
        userIds.filter((userId) => !found.has(userId)),
        "unknown",
      );
    } catch (error) {
      if (signal.aborted) return;
      hasDirectory = !(error instanceof NoDirectory);
      setStandings(userIds, hasDirectory ? "unanswered" : "untold");
      if (!hasDirectory) return;
      console.warn("Names could not be asked for", error);
      for (const userId of userIds) asking.add(userId);
      askSoon(retryMs);
    }
  }

  function learn(userId: string): void {
    if (names.get().has(userId) || asking.has(userId)) return;
    if (!hasDirectory) {
      setStandings([userId], "untold");
      return;
    }
    const standing = standings.get().get(userId);
    if (standing === "asked") return;
    if (standing === undefined) setStandings([userId], "asked");
    asking.add(userId);
    askSoon(gatherMs);
  }

  return {
    names,
    standings,
    learn,
    async whenNamed(userId) {
      learn(userId);
      const isAnswered = (): boolean =>
        signal.aborted || names.get().has(userId) || standings.get().get(userId) !== "asked";
      await new Promise<void>((resolve) => {
        const check = (): void => {
          if (!isAnswered()) return;
          stop();
          resolve();
        };
        const stop = standings.subscribe(check);
        check();
      });
    },
    async find(query, after, wanted) {
      const page = await directory.find(query, after, wanted);
      know(page.people);
      return page;
    },
  };
}

function readEntries(stored: string | null): [string, string][] {
  if (stored === null) return [];
  try {
    const value: unknown = JSON.parse(stored);
    return Array.isArray(value) ? value.filter(isEntry) : [];
  } catch {
    return []; // it was not written by this page
  }
}

const isEntry = (entry: unknown): entry is [string, string] =>
  Array.isArray(entry) &&
  entry.length === 2 &&
  entry.every((part) => typeof part === "string") &&
  isUserId(String(entry[0]));
