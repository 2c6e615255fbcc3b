import type { CommittedEvent, Outlet } from "@tidings/core";
import { setTimeout as sleep } from "node:timers/promises";

export const pushEvent = (userId: string, seq: number, type = "order.shipped"): CommittedEvent => ({
  id: `event-${userId}-${seq}`,
  kind: "push",
  key: userId,
  atMs: 1_800_000_000_000 + seq,
  data: { userId, seq, type, data: { n: seq }, sentAtMs: 1_800_000_000_000 + seq },
});

export const messageEvent = (conversationId: string): CommittedEvent => ({
  id: `event-${conversationId.length}`,
  kind: "message",
  key: conversationId,
  atMs: 1_800_000_000_000,
  data: { conversationId, seq: 1, from: "alice", nonce: "n", sentAtMs: 1_800_000_000_000, content: { text: "Hello" } },
});

/** What a broker may lose of what it has taken: that is its own fault, and rare. */
export interface Losses {
  /** The ids of events that it may have lost. */
  readonly of: ReadonlySet<string>;
  readonly most: number;
}

/** As the hub does: in order for each key, keys side by side, and again until the other side has it. */
export async function deliverAll(outlet: Outlet, { keys, each }: { keys: readonly string[]; each: number }) {
  let repeated = 0;
  const deliverKey = async (key: string): Promise<void> => {
    for (let seq = 1; seq <= each; seq += 1) {
      for (;;) {
        const { result } = await outlet.deliver(pushEvent(key, seq), AbortSignal.timeout(60_000));
        if (result === "sent") break;
        if (result !== "later") throw new Error(`an event of ${key} came to ${result}`);
        repeated += 1;
        await sleep(20);
      }
      await sleep(2);
    }
  };
  await Promise.all(keys.map(deliverKey));
  return { repeated };
}

/**
 * What is wrong with what a consumer has got: each event at least once, but for the losses, and the first of each in the order of
 * its key. Empty if nothing is.
 */
export function checkReceived(
  received: readonly CommittedEvent[],
  { keys, each, losses }: { keys: readonly string[]; each: number; losses?: Losses },
): readonly string[] {
  let left = losses?.most ?? 0;
  return keys.flatMap((key) => {
    const seen = new Set(received.filter((event) => event.key === key).map((event) => event.id));
    const all = Array.from({ length: each }, (_, index) => pushEvent(key, index + 1).id);
    const wanted = all.filter((id) => seen.has(id) || !losses?.of.has(id) || (left -= 1) < 0);
    return [...seen].join() === wanted.join() ? [] : [`${key}: ${[...seen].join(" ")}`];
  });
}
