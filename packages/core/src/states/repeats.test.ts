import { collect, openHubs } from "@tidings/testing";
import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Hub } from "../hub/hub.ts";
import { directConversationId } from "../model/ids.ts";
import { createRepeats } from "./repeats.ts";

const withBen = directConversationId("ann", "ben");
const withCid = directConversationId("ann", "cid");

type Open = (hub: Hub, signal?: AbortSignal) => Promise<AsyncIterableIterator<unknown>>;

const subscriptions: readonly (readonly [name: string, open: Open])[] = [
  ["all chats", (hub, signal) => hub.onMessage("ann", {}, signal)],
  ["one chat", (hub, signal) => hub.onMessage("ann", { conversationId: withBen }, signal)],
  ["pushes", (hub, signal) => hub.onPush("ann", {}, signal)],
  ["who types in a chat", (hub, signal) => hub.onTyping("ann", withBen, signal)],
];

describe.each(subscriptions)("subscriptions of a user to %s", (_, open) => {
  it("are two for each of a hundred connections and no more, and what has ended counts no more", async () => {
    await using running = await openHubs();
    const [hub] = running.hubs;
    const leaving = new AbortController();
    collect(await open(hub, leaving.signal));
    for (let n = 1; n < 200; n += 1) collect(await open(hub));
    await expect(open(hub)).rejects.toMatchObject({
      code: "TOO_MANY_REQUESTS",
      message: "You have 200 subscriptions to the same events: end another one first, or let one serve all who listen",
    });
    leaving.abort();
    collect(await open(hub));
    await expect(open(hub)).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  });

  it("are counted apart from others, and from those of other users", async () => {
    await using running = await openHubs({ maxSameSubscriptions: 1 });
    const [hub] = running.hubs;
    for (const [, openOther] of subscriptions) collect(await openOther(hub));
    await expect(open(hub)).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
    collect(await hub.onTyping("ann", withCid, undefined));
    collect(await hub.onTyping("ben", withBen, undefined));
    collect(await hub.onMessage("ann", { conversationId: withCid }, undefined));
    collect(await hub.onMessage("ben", {}, undefined));
    collect(await hub.onPush("ben", {}, undefined));
  });
});

test("what was refused for another reason, or has failed, does not count", async () => {
  const broken = { fanout: true, store: true };
  const fail = (what: keyof typeof broken) => Promise.reject(new Error(`${what} is broken`));
  await using running = await openHubs({
    maxSameSubscriptions: 1,
    wrapFanout: (fanout) => ({
      ...fanout,
      subscribe: (...args) => (broken.fanout ? fail("fanout") : fanout.subscribe(...args)),
    }),
    wrapStore: (store) => ({
      ...store,
      readFeed: (...args) => (broken.store ? fail("store") : store.readFeed(...args)),
    }),
  });
  const [hub] = running.hubs;
  await expect(hub.onTyping("dan", withBen, undefined)).rejects.toMatchObject({ code: "NOT_FOUND" });
  for (const [, open] of subscriptions) await expect(open(hub)).rejects.toThrow("fanout is broken");
  broken.fanout = false;
  const toFeeds = subscriptions.slice(0, 3);
  for (const [, open] of toFeeds) await expect(open(hub)).rejects.toThrow("store is broken");
  broken.store = false;
  for (const [, open] of toFeeds) collect(await open(hub));
});

const attempt = <T>(run: () => T): T | null => {
  try {
    return run();
  } catch {
    return null;
  }
};

test("whatever is taken and released: the bound holds for each user and thing, and a second release changes nothing", () => {
  const step = fc.oneof(
    { weight: 2, arbitrary: fc.record({ userId: fc.constantFrom("ann", "ben"), thing: fc.constantFrom("a", "b") }) },
    { weight: 1, arbitrary: fc.record({ release: fc.nat(20) }) },
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const repeats = createRepeats({ perUser: 3 });
      const taken: { of: string; release: () => void }[] = [];
      for (const given of steps) {
        if ("release" in given) {
          const [gone] = taken.splice(given.release % Math.max(1, taken.length), 1);
          gone?.release();
          gone?.release();
          continue;
        }
        const { userId, thing } = given;
        const of = `${userId} ${thing}`;
        const isFull = taken.filter((one) => one.of === of).length === 3;
        const release = attempt(() => repeats.take(userId, thing));
        expect(release === null).toBe(isFull);
        if (release) taken.push({ of, release });
      }
    }),
  );
});
