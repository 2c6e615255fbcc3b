import { TidingsError } from "../model/errors.ts";
import type { UserId } from "../model/ids.ts";
import type { Release } from "../ports/presence.ts";

export interface WatchLimits {
  /** Users that one user may watch on this node. */
  readonly perUser: number;
  /** Users that may be watched on this node, by all together. */
  readonly perNode: number;
}

/** The users who are watched on this node: each id is held once, however many watch it. */
export interface WatchedIds {
  /** How many different ones. */
  readonly size: number;
  /**
   * Counts the ids as watched by a user, until released. Gives them back as they are held, each once.
   *
   * @throws {TidingsError} `TOO_MANY_REQUESTS` if the user would watch too many, or all together
   */
  take(watcher: UserId, userIds: readonly UserId[]): { readonly userIds: readonly UserId[]; readonly release: Release };
}

/** The same users may be watched again by other tabs and pages, so many times on average. */
const maxRepeats = 8;

interface Watcher {
  /** How many of the user's subscriptions name each. */
  readonly counts: Map<UserId, number>;
  places: number;
}

export function createWatchedIds({ perUser, perNode }: WatchLimits): WatchedIds {
  const held = new Map<UserId, { readonly userId: UserId; count: number }>();
  const watchers = new Map<UserId, Watcher>();
  let places = 0;

  const check = (watcher: Watcher | undefined, wanted: ReadonlySet<UserId>): void => {
    let [newToWatcher, newToNode] = [0, 0];
    for (const userId of wanted) {
      if (!watcher?.counts.has(userId)) newToWatcher += 1;
      if (!held.has(userId)) newToNode += 1;
    }
    const own = watcher?.counts.size ?? 0;
    if ((watcher?.places ?? 0) + wanted.size > perUser * maxRepeats) {
      const message = "You watch the same users in too many subscriptions: end another one first";
      throw new TidingsError("TOO_MANY_REQUESTS", message);
    }
    if (own + newToWatcher > perUser) {
      const message = `You watch ${own} users, and may watch ${perUser}: end another subscription first, or name fewer`;
      throw new TidingsError("TOO_MANY_REQUESTS", message);
    }
    if (held.size + newToNode > perNode || places + wanted.size > perNode * maxRepeats) {
      const message = "The server watches as many users as it can: name fewer, or retry in some minutes";
      throw new TidingsError("TOO_MANY_REQUESTS", message);
    }
  };

  const hold = (userId: UserId): UserId => {
    const entry = held.get(userId) ?? { userId, count: 0 };
    entry.count += 1;
    held.set(entry.userId, entry);
    return entry.userId;
  };

  const letGo = (userId: UserId): void => {
    const entry = held.get(userId);
    if (!entry) return;
    entry.count -= 1;
    if (entry.count === 0) held.delete(userId);
  };

  const join = (watcher: UserId, userIds: readonly UserId[]): void => {
    const entry = watchers.get(watcher) ?? { counts: new Map(), places: 0 };
    watchers.set(watcher, entry);
    entry.places += userIds.length;
    for (const userId of userIds) entry.counts.set(userId, (entry.counts.get(userId) ?? 0) + 1);
  };

  const leave = (watcher: UserId, userIds: readonly UserId[]): void => {
    const entry = watchers.get(watcher);
    if (!entry) return;
    entry.places -= userIds.length;
    for (const userId of userIds) {
      const left = (entry.counts.get(userId) ?? 0) - 1;
      if (left > 0) entry.counts.set(userId, left);
      else entry.counts.delete(userId);
    }
    if (entry.places === 0) watchers.delete(watcher);
  };

  return {
    get size() {
      return held.size;
    },

    take(watcher, userIds) {
      const wanted = new Set(userIds);
      check(watchers.get(watcher), wanted);
      const taken = Array.from(wanted, hold);
      join(watcher, taken);
      places += taken.length;
      let released = false;
      const release = (): void => {
        if (released) return;
        released = true;
        places -= taken.length;
        leave(watcher, taken);
        for (const userId of taken) letGo(userId);
      };
      return { userIds: taken, release };
    },
  };
}
