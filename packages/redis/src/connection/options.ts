import type { OnError } from "@tidings/core";
import type { RedisOptions } from "ioredis";
import { parseRedisUrl } from "./parse-redis-url.ts";

/** Options of ioredis for one server. Those that decide what happens while it is away are this package's own. */
export type ServerOptions = Omit<RedisOptions, "replyMapping">;

/** Where Redis is, and how long to wait for it. Redis 7 or newer. */
export interface RedisLinkOptions {
  /**
   * The URL of one server: `redis://`, `rediss://` with TLS, or `redis:///path/to.sock`. Or the URLs of members of a
   * cluster, as an array or separated by commas; any member is enough to find the others. Or options of ioredis for one
   * server (Sentinel, TLS, a Unix socket).
   */
  readonly redis: string | readonly string[] | ServerOptions;
  /**
   * The prefix of every key and channel, so that several systems can share a Redis. Default `tidings:`. If the options of
   * ioredis have a `keyPrefix`, that stands before it.
   */
  readonly prefix?: string;
  /** How often each connection is checked. Milliseconds, default 1,000. */
  readonly pingMs?: number;
  /**
   * How long a server may be silent. After that it counts as dead, and its connection is dropped. Milliseconds, default
   * 2,000.
   */
  readonly silenceMs?: number;
  /**
   * The longest pause between two attempts to connect. Pauses begin at about 50 ms, grow, and have jitter.
   * Milliseconds, default 2,000.
   */
  readonly maxReconnectMs?: number;
  /**
   * Called with failures that no caller is waiting for, for each kind at most every 30 seconds. Default
   * `console.error`.
   */
  readonly onError?: OnError;
}

/** How the connection to Redis is, for readiness and metrics. */
export interface RedisLinkStatus {
  /** Whether Redis answers, including every part of a cluster. */
  readonly ready: boolean;
  /** What went wrong last, also if it works again; `null` if nothing has. */
  readonly lastError: Error | null;
}

const defaultPrefix = "tidings:";

/** What every key and channel begins with. */
export function prefixOf({ redis, prefix = defaultPrefix }: RedisLinkOptions): string {
  const { keyPrefix = "" } = typeof redis === "string" || isList(redis) ? {} : redis;
  return `${keyPrefix}${prefix}`;
}

/** What other clients of Redis have in their options, which ioredis would pass over: it would connect to localhost. */
const foreignOptions = ["url", "socket", "rootNodes"];

/**
 * One server, or members of a cluster: several URLs mean that.
 *
 * @throws {TypeError} if a URL is not understood; says why, and never what may be a password
 */
export function toTargets(redis: RedisLinkOptions["redis"]): {
  readonly cluster: boolean;
  readonly targets: readonly [ServerOptions, ...ServerOptions[]];
} {
  if (typeof redis !== "string" && !isList(redis)) {
    const foreign = foreignOptions.find((name) => name in redis);
    if (foreign === undefined) return { cluster: false, targets: [redis] };
    throw new TypeError(
      `The options of Redis have ${foreign}, which ioredis does not know: give a URL, or options of ioredis such as { host, port }`,
    );
  }
  const urls = (typeof redis === "string" ? redis.split(/,(?=\s*rediss?:|\s*$)/i) : redis)
    .map((url) => url.trim())
    .filter(Boolean);
  const [first, ...others] = urls.map(parseRedisUrl);
  if (!first) throw new TypeError("No Redis URL: give one like redis://localhost:6379");
  return { cluster: others.length > 0, targets: [first, ...others] };
}

const isList = (redis: readonly string[] | ServerOptions): redis is readonly string[] => Array.isArray(redis);

/** What is wrong with one URL or several; `null` if nothing is. It does not repeat what may be a password. */
export function redisUrlProblem(urls: string): string | null {
  try {
    toTargets(urls);
    return null;
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}
