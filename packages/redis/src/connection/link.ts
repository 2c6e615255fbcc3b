import type { BackgroundStage } from "@tidings/core";
import { Redis } from "ioredis";
import { openCluster } from "./cluster.ts";
import { type Connection, openConnection, toError, toRedisOptions } from "./connection.ts";
import { isForbidden } from "./forbidden.ts";
import { type RedisLinkOptions, type RedisLinkStatus, type ServerOptions, toTargets } from "./options.ts";
import { createReporter } from "./reporter.ts";

/** The way to Redis: one connection to one server, or one to each master of a cluster. */
export interface Link {
  readonly cluster: boolean;
  /** The connection that serves the key; `null` while it is away, or not known yet. */
  connectionOf(key: string): Connection | null;
  /** Whether waiting for the key's server is known to be in vain. Not so before the first attempt has ended. */
  isAway(key: string): boolean;
  /** Resolves when the first attempt to reach the key's server has ended, either way; at once if it has. */
  decided(key: string): Promise<void>;
  /** Takes note that a command failed, and finds out where the masters are if that may be why. */
  readonly failed: (error: unknown) => void;
  status(): RedisLinkStatus;
  close(): void;
}

export interface LinkEvents {
  readonly stage: BackgroundStage;
  /** What a connection needs before it is used. */
  readonly prepare?: (redis: Redis) => Promise<unknown>;
  /** From now on the connection serves these keys. What was there may be gone: data, subscriptions, messages. */
  readonly onRestored: (connection: Connection, serves: (key: string) => boolean) => void;
  readonly onMessage: (channel: string, message: string) => void;
}

/** What a {@link Link} is made of: the masters, wherever they are. */
export interface Masters {
  connectionAt(key: string): Connection | null;
  /** All that are needed are usable. */
  readonly ready: boolean;
  /** The first attempt to find them has ended. */
  readonly known: boolean;
  readonly failed: (error: Error) => void;
  close(): void;
}

export interface MasterEvents {
  readonly open: (
    redis: Redis,
    events: {
      readonly probe: (redis: Redis) => Promise<unknown>;
      readonly onUsable: (connection: Connection) => void;
      readonly onAway: (error: Error) => void;
      readonly onMoved: () => void;
    },
  ) => Connection;
  readonly onRestored: LinkEvents["onRestored"];
  readonly onError: (error: Error) => void;
  /** A server's state has changed, or where the servers are has become known. */
  readonly onChange: () => void;
}

const wantsSeveralUrls = "This Redis is a member of a cluster: give the URLs of several members, and all are used";

const everything = (): boolean => true;

export function openLink(options: RedisLinkOptions, events: LinkEvents): Link {
  const { redis, pingMs = 1_000, silenceMs = 2_000, maxReconnectMs = 2_000 } = options;
  const patience = { pingMs, silenceMs, maxReconnectMs };
  const reporter = createReporter(options.onError, events.stage);
  const { prepare = () => Promise.resolve(), onRestored, onMessage } = events;

  const undecided = new Set<{ readonly key: string; readonly resolve: () => void }>();
  let closed = false;

  /** Errors caused by the close do not count as failures. */
  const report = (error: Error): void => {
    if (!closed) reporter.report(error);
  };

  const isDecided = (key: string): boolean => {
    const connection = masters.connectionAt(key);
    return closed || (connection ? connection.state !== "connecting" : masters.known);
  };
  const onChange = (): void => {
    for (const waiting of undecided) {
      if (!isDecided(waiting.key)) continue;
      undecided.delete(waiting);
      waiting.resolve();
    }
  };

  const open: MasterEvents["open"] = (client, { probe, onUsable, onAway, onMoved }) =>
    openConnection(client, patience, {
      probe,
      prepare,
      onMessage,
      onMoved,
      onUsable(connection) {
        onUsable(connection);
        onChange();
      },
      onAway(_, error) {
        report(error);
        onAway(error);
        onChange();
      },
    });

  const { cluster, targets } = toTargets(redis);
  const create = (server: ServerOptions): Redis => new Redis({ ...server, ...toRedisOptions(patience) });
  const masterEvents: MasterEvents = { open, onRestored, onError: report, onChange };
  const masters = cluster
    ? openCluster(targets, create, patience, masterEvents)
    : openSingle(create(targets[0]), masterEvents);

  return {
    cluster,
    connectionOf(key) {
      const connection = masters.connectionAt(key);
      return connection?.state === "usable" ? connection : null;
    },
    isAway(key) {
      const connection = masters.connectionAt(key);
      return connection ? connection.state === "away" : masters.known;
    },
    decided: (key) =>
      isDecided(key) ? Promise.resolve() : new Promise((resolve) => void undecided.add({ key, resolve })),
    failed(thrown) {
      const error = toError(thrown);
      masters.failed(error);
      const isUnexpected = !cluster && error.message.startsWith("MOVED");
      report(isUnexpected ? new Error(wantsSeveralUrls, { cause: error }) : error);
    },
    status: () => ({ ready: masters.ready, lastError: reporter.lastError }),
    close() {
      closed = true;
      masters.close();
      onChange();
    },
  };
}

function openSingle(redis: Redis, { open, onRestored }: MasterEvents): Masters {
  let refusals = 0;
  const connection = open(redis, {
    async probe(client) {
      if (await isMaster(client)) return;
      refusals += 1;
      // The name may lead to the new master by now.
      if (refusals % 2 === 0) client.disconnect(true);
      throw new Error(
        "READONLY This Redis is a replica: waiting for it to be promoted, or for its name to lead elsewhere",
      );
    },
    onUsable: (usable) => onRestored(usable, everything),
    onAway: () => {},
    onMoved: () => {},
  });
  const failed: Masters["failed"] = (error) => {
    if (isForbidden(error)) connection.doubt(error);
  };
  return {
    connectionAt: () => connection,
    get ready() {
      return connection.state === "usable";
    },
    known: true,
    failed,
    close: () => connection.close(),
  };
}

/** Sends a command in any case: a server that does not answer is dead. */
async function isMaster(redis: Redis): Promise<boolean> {
  try {
    return !(await redis.info("replication")).includes("role:slave");
  } catch (error) {
    if (!toError(error).message.startsWith("NOPERM")) throw error;
    await redis.ping();
    return true;
  }
}
