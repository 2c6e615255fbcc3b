import { startRedis } from "@tidings/testing/redis";
import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";
import { openAdapters } from "./adapters.ts";
import { readEnvironment } from "./environment/environment.ts";

test("why Redis is away is told in a word, without its address", async () => {
  await using redis = await startRedis({ settings: { requirepass: "right" } });
  const secret = "0123456789abcdef0123456789abcdef";
  const given = {
    TIDINGS_JWT_SECRET: secret,
    DATABASE_URL: "file::memory:",
    REDIS_URL: redis.url.replace("//", "//:wrong@"),
  };
  const adapters = await openAdapters(readEnvironment(given), () => {});
  const becomes = (state: unknown) => eventually(() => expect(adapters.redis?.()).toEqual(state));
  await becomes({ ready: false, reason: expect.stringMatching(/^WRONGPASS /) });
  await redis.kill();
  await becomes({ ready: false, reason: "ECONNREFUSED" });
  await Promise.all([adapters.fanout.close(), adapters.presence.close(), adapters.store.close()]);
});
