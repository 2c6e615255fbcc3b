import { expect, test } from "vitest";
import { groupIds } from "../../../test/store-actions.ts";
import { Scene, settle } from "../../../test/scene.ts";

test("the unread are counted by the server, over conversations that are not loaded, and go on with the feed", async () => {
  const scene = new Scene();
  for (let i = 0; i < 60; i += 1) scene.say(`a${i}`, 3);
  await using store = scene.start();
  await scene.run();
  expect(store.conversations.get().items).toHaveLength(50);
  expect(store.unread.get()).toMatchObject({ messages: 180, conversations: 60 });
  scene.say("a0"); // not loaded
  scene.say("a59");
  await scene.run();
  expect(store.unread.get()).toMatchObject({ messages: 182, conversations: 60 });
  scene.server.read("a1_me", "me", 3);
  await scene.run();
  expect(store.unread.get()).toMatchObject({ messages: 179, conversations: 59 });
  void store.loadMoreConversations();
  await scene.run();
  expect(store.unread.get()).toMatchObject({ messages: 179, conversations: 59 });
});

test("after a time without a connection, groups below the first page count once", async () => {
  const scene = new Scene();
  const ids = Array.from({ length: 60 }, (_, i) => groupIds.get("g")!.slice(0, -2) + String(i).padStart(2, "0"));
  await using store = scene.start();
  await scene.run();
  for (const id of ids) scene.server.createGroup(id, ["a", "me"]);
  await scene.run();
  expect(store.conversations.get().items).toHaveLength(60);
  scene.connected(false);
  for (const id of ids) scene.server.say(id, "a", "hello");
  scene.connected(true);
  await settle();
  while (scene.server.answer(0)) await settle();
  for (const id of ids) while (scene.server.deliverGroup(id));
  await scene.run();
  expect(store.unread.get()).toMatchObject({ messages: 60, conversations: 60 });
});
