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
/** All of their ids together, in characters: every look at the user reads them. */
const maxIdsPerUser = 32_768;

export function createOpenChats(presence: Presence): OpenChats {
  const opened = new Map<UserId, { readonly count: number; readonly idsLength: number }>();
  const openedBy = (userId: UserId) => opened.get(userId) ?? { count: 0, idsLength: 0 };

  const check = (userId: UserId): void => {
    const { count, idsLength } = openedBy(userId);
    if (count < maxPerUser && idsLength < maxIdsPerUser) return;
    const message = `You have ${count} chats open: end a subscription to one first, or subscribe without a conversationId`;
    throw new TidingsError("TOO_MANY_REQUESTS", message);
  };

  const change = (userId: UserId, conversationId: ConversationId, by: 1 | -1): void => {
    const { count, idsLength } = openedBy(userId);
    if (count + by === 0) opened.delete(userId);
    else opened.set(userId, { count: count + by, idsLength: idsLength + by * conversationId.length });
  };

  return {
    check,

    async open(userId, conversationId) {
      check(userId);
      change(userId, conversationId, 1);
      try {
        const release = await presence.open(userId, conversationId);
        let released = false;
        return () => {
          if (released) return;
          released = true;
          change(userId, conversationId, -1);
          release();
        };
      } catch (error) {
        change(userId, conversationId, -1);
        throw error;
      }
    },
  };
}
