import type { OnError } from "@tidings/core";
import type { RedisOptions } from "ioredis";
import { parseRedisUrl } from "./parse-redis-url.ts";

/** Options of ioredis for one server. Those that decide what happens while it is away are this package's own. */
export type ServerOptions = Omit<RedisOptions, "replyMapping">;

/** Where Redis is, and how patient to be with it. Redis 7 or newer. */
export interface RedisLinkOptions {
  /**
   * A URL of one server (`redis://`, `rediss://` with TLS, or `redis:///path/to.sock`); several, comma-separated or as an array, of members of a cluster, of
   * which any is enough to find the others; or options of ioredis for one server (Sentinel, TLS, a Unix socket).
   */
  readonly redis: string | readonly string[] | ServerOptions;
  /** Begins every key and channel, so that several systems can share a Redis. Default `tidings:`. */
  readonly prefix?: string;
  /** How often each connection is tried out. Milliseconds, default 1,000. */
  readonly pingMs?: number;
  /** A server that answers nothing for so long is taken for dead and its connection dropped. Milliseconds, default 2,000. */
  readonly silenceMs?: number;
  /** The longest pause between two attempts to connect; they begin at some 50 ms and have jitter. Milliseconds, default 2,000. */
  readonly maxReconnectMs?: number;
  /** Hears of the failures that no caller waits for, of each kind at most every 30 seconds. Default `console.error`. */
  readonly onError?: OnError;
}

/** What readiness and metrics need to know of the way to Redis. */
export interface RedisLinkStatus {
  /** Redis answers, every part of a cluster included. */
  readonly ready: boolean;
  /** What went wrong last, also if it is mended since. */
  readonly lastError: Error | null;
}

export const defaultPrefix = "tidings:";

/**
 * One server, or members of a cluster: several URLs mean that.
 *
 * @throws {TypeError} if a URL is not understood; says why, and never what may be a password
 */
export function toTargets(redis: RedisLinkOptions["redis"]): {
  readonly cluster: boolean;
  readonly targets: readonly [ServerOptions, ...ServerOptions[]];
} {
  if (typeof redis !== "string" && !isList(redis)) return { cluster: false, targets: [redis] };
  const urls = (typeof redis === "string" ? redis.split(/,(?=\s*rediss?:|\s*$)/i) : redis)
    .map((url) => url.trim())
    .filter(Boolean);
  const [first, ...others] = urls.map(parseRedisUrl);
  if (!first) throw new TypeError("No Redis URL: give one like redis://localhost:6379");
  return { cluster: others.length > 0, targets: [first, ...others] };
}

const isList = (redis: readonly string[] | ServerOptions): redis is readonly string[] => Array.isArray(redis);

/** What is wrong with the text of one URL or several, without what may be a password; `null` if nothing is. */
export function redisUrlProblem(urls: string): string | null {
  try {
    toTargets(urls);
    return null;
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}
