import type { UserId } from "../model/ids.ts";
import type { PresenceConnection, Release } from "../ports/presence.ts";

/** Connections of this node that can be spoken of by a name: those that calls cannot come on. */
export interface NamedConnections {
  /** One that comes to others of its name is away if they are. */
  add(userId: UserId, name: string, connection: PresenceConnection): Promise<Release>;
  /** Of all that have the name. Resolves when each of them has. */
  setAway(userId: UserId, name: string, away: boolean): Promise<void>;
}

interface Named {
  readonly members: Set<PresenceConnection>;
  /** What was said of them last; `null`: nothing. */
  away: boolean | null;
}

/** A user's id has no control characters, so that a key stands for one user and name. */
const keyOf = (userId: UserId, name: string): string => `${userId}\n${name}`;

export function createNamedConnections(): NamedConnections {
  const connections = new Map<string, Named>();

  return {
    async add(userId, name, connection) {
      const key = keyOf(userId, name);
      const named = connections.get(key) ?? { members: new Set(), away: null };
      connections.set(key, named);
      named.members.add(connection);
      const forget = (): void => {
        named.members.delete(connection);
        if (named.members.size === 0 && connections.get(key) === named) connections.delete(key);
      };
      try {
        if (named.away !== null) await connection.setAway(named.away);
      } catch (error) {
        forget();
        throw error;
      }
      return forget;
    },

    async setAway(userId, name, away) {
      const named = connections.get(keyOf(userId, name));
      if (!named) return;
      named.away = away;
      await Promise.all(Array.from(named.members, (connection) => connection.setAway(away)));
    },
  };
}
