import { presenceContract } from "@tidings/testing/contracts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PresenceState } from "../model/events.ts";
import { createMemoryPresence } from "./memory-presence.ts";

presenceContract("Memory", async ({ nodes: count, graceMs }) => {
  const presence = createMemoryPresence({ graceMs });
  return {
    nodes: Array.from({ length: count }, () => presence),
    [Symbol.asyncDispose]: () => presence.close(),
  };
});

describe("memory presence", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("takes a user offline exactly when the grace period is over, as last seen when the connection ended", async () => {
    const presence = createMemoryPresence({ graceMs: 5_000 });
    const told: PresenceState[] = [];
    await presence.watch(["ann"], (state) => told.push(state));
    const release = await presence.connect("ann");
    vi.setSystemTime(2_000);
    release();
    vi.advanceTimersByTime(4_999);
    await expect(presence.get(["ann"])).resolves.toEqual([{ userId: "ann", online: true, lastSeenAtMs: 1_000 }]);
    vi.advanceTimersByTime(1);
    await expect(presence.get(["ann"])).resolves.toEqual([{ userId: "ann", online: false, lastSeenAtMs: 2_000 }]);
    expect(told.map(({ online }) => online)).toEqual([true, false]);
  });

  it("begins the grace period anew with every last connection, and tells nobody in between", async () => {
    const presence = createMemoryPresence({ graceMs: 5_000 });
    const told: boolean[] = [];
    await presence.watch(["ann"], ({ online }) => told.push(online));
    for (let i = 0; i < 3; i += 1) {
      const release = await presence.connect("ann");
      vi.advanceTimersByTime(60_000);
      release();
      vi.advanceTimersByTime(4_000);
    }
    expect(told).toEqual([true]);
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual([true, false]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("forgets the last-seen times of those who are offline longest", async () => {
    const presence = createMemoryPresence({ graceMs: 0, maxLastSeen: 2 });
    for (const userId of ["ann", "ben", "ann", "cid"]) {
      (await presence.connect(userId))();
      vi.advanceTimersByTime(1_000);
    }
    const states = await presence.get(["ann", "ben", "cid"]);
    expect(states.map(({ lastSeenAtMs }) => lastSeenAtMs)).toEqual([3_000, null, 4_000]);
  });

  it("takes everyone offline when it is closed, without a grace period and without a timer left", async () => {
    const presence = createMemoryPresence();
    const told: PresenceState[] = [];
    await presence.watch(["ann", "ben"], (state) => told.push(state));
    await presence.connect("ann");
    (await presence.connect("ben"))();
    await presence.close();
    expect(told.slice(2)).toEqual([
      { userId: "ann", online: false, lastSeenAtMs: 1_000 },
      { userId: "ben", online: false, lastSeenAtMs: 1_000 },
    ]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
