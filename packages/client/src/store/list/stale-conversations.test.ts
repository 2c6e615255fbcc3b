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
