import { collect, openHubs, type OpenHubsOptions } from "@tidings/testing";
import { eventually } from "@tidings/testing/eventually";
import { describe, expect, it } from "vitest";
import type { Hub, Tracked } from "../hub/hub.ts";
import { directConversationId } from "../model/ids.ts";
import { parseEventId, toEventId } from "../model/position.ts";

const chatId = directConversationId("ann", "ben");

const push = (hub: Hub, data: unknown) => hub.push({ to: "ben", type: "t", data });
const numberOf = ({ id }: Tracked<unknown>): number | undefined => parseEventId(id)?.n;

/** The first events of a subscription, which is then returned from. */
async function take<T>(count: number, subscribing: Promise<AsyncIterableIterator<T>>): Promise<readonly T[]> {
  const subscription = await subscribing;
  const items: T[] = [];
  for await (const item of subscription) {
    items.push(item);
    if (items.length === count) break;
  }
  return items;
}

/** What is taken from fan-out and presence and has not been given back. */
function createCounters() {
  const held = { fanout: 0, presence: 0 };
  const wrap: Pick<OpenHubsOptions, "wrapFanout" | "wrapPresence"> = {
    wrapFanout: (fanout) => ({
      ...fanout,
      async subscribe(...args) {
        const stop = await fanout.subscribe(...args);
        held.fanout += 1;
        return () => {
          held.fanout -= 1;
          return stop();
        };
      },
    }),
    wrapPresence: (presence) => ({
      ...presence,
      async open(...args) {
        const release = await presence.open(...args);
        held.presence += 1;
        return () => {
          held.presence -= 1;
          release();
        };
      },
    }),
  };
  return { held, wrap };
}

