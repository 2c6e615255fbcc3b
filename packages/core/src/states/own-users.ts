import type { ConversationId, UserId } from "../model/ids.ts";
import type { Release } from "../ports/presence.ts";

/** A user as this node knows them from its own connections. */
export interface OwnUser {
  /** Since when they have been connected here, the grace period included; `null` if they are not. */
  readonly sinceMs: number | null;
  /** All connections here are away, or the last one was. */
  readonly away: boolean;
  /** When their last connection here ended. */
  readonly endedAtMs: number | null;
  /** How often each is open. */
  readonly chats: ReadonlyMap<ConversationId, number>;
}

/** The users connected to this node, and the chats that they have open here. */
export interface OwnUsers {
  readonly ids: Iterable<UserId>;
  readonly get: (userId: UserId) => OwnUser | undefined;
  connect(userId: UserId, away: boolean): OwnConnection;
  open(userId: UserId, conversationId: ConversationId): Release;
  /** The user was connected elsewhere before, without a break since. */
  adopt(userId: UserId, sinceMs: number): void;
  /** Drops what is known of a user who is no longer held. */
  forget(userId: UserId): void;
  /** Lets go of everyone, without a grace period. */
  releaseAll(): void;
}

/** Called, it ends. */
export interface OwnConnection extends Release {
  setAway(away: boolean): void;
}

interface Entry {
  connections: number;
  awayConnections: number;
  away: boolean;
  sinceMs: number | null;
  endedAtMs: number | null;
  grace: NodeJS.Timeout | null;
  chats: Map<ConversationId, number>;
}

/** Of everybody who has none open, as a map for each connection would be many. Never changed. */
const noChats = new Map<ConversationId, number>();

/** `onChange`: the user is held here in another way than before. A user whom nothing holds stays until they are forgotten. */
export function createOwnUsers({
  graceMs,
  now,
  onChange,
}: {
  readonly graceMs: number;
  readonly now: () => number;
  /** `moved`: chats that they have opened or closed. */
  readonly onChange: (userId: UserId, moved?: readonly ConversationId[]) => void;
}): OwnUsers {
  const users = new Map<UserId, Entry>();

  const enter = (userId: UserId): Entry => {
    const entry: Entry = users.get(userId) ?? {
      connections: 0,
      awayConnections: 0,
      away: false,
      sinceMs: null,
      endedAtMs: null,
      grace: null,
      chats: noChats,
    };
    users.set(userId, entry);
    return entry;
  };

  const endGrace = (entry: Entry): void => {
    if (entry.grace) clearTimeout(entry.grace);
    entry.grace = null;
  };

  /** Within the grace period they are as they were last. Returns whether it is news. */
  const settleAway = (entry: Entry): boolean => {
    const away = entry.awayConnections === entry.connections;
    if (entry.connections === 0 || entry.away === away) return false;
    entry.away = away;
    return true;
  };

  const toConnection = (userId: UserId, entry: Entry, awayAtFirst: boolean): OwnConnection => {
    let away = awayAtFirst;
    let ended = false;
    const end = (): void => {
      if (ended) return;
      ended = true;
      disconnect(userId, entry, away);
    };
    const setAway = (next: boolean): void => {
      if (ended || entry.sinceMs === null || next === away) return;
      away = next;
      entry.awayConnections += away ? 1 : -1;
      if (settleAway(entry)) onChange(userId);
    };
    return Object.assign(end, { setAway });
  };

  const disconnect = (userId: UserId, entry: Entry, away: boolean): void => {
    if (entry.sinceMs === null) return; // let go of with all the others
    entry.connections -= 1;
    if (away) entry.awayConnections -= 1;
    if (settleAway(entry)) onChange(userId);
    if (entry.connections > 0) return;
    entry.endedAtMs = now();
    entry.grace = setTimeout(() => {
      entry.grace = null;
      entry.sinceMs = null;
      onChange(userId);
    }, graceMs).unref();
  };

  const closeChat = (userId: UserId, { chats }: Entry, conversationId: ConversationId): void => {
    const left = (chats.get(conversationId) ?? 0) - 1;
    if (left > 0) chats.set(conversationId, left);
    else if (chats.delete(conversationId)) onChange(userId, [conversationId]);
  };

  return {
    get ids() {
      return users.keys();
    },

    get: (userId) => users.get(userId),

    connect(userId, away) {
      const entry = enter(userId);
      entry.connections += 1;
      if (away) entry.awayConnections += 1;
      endGrace(entry);
      const isNews = settleAway(entry) || entry.sinceMs === null;
      entry.sinceMs ??= now();
      if (isNews) onChange(userId);
      return toConnection(userId, entry, away);
    },

    open(userId, conversationId) {
      const entry = enter(userId);
      if (entry.chats === noChats) entry.chats = new Map();
      const before = entry.chats.get(conversationId) ?? 0;
      entry.chats.set(conversationId, before + 1);
      if (before === 0) onChange(userId, [conversationId]);
      return once(() => closeChat(userId, entry, conversationId));
    },

    adopt(userId, sinceMs) {
      const entry = users.get(userId);
      if (entry && entry.sinceMs !== null) entry.sinceMs = Math.min(entry.sinceMs, sinceMs);
    },

    forget(userId) {
      const entry = users.get(userId);
      if (entry && !isHeld(entry)) users.delete(userId);
    },

    releaseAll() {
      const atMs = now();
      for (const [userId, entry] of users) {
        endGrace(entry);
        if (entry.sinceMs !== null) entry.endedAtMs = atMs;
        entry.sinceMs = null;
        entry.connections = 0;
        entry.awayConnections = 0;
        const closed = [...entry.chats.keys()];
        entry.chats.clear();
        onChange(userId, closed);
      }
    },
  };
}

/** Whether they are connected, or have a chat open. */
export const isHeld = ({ sinceMs, chats }: OwnUser): boolean => sinceMs !== null || chats.size > 0;

function once(release: () => void): Release {
  let released = false;
  return () => {
    if (released) return;
    released = true;
    release();
  };
}
