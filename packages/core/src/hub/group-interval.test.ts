import { eventually } from "@tidings/testing/eventually";
import { expect, it } from "vitest";
import { createGroup, follow, open, send } from "../../test/groups-fixture.ts";
import type { ChatEvent, GroupConversation } from "../model/events.ts";
import type { Store } from "../ports/store.ts";
import type { Tracked } from "./hub.ts";

const quotesOf = (items: readonly unknown[]) =>
  (items as Tracked<ChatEvent>[]).flatMap(({ event }) =>
    event.type === "message" ? [event.message.replyTo?.excerpt] : [],
  );

it("shows what a message quotes to those who may read that, whichever way they get the message", async () => {
  await using running = await open();
  const [hub] = running.hubs;
  const id = await createGroup(hub, "ann", "ben");
  await send(hub, "ann", id, "a secret");
  await hub.addMembers("ann", { conversationId: id, userIds: ["cid"] });
  await hub.addMembers("ann", { conversationId: id, userIds: ["dan"], history: "all" });
  const began = (await hub.conversation("cid", id)) as GroupConversation;
  const live = await Promise.all(["cid", "dan"].map((userId) => follow(hub, userId)));
  await send(hub, "ben", id, "is it?", { replyTo: 1 });
  await send(hub, "ann", id, "yes", { replyTo: 2 });

  const [cid, dan] = live;
  await eventually(() => expect(quotesOf(cid?.items ?? [])).toEqual(["", "is it?"]));
  await eventually(() => expect(quotesOf(dan?.items ?? [])).toEqual(["a secret", "is it?"]));
  const replayed = await follow(hub, "cid", { conversationId: id, lastEventId: began.position });
  await eventually(() => expect(quotesOf(replayed.items)).toEqual(["", "is it?"]));
  const read = async (userId: string) =>
    (await hub.history(userId, { conversationId: id, limit: 2 })).messages.map(({ replyTo }) => replyTo?.excerpt);
  expect(await read("cid")).toEqual(["", "is it?"]);
  expect(await read("dan")).toEqual(["a secret", "is it?"]);

  await send(hub, "ben", id, "good", { replyTo: 1 });
  const { conversations } = await hub.conversations("cid", { limit: 9 });
  expect(conversations).toMatchObject([{ lastMessage: { replyTo: { seq: 1, from: "ann", excerpt: "" } } }]);
});

/** Hubs whose next page of a history takes so long that `whileReading` happens meanwhile. */
async function openInterruptible() {
  const interruption: { whileReading: (() => Promise<void>) | null } = { whileReading: null };
  const wrapStore = (store: Store): Store => ({
    ...store,
    async history(...asked) {
      const { whileReading } = interruption;
      interruption.whileReading = null;
      await whileReading?.();
      return store.history(...asked);
    },
  });
  return Object.assign(interruption, await open({ wrapStore }));
}

it("does not show what is edited after somebody was removed, even if that happens while they read the history", async () => {
  await using running = await openInterruptible();
  const [hub] = running.hubs;
  const id = await createGroup(hub, "ann", "ben");
  await send(hub, "ann", id, "first");
  running.whileReading = async () => {
    await hub.removeMember("ann", { conversationId: id, userId: "ben" });
    await hub.edit("ann", { conversationId: id, seq: 1, content: { text: "secret" }, excerpt: "", nonce: "e" });
  };
  const { messages } = await hub.history("ben", { conversationId: id, limit: 10 });
  expect(messages).toMatchObject([{ seq: 1, content: null, deletedAtMs: expect.any(Number) }]);
});

it("shows nobody who was removed what the others react and pin, even if that happens while they read the history", async () => {
  await using running = await openInterruptible();
  const [hub] = running.hubs;
  const id = await createGroup(hub, "ann", "ben");
  await send(hub, "ann", id, "first");
  const message = { conversationId: id, seq: 1 };
  await hub.pin("ann", { ...message, on: true });
  const pinned = { conversationId: id, pinned: true, limit: 10 };
  expect((await hub.history("ben", pinned)).messages).toHaveLength(1);
  running.whileReading = async () => {
    await hub.removeMember("ann", { conversationId: id, userId: "ben" });
    await hub.react("ann", { ...message, reaction: "👋", on: true });
  };
  const { messages } = await hub.history("ben", { conversationId: id, limit: 10 });
  expect(messages).toMatchObject([{ seq: 1, content: { text: "first" } }]);
  expect(messages[0]).not.toHaveProperty("reactions");
  expect(await hub.history("ben", pinned)).toEqual({ messages: [], hasMore: false });
});
