import type { CachedChats, CachedConversation, CachedStore } from "./cache.ts";
import { epochOf, numberOf } from "../../feeds/event-id.ts";

/**
 * What is to be saved where another tab has saved before: of each part what has come further. Several tabs save in any
 * order, and one that was asleep does not take back what the others know.
 */
export function joinCached(own: CachedStore, saved: Pick<CachedStore, "chats" | "inbox"> | null): CachedStore {
  if (!saved) return own;
  return { ...own, chats: joinChats(own.chats, saved.chats), inbox: furthest(own.inbox, saved.inbox) };
}

/** The messages of chats that only the other tab has opened are kept as well. */
function joinChats(own: CachedChats | null, saved: CachedChats | null): CachedChats | null {
  if (!own || !saved || !isSameFeed(own, saved)) return own ?? saved;
  const [chats, other] = furthest(own, saved) === own ? [own, saved] : [saved, own];
  const conversations = chats.conversations.map((one) => {
    const found = other.conversations.find(({ id }) => id === one.id);
    if (!found) return one;
    // one that was saved before some message of it changed does not hear of that any more
    const isSame =
      found.truth.lastSeq === one.truth.lastSeq &&
      hasHeard(positionOf(found, other), one.changedAt) &&
      hasHeard(positionOf(one, chats), found.changedAt);
    const log = one.log ?? (isSame ? found.log : null);
    return { ...one, log, marked: Math.max(one.marked, found.marked) };
  });
  return { ...chats, conversations };
}

/** Where the feed is that tells of its messages. */
const positionOf = ({ truth: { group }, position }: CachedConversation, chats: CachedChats): string | null =>
  group ? position : chats.position;

const hasHeard = (position: string | null, event: string | null): boolean =>
  position !== null && event !== null && epochOf(position) === epochOf(event) && numberOf(position) >= numberOf(event);

type Positioned = { readonly position: string };

const isSameFeed = (a: Positioned, b: Positioned): boolean => epochOf(a.position) === epochOf(b.position);

/** The first, unless the other one is of the same feed and has read more of it. */
function furthest<Part extends Positioned>(own: Part | null, saved: Part | null): Part | null {
  if (!own || !saved) return own ?? saved;
  return isSameFeed(own, saved) && numberOf(saved.position) > numberOf(own.position) ? saved : own;
}
