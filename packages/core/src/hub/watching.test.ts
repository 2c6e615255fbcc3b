import { collect, openHubs } from "@tidings/testing";
import { eventually } from "@tidings/testing/eventually";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { PresenceState } from "../model/events.ts";
import { payLater, withEffort } from "./effort.ts";

const oneTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
const message = (nonce: string) => ({ to: "zoe", content: "hi", excerpt: "hi", nonce });
const onlineOf = (states: readonly PresenceState[]) => states.map(({ userId, online }) => `${userId} ${online}`);

describe("a connection that answers to a name", () => {
  it("is away as it was last said of the name, on whichever node, until it ends", async () => {
    await using running = await openHubs({ nodes: 2 });
    const [hub, other = hub] = running.hubs;
    const away = async (): Promise<boolean> => (await hub.presence("watcher", ["ann"]))[0]?.away === true;
    const connection = await other.connect("ann");
    await connection.answerTo("desk");
    await hub.setAway("ann", "phone", true);
    await hub.setAway("ben", "desk", true);
    await hub.setAway("ann", "desk", true);
    await eventually(async () => expect(await away()).toBe(true));
    const another = await other.connect("ann");
    await another.answerTo("desk");
    expect(await away()).toBe(true);
    for (const end of [connection, another]) end();
    await hub.setAway("ann", "desk", false);
    await eventually(async () => expect((await hub.presence("watcher", ["ann"]))[0]?.online).toBe(false));
    const later = await other.connect("ann");
    await later.answerTo("desk");
    expect(await away()).toBe(false);
  });

  it("gives everything back, also if it ended before it was heard", async () => {
    let held = 0;
    await using running = await openHubs({
      wrapFanout: (fanout) => ({
        ...fanout,
        async subscribe(...args) {
          held += 1;
          const stop = await fanout.subscribe(...args);
          return async () => {
            held -= 1;
            await stop();
          };
        },
      }),
    });
    const connection = await running.hubs[0].connect("ann");
    const answering = connection.answerTo("desk");
    connection();
    await answering;
    await eventually(() => expect(held).toBe(0));
  });
});

describe("a connection whose name cannot be told of", () => {
  it("gives everything back all the same", async () => {
    let held = 0;
    let fails = false;
    await using running = await openHubs({
      wrapFanout: (fanout) => ({
        ...fanout,
        async subscribe(...args) {
          held += 1;
          const stop = await fanout.subscribe(...args);
          return async () => {
            held -= 1;
            await stop();
          };
        },
      }),
      wrapPresence: (presence) => ({
        ...presence,
        async connect(...args) {
          const connection = await presence.connect(...args);
          const setAway = async (away: boolean): Promise<void> => {
            if (fails) throw new Error("presence is broken");
            await connection.setAway(away);
          };
          return Object.assign(() => connection(), { setAway });
        },
      }),
    });
    const [hub] = running.hubs;
    const first = await hub.connect("ann");
    await first.answerTo("desk");
    await hub.setAway("ann", "desk", true);
    fails = true;
    const second = await hub.connect("ann");
    await expect(second.answerTo("desk")).rejects.toThrow("presence is broken");
    for (const end of [first, second]) end();
    await eventually(() => expect(held).toBe(0));
  });
});