describe("a subscription", () => {
  it("begins with its place, from which one that was cut off before the first event loses nothing", async () => {
    await using running = await openHubs({ nodes: 2 });
    const [hub, other = hub] = running.hubs;
    await push(hub, 1);
    const [ready] = await take(1, hub.onPush("ben", {}, undefined));
    expect(ready).toEqual({ id: toEventId({ epoch: running.store.epoch, n: 1 }), event: { type: "ready", unread: 1 } });
    await push(hub, 2);
    await push(other, 3);
    const resumed = await take(3, other.onPush("ben", { lastEventId: ready?.id }, undefined));
    expect(resumed).toMatchObject([
      ready,
      { event: { type: "push", push: { seq: 2, data: 2 }, unread: 2 } },
      { event: { type: "push", push: { seq: 3, data: 3 }, unread: 3 } },
    ]);
    const again = await take(2, other.onPush("ben", { lastEventId: resumed[1]?.id }, undefined));
    expect(again).toMatchObject([{ id: resumed[1]?.id, event: { type: "ready", unread: 2 } }, resumed[2]]);
  });

  it("goes on from the position that came with a query, so that nothing falls between the two", async () => {
    await using running = await openHubs();
    const [hub] = running.hubs;
    const send = (nonce: string) => hub.send("ann", { to: "ben", content: nonce, excerpt: "", nonce });
    await send("1");
    const { position, conversations } = await hub.conversations("ben", { limit: 9 });
    const inbox = await hub.pushes("ben", { limit: 9, unreadOnly: false });
    expect(conversations).toMatchObject([{ lastSeq: 1 }]);
    expect(inbox).toMatchObject({ unread: 1 });
    await send("2");
    await expect(take(2, hub.onPush("ben", { lastEventId: inbox.position }, undefined))).resolves.toMatchObject([
      { event: { type: "ready", unread: 1 } },
      { event: { type: "push", push: { data: { count: 2 } } } },
    ]);
    await expect(take(2, hub.onMessage("ben", { lastEventId: position }, undefined))).resolves.toMatchObject([
      { event: { type: "ready" } },
      { event: { type: "message", message: { seq: 2 } } },
    ]);
  });

  it.each([
    ["of another store", () => "0ther-1"],
    ["that is nonsense", () => "nonsense"],
    ["beyond the head", (epoch: string) => toEventId({ epoch, n: 9 })],
  ])("from a position %s is reset to the head", async (_, idFor) => {
    await using running = await openHubs();
    const [hub] = running.hubs;
    for (const data of [1, 2]) await push(hub, data);
    const lastEventId = idFor(running.store.epoch);
    const { items } = collect(await hub.onPush("ben", { lastEventId }, undefined));
    await push(hub, 3);
    await eventually(() => expect(items).toHaveLength(2));
    expect(items.map(numberOf)).toEqual([2, 3]);
    expect(items).toMatchObject([{ event: { type: "reset", unread: 2 } }, { event: { push: { data: 3 } } }]);
    const chat = await take(1, hub.onMessage("ben", { lastEventId }, undefined));
    expect(chat).toMatchObject([{ id: toEventId({ epoch: running.store.epoch, n: 0 }), event: { type: "reset" } }]);
  });

  it("from a position whose entries are gone is reset, with the unread count of now; from the next one it is not", async () => {
    await using running = await openHubs();
    const [hub] = running.hubs;
    for (const data of [1, 2, 3]) await push(hub, data);
    const { epoch } = running.store;
    await running.store.trim({ olderThanMs: 0, maxEntries: 1 });
    const { trimmed } = await running.store.readFeed("push", "ben", 0, 1);
    expect(trimmed).toBe(2);
    const from = (n: number, count: number) =>
      take(count, hub.onPush("ben", { lastEventId: toEventId({ epoch, n }) }, undefined));
    await expect(from(1, 1)).resolves.toEqual([{ id: `${epoch}-3`, event: { type: "reset", unread: 3 } }]);
    await expect(from(2, 2)).resolves.toMatchObject([
      { id: `${epoch}-2`, event: { type: "ready", unread: 2 } },
      { id: `${epoch}-3`, event: { type: "push", push: { data: 3 } } },
    ]);
  });

  it("is reset in the middle if its consumer is so slow that entries are gone", async () => {
    await using running = await openHubs({ maxQueuedPerReader: 2, replayPageSize: 2 });
    const [hub] = running.hubs;
    const subscription = await hub.onPush("ben", {}, undefined);
    await subscription.next();
    for (let data = 1; data <= 9; data += 1) await push(hub, data);
    await running.store.trim({ olderThanMs: 0, maxEntries: 1 });
    const { items } = collect(subscription);
    await eventually(() => expect(items.map(numberOf)).toContain(9));
    await push(hub, 10);
    await eventually(() => expect(items.map(numberOf)).toEqual([9, 10]));
    expect(items).toMatchObject([{ event: { type: "reset", unread: 9 } }, { event: { push: { data: 10 } } }]);
  });

  it("yields everything to a slow consumer whose buffer is small", async () => {
    await using running = await openHubs({ maxQueuedPerReader: 2, replayPageSize: 3 });
    const [hub] = running.hubs;
    const subscription = await hub.onPush("ben", {}, undefined);
    const numbers = Array.from({ length: 50 }, (_, i) => i + 1);
    await Promise.all(numbers.map((data) => push(hub, data)));
    const { items } = collect(subscription);
    await eventually(() => expect(items.map(numberOf)).toEqual([0, ...numbers]));
  });

  it("may be taken by any number of a user's devices, and each gets everything once", async () => {
    await using running = await openHubs({ nodes: 2 });
    const [hub, other = hub] = running.hubs;
    const opening = Array.from({ length: 6 }, (_, i) => (i % 2 === 0 ? hub : other).onPush("ben", {}, undefined));
    const devices = (await Promise.all(opening)).map(collect);
    const numbers = Array.from({ length: 20 }, (_, i) => i + 1);
    await Promise.all(numbers.map((data, i) => push(i % 2 === 0 ? other : hub, data)));
    for (const { items } of devices) await eventually(() => expect(items.map(numberOf)).toEqual([0, ...numbers]));
  });
});

const openAll = async (hub: Hub, signal?: AbortSignal): Promise<readonly AsyncIterableIterator<unknown>[]> => [
  await hub.onMessage("ann", {}, signal),
  await hub.onMessage("ann", { conversationId: chatId }, signal),
  await hub.onPush("ann", {}, signal),
  await hub.onTyping("ann", chatId, signal),
];

