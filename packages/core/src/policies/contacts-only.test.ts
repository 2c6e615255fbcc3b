import { collect, openHubs } from "@tidings/testing";
import { eventually } from "@tidings/testing/eventually";
import { describe, expect, it } from "vitest";
import { contactsOnly } from "./contacts-only.ts";
import { effortOf } from "../hub/effort.ts";
import type { PresenceState } from "../model/events.ts";
import type { Hub } from "../hub/hub.ts";
import type { Store } from "../ports/store.ts";

const neverHere = (userId: string): PresenceState => ({ userId, online: false, lastSeenAtMs: null });

const groupsOf = (result: object): number => effortOf(result).groups;

let sent = 0;
const send = (hub: Hub, from: string, to: string) => {
  sent += 1;
  return hub.send(from, { to, content: {}, excerpt: "", nonce: `n${sent}` });
};

/** What is watched of others depends on the store that the hubs share. */
async function openPrivateHubs(nodes = 1) {
  let policy: ReturnType<typeof contactsOnly> | null = null;
  const asked: number[] = [];
  const wrapStore = (store: Store): Store => {
    policy = contactsOnly(store);
    return store;
  };
  const hubs = await openHubs({
    nodes,
    wrapStore,
    policies: {
      visibleTo(watcher, userIds) {
        asked.push(userIds.length);
        return policy?.visibleTo(watcher, userIds) ?? new Set();
      },
    },
  });
  return Object.assign(hubs, { asked });
}

describe("presence among those who share a conversation", () => {
  it("tells through how many groups it has looked, which is what it costs", async () => {
    await using running = await openPrivateHubs();
    const [hub] = running.hubs;
    await send(hub, "ben", "ann");
    for (let n = 0; n < 20; n += 1) await hub.createGroup("ann", { members: [] });
    expect(groupsOf(await hub.presence("ann", ["nobody"]))).toBe(20);
    expect(groupsOf(await hub.presence("ann", ["ben"]))).toBe(0);
    expect(groupsOf(await hub.onPresence("ann", ["ben", "nobody"], undefined))).toBe(20);
  });

  it("is that of the others who never were, whether they exist or not; one sees oneself", async () => {
    await using running = await openPrivateHubs();
    const [hub] = running.hubs;
    for (const user of ["ann", "ben", "cid"]) await hub.connect(user);
    await send(hub, "ben", "ann");
    const states = await hub.presence("ann", ["cid", "ben", "nobody", "ann"]);
    expect(states).toEqual([
      neverHere("cid"),
      { userId: "ben", online: true, lastSeenAtMs: expect.any(Number) },
      neverHere("nobody"),
      { userId: "ann", online: true, lastSeenAtMs: expect.any(Number) },
    ]);
    const { items } = collect(await hub.onPresence("cid", ["ann", "ben", "nobody"], undefined));
    await eventually(() => expect(items).toEqual([[neverHere("ann"), neverHere("ben"), neverHere("nobody")]]));
    await (await hub.connect("ann")).setAway(true);
    await hub.connect("marker");
    expect(items).toHaveLength(1);
  });

  it("is shown from the first message on, either way, and then followed", async () => {
    await using running = await openPrivateHubs(2);
    const [hub, other = hub] = running.hubs;
    const [bens] = [await hub.connect("ben"), await hub.connect("ann")];
    const { items } = collect(await other.onPresence("ann", ["ben", "cid"], undefined));
    await eventually(() => expect(items).toHaveLength(1));
    await send(hub, "ben", "ann");
    await eventually(() => expect(items[1]).toMatchObject([{ userId: "ben", online: true }]));
    await send(hub, "ben", "ann");
    bens();
    await eventually(() => expect(items[2]).toMatchObject([{ userId: "ben", online: false }]));
    await hub.connect("cid");
    await send(other, "ann", "cid");
    await eventually(() => expect(items[3]).toMatchObject([{ userId: "cid", online: true }]));
    expect(items).toHaveLength(4);
  });

  it("misses nobody whom the watcher meets while the policy is asked", async () => {
    const [asked, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let friends: readonly string[] = [];
    await using running = await openHubs({
      policies: {
        async visibleTo() {
          const visible = new Set(friends);
          asked.resolve();
          await answer.promise;
          return visible;
        },
      },
    });
    const [hub] = running.hubs;
    await hub.connect("ben");
    const messages = collect(await hub.onMessage("ann", {}, undefined));
    const watching = hub.onPresence("ann", ["ben"], undefined);
    await asked.promise;
    friends = ["ben"];
    await send(hub, "ben", "ann");
    await eventually(() => expect(messages.items).toHaveLength(2));
    answer.resolve();
    const { items } = collect(await watching);
    await eventually(() => expect(items.flat().at(-1)).toMatchObject({ userId: "ben", online: true }));
  });

  it("asks the store once for a list, and gives all watches back", async () => {
    let watching = 0;
    await using running = await openHubs({
      policies: { visibleTo: (_, userIds) => new Set(userIds.filter((userId) => userId.startsWith("friend"))) },
      wrapPresence: (presence) => ({
        ...presence,
        async watch(userIds, listener) {
          const release = await presence.watch(userIds, listener);
          watching += userIds.length;
          return () => {
            watching -= userIds.length;
            release();
          };
        },
      }),
    });
    const [hub] = running.hubs;
    const abort = new AbortController();
    const { ended } = collect(await hub.onPresence("ann", ["friend 1", "x", "friend 2"], abort.signal));
    expect(watching).toBe(2);
    abort.abort();
    await ended;
    expect(watching).toBe(0);
    await using asking = await openPrivateHubs();
    await asking.hubs[0].presence(
      "ann",
      Array.from({ length: 500 }, (_, i) => `u${i}`),
    );
    expect(asking.asked).toEqual([500]);
  });
});

it("who shares a group with somebody sees their presence, but not in a large one", async () => {
  await using running = await openPrivateHubs();
  const [hub] = running.hubs;
  await hub.connect("ben");
  await hub.createGroup("ann", { members: ["ben"] });
  await hub.createGroup("cid", { members: ["ben", ...Array.from({ length: 100 }, (_, n) => `u${n}`)] });
  expect(await hub.presence("ann", ["ben"])).toMatchObject([{ online: true }]);
  expect(await hub.presence("cid", ["ben"])).toMatchObject([{ online: false }]);
});
