import { usePage } from "../shell/page.ts";
import { createRecentEmoji, type RecentEmoji } from "./recent-emoji.ts";

const ofUsers = new WeakMap<object, RecentEmoji>();

/** The emoji that the signed-in user has used last: the same object wherever they are shown. */
export function useRecentEmoji(): RecentEmoji {
  const { me, storage } = usePage();
  const known = ofUsers.get(me);
  if (known) return known;
  const made = createRecentEmoji(storage, me.userId);
  ofUsers.set(me, made);
  return made;
}
