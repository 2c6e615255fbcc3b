import type { ConversationId, UserId } from "@tidings/core";
import { isHeld, type OwnUsers } from "@tidings/core/presence-adapter";
import type { Redis } from "ioredis";
import { type Connection, toError } from "../connection/connection.ts";
import type { Keys } from "./keys.ts";
import type { Link } from "../connection/link.ts";
import type { Nodes } from "../connection/nodes.ts";
import { loadScripts, shaOf } from "../connection/scripts.ts";

/** Keeps in Redis what this node holds: whatever goes wrong, the user stays noted down until it is there. */
export interface Registrar {
  /** Users of whom Redis has not been told yet. */
  readonly pending: number;
  /** Redis is there and has refused the last of what it was told: it is out of memory, say. */
  readonly refused: boolean;
  /** A connection was lost by which Redis was told under the node's name: it may have forgotten that some are held no longer. */
  readonly mayBeUndone: boolean;
  /** Notes down that the user is held in another way than before. `moved`: chats that they have opened or closed. */
  note(userId: UserId, moved?: readonly ConversationId[]): void;
  /** Resolves when Redis knows of all that was noted of the user so far, or after the limit. */
  until(userId: UserId, limitMs: number): Promise<void>;
  /** Notes down all of whom the connection may have lost what it was told. */
  noteAll(serves: (userId: UserId) => boolean): void;
  /** Tells Redis of those noted down, as far as it answers. */
  flush(): Promise<void>;
  /** Nobody waits any longer. */
  close(): void;
}

const perRound = 500;

