import { openHubs } from "@tidings/testing";
import { expect, test } from "vitest";

test("who is removed from a group while they begin to listen hears nothing of it", async () => {
  const [asked, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let isHeld = false;
  await using running = await openHubs({
    wrapStore: (store) => ({
      ...store,
      chats: {
        ...store.chats,
        async members(...given) {
          const page = await store.chats.members(...given);
          if (!isHeld) return page;
          isHeld = false;
          asked.resolve();
          await answer.promise;
          return page;
        },
      },
    }),
  });
  const [hub] = running.hubs;
  const { conversation } = await hub.createGroup("ann", { members: ["ben", "cid"] });
  isHeld = true;
  const opening = hub.onTyping("ben", conversation.id, undefined);
  await asked.promise;
  await hub.removeMember("ann", { conversationId: conversation.id, userId: "ben" });
  answer.resolve();
  const states = await opening;
  await hub.setTyping("cid", { conversationId: conversation.id, typing: true });
  for await (const userIds of states) expect(userIds).toEqual([]);
});
