import type { ChatFeedEvent, Delivery } from "@tidings/core";
import { createRedisFanout, type RedisFanout, type RedisFanoutOptions } from "../src/fanout/create-redis-fanout.ts";
import { openNodes as openTestNodes, type TestNodes } from "./test-nodes.ts";

/** Quick to come back. No limit runs out where this process, or Redis, stands still, unless a test is about that limit. */
export const quick: Required<Pick<RedisFanoutOptions, "pingMs" | "silenceMs" | "maxReconnectMs" | "waitMs">> = {
  pingMs: 50,
  silenceMs: 60_000,
  maxReconnectMs: 100,
  waitMs: 60_000,
};

/** After how much silence Redis counts as away where it falls silent. */
export const shortSilence = { silenceMs: 400 };

export const eventOf = (n: number): ChatFeedEvent => ({
  type: "read",
  conversationId: "ann_ben",
  userId: "ann",
  seq: n,
});

export const numbered = (userId: string, n: number): Delivery => ({ userId, feed: "chat", n, event: eventOf(n) });

/** Keeps the numbers of the entries that come. */
export function createInbox(): { readonly numbers: number[]; readonly deliver: (delivery: Delivery) => void } {
  const numbers: number[] = [];
  return { numbers, deliver: (delivery: Delivery) => void ("n" in delivery && numbers.push(delivery.n)) };
}

export const openNodes = (count: number, options: RedisFanoutOptions): TestNodes<RedisFanout> => {
  const all = { ...quick, ...options };
  return openTestNodes(createRedisFanout, all, ...Array.from({ length: count - 1 }, () => all));
};
