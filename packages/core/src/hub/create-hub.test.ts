import { collect, openHubs } from "@tidings/testing";
import { setImmediate as settle } from "node:timers/promises";
import { eventually } from "@tidings/testing/eventually";
import { describe, expect, it, vi } from "vitest";
import { createHub } from "./create-hub.ts";
import { TidingsError } from "../model/errors.ts";
import type { Fanout } from "../ports/fanout.ts";
import type { Hub } from "./hub.ts";
import { directConversationId } from "../model/ids.ts";
import { createMemoryFanout } from "../memory/memory-fanout.ts";
import { createMemoryPresence } from "../memory/memory-presence.ts";
import type { Retention, Store } from "../ports/store.ts";

const push = (hub: Hub, to: string, data: unknown) => hub.push({ to, type: "t", data });

/** A store that can go away and come back. */
function createUnsteady() {
  let away = false;
  const check = (): void => {
    if (away) throw new TidingsError("SERVICE_UNAVAILABLE", "The store is away: retry");
  };
  return {
    leave: (): void => {
      away = true;
    },
    comeBack: (): void => {
      away = false;
    },
    wrap: (store: Store): Store => ({
      ...store,
      commit: async (writes) => {
        check();
        return store.commit(writes);
      },
      readFeed: async (...args) => {
        check();
        return store.readFeed(...args);
      },
      heads: async (userIds) => {
        check();
        return store.heads(userIds);
      },
      trim: async (retention) => {
        check();
        return store.trim(retention);
      },
    }),
  };
}

/** A fan-out that loses what it is given while it is told to, and that can be interrupted. */
function createDeaf() {
  let deaf = false;
  const listeners = new Set<() => void>();
  return {
    deafen: (): void => {
      deaf = true;
    },
    interrupt: (): void => {
      for (const listener of listeners) listener();
    },
    wrap: (fanout: Fanout): Fanout => ({
      ...fanout,
      publish: async (deliveries) => {
        if (!deaf) await fanout.publish(deliveries);
      },
      onInterrupted: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    }),
  };
}

const dataOf = (items: readonly { readonly event: unknown }[]): readonly unknown[] =>
  items.flatMap(({ event }) =>
    typeof event === "object" && event !== null && "push" in event ? [(event.push as { data: unknown }).data] : [],
  );

describe("a store that stops for good", () => {
  it("is told once, with the cause, and to those who wait for it", async () => {
    const failed = Promise.withResolvers<Error>();
    await using running = await openHubs({ wrapStore: (store) => ({ ...store, failed: failed.promise }) });
    const cause = new Error("the thread has died");
    failed.resolve(cause);
    await expect(running.hubs[0].failed).resolves.toBe(cause);
    expect(running.errors).toEqual([[cause, { stage: "store" }]]);
  });
});

describe("copies that were lost", () => {
  it("are found by the periodic check", async () => {
    const deaf = createDeaf();
    await using running = await openHubs({ wrapFanout: deaf.wrap, headCheckMs: 20 });
    const [hub] = running.hubs;
    const { items } = collect(await hub.onPush("ann", {}, undefined));
    await push(hub, "ann", 1);
    deaf.deafen();
    await push(hub, "ann", 2);
    await eventually(() => expect(dataOf(items)).toEqual([1, 2]));
  });

  it("are found as soon as the fan-out says that it was interrupted", async () => {
    const deaf = createDeaf();
    await using running = await openHubs({ wrapFanout: deaf.wrap, headCheckMs: 600_000 });
    const [hub] = running.hubs;
    const { items } = collect(await hub.onPush("ann", {}, undefined));
    deaf.deafen();
    await push(hub, "ann", 1);
    deaf.interrupt();
    await eventually(() => expect(dataOf(items)).toEqual([1]));
  });

  it("are found though a check was under way when the fan-out was interrupted", async () => {
    const deaf = createDeaf();
    const answers: (() => void)[] = [];
    await using running = await openHubs({
      wrapFanout: deaf.wrap,
      wrapStore: (store) => ({
        ...store,
        async heads(userIds) {
          const heads = await store.heads(userIds);
          await new Promise<void>((resolve) => {
            answers.push(resolve);
          });
          return heads;
        },
      }),
      headCheckMs: 600_000,
    });
    const [hub] = running.hubs;
    const { items } = collect(await hub.onPush("ann", {}, undefined));
    deaf.deafen();
    deaf.interrupt();
    await eventually(() => expect(answers).toHaveLength(1));
    await push(hub, "ann", 1);
    deaf.interrupt();
    deaf.interrupt();
    answers[0]?.();
    await eventually(() => expect(answers).toHaveLength(2));
    answers[1]?.();
    await eventually(() => expect(dataOf(items)).toEqual([1]));
    await settle();
    expect(answers).toHaveLength(2);
  });
});

