import type { PresenceState } from "@tidings/core";
import { expect } from "vitest";
import {
  createRedisPresence,
  type RedisPresence,
  type RedisPresenceOptions,
} from "../src/presence/create-redis-presence.ts";
import { openNodes as openTestNodes, type TestNodes } from "./test-nodes.ts";

// For the tests of presence.

export const timeout = 120_000;
export const chat = "ann_ben";

/** Quick to come back. Redis may take its time to answer, unless a test is about a Redis that does not. */
export const quick = {
  pingMs: 50,
  silenceMs: 15_000,
  maxReconnectMs: 100,
  graceMs: 150,
  leaseMs: 900,
  registerWaitMs: 15_000,
  lookUpMs: 15_000,
};

/** After how much silence Redis counts as away where it falls silent. */
export const shortSilence = { silenceMs: 400 };

/** Does not run out on a busy machine where nobody is to die. */
export const longLease = { leaseMs: 3_000 };

export const openNodes = (
  ...options: readonly [RedisPresenceOptions, ...RedisPresenceOptions[]]
): TestNodes<RedisPresence> =>
  openTestNodes((own: RedisPresenceOptions) => createRedisPresence({ ...quick, ...own }), ...options);

export const onlineOf = async (node: RedisPresence, ...userIds: readonly string[]): Promise<readonly boolean[]> =>
  (await node.get(userIds)).map(({ online }) => online);
export const viewersOf = async (node: RedisPresence, ...userIds: readonly string[]): Promise<readonly string[]> =>
  [...(await node.viewers(userIds, chat))].toSorted();

export async function watch(node: RedisPresence, ...userIds: readonly string[]): Promise<readonly PresenceState[]> {
  const told: PresenceState[] = [];
  await node.watch(userIds, (state) => told.push(state));
  return told;
}

/** Far more than it takes, and far less than what it must not wait for. */
export async function within<T>(ms: number, run: Promise<T>): Promise<T> {
  const begin = performance.now();
  const result = await run;
  expect(performance.now() - begin).toBeLessThan(ms);
  return result;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
