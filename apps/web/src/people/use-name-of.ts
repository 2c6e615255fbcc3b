import { useReadable } from "@tidings/react";
import { useCallback } from "react";
import { usePage } from "../shell/page.ts";

/** Shown while a name is being loaded. */
const onItsWay = "…";

/** A function that returns the names of users. It requests names that are not known, and there is a new function once they are. */
export function useNameOf(): (userId: string) => string {
  const { people } = usePage();
  const names = useReadable(people.names);
  const standings = useReadable(people.standings);
  return useCallback(
    (userId) => {
      const name = names.get(userId);
      if (name !== undefined) return name;
      const standing = standings.get(userId);
      // It is called while rendering, when nothing may change.
      if (standing === undefined) queueMicrotask(() => people.learn(userId));
      return standing === undefined || standing === "asked" ? onItsWay : userId;
    },
    [people, names, standings],
  );
}
