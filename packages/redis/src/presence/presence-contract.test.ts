import { randomUUID } from "node:crypto";
import { type OpenPresence, presenceContract } from "@tidings/testing/contracts";
import { sharedClusterUrls, sharedRedisUrl } from "@tidings/testing/redis/shared";
import { createRedisPresence } from "./create-redis-presence.ts";
import type { RedisLinkOptions } from "../connection/options.ts";

const openOn =
  (redisOf: () => RedisLinkOptions["redis"]): OpenPresence =>
  ({ nodes: count, graceMs }) => {
    const prefix = `${randomUUID()}:`;
    const redis = redisOf();
    // The contract waits until what was registered is seen, also where this process or Redis stands still for a while.
    const patience = { silenceMs: 60_000, registerWaitMs: 60_000, lookUpMs: 60_000 };
    const nodes = Array.from({ length: count }, () => createRedisPresence({ redis, prefix, graceMs, ...patience }));
    return Promise.resolve({
      nodes,
      async [Symbol.asyncDispose]() {
        await Promise.all(nodes.map((node) => node.close()));
      },
    });
  };

for (const nodes of [1, 3]) {
  presenceContract("Presence on Redis", openOn(sharedRedisUrl), { nodes });
  presenceContract("Presence on a Redis cluster", openOn(sharedClusterUrls), { nodes });
}
