import { useReadable } from "@tidings/react";
import { useEffect } from "react";
import { usePage } from "../shell/page.ts";
import type { Standing } from "./people.ts";

/** How often the server is asked again: a new user may sign in at any moment. Milliseconds. */
const repeatMs = 10_000;

/** Whether a user with this id exists. */
export function useStanding(userId: string): Standing {
  const { people } = usePage();
  const hasName = useReadable(people.names).has(userId);
  const standing = useReadable(people.standings).get(userId);
  const isUnknown = !hasName && standing === "unknown";
  useEffect(() => people.learn(userId), [people, userId]);
  useEffect(() => {
    if (!isUnknown) return undefined;
    const timer = setInterval(() => people.learn(userId), repeatMs);
    return () => clearInterval(timer);
  }, [people, userId, isUnknown]);
  return hasName ? "known" : (standing ?? "asked");
}
