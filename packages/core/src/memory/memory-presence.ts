import type { PresenceState } from "../model/events.ts";
import type { UserId } from "../model/ids.ts";
import type { Presence } from "../ports/presence.ts";
import { createOwnUsers } from "../states/own-users.ts";

/** How long presence in memory is kept. */
export interface MemoryPresenceOptions {
  /** How long a user stays online after their last connection ended. Milliseconds, default 5,000. */
  readonly graceMs?: number;
  /**
   * For how many users it is kept when they were last seen. Those who have been offline the longest are forgotten
   * first. Default 100,000.
   */
  readonly maxLastSeen?: number;
  readonly now?: () => number;
}

const nobody: ReadonlySet<UserId> = new Set();

/** Presence for a single node, in the memory of this process. */
export function createMemoryPresence(options: MemoryPresenceOptions = {}): Presence {
  const { graceMs = 5_000, maxLastSeen = 100_000, now = Date.now } = options;
  /** When users who are offline were last seen, in the order in which they went offline. */
  const lastSeen = new Map<UserId, number>();
  const watchers = new Map<UserId, Set<(state: PresenceState) => void>>();

  const stateOf = (userId: UserId): PresenceState => {
    const { sinceMs = null, away = false } = users.get(userId) ?? {};
    if (sinceMs !== null) return { userId, online: true, lastSeenAtMs: sinceMs, ...(away && { away }) };
    return { userId, online: false, lastSeenAtMs: lastSeen.get(userId) ?? null };
  };

  const notify = (userId: UserId): void => {
    const state = stateOf(userId);
    for (const listener of watchers.get(userId) ?? []) listener(state);
  };

  const wentOffline = (userId: UserId, atMs: number): void => {
    lastSeen.set(userId, atMs);
    if (lastSeen.size > maxLastSeen) lastSeen.delete(lastSeen.keys().next().value as UserId);
    notify(userId);
  };

  const users = createOwnUsers({
    graceMs,
    now,
    onChange(userId, movedChats) {
      const { sinceMs = null, endedAtMs = null } = users.get(userId) ?? {};
      if (sinceMs === null) {
        if (endedAtMs !== null && !lastSeen.has(userId)) wentOffline(userId, endedAtMs);
        users.forget(userId);
      } else if (!movedChats) {
        lastSeen.delete(userId);
        notify(userId);
      }
    },
  });

  return {
    async connect(userId, away = false) {
      const connection = users.connect(userId, away);
      return Object.assign(() => connection(), { setAway: async (next: boolean) => connection.setAway(next) });
    },

    open: async (userId, conversationId) => users.open(userId, conversationId),

    viewers(userIds, conversationId) {
      const viewing = userIds.filter((userId) => users.get(userId)?.chats.has(conversationId));
      return viewing.length > 0 ? new Set(viewing) : nobody;
    },

    get: (userIds) => Promise.resolve(userIds.map(stateOf)),

    watch(userIds, listener) {
      const own = (state: PresenceState): void => listener(state);
      const watched = new Set(userIds);
      for (const userId of watched) {
        const existing = watchers.get(userId);
        if (existing) existing.add(own);
        else watchers.set(userId, new Set([own]));
      }
      return Promise.resolve(() => {
        for (const userId of watched) {
          const set = watchers.get(userId);
          if (set?.delete(own) && set.size === 0) watchers.delete(userId);
        }
      });
    },

    close: async () => users.releaseAll(),
  };
}
