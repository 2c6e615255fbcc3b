import type { Redis } from "ioredis";
import type { RedisLinkOptions, ServerOptions } from "./options.ts";

/**
 * `connecting`: nothing is known yet. `usable`: it answers and is prepared. `away`: it was tried and found wanting, or lost;
 * attempts go on.
 */
export type ConnectionState = "connecting" | "usable" | "away";

/** One supervised connection to one server, for commands and subscriptions alike (RESP3). */
export interface Connection {
  readonly redis: Redis;
  readonly state: ConnectionState;
  /** How often it has become usable: what was sent in an earlier session may be lost, even if it was answered. */
  readonly session: number;
  /** What is sent in one tick leaves in one write. */
  corked(): Redis;
  /** It was refused something that it was found to have the right to: it is away until it is found so again. */
  doubt(error: Error): void;
  /** Ends it at once, with everything that waits on it. */
  close(): void;
}

export interface ConnectionEvents {
  /** Rejects if the server is there and cannot serve. */
  readonly probe: (redis: Redis) => Promise<unknown>;
  /** What a connection needs before it is used. */
  readonly prepare: (redis: Redis) => Promise<unknown>;
  readonly onUsable: (connection: Connection) => void;
  /** It is away, or still is. */
  readonly onAway: (connection: Connection, error: Error) => void;
  readonly onMessage: (channel: string, message: string) => void;
  /** The server does not serve a slot any more. */
  readonly onMoved: () => void;
}

const firstReconnectMs = 50;

type Patience = Required<Pick<RedisLinkOptions, "pingMs" | "silenceMs" | "maxReconnectMs">>;

/** What every connection is made with: nothing is queued or repeated while the server is away. */
export function toRedisOptions({ silenceMs, maxReconnectMs }: Patience): ServerOptions {
  return {
    lazyConnect: false,
    protocol: 3,
    keyPrefix: "", // channels would have it on the way there and not on the way back: it is part of our own prefix
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    connectTimeout: silenceMs,
    socketTimeout: silenceMs,
    // Ends are not waited for: ioredis leaves a timer behind for so long.
    disconnectTimeout: 1,
    disableClientInfo: true,
    retryStrategy(attempt) {
      const most = Math.min(maxReconnectMs, firstReconnectMs * 2 ** Math.min(attempt - 1, 16));
      return most * (0.5 + Math.random() / 2);
    },
    // A replica: the master is elsewhere now, as Sentinel or the name's next look-up knows.
    reconnectOnError: (error) => error.message.startsWith("READONLY"),
  };
}

export function openConnection(redis: Redis, { pingMs }: Patience, events: ConnectionEvents): Connection {
  let state: ConnectionState = "connecting";
  /** Counts the sockets, so that an answer from an earlier one is known as such. */
  let socket = 0;
  let session = 0;
  let closed = false;
  let checking = false;
  let isCorked = false;
  let lastError: Error | null = null;

  const away = (error: Error): void => {
    state = "away";
    events.onAway(connection, error);
  };

  /** An unanswered command is ended by the socket's time limit: every check ends. */
  const check = async (): Promise<void> => {
    if (checking || closed || redis.status !== "ready") return;
    checking = true;
    const checked = socket;
    const isCurrent = (): boolean => checked === socket && !closed;
    try {
      await events.probe(redis);
      if (state !== "usable") {
        await events.prepare(redis);
        if (!isCurrent()) return;
        state = "usable";
        session += 1;
        events.onUsable(connection);
      }
    } catch (error) {
      if (isCurrent()) away(toError(error));
    } finally {
      checking = false;
      if (!isCurrent()) void check();
    }
  };

  redis.on("error", (error) => {
    lastError = error;
  });
  redis.on("ready", () => {
    socket += 1;
    isCorked = false;
    void check();
  });
  redis.on("close", () => {
    socket += 1;
    if (!closed) away(lastError ?? new Error("Redis closed the connection"));
    lastError = null;
  });
  redis.on("smessage", events.onMessage);
  redis.on("moved", events.onMoved);
  const timer = setInterval(() => void check(), pingMs).unref();

  const connection: Connection = {
    redis,
    get state() {
      return state;
    },
    get session() {
      return session;
    },
    corked() {
      if (!isCorked && redis.status === "ready") {
        isCorked = true;
        const { stream } = redis;
        stream.cork();
        setImmediate(() => {
          isCorked = false;
          stream.uncork();
        });
      }
      return redis;
    },
    doubt(error) {
      if (state === "usable" && !closed) away(error); // the next check is soon enough
    },
    close() {
      if (closed) return;
      closed = true;
      state = "away";
      clearInterval(timer);
      endNow(redis);
    },
  };
  return connection;
}

/** Waits for no reply and no end from the other side, which may never come. */
export function endNow(redis: Redis): void {
  redis.disconnect();
  // Undefined until the first attempt to connect has begun.
  (redis.stream as typeof redis.stream | undefined)?.destroy();
}

export const toError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));
