import { setImmediate } from "node:timers/promises";
import { openHubs } from "@tidings/testing";
import { eventually } from "@tidings/testing/eventually";
import { expect, test, vi } from "vitest";
import { toEventId } from "../model/position.ts";
import { type DirectSubscription, isDirect } from "./direct.ts";

type Polled = { readonly id: string; readonly event: { readonly type: string; readonly conversationId?: string } };

/** Takes what there is whenever it is woken, as a host does that sends it over a socket. It begins to read with `readOn`. */
function poll(source: object) {
  if (!isDirect(source)) throw new TypeError("it cannot be polled");
  const direct: DirectSubscription<unknown> = source;
  const taken: Polled[] = [];
  const ends: unknown[] = [];
  let isReading = false;
  const drain = (): void => {
    if (!isReading) return;
    try {
      while (ends.length === 0) {
        const event = direct.poll();
        if (event === null) return;
        if (event === "end") ends.push(event);
        else taken.push({ id: event.id, event: JSON.parse(event.json) });
      }
    } catch (error) {
      ends.push(error);
    }
  };
  direct.attach(drain);
  return {
    taken,
    ends,
    readOn() {
      isReading = true;
      drain();
    },
  };
}

test("what waits behind the entry that adds the reader to a group comes after it", async () => {
  await using running = await openHubs({});
  const [hub] = running.hubs;
  const subscription = poll(await hub.onMessage("ben", {}, undefined));
  const { conversation } = await hub.createGroup("ann", { members: ["ben"] });
  for (const nonce of ["1", "2"]) {
    await hub.send("ann", { to: "ben", content: { text: nonce }, nonce, excerpt: nonce });
  }
  subscription.readOn();

  await eventually(() => expect(subscription.taken.length).toBeGreaterThanOrEqual(4));
  const own = subscription.taken.filter(({ id }) => !id.includes(conversation.id));
  expect(own.map(({ event }) => event.type)).toEqual(["ready", "members", "message", "message"]);
  expect(own.map(({ id }) => Number(id.split("-")[1]))).toEqual([0, 1, 2, 3]);
});

test("a failure to read a group is told as one, and not as an end", async () => {
  const failure = new Error("the row cannot be read");
  await using running = await openHubs({
    wrapStore: (store) => ({
      ...store,
      chats: { ...store.chats, readGroups: () => Promise.reject(failure) },
    }),
  });
  const [hub] = running.hubs;
  const subscription = poll(await hub.onMessage("ben", {}, undefined));
  subscription.readOn();
  await hub.createGroup("ann", { members: ["ben"] });

  await eventually(() => expect(subscription.ends.length).toBeGreaterThan(0));
  expect(subscription.ends).toEqual([failure]);
});

test("what it passes over in a group is paid for, and it reads no more while that is owed", async () => {
  let reads = 0;
  await using running = await openHubs({
    replayPageSize: 5,
    wrapStore: (store) => ({
      ...store,
      chats: {
        ...store.chats,
        readGroups: (...args) => {
          reads += 1;
          return store.chats.readGroups(...args);
        },
      },
    }),
  });
  const [hub] = running.hubs;
  const { conversation } = await hub.createGroup("ann", { members: ["cid"] });
  const { id: conversationId } = conversation;
  await hub.send("ann", { conversationId, content: { text: "before" }, nonce: "1", excerpt: "before" });
  await hub.addMembers("ann", { conversationId, userIds: ["ben"] });
  const { head: n = 0 } = (await running.store.chats.membership("ben", conversationId)) ?? {};
  // all of it concerns what ben cannot see
  for (let i = 0; i < 10; i += 1) {
    await hub.react("cid", { conversationId, seq: 1, reaction: "👍", on: i % 2 === 0 });
  }
  const abort = new AbortController();
  const groups = { [conversationId]: toEventId({ epoch: running.store.epoch, n, groupId: conversationId }) };
  const source = await hub.onMessage("ben", { groups }, abort.signal);
  const subscription = poll(source);
  const paid: number[] = [];
  if (!isDirect(source)) throw new TypeError("it cannot be polled");
  source.paceBy?.((bytes) => {
    paid.push(bytes);
    return 1_000_000;
  });
  subscription.readOn();
  await eventually(() => expect(paid).toHaveLength(1));
  expect(paid[0]).toBeGreaterThan(0);
  for (let i = 0; i < 10; i += 1) await setImmediate();
  expect(reads).toBe(1);
  abort.abort();
  await eventually(() => expect(subscription.ends).toEqual(["end"]));
});

test("who iterates hears that all groups are read as soon as what is new is waited for", async () => {
  await using running = await openHubs({});
  const [hub] = running.hubs;
  const { conversation } = await hub.createGroup("ann", { members: ["ben"] });
  const { id: conversationId } = conversation;
  const { head: n = 0 } = (await running.store.chats.membership("ben", conversationId)) ?? {};
  await hub.send("ann", { conversationId, content: { text: "hello" }, nonce: "1", excerpt: "hello" });
  const groups = { [conversationId]: toEventId({ epoch: running.store.epoch, n, groupId: conversationId }) };
  const source = await hub.onMessage("ben", { groups }, undefined);
  const onUpToDate = vi.fn<() => void>();
  source.paceBy?.(() => 0, onUpToDate);
  expect((await source.next()).value?.event).toMatchObject({ type: "ready" });
  expect((await source.next()).value?.event).toMatchObject({ type: "message" });
  expect(onUpToDate).not.toHaveBeenCalled();
  const next = source.next();
  await eventually(() => expect(onUpToDate).toHaveBeenCalled());
  await source.return?.();
  expect(await next).toMatchObject({ done: true });
});
