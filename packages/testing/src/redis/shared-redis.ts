import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    readonly redisUrl: string;
    readonly redisClusterUrls: readonly string[];
  }
}

/** The server that all tests of a run share, each with a key prefix of its own. Needs the global setup. */
export const sharedRedisUrl = (): string => inject("redisUrl");

export const sharedRedisPort = (): number => Number(new URL(sharedRedisUrl()).port);

/** The masters of the cluster that all tests of a run share. */
export const sharedClusterUrls = (): readonly string[] => inject("redisClusterUrls");
