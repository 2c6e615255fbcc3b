import type { PresenceState, Release, UserId } from "@tidings/core";
import type { OwnUsers } from "@tidings/core/presence-adapter";
import type { Channels } from "../fanout/channels.ts";
import type { Keys } from "./keys.ts";
import type { LookUp } from "./look-up.ts";
import type { Nodes } from "../connection/nodes.ts";
import { noHash, parseNotice, type UserHash } from "./user-hash.ts";

/** The users who are watched on this node, and what their watchers know of them. */
export interface WatchBoard {
  watch(userIds: readonly UserId[], listener: (state: PresenceState) => void): Promise<Release>;
  /** The user's state by what this node itself and Redis know; without Redis, as it was last. */
  stateOf(userId: UserId, hash: UserHash | undefined): PresenceState;
  /** The user is held on this node in another way than before. */
  ownChanged(userId: UserId): void;
  nodesGone(nodes: ReadonlySet<string>): void;
  /** What Redis had may be lost: the other nodes are about to bring it back, and until then an absence proves nothing. */
  unsettle(): void;
  /** Notices may have been lost. */
  interrupted(): void;
  /** Asks again after users of whom Redis did not tell in time. */
  askAgain(): Promise<void>;
  close(): void;
}

interface Watched {
  readonly listeners: Set<(state: PresenceState) => void>;
  readonly ready: Promise<void>;
  hash: Omit<UserHash, "chats" | "holders">;
  /** What the watchers were told, or found out by asking. */
  shown: PresenceState | null;
}

/** Since when a user is online may come to light later: no news for a watcher. */
const isSame = (shown: PresenceState, state: PresenceState): boolean =>
  shown.online === state.online &&
  shown.away === state.away &&
  (state.online || shown.lastSeenAtMs === state.lastSeenAtMs);

/** Users in one question, which has a time limit: the next ones are asked for after its answer. */
const perQuestion = 500;

export function createWatchBoard({
  channels,
  keys,
  nodes,
  lookUp,
  ownUser,
  settleMs,
  onError,
}: {
  readonly channels: Channels;
  readonly keys: Keys;
  readonly nodes: Nodes;
  readonly lookUp: LookUp;
  readonly ownUser: OwnUsers["get"];
  /** How long after an interruption it takes the other nodes to bring back what they hold. */
  readonly settleMs: number;
  readonly onError: (error: unknown) => void;
}): WatchBoard {
  const watched = new Map<UserId, Watched>();
  /** Those of whom Redis did not tell when it was asked. */
  const untold = new Set<UserId>();
  /** Set while an absence proves nothing. */
  let settling: NodeJS.Timeout | null = null;

  const stateOf = (userId: UserId, hash: Omit<UserHash, "chats" | "holders">): PresenceState => {
    const own = ownUser(userId);
    const starts: number[] = [];
    let away = true;
    const ends = [hash.seenAtMs ?? 0, own?.endedAtMs ?? 0];
    if (own && own.sinceMs !== null) {
      starts.push(own.sinceMs);
      away = own.away;
    }
    for (const [node, sinceMs] of hash.nodes) {
      if (nodes.isOwn(node)) continue;
      if (nodes.isDead(node)) ends.push(nodes.endOf(node) ?? sinceMs);
      else {
        starts.push(sinceMs);
        away &&= hash.away.has(node);
      }
    }
    if (starts.length > 0) return { userId, online: true, lastSeenAtMs: Math.min(...starts), ...(away && { away }) };
    return { userId, online: false, lastSeenAtMs: Math.max(...ends) || null };
  };

  /** `proven`: if the user is offline, that is certain. */
  const evaluate = (userId: UserId, entry: Watched, proven: boolean): void => {
    const { shown } = entry;
    const state = stateOf(userId, entry.hash);
    if (shown?.online && !state.online && settling && !proven) return;
    entry.shown = state;
    if (!shown) return;
    if (isSame(shown, state)) return;
    for (const listener of entry.listeners) {
      try {
        listener(state);
      } catch (error) {
        onError(error);
      }
    }
  };

  const receive = async (userId: UserId, message: string): Promise<void> => {
    const entry = watched.get(userId);
    if (!entry) return;
    const hash = parseNotice(message);
    if (hash.version <= entry.hash.version) return;
    entry.hash = hash;
    await nodes.learn(hash.nodes.keys());
    if (watched.get(userId) === entry && entry.hash === hash) evaluate(userId, entry, true);
  };

  const read = async (userIds: readonly UserId[]): Promise<void> => {
    for (let i = 0; i < userIds.length; i += perQuestion) {
      const asked = userIds.slice(i, i + perQuestion);
      const found = await lookUp(asked);
      for (const userId of asked) {
        const [entry, hash] = [watched.get(userId), found.get(userId)];
        if (entry && !hash) untold.add(userId);
        if (!entry || !hash || hash.version < entry.hash.version) continue;
        entry.hash = hash;
        evaluate(userId, entry, false);
      }
    }
  };

  const enter = (userId: UserId): Watched => {
    const joined = channels.join(keys.notices(userId), (message) => void receive(userId, message).catch(onError));
    const begin = async (): Promise<void> => {
      await joined;
      await read([userId]);
      if (!entry.shown) evaluate(userId, entry, false);
    };
    const entry: Watched = { listeners: new Set(), hash: noHash, shown: null, ready: Promise.resolve().then(begin) };
    watched.set(userId, entry);
    return entry;
  };

  const leave = (userId: UserId, entry: Watched, listener: (state: PresenceState) => void): void => {
    if (!entry.listeners.delete(listener) || entry.listeners.size > 0 || watched.get(userId) !== entry) return;
    watched.delete(userId);
    channels.leave(keys.notices(userId));
  };

  const unsettle = (): void => {
    if (settling) clearTimeout(settling);
    settling = setTimeout(() => {
      settling = null;
      read([...watched.keys()]).catch(onError);
    }, settleMs).unref();
  };

  return {
    async watch(userIds, listener) {
      const own = (state: PresenceState): void => listener(state);
      const entries = [...new Set(userIds)].map((userId) => {
        const entry = watched.get(userId) ?? enter(userId);
        entry.listeners.add(own);
        return { userId, entry };
      });
      await Promise.all(entries.map(({ entry }) => entry.ready));
      return () => {
        for (const { userId, entry } of entries) leave(userId, entry, own);
      };
    },

    stateOf(userId, hash) {
      const entry = watched.get(userId);
      const state = stateOf(userId, hash ?? entry?.hash ?? noHash);
      // What watchers are still told holds for who asks, too.
      return settling && entry?.shown?.online && !state.online ? entry.shown : state;
    },

    ownChanged(userId) {
      const entry = watched.get(userId);
      if (entry) evaluate(userId, entry, true);
    },

    nodesGone(gone) {
      for (const [userId, entry] of watched) {
        if ([...gone].some((node) => entry.hash.nodes.has(node))) evaluate(userId, entry, false);
      }
    },

    unsettle,

    interrupted() {
      // Versions begin anew if the data are lost.
      for (const entry of watched.values()) entry.hash = { ...entry.hash, version: 0 };
      unsettle();
      read([...watched.keys()]).catch(onError);
    },

    async askAgain() {
      const userIds = [...untold];
      untold.clear();
      await read(userIds);
    },

    close() {
      if (settling) clearTimeout(settling);
      untold.clear();
      watched.clear();
    },
  };
}
