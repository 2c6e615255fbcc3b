import type { CachedChats, CachedConversation, CachedStore } from "./cache.ts";
import { epochOf, numberOf } from "../../feeds/event-id.ts";

/**
 * What to save if another tab has saved before: of each part, the version that has come further. Tabs save in any order, so a tab that was
 * asleep must not undo what the others have saved.
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
    // messages that were saved before one of them changed would never be updated
    const isSame =
      found.truth.lastSeq === one.truth.lastSeq &&
      hasHeard(positionOf(found, other), one.changedAt) &&
      hasHeard(positionOf(one, chats), found.changedAt);
    const log = one.log ?? (isSame ? found.log : null);
    return { ...one, log, marked: Math.max(one.marked, found.marked) };
  });
  return { ...chats, conversations };
}

/** The position of the feed that brings its messages. */
const positionOf = ({ truth: { group }, position }: CachedConversation, chats: CachedChats): string | null =>
  group ? position : chats.position;

const hasHeard = (position: string | null, event: string | null): boolean =>
  position !== null && event !== null && epochOf(position) === epochOf(event) && numberOf(position) >= numberOf(event);

type Positioned = { readonly position: string };

const isSameFeed = (a: Positioned, b: Positioned): boolean => epochOf(a.position) === epochOf(b.position);

/** The first one, unless the other is of the same feed and has read more of it. */
function furthest<Part extends Positioned>(own: Part | null, saved: Part | null): Part | null {
  if (!own || !saved) return own ?? saved;
  return isSameFeed(own, saved) && numberOf(saved.position) > numberOf(own.position) ? saved : own;
}
