import { createMemoryFanout, createMemoryPresence, type Fanout, type OnError, type Presence } from "@tidings/core";
import type { RedisLinkOptions } from "@tidings/redis";

/** What is used of a client of ioredis: how it connects. */
interface ClientLike {
  readonly options: Exclude<RedisLinkOptions["redis"], string | readonly string[]>;
}

/**
 * Joins several nodes: a URL (several for a cluster), options of ioredis, or your own client of ioredis, whose settings are
 * used. Default: this process alone.
 */
export type RedisOption = RedisLinkOptions["redis"] | ClientLike;

const isClient = (option: RedisOption): option is ClientLike => typeof option === "object" && "options" in option;

/** Its options name no server. */
const isCluster = (option: ClientLike): boolean => "isCluster" in option && option.isCluster === true;

/** What carries events of the store with this epoch between nodes, and knows who is online. */
export async function openRedis(
  option: RedisOption | undefined,
  { epoch, onError }: { readonly epoch: string; readonly onError: OnError },
): Promise<{ readonly fanout: Fanout; readonly presence: Presence }> {
  if (option === undefined || option === "") return { fanout: createMemoryFanout(), presence: createMemoryPresence() };
  if (isClient(option) && isCluster(option)) {
    throw new TypeError("The option redis of createTidings is a client of a cluster: give the URLs of several members");
  }
  const { createRedisFanout, createRedisPresence } = await import("@tidings/redis");
  const options = { redis: isClient(option) ? option.options : option, onError };
  return { fanout: createRedisFanout({ ...options, epoch }), presence: createRedisPresence(options) };
}
