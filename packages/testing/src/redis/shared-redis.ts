import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    readonly redisUrl: string;
    readonly redisClusterUrls: readonly string[];
  }
}

/**
 * The URL of the server that all tests of a run share. Each test uses a key prefix of its own. Needs the global setup.
 */
export const sharedRedisUrl = (): string => inject("redisUrl");

/** The port of the server that all tests of a run share. Needs the global setup. */
export const sharedRedisPort = (): number => Number(new URL(sharedRedisUrl()).port);

/** The URLs of the cluster that all tests of a run share. Needs the global setup. */
export const sharedClusterUrls = (): readonly string[] => inject("redisClusterUrls");
