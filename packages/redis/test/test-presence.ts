import type { PresenceState } from "@tidings/core";
import { expect } from "vitest";
import {
  createRedisPresence,
  type RedisPresence,
  type RedisPresenceOptions,
} from "../src/presence/create-redis-presence.ts";
import { openNodes as openTestNodes, type TestNodes } from "./test-nodes.ts";

// For the tests of presence.

export const chat = "ann_ben";

/** Quick to come back. No limit runs out where this process, or Redis, stands still, unless a test is about that limit. */
export const quick = {
  pingMs: 50,
  silenceMs: 60_000,
  maxReconnectMs: 100,
  graceMs: 150,
  leaseMs: 60_000,
  registerWaitMs: 60_000,
  lookUpMs: 60_000,
};

/** After how much silence Redis counts as away where it falls silent. */
export const shortSilence = { silenceMs: 400 };

/** A lease by whose length an absence is believed before long, and which does not run out where nobody is to die. */
export const mediumLease = { leaseMs: 12_000 };
/** By then a node with such a lease has looked again at what it did not believe after an interruption. */
export const settledMs = 4_500;

/** A node with such a lease learns at once whose lease has ended. Its own may end by accident. */
export const shortLease = { leaseMs: 900 };

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

/** In far more time than it takes, and far less than what it must not wait for. */
export async function soon<T>(run: Promise<T>): Promise<T> {
  const begin = performance.now();
  const result = await run;
  expect(performance.now() - begin).toBeLessThan(30_000);
  return result;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
