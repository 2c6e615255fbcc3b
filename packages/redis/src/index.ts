export {
  createRedisFanout,
  type RedisFanout,
  type RedisFanoutOptions,
  type RedisFanoutStatus,
} from "./fanout/create-redis-fanout.ts";
export { redisUrlProblem } from "./connection/options.ts";
export type { RedisLinkOptions, RedisLinkStatus } from "./connection/options.ts";
export {
  createRedisPresence,
  type RedisPresence,
  type RedisPresenceOptions,
  type RedisPresenceStatus,
} from "./presence/create-redis-presence.ts";
