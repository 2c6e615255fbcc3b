import { openHubs } from "@tidings/testing";
import { eventually } from "@tidings/testing/eventually";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSeenUsers } from "./seen-users.ts";

const knownOf = async (push: Promise<{ readonly known?: number }>): Promise<number | undefined> => (await push).known;

describe("how many of a push's recipients are known", () => {
  it("counts those who have connected or sent, on whichever node, and not ids that are misspelt", async () => {
    await using running = await openHubs({ nodes: 2 });
    const [hub, other = hub] = running.hubs;
    const push = (to: string | readonly string[]) => knownOf(other.push({ to, type: "t", data: 1 }));
    expect(await push(["ann", "Ann"])).toBe(0);
    (await hub.connect("ann"))();
    await eventually(async () => expect(await push(["ann", "Ann"])).toBe(1));
    await hub.send("ben", { to: "cid", content: {}, excerpt: "", nonce: "n" });
    expect(await push(["ann", "ben", "cid", "ann"])).toBe(2);
    expect(await push("ben")).toBe(1);
  });

  it("is told of pushes that are not stored and of repeated ones, and is all of a topic's subscribers", async () => {
    await using running = await openHubs();
    const [hub] = running.hubs;
    await hub.connect("ann");
    await hub.subscribe("ann", "news");
    const push = { to: ["ann", "nobody"], type: "t", data: 1 };
    await expect(hub.push({ ...push, durable: false })).resolves.toEqual({ accepted: 1, duplicate: false, known: 1 });
    await expect(hub.push({ ...push, key: "k" })).resolves.toMatchObject({ duplicate: false, known: 1 });
    await expect(hub.push({ ...push, key: "k" })).resolves.toMatchObject({ duplicate: true, known: 1 });
    await expect(hub.push({ ...push, to: { topic: "news" } })).resolves.toMatchObject({ accepted: 1, known: 1 });
  });

  it("is left out if the store cannot tell: the push is taken all the same", async () => {
    await using running = await openHubs({
      wrapStore: (store) => ({ ...store, seen: () => Promise.reject(new Error("away")) }),
    });
    await expect(running.hubs[0].push({ to: "ann", type: "t", data: 1 })).resolves.toEqual({
      accepted: 1,
      duplicate: false,
    });
    expect(running.errors).toMatchObject([[{ message: "away" }, { stage: "store" }]]);
  });
});

describe("users who connect", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("are told to the store together and once, however often a crowd comes back", async () => {
    const told: (readonly string[])[] = [];
    const seen = createSeenUsers({
      store: { markSeen: async (userIds) => void told.push(userIds), seen: async () => new Set() },
      onError: (error) => expect.unreachable(String(error)),
    });
    const crowd = Array.from({ length: 2_500 }, (_, i) => `user ${i}`);
    for (let round = 0; round < 3; round += 1) {
      for (const userId of crowd) seen.note(userId);
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(told.map(({ length }) => length)).toEqual([1_000, 1_000, 500]);
    expect(new Set(told.flat())).toEqual(new Set(crowd));
    expect(await seen.count(crowd)).toBe(crowd.length);
  });

  it("are told again if the store was away, and at the latest at the end", async () => {
    let away = true;
    const told: string[] = [];
    const errors: unknown[] = [];
    const seen = createSeenUsers({
      store: {
        async markSeen(userIds) {
          if (away) throw new Error("away");
          told.push(...userIds);
        },
        seen: async () => new Set(),
      },
      onError: (error) => errors.push(error),
    });
    seen.note("ann");
    await vi.advanceTimersByTimeAsync(1_000);
    expect([told, errors.length]).toEqual([[], 1]);
    away = false;
    await vi.advanceTimersByTimeAsync(10_000);
    seen.note("ben");
    await seen.close();
    expect([told, errors.length]).toEqual([["ann", "ben"], 1]);
  });

  it("are not told any more once it is closed, even if the last attempt was under way then", async () => {
    const answer = Promise.withResolvers<void>();
    const errors: unknown[] = [];
    const seen = createSeenUsers({
      store: { markSeen: () => answer.promise, seen: async () => new Set() },
      onError: (error) => void errors.push(error),
    });
    seen.note("ann");
    await vi.advanceTimersByTimeAsync(1_000);
    const closed = seen.close();
    answer.reject(new Error("away"));
    await closed;
    const before = errors.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(errors).toHaveLength(before);
  });
});
