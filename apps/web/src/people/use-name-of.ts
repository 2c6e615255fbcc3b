import { useReadable } from "@tidings/react";
import { useCallback } from "react";
import { usePage } from "../shell/page.ts";

/** Stands for a name that is on its way. */
const onItsWay = "…";

/** What users are called. Whose name is not known is asked for, and then there is a new function. */
export function useNameOf(): (userId: string) => string {
  const { people } = usePage();
  const names = useReadable(people.names);
  const standings = useReadable(people.standings);
  return useCallback(
    (userId) => {
      const name = names.get(userId);
      if (name !== undefined) return name;
      const standing = standings.get(userId);
      // It is called while something is drawn, and nothing may change then.
      if (standing === undefined) queueMicrotask(() => people.learn(userId));
      return standing === "unknown" || standing === "untold" ? userId : onItsWay;
    },
    [people, names, standings],
  );
}
