import { useReadable } from "@tidings/react";
import { useEffect } from "react";
import { usePage } from "../shell/page.ts";

/** The name of a user, or his id while nobody has told it. */
export function useName(userId: string): string {
  const { people } = usePage();
  const name = useReadable(people.names).get(userId);
  useEffect(() => people.learn(userId), [people, userId]);
  return name ?? userId;
}
