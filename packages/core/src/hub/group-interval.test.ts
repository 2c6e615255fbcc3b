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

it("does not show what is edited after somebody was removed, even if that happens while they read the history", async () => {
  let meanwhile: (() => Promise<void>) | null = null;
  const wrapStore = (store: Store): Store => ({
    ...store,
    async history(...asked) {
      const change = meanwhile;
      meanwhile = null;
      await change?.();
      return store.history(...asked);
    },
  });
  await using running = await open({ wrapStore });
  const [hub] = running.hubs;
  const id = await createGroup(hub, "ann", "ben");
  await send(hub, "ann", id, "first");
  meanwhile = async () => {
    await hub.removeMember("ann", { conversationId: id, userId: "ben" });
    await hub.edit("ann", { conversationId: id, seq: 1, content: { text: "secret" }, excerpt: "", nonce: "e" });
  };
  const { messages } = await hub.history("ben", { conversationId: id, limit: 10 });
  expect(messages).toMatchObject([{ seq: 1, content: null, deletedAtMs: expect.any(Number) }]);
});
