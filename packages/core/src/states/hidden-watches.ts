import type { Message } from "../model/events.ts";
import { directConversationMembers, type UserId } from "../model/ids.ts";
import type { Release } from "../ports/presence.ts";

/** Watches of users of whom their watchers may see nothing: that may change when a message passes between the two. */
export interface HiddenWatches {
  /** `onMet` is called with each of the users who the watcher exchanges a message with. */
  add(watcher: UserId, userIds: ReadonlySet<UserId>, onMet: (userId: UserId) => void): Release;
  /** A message has come into a user's feed. */
  received(userId: UserId, message: Pick<Message, "conversationId">): void;
}

export function createHiddenWatches(): HiddenWatches {
  const watches = new Map<UserId, Set<(userId: UserId) => void>>();

  return {
    add(watcher, userIds, onMet) {
      const own = watches.get(watcher) ?? new Set();
      const meet = (userId: UserId): void => {
        if (userIds.has(userId)) onMet(userId);
      };
      watches.set(watcher, own.add(meet));
      return () => {
        if (own.delete(meet) && own.size === 0 && watches.get(watcher) === own) watches.delete(watcher);
      };
    },

    received(userId, { conversationId }) {
      if (watches.size === 0) return;
      const own = watches.get(userId);
      const other = own && directConversationMembers(conversationId)?.find((member) => member !== userId);
      if (own && other !== undefined) for (const meet of own) meet(other);
    },
  };
}
