import type { TestProject } from "vitest/node";
import { startRedis } from "./start-redis.ts";
import { startRedisCluster } from "./start-redis-cluster.ts";

/** For `globalSetup` of a Vitest configuration: one server and one cluster for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [redis, cluster] = await Promise.all([startRedis(), startRedisCluster()]);
  project.provide("redisUrl", redis.url);
  project.provide("redisClusterUrls", cluster.urls);
  return async () => {
    await Promise.all([redis.stop(), cluster.stop()]);
  };
}
