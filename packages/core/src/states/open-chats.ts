import { TidingsError } from "../model/errors.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import type { Presence, Release } from "../ports/presence.ts";

/** The chats that users have open on this node: so many of each user. */
export interface OpenChats {
  /** @throws {TidingsError} `TOO_MANY_REQUESTS` if the user has as many as one may have */
  check(userId: UserId): void;
  /** As `Presence.open`; rejects as `check` does. */
  open(userId: UserId, conversationId: ConversationId): Promise<Release>;
}

/** Far more than anybody looks at; every node is told of all that a user has open whenever that changes. */
const maxPerUser = 500;

export function createOpenChats(presence: Presence): OpenChats {
  const counts = new Map<UserId, number>();

  const check = (userId: UserId): void => {
    const count = counts.get(userId) ?? 0;
    if (count < maxPerUser) return;
    const message = `You have ${count} chats open: end a subscription to one first, or subscribe without a conversationId`;
    throw new TidingsError("TOO_MANY_REQUESTS", message);
  };

  const close = (userId: UserId): void => {
    const left = (counts.get(userId) ?? 0) - 1;
    if (left > 0) counts.set(userId, left);
    else counts.delete(userId);
  };

  return {
    check,

    async open(userId, conversationId) {
      check(userId);
      counts.set(userId, (counts.get(userId) ?? 0) + 1);
      try {
        const release = await presence.open(userId, conversationId);
        let released = false;
        return () => {
          if (released) return;
          released = true;
          close(userId);
          release();
        };
      } catch (error) {
        close(userId);
        throw error;
      }
    },
  };
}
