import type { PresenceState } from "../model/events.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import type { Presence, PresenceConnection, Release } from "../ports/presence.ts";

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

/** A user with a connection, or within the grace period after it. */
interface Online {
  connections: number;
  /** How many of them are away. */
  awayConnections: number;
  /** All of them are, or the last one was. */
  away: boolean;
  sinceMs: number;
  goingOffline: NodeJS.Timeout | null;
}

/** How often each is open. */
type OpenChats = Map<ConversationId, number>;

const once = (release: () => void): Release => {
  let released = false;
  return () => {
    if (released) return;
    released = true;
    release();
  };
};

const nobody: ReadonlySet<UserId> = new Set();

/** Presence for a single node, in the memory of this process. */
export function createMemoryPresence(options: MemoryPresenceOptions = {}): Presence {
  const { graceMs = 5_000, maxLastSeen = 100_000, now = Date.now } = options;
  const online = new Map<UserId, Online>();
  /** In the order of going offline. */
  const lastSeen = new Map<UserId, number>();
  const chats = new Map<UserId, OpenChats>();
  const watchers = new Map<UserId, Set<(state: PresenceState) => void>>();

  const stateOf = (userId: UserId): PresenceState => {
    const entry = online.get(userId);
    if (entry) return { userId, online: true, lastSeenAtMs: entry.sinceMs, ...(entry.away && { away: true }) };
    return { userId, online: false, lastSeenAtMs: lastSeen.get(userId) ?? null };
  };

  const notify = (userId: UserId): void => {
    const state = stateOf(userId);
    for (const listener of watchers.get(userId) ?? []) listener(state);
  };

  const goOffline = (userId: UserId, atMs: number): void => {
    online.delete(userId);
    lastSeen.delete(userId);
    lastSeen.set(userId, atMs);
    if (lastSeen.size > maxLastSeen) lastSeen.delete(lastSeen.keys().next().value as UserId);
    notify(userId);
  };

  /** Within the grace period they are as they were last. */
  const settleAway = (userId: UserId, entry: Online): void => {
    const away = entry.awayConnections === entry.connections;
    if (entry.connections === 0 || entry.away === away || online.get(userId) !== entry) return;
    entry.away = away;
    notify(userId);
  };

  const toConnection = (userId: UserId, entry: Online, awayAtFirst: boolean): PresenceConnection => {
    let away = awayAtFirst;
    let ended = false;
    const end = (): void => {
      if (ended) return;
      ended = true;
      disconnect(userId, entry, away);
    };
    const setAway = (next: boolean): Promise<void> => {
      if (!ended && next !== away) {
        away = next;
        entry.awayConnections += away ? 1 : -1;
        settleAway(userId, entry);
      }
      return Promise.resolve();
    };
    return Object.assign(end, { setAway });
  };

  const disconnect = (userId: UserId, entry: Online, away: boolean): void => {
    entry.connections -= 1;
    if (away) entry.awayConnections -= 1;
    settleAway(userId, entry);
    if (entry.connections > 0 || online.get(userId) !== entry) return;
    const atMs = now();
    entry.goingOffline = setTimeout(() => goOffline(userId, atMs), graceMs);
    entry.goingOffline.unref();
  };

  return {
    connect(userId, away = false) {
      let entry = online.get(userId);
      if (entry) {
        if (entry.goingOffline) clearTimeout(entry.goingOffline);
        entry.goingOffline = null;
        entry.connections += 1;
        if (away) entry.awayConnections += 1;
        settleAway(userId, entry);
      } else {
        entry = { connections: 1, awayConnections: away ? 1 : 0, away, sinceMs: now(), goingOffline: null };
        online.set(userId, entry);
        notify(userId);
      }
      return Promise.resolve(toConnection(userId, entry, away));
    },

    open(userId, conversationId) {
      const open = chats.get(userId) ?? new Map<ConversationId, number>();
      chats.set(userId, open);
      open.set(conversationId, (open.get(conversationId) ?? 0) + 1);
      return Promise.resolve(
        once(() => {
          const left = (open.get(conversationId) ?? 0) - 1;
          if (left > 0) open.set(conversationId, left);
          else open.delete(conversationId);
          if (open.size === 0 && chats.get(userId) === open) chats.delete(userId);
        }),
      );
    },

    viewers(userIds, conversationId) {
      const viewing = userIds.filter((userId) => chats.get(userId)?.has(conversationId));
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
      return Promise.resolve(
        once(() => {
          for (const userId of watched) {
            const set = watchers.get(userId);
            if (set?.delete(own) && set.size === 0) watchers.delete(userId);
          }
        }),
      );
    },

    close() {
      for (const [userId, entry] of online) {
        if (entry.goingOffline) clearTimeout(entry.goingOffline);
        goOffline(userId, now());
      }
      chats.clear();
      return Promise.resolve();
    },
  };
}
