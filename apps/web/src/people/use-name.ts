import { useReadable } from "@tidings/react";
import { useEffect } from "react";
import { usePage } from "../shell/page.ts";

/** Stands for a name that is on its way. */
const onItsWay = "…";

/** The name of a user; their id if nobody can tell it. */
export function useName(userId: string): string {
  const { people } = usePage();
  const name = useReadable(people.names).get(userId);
  const standing = useReadable(people.standings).get(userId);
  useEffect(() => people.learn(userId), [people, userId]);
  return name ?? (standing === "unknown" || standing === "untold" ? userId : onItsWay);
}
