export {
  createRedisFanout,
  type RedisFanout,
  type RedisFanoutOptions,
  type RedisFanoutStatus,
} from "./create-redis-fanout.ts";
export { redisUrlProblem } from "./options.ts";
export type { RedisLinkOptions, RedisLinkStatus } from "./options.ts";
export {
  createRedisPresence,
  type RedisPresence,
  type RedisPresenceOptions,
  type RedisPresenceStatus,
} from "./create-redis-presence.ts";
