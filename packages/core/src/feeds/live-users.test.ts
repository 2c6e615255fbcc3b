import { setImmediate as settle } from "node:timers/promises";
import { eventually } from "@tidings/testing/eventually";
import { describe, expect, it, vi } from "vitest";
import type { Delivery, Fanout } from "../ports/fanout.ts";
import type { LiveReader } from "./live-feed.ts";
import { createLiveUsers, type LiveUser } from "./live-users.ts";
import { createMemoryFanout } from "../memory/memory-fanout.ts";
import type { Store } from "../ports/store.ts";

const noHeads: Store["heads"] = async (userIds) => userIds.map(() => ({ chat: 0, push: 0 }));

const createUsers = (fanout: Fanout, heads: Store["heads"] = noHeads) =>
  createLiveUsers({
    fanout,
    // Of the store, only the heads are asked for.
    store: { heads } as Store,
    onTyping: () => {},
    onAway: () => {},
    onGroup: () => {},
    onTell: () => {},
    onMessage: () => {},
    onRemoved: () => {},
    onError: (error) => {
      throw error;
    },
  });

const copyFor = (userId: string, n: number): Delivery => ({
  userId,
  feed: "push",
  n,
  event: { type: "read", upTo: n, unread: 0 },
});

/** Records what a user's push feed is told. */
function listen(user: LiveUser) {
  const heard: (number | "fall behind")[] = [];
  const reader: LiveReader<"push"> = {
    follow: ({ n }) => heard.push(n),
    fallBehind: () => heard.push("fall behind"),
    signal: () => {},
  };
  user.push.add(reader);
  return heard;
}

describe("live users", () => {
  it("subscribe once for all of a user's readers, until the last is released", async () => {
    const fanout = createMemoryFanout();
    const subscribe = vi.spyOn(fanout, "subscribe");
    const users = createUsers(fanout);
    const [one, other] = await Promise.all([users.acquire("ann"), users.acquire("ann")]);
    const heard = listen(other.user);
    expect(one.user).toBe(other.user);
    expect(subscribe).toHaveBeenCalledOnce();
    one.release();
    one.release();
    await settle();
    await fanout.publish([copyFor("ann", 1)]);
    expect(heard).toEqual([1]);
    other.release();
    expect(users.size).toBe(0);
  });

  it("subscribe anew for a reader that comes while the last subscription is given up", async () => {
    const fanout = createMemoryFanout();
    const stopping = Promise.withResolvers<void>();
    const users = createUsers({
      ...fanout,
      async subscribe(...args) {
        const stop = await fanout.subscribe(...args);
        return async () => {
          await stopping.promise;
          await stop();
        };
      },
    });
    (await users.acquire("ann")).release();
    const { user } = await users.acquire("ann");
    const heard = listen(user);
    stopping.resolve();
    await eventually(async () => {
      await fanout.publish([copyFor("ann", heard.length + 1)]);
      expect(heard).toEqual([1, 2, 3]);
    });
    expect(users.size).toBe(1);
  });

  it("fail all who wait for a subscription that fails, and try again for the next", async () => {
    const fanout = createMemoryFanout();
    const errors: unknown[] = [];
    let fails = true;
    const users = createLiveUsers({
      fanout: {
        ...fanout,
        subscribe: async (...args) => {
          if (fails) throw new Error("the fan-out is away");
          return fanout.subscribe(...args);
        },
      },
      store: { heads: noHeads } as Store,
      onTyping: () => {},
      onAway: () => {},
      onGroup: () => {},
      onTell: () => {},
      onMessage: () => {},
      onRemoved: () => {},
      onError: (error) => errors.push(error),
    });
    const failed = await Promise.allSettled([users.acquire("ann"), users.acquire("ann")]);
    expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(users.size).toBe(0);
    fails = false;
    const { user } = await users.acquire("ann");
    const heard = listen(user);
    await fanout.publish([copyFor("ann", 1)]);
    expect(heard).toEqual([1]);
  });

  it("compare the heads of all with few queries, and each reader hears of its own user's", async () => {
    const heads = vi.fn<Store["heads"]>(async (userIds) =>
      userIds.map((userId) => ({ chat: 0, push: Number(userId) })),
    );
    const users = createUsers(createMemoryFanout(), heads);
    const heard = new Map<string, readonly (number | "fall behind")[]>();
    for (let i = 0; i < 5_002; i += 1) {
      const { user } = await users.acquire(`${i}`);
      user.chat.observe(0);
      user.push.observe(i % 2 === 0 ? i : i - 1);
      heard.set(`${i}`, listen(user));
    }
    await users.checkHeads();
    expect(heads.mock.calls.map(([userIds]) => userIds.length)).toEqual([5_000, 2]);
    const behind = [...heard].filter(([, told]) => told.length > 0).map(([userId]) => Number(userId));
    expect(behind).toEqual(Array.from({ length: 2_501 }, (_, i) => 2 * i + 1));
  });
});
