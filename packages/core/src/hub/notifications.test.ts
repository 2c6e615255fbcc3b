import { collect, openHubs } from "@tidings/testing";
import { eventually } from "@tidings/testing/eventually";
import { describe, expect, it } from "vitest";
import type { PushEvent } from "../model/events.ts";
import type { Hub, Tracked } from "./hub.ts";

const push = (hub: Hub, to: string, data: unknown) => hub.push({ to, type: "t", data });
const eventsOf = (items: readonly Tracked<PushEvent>[]): readonly PushEvent[] => items.map(({ event }) => event);
const dataOf = (items: readonly Tracked<PushEvent>[]): readonly unknown[] =>
  eventsOf(items).flatMap((event) => (event.type === "push" ? [event.push.data] : []));

const follow = async (hub: Hub, userId: string) => {
  const { items } = collect(await hub.onPush(userId, {}, undefined));
  await eventually(() => expect(items).toHaveLength(1));
  return items;
};

describe("a push", () => {
  it("reaches each named user once, with their unread count, on every node", async () => {
    await using running = await openHubs({ nodes: 2 });
    const [hub, other = hub] = running.hubs;
    const [ann, ben, cid] = [await follow(other, "ann"), await follow(hub, "ben"), await follow(hub, "cid")];
    await push(hub, "ann", 0);
    await expect(hub.push({ to: ["ann", "ben", "ann"], type: "t", data: 1 })).resolves.toEqual({
      accepted: 2,
      duplicate: false,
      known: 0,
    });
    await expect(hub.push({ to: [], type: "t", data: 2 })).resolves.toEqual({
      accepted: 0,
      duplicate: false,
      known: 0,
    });
    await eventually(() => expect(dataOf(ann)).toEqual([0, 1]));
    await eventually(() => expect(dataOf(ben)).toEqual([1]));
    expect(eventsOf(ann)).toMatchObject([{ unread: 0 }, { unread: 1 }, { unread: 2 }]);
    expect(eventsOf(ben)).toMatchObject([{ unread: 0 }, { unread: 1, push: { seq: 1, readAtMs: null } }]);
    expect(dataOf(cid)).toEqual([]);
  });

  it("is taken once for a key, also if it comes twice at once on two nodes", async () => {
    await using running = await openHubs({ nodes: 2 });
    const [hub] = running.hubs;
    const items = await follow(hub, "ann");
    const request = { to: ["ann", "ben"], type: "t", data: 1, key: "k" };
    const results = await Promise.all([...running.hubs, ...running.hubs].map((node) => node.push(request)));
    expect(results.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    expect(results.every(({ accepted }) => accepted === 2)).toBe(true);
    await push(hub, "ann", 2);
    await eventually(() => expect(dataOf(items)).toEqual([1, 2]));
  });

  it.each([true, false])("of one service does not take the key of another, durable: %s", async (durable) => {
    await using running = await openHubs();
    const [hub] = running.hubs;
    const request = { to: "ann", type: "t", data: 1, key: "k", durable };
    const pushed = async (service?: string) => {
      const { duplicate } = await hub.push({ ...request, ...(service !== undefined && { service }) });
      return !duplicate;
    };
    expect([await pushed("billing"), await pushed("shop"), await pushed()]).toEqual([true, true, true]);
    expect([await pushed("billing"), await pushed("shop"), await pushed()]).toEqual([false, false, false]);
    expect([await pushed("bill"), await pushed("ing")]).toEqual([true, true]);
  });

  it("that an earlier version had stored when its answer was lost is not stored again", async () => {
    await using running = await openHubs();
    const [hub] = running.hubs;
    await running.store.commit([{ kind: "push", to: { userIds: ["ann"] }, type: "t", data: 1, atMs: 1, key: "k" }]);
    const request = { to: ["ann", "ben"], type: "t", data: 1, key: "k", service: "billing" };
    expect(await hub.push(request)).toMatchObject({ accepted: 1, duplicate: true });
    expect(await hub.push({ ...request, durable: false })).toMatchObject({ accepted: 1, duplicate: true });
  });

  it("replaces an unread one with the same collapse value, not one that was read", async () => {
    await using running = await openHubs();
    const [hub] = running.hubs;
    const items = await follow(hub, "ann");
    const collapsing = (data: unknown) => hub.push({ to: "ann", type: "t", data, collapse: "c" });
    await collapsing(1);
    await collapsing(2);
    await hub.markPushesRead("ann", { seqs: [2] });
    await collapsing(3);
    await eventually(() => expect(items).toHaveLength(5));
    expect(eventsOf(items).slice(1)).toMatchObject([
      { push: { seq: 1 }, unread: 1 },
      { push: { seq: 2 }, unread: 1, replaces: 1 },
      { type: "read", seqs: [2], unread: 0 },
      { push: { seq: 4 }, unread: 1 },
    ]);
    expect(items[4]?.event).not.toHaveProperty("replaces");
    const { pushes } = await hub.pushes("ann", { limit: 9, unreadOnly: false });
    expect(pushes.map(({ seq }) => seq)).toEqual([4, 2]);
  });

  it("replaces none with the same collapse value but its own, if its service has values of its own", async () => {
    await using running = await openHubs();
    const [hub] = running.hubs;
    const collapsing = (service: string | undefined, data: unknown, collapseOf?: string) =>
      hub.push({ to: "ann", type: "test", data, collapse: "7", service, collapseOf });
    await collapsing("billing", "due");
    await collapsing("thief", "1", "thief");
    await collapsing("thief", "2", "thief");
    expect((await hub.pushes("ann", { limit: 9, unreadOnly: true })).pushes.map(({ data }) => data)).toEqual([
      "2",
      "due",
    ]);
    await collapsing(undefined, "paid");
    expect((await hub.pushes("ann", { limit: 9, unreadOnly: true })).pushes.map(({ data }) => data)).toEqual([
      "paid",
      "2",
    ]);
  });

  it("is refused if its data is too long or no JSON", async () => {
    await using running = await openHubs({ maxContentLength: 10 });
    const [hub] = running.hubs;
    for (const durable of [true, false]) {
      const request = { to: "ann", type: "t", durable };
      await expect(hub.push({ ...request, data: "x".repeat(9) })).rejects.toMatchObject({ code: "PAYLOAD_TOO_LARGE" });
      await expect(hub.push({ ...request, data: 1n })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
    await expect(hub.pushes("ann", { limit: 9, unreadOnly: false })).resolves.toMatchObject({ pushes: [] });
  });
});

describe("marking pushes read", () => {
  it("tells every device once what became read, with the unread count in the ordered feed", async () => {
    await using running = await openHubs({ nodes: 2 });
    const [hub, other = hub] = running.hubs;
    const devices = [await follow(hub, "ann"), await follow(other, "ann")];
    for (const data of [1, 2, 3, 4]) await push(hub, "ann", data);
    const mark = (which: Parameters<Hub["markPushesRead"]>[1]) => other.markPushesRead("ann", which);
    await expect(mark({ seqs: [2, 2, 77] })).resolves.toEqual({ unread: 3 });
    await expect(mark({ seqs: [2] })).resolves.toEqual({ unread: 3 });
    await expect(mark({ upTo: 3 })).resolves.toEqual({ unread: 1 });
    await expect(mark({ upTo: 3 })).resolves.toEqual({ unread: 1 });
    for (const items of devices) {
      await eventually(() => expect(items).toHaveLength(7));
      expect(eventsOf(items).slice(5)).toMatchObject([
        { type: "read", seqs: [2], unread: 3 },
        { type: "read", unread: 1 },
      ]);
    }
    const inbox = await hub.pushes("ann", { limit: 9, unreadOnly: true });
    expect(inbox).toMatchObject({ unread: 1, pushes: [{ seq: 4 }] });
    await expect(hub.markPushesRead("nobody", { upTo: 9 })).resolves.toEqual({ unread: 0 });
  });
});

describe("a push that is not stored", () => {
  it("reaches those online now, does not move their place, and is not in the inbox", async () => {
    await using running = await openHubs({ nodes: 2 });
    const [hub, other = hub] = running.hubs;
    await other.connect("ann");
    const items = await follow(other, "ann");
    await push(hub, "ann", 1);
    await expect(hub.push({ to: ["ann", "off", "ann"], type: "t", data: 2, durable: false })).resolves.toMatchObject({
      accepted: 1,
      duplicate: false,
    });
    await push(hub, "ann", 3);
    await eventually(() => expect(dataOf(items)).toEqual([1, 2, 3]));
    const [, first, ephemeral, second] = items;
    expect(ephemeral).toEqual({
      id: first?.id,
      event: {
        type: "push",
        push: { seq: null, type: "t", data: 2, sentAtMs: expect.any(Number), readAtMs: null },
        unread: 1,
      },
    });
    expect(second).toMatchObject({ id: `${running.store.epoch}-2`, event: { push: { seq: 2 }, unread: 2 } });
    await expect(hub.pushes("ann", { limit: 9, unreadOnly: false })).resolves.toMatchObject({
      pushes: [{ seq: 2 }, { seq: 1 }],
    });
    await expect(running.store.heads(["off"])).resolves.toEqual([{ chat: 0, push: 0 }]);
  });

  it("is taken once for a key", async () => {
    await using running = await openHubs({ nodes: 2 });
    const [hub] = running.hubs;
    await hub.connect("ann");
    const items = await follow(hub, "ann");
    const request = { to: "ann", type: "t", data: 1, key: "k", durable: false };
    const results = await Promise.all([...running.hubs, ...running.hubs].map((node) => node.push(request)));
    expect(results.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    expect(results.every(({ accepted }) => accepted === 1)).toBe(true);
    await push(hub, "ann", 2);
    await eventually(() => expect(dataOf(items)).toEqual([1, 2]));
  });
});

describe("topics", () => {
  it("reach their subscribers, stored or not, until they unsubscribe", async () => {
    await using running = await openHubs({ nodes: 2 });
    const [hub, other = hub] = running.hubs;
    const items = await follow(other, "ann");
    await hub.connect("ann");
    const send = (data: unknown, durable: boolean) => hub.push({ to: { topic: "news" }, type: "t", data, durable });
    await hub.subscribe("ann", "news");
    await other.subscribe("ann", "news");
    await hub.subscribe("ben", "news");
    await hub.subscribe("cid", "other news");
    await expect(send(1, true)).resolves.toMatchObject({ accepted: 2, duplicate: false });
    await expect(send(2, false)).resolves.toMatchObject({ accepted: 1, duplicate: false });
    await eventually(() => expect(dataOf(items)).toEqual([1, 2]));
    await other.unsubscribe("ann", "news");
    await other.unsubscribe("ann", "news");
    await expect(send(3, true)).resolves.toMatchObject({ accepted: 1, duplicate: false });
    await expect(send(4, false)).resolves.toEqual({ accepted: 0, duplicate: false, known: 0 });
    await push(hub, "ann", 5);
    await eventually(() => expect(dataOf(items)).toEqual([1, 2, 5]));
  });

  it("may be joined where the policy allows it, and left in any case", async () => {
    await using running = await openHubs({ policies: { canJoin: async (_, topic) => topic === "news" } });
    const [hub] = running.hubs;
    await expect(hub.subscribe("ann", "secrets")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(hub.subscribe("ann", "news")).resolves.toBeUndefined();
    await expect(hub.unsubscribe("ann", "secrets")).resolves.toBeUndefined();
    await expect(running.store.topicMembers("secrets")).resolves.toEqual([]);
    await expect(running.store.topicMembers("news")).resolves.toEqual(["ann"]);
  });
});