describe("a store that is away", () => {
  it("fails writes with an error to retry, and the same nonce succeeds when it is back", async () => {
    const store = createUnsteady();
    await using running = await openHubs({ wrapStore: store.wrap });
    const [hub] = running.hubs;
    const message = { to: "ben", content: {}, excerpt: "", nonce: "n" };
    store.leave();
    await expect(hub.send("ann", message)).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE", retry: true });
    expect(running.errors).toEqual([[expect.any(Error), { stage: "commit" }]]); // the operator hears of it
    store.comeBack();
    await expect(hub.send("ann", message)).resolves.toMatchObject({ seq: 1, duplicate: false });
  });

  it("is told as it is, also where the application's handler of errors throws", async () => {
    const store = createUnsteady();
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    await using running = await openHubs({ wrapStore: store.wrap });
    const hub = createHub({
      store: store.wrap(running.store),
      fanout: createMemoryFanout(),
      presence: createMemoryPresence(),
      onError: () => {
        throw new Error("the handler is broken");
      },
    });
    const message = { to: "ben", content: {}, excerpt: "", nonce: "n" };
    store.leave();
    await expect(hub.send("ann", message)).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE", retry: true });
    expect(logged).toHaveBeenCalledTimes(2); // what happened, and that the handler failed
    store.comeBack();
    await expect(hub.send("ann", message)).resolves.toMatchObject({ seq: 1 });
    await hub.close();
    logged.mockRestore();
  });

  it("does not end a subscription, which goes on where it was", async () => {
    const [store, deaf] = [createUnsteady(), createDeaf()];
    await using running = await openHubs({ wrapStore: store.wrap, wrapFanout: deaf.wrap, headCheckMs: 20 });
    const [hub] = running.hubs;
    const { items } = collect(await hub.onPush("ann", {}, undefined));
    await push(hub, "ann", 1);
    deaf.deafen();
    await push(hub, "ann", 2);
    await eventually(() => expect(dataOf(items)).toEqual([1, 2]));
    store.leave();
    await running.store.commit([
      { kind: "push", to: { userIds: ["ann"] }, type: "t", data: 3, atMs: 0 },
      { kind: "push", to: { userIds: ["ann"] }, type: "t", data: 4, atMs: 0 },
    ]);
    await eventually(() => expect(running.errors.map(([, { stage }]) => stage)).toContain("head-check"));
    store.comeBack();
    await eventually(() => expect(dataOf(items)).toEqual([1, 2, 3, 4]));
  });
});

describe("retention", () => {
  it("that is for ever, and of however many, asks every store for whole numbers, and removes nothing", async () => {
    const asked: Retention[] = [];
    await using running = await openHubs({
      wrapStore: (store) => ({
        ...store,
        trim: (retention) => {
          asked.push(retention);
          return store.trim(retention);
        },
      }),
      retention: { maxAgeMs: Infinity, maxEntries: Infinity, everyMs: 10 },
    });
    const [hub] = running.hubs;
    for (let i = 0; i < 3; i += 1) await push(hub, "ann", i);
    const before = asked.length;
    await eventually(() => expect(asked.length).toBeGreaterThan(before + 1));
    const numbers = asked.flatMap(({ olderThanMs, maxEntries }) => [olderThanMs, maxEntries]);
    expect(numbers.filter((one) => !Number.isSafeInteger(one))).toEqual([]);
    expect((await running.store.readFeed("push", "ann", 0, 9)).entries).toHaveLength(3);
    expect(running.errors).toEqual([]);
  });

  it("forgets old entries in the background, and reports what fails", async () => {
    const store = createUnsteady();
    store.leave();
    let now = 0;
    await using running = await openHubs({
      wrapStore: store.wrap,
      now: () => now,
      retention: { maxAgeMs: 1_000, everyMs: 10 },
    });
    const [hub] = running.hubs;
    await eventually(() => expect(running.errors.map(([, { stage }]) => stage)).toContain("retention"));
    store.comeBack();
    for (let i = 0; i < 3; i += 1) await hub.send("ann", { to: "ben", content: i, excerpt: "", nonce: `${i}` });
    now = 5_000;
    await eventually(async () => {
      expect((await running.store.readFeed("chat", "ben", 0, 9)).trimmed).toBe(2);
    });
    await expect(
      hub.history("ben", { conversationId: directConversationId("ann", "ben"), limit: 9 }),
    ).resolves.toMatchObject({
      messages: [{ seq: 1 }, { seq: 2 }, { seq: 3 }],
    });
  });

  it("drops nothing when the clock leaps ahead, nor after a start with such a clock, and says so", async () => {
    const dayMs = 24 * 60 * 60 * 1000;
    let aheadMs = 0;
    const trimmed: { olderThanMs: number; atMs: number }[] = [];
    await using running = await openHubs({
      wrapStore: (store) => ({
        ...store,
        trim: (retention) => {
          trimmed.push({ olderThanMs: retention.olderThanMs, atMs: Date.now() });
          return store.trim(retention);
        },
      }),
      now: () => Date.now() + aheadMs,
      retention: { everyMs: 10 },
    });
    const [hub] = running.hubs;
    for (const nonce of ["a", "b"]) await hub.send("ann", { to: "ben", content: 1, excerpt: "", nonce });
    await eventually(() => expect(trimmed.length).toBeGreaterThan(0));
    const expectNothingDropped = async () => {
      const before = trimmed.length;
      await eventually(() => expect(trimmed.length).toBeGreaterThan(before + 1));
      const late = trimmed.map(({ olderThanMs, atMs }) => olderThanMs + 30 * dayMs - atMs);
      expect(Math.max(...late)).toBeLessThan(dayMs);
      expect((await running.store.readFeed("chat", "ben", 0, 9)).entries).toHaveLength(2);
    };
    aheadMs = 31 * dayMs;
    await expectNothingDropped();
    expect(running.errors).toMatchObject([
      [{ message: expect.stringMatching(/ahead by 31 days/) }, { stage: "retention" }],
    ]);

    const laterErrors: unknown[] = [];
    const later = createHub({
      store: { ...running.store, close: () => Promise.resolve() },
      fanout: createMemoryFanout(),
      presence: createMemoryPresence(),
      now: () => Date.now() + aheadMs,
      retention: { everyMs: 10 },
      onError: (...error) => laterErrors.push(error),
    });
    await eventually(() => expect(laterErrors).toHaveLength(1));
    await expectNothingDropped();
    await later.close();
  });
});

