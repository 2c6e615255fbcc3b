import { useReadable } from "@tidings/react";
import { useEffect } from "react";
import { usePage } from "../shell/page.ts";

/** The names of several users; the id of one whose name is not known. */
export function useNames(userIds: readonly string[]): readonly string[] {
  const { people } = usePage();
  const names = useReadable(people.names);
  const asked = userIds.join("\n");
  useEffect(() => {
    for (const userId of asked === "" ? [] : asked.split("\n")) people.learn(userId);
  }, [people, asked]);
  return userIds.map((userId) => names.get(userId) ?? userId);
}
