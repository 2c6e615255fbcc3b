import { expect, test } from "vitest";
import { Scene, settle } from "../../../test/scene.ts";

const groupId = `g${"1".repeat(20)}`;

test.each(Array.from({ length: 12 }, (_, i) => i))(
  "a group far down the list is loaded if it is opened again after %s answers, while the server is being asked about it",
  async (answers) => {
    const scene = new Scene();
    scene.server.createGroup(groupId, ["a", "me"]);
    scene.server.say(groupId, "a", "first");
    for (let i = 0; i < 60; i += 1) scene.say(`user${i}`);
    await using store = scene.start();
    await scene.run();
    const chat = store.conversation({ id: groupId });
    chat.messages.subscribe(() => {});
    const close = chat.open();
    for (let i = 0; i < answers; i += 1) {
      scene.server.answer(0);
      await settle();
    }
    close();
    chat.open();
    await scene.run();
    expect(chat.messages.get().status).toBe("ready");
    expect(chat.summary.get()).toMatchObject({ memberCount: 2, lastSeq: 1 });
  },
);

test("many groups far down the list are asked for by pages; a chat that is opened meanwhile does not wait long", async () => {
  const scene = new Scene();
  const ids = Array.from({ length: 300 }, (_, i) => `g${String(i).padStart(20, "0")}`);
  for (const id of ids) {
    scene.server.createGroup(id, ["a", "me"]);
    scene.server.say(id, "a", "first");
  }
  for (let i = 0; i < 60; i += 1) scene.say(`user${i}`);
  await using store = scene.start();
  for (let i = 0; i < 4; i += 1) {
    scene.server.answer(0);
    scene.server.deliverChat();
    for (const id of ids) scene.server.deliverGroup(id);
    await settle();
  }
  const chat = store.conversation({ id: ids[0]! });
  chat.messages.subscribe(() => {});
  chat.open();
  await scene.run();
  expect(chat.messages.get().status).toBe("ready");
  expect(scene.asked.pages).toBeLessThan(8);
  expect(scene.asked.conversations).toBeLessThan(12);
  expect(store.conversations.get().items.filter(({ memberCount }) => memberCount === 2)).toHaveLength(300);
});

test("groups that few events have moved are asked for one by one", async () => {
  const scene = new Scene();
  scene.server.createGroup(groupId, ["a", "me"]);
  scene.server.say(groupId, "a", "first");
  for (let i = 0; i < 300; i += 1) scene.say(`user${i}`);
  await using store = scene.start();
  await scene.run();
  expect(store.conversation({ id: groupId }).summary.get()).toMatchObject({ memberCount: 2, lastSeq: 1 });
  expect(scene.asked).toEqual({ pages: 3, conversations: 1 });
});
