import { useEffect } from "react";
import { usePage } from "../shell/page.ts";
import { useNameOf } from "./use-name-of.ts";

/** The name of a user, or their id if it has none. */
export function useName(userId: string): string {
  const { people } = usePage();
  useEffect(() => people.learn(userId), [people, userId]);
  return useNameOf()(userId);
}
