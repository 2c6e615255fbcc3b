import { useConnection, useTidings } from "@tidings/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { usePage } from "../shell/page.ts";
import type { Person } from "./directory.ts";
import { useMatching } from "./use-matching.ts";

const typingPauseMs = 150;
/**
 * How often the search is repeated while somebody looks at the page, so that new users appear without a reload: after so long for each page
 * that it takes. Milliseconds.
 */
const repeatMs = 10_000;
/** How many more results are requested at a time. */
const step = 30;

export interface PeopleSearch {
  readonly found: readonly Person[];
  readonly status: "searching" | "ready" | "failed";
  /** Looks for more than these. */
  readonly more: () => void;
}

interface Found extends Omit<PeopleSearch, "more"> {
  /** The request that was answered. */
  readonly asked: string;
  readonly hasMore: boolean;
}

/**
 * The results of a search, repeated from time to time while somebody looks at the page and there is a connection.
 *
 * @param isWanted which users are shown; pages are loaded until there are enough of them
 */
export function usePeopleSearch(query: string, isWanted: (userId: string) => boolean): PeopleSearch {
  const { people } = usePage();
  const { looking } = useTidings();
  const online = useConnection().status === "online";
  const [search, setSearch] = useState<Found>({ asked: "", found: [], status: "searching", hasMore: false });
  const [wanted, setWanted] = useState({ query, count: step });
  const count = wanted.query === query ? wanted.count : step;
  const asked = `${count} ${query}`;
  const isWantedNow = useRef(isWanted);
  useEffect(() => {
    isWantedNow.current = isWanted;
  }, [isWanted]);

  useEffect(() => {
    if (!online) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    let pages = 1;
    let pauses = 0;
    const find = async (): Promise<void> => {
      pauses = 0;
      try {
        const found: Person[] = [];
        let hasMore = true;
        for (
          pages = 0;
          hasMore && found.filter(({ userId }) => isWantedNow.current(userId)).length < count;
          pages += 1
        ) {
          const page = await people.find(query, found.at(-1)?.userId ?? null, signal);
          found.push(...page.people);
          hasMore = page.hasMore;
        }
        if (!signal.aborted) setSearch({ asked, found, status: "ready", hasMore });
      } catch (error) {
        if (signal.aborted) return;
        console.warn("People cannot be searched", error);
        setSearch((before) => ({ ...before, asked, status: "failed", hasMore: false }));
      }
    };
    const findIfLooking = (): void => {
      if (looking.get()) void find();
    };
    const first = setTimeout(() => void find(), query === "" || count > step ? 0 : typingPauseMs);
    const repeat = setInterval(() => {
      pauses += 1;
      if (pauses >= pages) findIfLooking();
    }, repeatMs);
    const unfollow = looking.subscribe(findIfLooking);
    return () => {
      clearTimeout(first);
      clearInterval(repeat);
      unfollow();
      controller.abort();
    };
  }, [people, looking, query, online, count, asked]);

  // Not during a request: the end of the list stays in view until it has grown.
  const mayWantMore = search.hasMore && search.asked === asked;
  const more = useCallback((): void => {
    if (mayWantMore) setWanted({ query, count: count + step });
  }, [mayWantMore, query, count]);

  // The results of the previous query are shown until this one is answered.
  const words = useMemo(() => search.found.flatMap(({ userId, name }) => [name, userId]), [search.found]);
  const { matches, isWhole } = useMatching(query, words);
  const found = useMemo(
    () => search.found.filter(({ userId, name }) => isWanted(userId) && matches(query, name, userId)),
    [search.found, isWanted, query, matches],
  );

  const status = search.asked === asked && isWhole ? search.status : "searching";
  // The banner tells users if they are disconnected, so the search does not.
  return { found, status: status === "failed" && !online ? "searching" : status, more };
}