describe("watching presence", () => {
  it("asks the policy again about somebody it could not tell of when a message came", async () => {
    let fails = false;
    const met = new Set<string>();
    await using running = await openHubs({
      policies: {
        visibleTo: async (_, userIds) => {
          if (fails) throw new Error("the policy is broken");
          return new Set(userIds.filter((userId) => met.has(userId)));
        },
      },
    });
    const [hub] = running.hubs;
    await hub.connect("ann");
    const { items } = collect(await hub.onPresence("zoe", ["ann"], undefined));
    await eventually(() => expect(items.map(onlineOf)).toEqual([["ann false"]]));
    met.add("ann");
    fails = true;
    await hub.send("ann", message("1"));
    await eventually(() => expect(running.errors).toHaveLength(1));
    fails = false;
    await hub.send("ann", message("2"));
    await eventually(() => expect(items.map(onlineOf)).toEqual([["ann false"], ["ann true"]]));
  });

  it("ends for those whom the policy hides from then on, who look offline, and begins again with a message", async () => {
    const friends = new Set(["ann", "ben"]);
    let asked = 0;
    await using running = await openHubs({
      visibleEveryMs: 5,
      policies: {
        visibleTo(_, userIds) {
          asked += 1;
          return new Set(userIds.filter((userId) => friends.has(userId)));
        },
      },
    });
    const [hub] = running.hubs;
    const [anns] = [await hub.connect("ann"), await hub.connect("ben")];
    const { items } = collect(await hub.onPresence("zoe", ["ann", "ben", "zoe"], undefined));
    await eventually(() => expect(items.map(onlineOf)).toEqual([["ann true", "ben true", "zoe false"]]));
    friends.delete("ann");
    await eventually(() => expect(items[1]).toEqual([{ userId: "ann", online: false, lastSeenAtMs: null }]));
    await anns.setAway(true);
    await (await hub.connect("ben")).setAway(true);
    await hub.connect("zoe");
    await eventually(() => expect(items.flat().map(({ userId }) => userId)).toContain("zoe"));
    const later = asked + 2;
    await eventually(() => expect(asked).toBeGreaterThan(later));
    expect(items.slice(2).map(onlineOf)).toEqual([["zoe true"]]);
    friends.add("ann");
    await hub.send("ann", message("1"));
    await eventually(() => expect(items[3]).toMatchObject([{ userId: "ann", online: true, away: true }]));
    anns();
    await eventually(() => expect(items[4]).toMatchObject([{ userId: "ann", online: false }]));
    expect(items).toHaveLength(5);
  });

  it("goes on with somebody whom the watcher meets while the policy hides them", async () => {
    const [asked, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let times = 0;
    await using running = await openHubs({
      visibleEveryMs: 5,
      policies: {
        async visibleTo(_, userIds) {
          times += 1;
          if (times !== 2) return new Set(userIds);
          asked.resolve();
          await answer.promise;
          return new Set();
        },
      },
    });
    const [hub] = running.hubs;
    await hub.connect("ann");
    const { items } = collect(await hub.onPresence("zoe", ["ann"], undefined));
    await asked.promise;
    const messages = collect(await hub.onMessage("zoe", {}, undefined));
    await hub.send("ann", message("1"));
    await eventually(() => expect(messages.items).toHaveLength(2));
    answer.resolve();
    await eventually(() => expect(items.flat().map(({ online }) => online)).toEqual([true, false, true]));
  });

  it("asks again later if the policy does not answer, or fails", async () => {
    const late = new AbortController();
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    let times = 0;
    // others of the hub have deadlines as well: this one is that of the second question
    vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) =>
      ms === 30_000 && times === 1 ? late.signal : timeout(ms),
    );
    onTestFinished(() => void vi.restoreAllMocks());
    const errors: unknown[] = [];
    await using running = await openHubs({
      visibleEveryMs: 5,
      onError: (error) => errors.push(error),
      policies: {
        async visibleTo(_, userIds) {
          times += 1;
          if (times === 1) return new Set(userIds);
          if (times === 2) return new Promise<never>(() => {});
          if (times === 3) throw new Error("no database");
          return new Set();
        },
      },
    });
    const [hub] = running.hubs;
    await hub.connect("ann");
    const { items } = collect(await hub.onPresence("zoe", ["ann"], undefined));
    await eventually(() => expect(times).toBe(2));
    late.abort();
    await eventually(() => expect(items.flat().map(({ online }) => online)).toEqual([true, false]));
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining("no answer in time") })]);
  });

  it("asks no more once it has ended, and takes each time what its start took", async () => {
    let asked = 0;
    await using running = await openHubs({
      visibleEveryMs: 1,
      policies: {
        visibleTo(_, userIds) {
          asked += 1;
          return withEffort(new Set(userIds), { groups: 7 });
        },
      },
    });
    const [hub] = running.hubs;
    const subscription = await hub.onPresence("zoe", ["ann"], undefined);
    const efforts: unknown[] = [];
    payLater(subscription, (effort) => efforts.push(effort));
    await eventually(() => expect(efforts.length).toBeGreaterThan(1));
    expect(efforts[0]).toEqual({ copies: 0, groups: 7 });
    await subscription.return?.();
    await oneTurn();
    const [paid, before] = [efforts.length, asked];
    const other = await hub.onPresence("zoe", ["ann"], undefined);
    await eventually(() => expect(asked).toBeGreaterThan(before + 3));
    await other.return?.();
    expect(efforts).toHaveLength(paid);
  });

  it("yields the state of all first, then of those that changed, whichever node they are connected to", async () => {
    await using running = await openHubs({ nodes: 2 });
    const [hub, other = hub] = running.hubs;
    const leave = await other.connect("ann");
    const { items } = collect(await hub.onPresence("zoe", ["ben", "ann", "cid"], undefined));
    await eventually(() => expect(items.map(onlineOf)).toEqual([["ben false", "ann true", "cid false"]]));
    await hub.connect("ben");
    await eventually(() => expect(items.slice(1).map(onlineOf)).toEqual([["ben true"]]));
    leave();
    await eventually(() => expect(items.slice(2).map(onlineOf)).toEqual([["ann false"]]));
    await hub.connect("nobody asked");
    await expect(hub.presence("zoe", ["ann", "ben"])).resolves.toMatchObject([{ online: false }, { online: true }]);
    expect(items).toHaveLength(3);
  });

  it("merges for a slow reader what has changed meanwhile", async () => {
    await using running = await openHubs();
    const [hub] = running.hubs;
    const states = await hub.onPresence("zoe", ["ann", "ben", "cid"], undefined);
    await states.next();
    const leave = await hub.connect("ann");
    await hub.connect("ben");
    leave();
    await eventually(() => expect(running.presence.get(["ann"])).resolves.toMatchObject([{ online: false }]));
    const { value } = await states.next();
    expect(onlineOf(value ?? []).toSorted()).toEqual(["ann false", "ben true"]);
  });

  it("tells a change as it is that happened while the first states were on their way", async () => {
    const [asked, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    await using running = await openHubs({
      wrapPresence: (presence) => ({
        ...presence,
        async get(userIds) {
          const states = await presence.get(userIds);
          asked.resolve();
          await answer.promise;
          return states;
        },
      }),
    });
    const [hub] = running.hubs;
    const watching = hub.onPresence("zoe", ["ann", "ben"], undefined);
    await asked.promise;
    await hub.connect("ann");
    answer.resolve();
    const { items } = collect(await watching);
    await eventually(() => expect(items.map(onlineOf)).toEqual([["ann true", "ben false"]]));
  });

  it("needs leave for everyone but oneself", async () => {
    await using running = await openHubs({ policies: { canWatch: async (_, userId) => userId === "ben" } });
    const [hub] = running.hubs;
    await expect(hub.presence("ann", ["ann", "ben"])).resolves.toHaveLength(2);
    await expect(hub.presence("ann", ["ben", "cid"])).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(hub.onPresence("ann", ["ben", "cid"], undefined)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("gives the watch back when it is aborted, when it is returned from, and when it could not begin", async () => {
    let watching = 0;
    let fails = false;
    await using running = await openHubs({
      wrapPresence: (presence) => ({
        ...presence,
        get: async (userIds) => {
          if (fails) throw new Error("presence is broken");
          return presence.get(userIds);
        },
        watch: async (...args) => {
          const release = await presence.watch(...args);
          watching += 1;
          return () => {
            watching -= 1;
            release();
          };
        },
      }),
    });
    const [hub] = running.hubs;
    const abort = new AbortController();
    const { ended } = collect(await hub.onPresence("zoe", ["ann"], abort.signal));
    const states = await hub.onPresence("zoe", ["ann"], undefined);
    expect(watching).toBe(2);
    abort.abort();
    await ended;
    expect(watching).toBe(1);
    await states.return?.();
    expect(watching).toBe(0);
    const late = await hub.onPresence("zoe", ["ann"], abort.signal);
    await expect(late.next()).resolves.toMatchObject({ done: true });
    expect(watching).toBe(0);
    fails = true;
    await expect(hub.onPresence("zoe", ["ann"], undefined)).rejects.toThrow("presence is broken");
    expect(watching).toBe(0);
  });
});

describe("presence", () => {
  it("outlasts a reconnect and a closed tab, and ends after the grace period", async () => {
    await using running = await openHubs({ graceMs: 40 });
    const [hub] = running.hubs;
    const { items } = collect(await hub.onPresence("zoe", ["ann"], undefined));
    const tabs = [await hub.connect("ann"), await hub.connect("ann")];
    tabs[0]?.();
    tabs[1]?.();
    const again = await hub.connect("ann");
    again();
    await eventually(() => expect(items.map(onlineOf)).toEqual([["ann false"], ["ann true"], ["ann false"]]));
  });
});