export function createRegistrar({
  link,
  keys,
  nodes,
  own,
  keepMs,
}: {
  readonly link: Link;
  readonly keys: Keys;
  readonly nodes: Nodes;
  readonly own: OwnUsers;
  readonly keepMs: number;
}): Registrar {
  const noted = new Set<UserId>();
  /** Users whom Redis is being told of just now. */
  const telling = new Set<UserId>();
  const waiting = new Map<UserId, Set<() => void>>();
  /** Users of whom Redis may think that they are connected here. */
  const connected = new Set<UserId>();
  /** Chats that users have opened or closed: what other nodes remember of these holds no longer once Redis is told. */
  const movedBy = new Map<UserId, Set<ConversationId>>();
  /** By which connections Redis was told under the node's name, and in which session of each. */
  const toldBy = new Map<Connection, number>();
  let toldAs = nodes.self;
  let flushing: Promise<void> | null = null;
  /** A flush is about to begin; another is asked for after this one. */
  let due = false;
  let again = false;
  let refused = false;

  const note = (userId: UserId, moved: readonly ConversationId[] = []): void => {
    noted.add(userId);
    noteMoved(userId, moved);
    if (due) return;
    due = true;
    queueMicrotask(() => void flush().catch(link.failed));
  };

  const noteMoved = (userId: UserId, moved: Iterable<ConversationId>): void => {
    for (const conversationId of moved) {
      const ofUser = movedBy.get(userId);
      if (ofUser) ofUser.add(conversationId);
      else movedBy.set(userId, new Set([conversationId]));
    }
  };

  /** To be sent after what was changed: see {@link Viewers}. */
  const deleteStamps = async (redis: Redis, conversationIds: readonly ConversationId[]): Promise<void> => {
    if (link.cluster) return; // there are none
    await Promise.all(conversationIds.map((conversationId) => redis.hdel(keys.stamp(conversationId), "s")));
  };

  const flush = (): Promise<void> => {
    due = false;
    again = true;
    return (flushing ??= flushWhileAsked());
  };

  const flushWhileAsked = async (): Promise<void> => {
    try {
      while (again) {
        again = false;
        await flushAll();
      }
    } finally {
      flushing = null;
    }
  };

  /** One round after the other: of a user, what was noted last is told last. */
  const flushAll = async (): Promise<void> => {
    const failed = new Set<UserId>();
    while (noted.size > 0 && nodes.leased) {
      const round: UserId[] = [];
      for (const userId of noted) {
        if (round.length === perRound) break;
        round.push(userId);
        noted.delete(userId);
        telling.add(userId);
      }
      const perConnection = Map.groupBy(round, (userId) => link.connectionOf(keys.user(userId)));
      await Promise.all(
        [...perConnection].map(async ([connection, userIds]) => {
          const told = connection ? await tell(connection, userIds) : new Set();
          for (const userId of userIds) {
            telling.delete(userId);
            if (told.has(userId)) settle(userId);
            else failed.add(userId);
          }
        }),
      );
    }
    refused = [...failed].some((userId) => link.connectionOf(keys.user(userId)) !== null);
    for (const userId of failed) noted.add(userId);
  };

  /** Resolves with the users of whom Redis knows now. All commands leave in one write. */
  const tell = async (connection: Connection, userIds: readonly UserId[]): Promise<ReadonlySet<UserId>> => {
    const told = new Set<UserId>();
    const failures = new Map<UserId, string>();
    const { self } = nodes;
    if (toldAs !== self) toldBy.clear();
    toldAs = self;
    toldBy.set(connection, connection.session);
    const redis = connection.corked();
    await Promise.all(
      userIds.map(async (userId) => {
        const moved = [...(movedBy.get(userId) ?? [])];
        movedBy.delete(userId);
        try {
          const { isConnected, replies } = send(redis, userId, self);
          const [answers] = await Promise.all([Promise.all(replies), deleteStamps(redis, moved)]);
          const since = answers.at(-1);
          if (typeof since === "string" && since !== "") own.adopt(userId, Number(since));
          // Not before the answer: if it is lost, the user must be released again.
          if (!isConnected) connected.delete(userId);
          told.add(userId);
        } catch (thrown) {
          const error = toError(thrown);
          // what of it has happened is not known: the next time counts for everything
          noteMoved(userId, [...moved, ...(own.get(userId)?.chats.keys() ?? [])]);
          link.failed(error);
          failures.set(userId, error.message);
        }
      }),
    );
    await mend(connection, self, failures).catch(link.failed);
    return told;
  };

  const send = (
    redis: Redis,
    userId: UserId,
    self: string,
  ): { readonly isConnected: boolean; readonly replies: readonly Promise<unknown>[] } => {
    const user = own.get(userId);
    const [key, notices] = [keys.user(userId), keys.notices(userId)];
    const isConnected = user !== undefined && user.sinceMs !== null;
    const replies: Promise<unknown>[] = [];
    const release = (node: string): void => {
      replies.push(redis.evalsha(shaOf("release"), 1, key, node, user?.endedAtMs ?? 0, keepMs, notices));
    };
    const { formers } = nodes;
    if (!user || !isHeld(user) || (connected.has(userId) && !isConnected)) {
      for (const name of [self, ...formers]) release(name);
    }
    if (user && isHeld(user)) {
      if (isConnected) connected.add(userId);
      const chats = user.chats.size > 0 ? JSON.stringify([...user.chats.keys()]) : "";
      const since = user.sinceMs ?? "";
      const away = isConnected && user.away ? "1" : "";
      const state = [since, chats, nodes.liveList, keepMs, notices, away, ...formers];
      replies.push(redis.evalsha(shaOf("hold"), 1, key, self, ...state));
    }
    return { isConnected, replies };
  };

  const mend = async ({ redis }: Connection, self: string, failures: ReadonlyMap<UserId, string>): Promise<void> => {
    const failed = (kind: string) => [...failures].filter(([, message]) => message.startsWith(kind));
    if (failed("NOSCRIPT").length > 0) {
      await loadScripts(redis);
      again = true;
    }
    // What cannot be brought up to date must not keep a user from their pushes: they count as having nothing open.
    await Promise.all(
      failed("OOM").map(async ([userId]) => {
        await redis.hdel(keys.user(userId), ...[self, ...nodes.formers].map((name) => `o:${name}`));
        await deleteStamps(redis, [...(movedBy.get(userId) ?? [])]);
      }),
    );
  };

  const settle = (userId: UserId): void => {
    if (noted.has(userId)) return;
    own.forget(userId);
    for (const resolve of waiting.get(userId) ?? []) resolve();
  };

  return {
    get pending() {
      return noted.size + telling.size;
    },
    get refused() {
      return refused;
    },
    get mayBeUndone() {
      if (toldAs !== nodes.self) return false;
      return [...toldBy].some(([{ state, session }, toldIn]) => state !== "usable" || session !== toldIn);
    },
    note,
    until(userId, limitMs) {
      if (!noted.has(userId) && !telling.has(userId)) return Promise.resolve();
      return new Promise((resolve) => {
        const waiters = waiting.get(userId) ?? new Set();
        const done = (): void => {
          clearTimeout(timer);
          waiters.delete(done);
          if (waiters.size === 0) waiting.delete(userId);
          resolve();
        };
        const timer = setTimeout(done, limitMs);
        waiting.set(userId, waiters.add(done));
      });
    },
    noteAll(serves) {
      for (const userId of own.ids) {
        if (!serves(userId)) continue;
        noted.add(userId);
        noteMoved(userId, own.get(userId)?.chats.keys() ?? []);
      }
    },
    flush,
    close() {
      for (const waiters of waiting.values()) for (const resolve of waiters) resolve();
    },
  };
}