describe("a fan-out that fails", () => {
  it.each([
    ["rejects", () => Promise.reject(new Error("the fan-out is broken"))],
    [
      "throws",
      () => {
        throw new Error("the fan-out is broken");
      },
    ],
  ])("and %s does not fail what was committed, and is reported", async (_, publish) => {
    await using running = await openHubs({ wrapFanout: (fanout) => ({ ...fanout, publish }) });
    const [hub] = running.hubs;
    await expect(push(hub, "ann", 1)).resolves.toMatchObject({ accepted: 1, duplicate: false });
    await eventually(() =>
      expect(running.errors).toMatchObject([[{ message: "the fan-out is broken" }, { stage: "fanout" }]]),
    );
  });
});

describe("closing a hub", () => {
  it("ends every subscription, finishes the writes under way, and refuses later ones", async () => {
    await using running = await openHubs();
    const [hub] = running.hubs;
    const chatId = directConversationId("ann", "ben");
    const subscriptions = [
      collect(await hub.onMessage("ann", {}, undefined)),
      collect(await hub.onMessage("ann", { conversationId: chatId }, undefined)),
      collect(await hub.onPush("ann", {}, undefined)),
      collect(await hub.onTyping("ann", chatId, undefined)),
      collect(await hub.onPresence("ann", ["ben"], undefined)),
    ];
    await hub.setTyping("ann", { conversationId: chatId, typing: true });
    const underWay = push(hub, "ann", 1);
    const closing = hub.close();
    expect(hub.close()).toBe(closing);
    await closing;
    await expect(underWay).resolves.toMatchObject({ accepted: 1, duplicate: false });
    await Promise.all(subscriptions.map(({ ended }) => ended));
    await expect(push(hub, "ann", 2)).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    await expect(running.store.heads(["ann"])).resolves.toEqual([{ chat: 0, push: 1 }]);
    const late = await hub.onPush("ann", {}, undefined);
    await expect(late.next()).resolves.toMatchObject({ done: true });
    expect(running.errors).toEqual([]);
  });

  it("lets copies go out before it closes the fan-out", async () => {
    const sent = Promise.withResolvers<void>();
    const published = vi.fn<() => void>();
    const closed = vi.fn<() => void>();
    await using running = await openHubs({
      wrapFanout: (fanout) => ({
        ...fanout,
        publish: () => sent.promise.then(published),
        close: async () => closed(),
      }),
    });
    const [hub] = running.hubs;
    await push(hub, "ann", {});
    const closing = hub.close();
    await settle();
    await settle();
    expect(closed).not.toHaveBeenCalled();
    sent.resolve();
    await closing;
    expect(published).toHaveBeenCalledBefore(closed);
  });

  it("closes every port, also if one of them fails to", async () => {
    await using running = await openHubs();
    const closed = vi.fn<(port: string) => void>();
    const close = (port: string, error?: Error) => async (): Promise<void> => {
      closed(port);
      if (error) throw error;
    };
    const hub = createHub({
      store: { ...running.store, close: close("store") },
      fanout: { ...createMemoryFanout(), close: close("fanout") },
      presence: { ...createMemoryPresence(), close: close("presence", new Error("presence is broken")) },
    });
    await expect(hub.close()).rejects.toThrow("presence is broken");
    expect(closed.mock.calls.flat().toSorted()).toEqual(["fanout", "presence", "store"]);
  });
});
