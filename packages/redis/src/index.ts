export { createRedisFanout, type RedisFanout, type RedisFanoutOptions, type RedisFanoutStatus } from "./create-redis-fanout.ts";
export type { RedisLinkOptions, RedisLinkStatus } from "./options.ts";
