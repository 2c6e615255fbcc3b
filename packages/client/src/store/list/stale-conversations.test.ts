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

/** Somebody is added to a group and opens it at once. */
async function joinAndOpen() {
  const scene = new Scene();
  scene.say("b");
  scene.server.createGroup(groupId, ["a"]);
  const store = scene.start();
  await scene.run();
  scene.server.addMember(groupId, "me", "none");
  scene.server.deliverChat();
  const chat = store.conversation({ id: groupId });
  chat.messages.subscribe(() => {});
  chat.open();
  const hear = async (words: string): Promise<void> => {
    scene.server.say(groupId, "a", words);
    scene.server.change("a", { conversationId: groupId, seq: 1, kind: "react", reaction: words, on: true });
    for (let i = 0; i < 3; i += 1) scene.server.deliverGroup(groupId);
    await settle();
  };
  const answer = async (): Promise<void> => {
    scene.server.answer(0);
    await settle();
  };
  return { scene, store, chat, hear, answer };
}

test("a group in which much happens is known after few requests", async () => {
  const { scene, store, chat, hear, answer } = await joinAndOpen();
  await using _ = store;
  const { pages } = scene.asked;
  for (let i = 0; i < 30; i += 1) {
    await hear(`${i}`); // after the request, before the server reads it
    await answer();
    await answer();
  }
  expect(chat.messages.get().status).toBe("ready");
  expect(chat.summary.get()).toMatchObject({ memberCount: 2, lastSeq: 30 });
  expect(scene.asked.pages - pages).toBeLessThan(4);
});

test("an opened group is shown though more has happened to it than its record has", async () => {
  const { store, chat, hear, answer } = await joinAndOpen();
  await using _ = store;
  for (let i = 0; i < 30; i += 1) {
    await answer();
    await hear(`${i}`); // after the server has read the request
    await answer();
  }
  expect(chat.messages.get().status).toBe("ready");
});
