import { checkHistory, createFaultyFanout, type ObservedLog, openHubs } from "@tidings/testing";
import * as fc from "fast-check";
import { setTimeout as pause } from "node:timers/promises";
import { eventually } from "@tidings/testing/eventually";
import { describe, expect, it } from "vitest";
import type { ChatEvent, PushEvent } from "../model/events.ts";
import type { Hub, SendResult, Subscription, Tracked } from "./hub.ts";
import { directConversationId } from "../model/ids.ts";
import { parseEventId } from "../model/position.ts";

const chatId = directConversationId("ann", "ben");
const messagesEach = 25;

/** A device that is cut off again and again, wherever it happens to be, and takes its subscription up where it was. */
function createDevice<Event>(
  random: () => number,
  subscribe: (lastEventId: string | undefined, signal: AbortSignal) => Subscription<Tracked<Event>>,
) {
  const log: Tracked<Event>[] = [];
  let steady = false;
  const stopping = new AbortController();

  const connect = async (): Promise<void> => {
    const cut = new AbortController();
    let left = steady ? Number.POSITIVE_INFINITY : Math.floor(random() * 6);
    const subscription = await subscribe(log.at(-1)?.id, AbortSignal.any([cut.signal, stopping.signal]));
    if (left === 0) cut.abort();
    for await (const event of subscription) {
      log.push(event);
      left -= 1;
      if (left <= 0 && !steady) break;
    }
  };
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await connect();
      await pause(random() * 5);
    }
  };
  const ended = run();
  return {
    log,
    /** From now on it stays connected. */
    settle(): void {
      steady = true;
    },
    async stop(): Promise<void> {
      stopping.abort();
      await ended;
    },
  };
}

const seqsOf = (log: readonly Tracked<ChatEvent>[]): readonly number[] =>
  log.flatMap(({ event }) => (event.type === "message" ? [event.message.seq] : []));

const numbersOf = (log: readonly Tracked<PushEvent>[]): readonly number[] =>
  log.flatMap(({ id, event }) => (event.type === "push" || event.type === "read" ? [parseEventId(id)?.n ?? -1] : []));

async function converse(random: () => number): Promise<void> {
  await using running = await openHubs({
    nodes: 2,
    headCheckMs: 15,
    maxQueuedPerReader: 4,
    replayPageSize: 3,
    wrapFanout: (fanout) => createFaultyFanout(fanout, { random, drop: 0.3, repeat: 0.3, maxDelayMs: 10 }),
  });
  const { store, hubs } = running;
  const anyHub = (): Hub => hubs[Math.floor(random() * hubs.length)] ?? hubs[0];

  const chatDevice = (userId: string, conversationId?: string) =>
    createDevice(random, (lastEventId, signal) => anyHub().onMessage(userId, { conversationId, lastEventId }, signal));
  const all = ["ann", "ann", "ben", "ben"].map((userId) => chatDevice(userId));
  const filtered = ["ann", "ben"].map((userId) => chatDevice(userId, chatId));
  const pushed = ["ann", "ben"].map((userId) =>
    createDevice(random, (lastEventId, signal) => anyHub().onPush(userId, { lastEventId }, signal)),
  );
  const devices = [...all, ...filtered, ...pushed];
  await eventually(() => expect(devices.every(({ log }) => log.length > 0)).toBe(true));

  const acknowledged: { nonce: string; result: SendResult }[] = [];
  const talk = async (from: string, to: string): Promise<void> => {
    for (let i = 0; i < messagesEach; i += 1) {
      const nonce = `${from} ${i}`;
      const message = { to, content: i, excerpt: "", nonce };
      const result = await anyHub().send(from, message);
      acknowledged.push({ nonce, result });
      if (random() < 0.2) acknowledged.push({ nonce, result: await anyHub().send(from, message) });
      if (random() < 0.2) await anyHub().markConversationRead(from, { conversationId: chatId, seq: result.seq });
      await pause(random() * 4);
    }
  };
  await Promise.all([talk("ann", "ben"), talk("ben", "ann")]);

  const sentinel = await anyHub().send("ann", { to: "ben", content: "last", excerpt: "", nonce: "last" });
  acknowledged.push({ nonce: "last", result: sentinel });
  for (const device of devices) device.settle();
  const seqs = Array.from({ length: 2 * messagesEach + 1 }, (_, i) => i + 1);
  for (const { log } of [...all, ...filtered]) {
    await eventually(() => expect(seqsOf(log)).toEqual(seqs));
  }
  const heads = await store.heads(["ann", "ben"]);
  for (const [i, { log }] of pushed.entries()) {
    const numbers = Array.from({ length: heads[i]?.push ?? 0 }, (_, n) => n + 1);
    await eventually(() => expect(numbersOf(log)).toEqual(numbers));
  }
  await Promise.all(devices.map((device) => device.stop()));

  const { messages } = await store.history(chatId, { limit: 1_000 });
  const logs: ObservedLog[] = all.map(({ log }, i) => ({ reader: `device ${i}`, events: log }));
  const attempted = new Set(acknowledged.map(({ nonce }) => nonce));
  expect(checkHistory({ acknowledged, attempted, logs, stored: messages })).toEqual([]);
  expect(running.errors).toEqual([]);
}

describe("two users on two nodes, over a fan-out that drops, repeats and reorders", () => {
  it("get every message and push once and in order at every device, however often each is cut off", async () => {
    const randomness = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(randomness, async (stream) => {
        await expect(converse(() => stream.next().value)).resolves.toBeUndefined();
      }),
      // A run depends on timing as well: what fails is shown as it was, not shrunk.
      { numRuns: 4, endOnFailure: true },
    );
  });
});
