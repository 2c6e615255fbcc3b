import { useConnection } from "@tidings/react";
import { useEffect, useState } from "react";
import { usePage } from "../shell/page.ts";
import type { Person } from "./directory.ts";

const typingPauseMs = 150;
/** Somebody who has just signed in should turn up without a reload. */
const repeatMs = 10_000;

export interface PeopleSearch {
  readonly found: readonly Person[];
  readonly status: "searching" | "ready" | "failed";
}

/** Who is found for a query; looked up again from time to time, while there is a connection. */
export function usePeopleSearch(query: string): PeopleSearch {
  const { people } = usePage();
  const online = useConnection().status === "online";
  const [search, setSearch] = useState<PeopleSearch>({ found: [], status: "searching" });

  useEffect(() => {
    if (!online) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const find = async (): Promise<void> => {
      try {
        const found = await people.find(query, signal);
        if (!signal.aborted) setSearch({ found, status: "ready" });
      } catch (error) {
        if (signal.aborted) return;
        console.warn("People cannot be searched", error);
        setSearch(({ found }) => ({ found, status: "failed" }));
      }
    };
    const findIfVisible = (): void => {
      if (document.visibilityState === "visible") void find();
    };
    const first = setTimeout(() => void find(), query === "" ? 0 : typingPauseMs);
    const repeat = setInterval(findIfVisible, repeatMs);
    window.addEventListener("focus", findIfVisible);
    return () => {
      clearTimeout(first);
      clearInterval(repeat);
      window.removeEventListener("focus", findIfVisible);
      controller.abort();
    };
  }, [people, query, online]);

  // Being cut off is said elsewhere.
  return online ? search : { ...search, status: "ready" };
}
