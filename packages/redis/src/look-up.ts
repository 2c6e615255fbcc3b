import type { UserId } from "@tidings/core";
import type { Redis } from "ioredis";
import type { Connection } from "./connection.ts";
import type { Keys } from "./keys.ts";
import type { Link } from "./link.ts";
import type { Nodes } from "./nodes.ts";
import { shaOf } from "./scripts.ts";
import { within } from "./within.ts";
import { toUserHash, type UserHash } from "./user-hash.ts";

/** Reads users' hashes. */
export interface LookUp {
  /**
   * Resolves within the limit, and at once for what is known to be away; users of whom Redis did not tell by then are
   * missing. The nodes in it are known to live or to be dead, as far as that can be found out.
   */
  (userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, UserHash>>;
}

/** `null` if Redis did not answer. */
type Asked = Promise<UserHash | null>;

export function createLookUp({
  link,
  keys,
  nodes,
  limitMs,
  keepMs,
}: {
  readonly link: Link;
  readonly keys: Keys;
  readonly nodes: Nodes;
  readonly limitMs: number;
  readonly keepMs: number;
}): LookUp {
  /** What was asked in the write that each connection collects. */
  const collecting = new WeakMap<Connection, { readonly write: number; readonly asked: Map<UserId, Asked> }>();

  const read = async (userId: UserId, found: Map<UserId, UserHash>): Promise<void> => {
    const key = keys.user(userId);
    if (!link.connectionOf(key)) await link.decided(key);
    const connection = link.connectionOf(key);
    if (!connection) return;
    const hash = await ask(connection, userId);
    if (hash) found.set(userId, hash);
  };

  /** Who asks while the same question has not left yet shares its answer, which is not older than one of his own. */
  const ask = (connection: Connection, userId: UserId): Asked => {
    const redis = connection.corked();
    const { writes: write } = connection;
    let current = collecting.get(connection);
    if (current?.write !== write) {
      current = { write, asked: new Map() };
      collecting.set(connection, current);
    }
    const asked = current.asked.get(userId) ?? fetch(redis, userId);
    current.asked.set(userId, asked);
    return asked;
  };

  const fetch = async (redis: Redis, userId: UserId): Asked => {
    try {
      const hash = toUserHash(await redis.hgetall(keys.user(userId)));
      const holders = new Set([...hash.nodes.keys(), ...hash.chats.keys()]);
      await nodes.learn(holders);
      for (const node of holders) if (nodes.isDead(node)) clearUp(userId, node, hash);
      return hash;
    } catch (error) {
      link.failed(error);
      return null;
    }
  };

  /** Whoever comes across what a dead node has left takes it away. */
  const clearUp = (userId: UserId, node: string, hash: UserHash): void => {
    const connection = link.connectionOf(keys.user(userId));
    const endMs = nodes.endOf(node) ?? hash.nodes.get(node) ?? 0;
    connection
      ?.corked()
      .evalsha(shaOf("release"), 1, keys.user(userId), node, endMs, keepMs, keys.notices(userId))
      .catch(link.failed);
  };

  return async (userIds) => {
    const found = new Map<UserId, UserHash>();
    const reading = userIds.map((userId) => read(userId, found));
    await within(limitMs, Promise.all(reading));
    return new Map(found);
  };
}
