import { useEffect, useState } from "react";
import { useSession, useSessionState } from "./use-session.ts";

const typingPauseMs = 150;
/** Somebody who has just signed in should turn up without a reload. */
const repeatMs = 10_000;

/** Keeps the people found for a query in the session's state. Returns what went wrong, in words, or `null`. */
export function useDirectory(query: string): string | null {
  const { session } = useSession();
  const online = useSessionState((state) => state.connection.status === "online");
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    if (!online) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const find = async (): Promise<void> => {
      try {
        await session.findPeople(query, signal);
        if (!signal.aborted) setProblem(null);
      } catch {
        if (!signal.aborted) setProblem("People cannot be searched at the moment.");
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
  }, [session, query, online]);

  // Being cut off is said elsewhere.
  return online ? problem : null;
}
