export { startRedis, type StartRedisOptions, type TestRedis } from "./start-redis.ts";
export { startRedisCluster, type TestMaster, type TestRedisCluster } from "./start-redis-cluster.ts";