describe("a subscription that ends", () => {
  it("gives everything back when it is aborted, and its consumer comes to the end", async () => {
    const { held, wrap } = createCounters();
    await using running = await openHubs(wrap);
    const abort = new AbortController();
    const subscriptions = (await openAll(running.hubs[0], abort.signal)).map(collect);
    expect(held).toEqual({ fanout: 1, presence: 1 });
    abort.abort();
    await Promise.all(subscriptions.map(({ ended }) => ended));
    await eventually(() => expect(held).toEqual({ fanout: 0, presence: 0 }));
  });

  it("gives everything back when it is returned from", async () => {
    const { held, wrap } = createCounters();
    await using running = await openHubs(wrap);
    for (const subscription of await openAll(running.hubs[0])) {
      await subscription.return?.();
      await expect(subscription.next()).resolves.toMatchObject({ done: true });
    }
    await eventually(() => expect(held).toEqual({ fanout: 0, presence: 0 }));
  });

  it("gives everything back when the hub is closed", async () => {
    const { held, wrap } = createCounters();
    await using running = await openHubs(wrap);
    const subscriptions = (await openAll(running.hubs[0])).map(collect);
    await running.hubs[0].close();
    await Promise.all(subscriptions.map(({ ended }) => ended));
    expect(held).toEqual({ fanout: 0, presence: 0 });
  });

  it("gives everything back if it was aborted before it began", async () => {
    const { held, wrap } = createCounters();
    await using running = await openHubs(wrap);
    for (const subscription of await openAll(running.hubs[0], AbortSignal.abort())) {
      await expect(subscription.next()).resolves.toMatchObject({ done: true });
    }
    await eventually(() => expect(held).toEqual({ fanout: 0, presence: 0 }));
  });

  it("gives everything back if it was aborted, or the hub closed, while it began", async () => {
    const { held, wrap } = createCounters();
    const [opening, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    await using running = await openHubs({
      ...wrap,
      wrapPresence: (presence) => ({
        ...presence,
        ...wrap.wrapPresence?.({
          ...presence,
          async open(...args) {
            opening.resolve();
            await goOn.promise;
            return presence.open(...args);
          },
        }),
      }),
    });
    const [hub] = running.hubs;
    const abort = new AbortController();
    const subscribing = [abort.signal, undefined].map((signal, i) =>
      hub.onMessage(i === 0 ? "ann" : "ben", { conversationId: chatId }, signal),
    );
    await opening.promise;
    abort.abort();
    const closing = hub.close();
    goOn.resolve();
    for (const subscription of await Promise.all(subscribing)) {
      await expect(subscription.next()).resolves.toMatchObject({ done: true });
    }
    await closing;
    await eventually(() => expect(held).toEqual({ fanout: 0, presence: 0 }));
    expect(running.errors).toEqual([]);
  });

  it.each([
    ["the fan-out", { wrapFanout: (fanout) => ({ ...fanout, subscribe: () => Promise.reject(new Error("broken")) }) }],
    ["presence", { wrapPresence: (presence) => ({ ...presence, open: () => Promise.reject(new Error("broken")) }) }],
    ["the store", { wrapStore: (store) => ({ ...store, readFeed: () => Promise.reject(new Error("broken")) }) }],
  ] satisfies [string, OpenHubsOptions][])(
    "gives everything back if %s failed at its beginning",
    async (_, options) => {
      const { held, wrap } = createCounters();
      await using running = await openHubs({ ...wrap, ...options });
      const [hub] = running.hubs;
      await expect(hub.onMessage("ann", { conversationId: chatId }, undefined)).rejects.toThrow("broken");
      await eventually(() => expect(held).toEqual({ fanout: 0, presence: 0 }));
    },
  );

  it("leaves the user's others alone, and one that begins meanwhile", async () => {
    await using running = await openHubs();
    const [hub] = running.hubs;
    const abort = new AbortController();
    const ending = collect(await hub.onPush("ben", {}, abort.signal));
    const staying = collect(await hub.onPush("ben", {}, undefined));
    abort.abort();
    await ending.ended;
    await push(hub, 1);
    await eventually(() => expect(staying.items.map(numberOf)).toEqual([0, 1]));
    for (let n = 2; n <= 10; n += 1) {
      const lone = new AbortController();
      const subscription = await hub.onPush("lone", {}, lone.signal);
      lone.abort();
      const next = collect(await hub.onPush("lone", {}, undefined));
      await hub.push({ to: "lone", type: "t", data: n });
      await eventually(() => expect(next.items).toHaveLength(2));
      await subscription.return?.();
    }
  });
});
