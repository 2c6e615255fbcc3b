import { Redis } from "ioredis";
import type { TestProject } from "vitest/node";
import { startRedis } from "./start-redis.ts";
import { startRedisCluster } from "./start-redis-cluster.ts";

/** For `globalSetup` of a Vitest configuration: one server and one cluster for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [redis, cluster] = await Promise.all([startRedis(), startRedisCluster()]);
  await Promise.all(cluster.urls.map(neverFail));
  project.provide("redisUrl", redis.url);
  project.provide("redisClusterUrls", cluster.urls);
  return async () => {
    await Promise.all([redis.stop(), cluster.stop()]);
  };
}

/** Nobody ends these masters: one that does not answer for a while has been given no time by the machine. */
async function neverFail(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.config("SET", "cluster-node-timeout", "60000");
  redis.disconnect();
}
