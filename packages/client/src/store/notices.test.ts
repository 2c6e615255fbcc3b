import type { AppRouter } from "@tidings/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Scene, settle } from "../../test/scene.ts";
import { AttentionDesk } from "./attention-desk.ts";
import type { TidingsStore } from "./index.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const told = (store: TidingsStore<AppRouter>): unknown[] =>
  store.notices
    .get()
    .map(({ key, count, where }) => [key, count, where])
    .toSorted(([a], [b]) => String(a).localeCompare(String(b)));

test("messages in other chats make notices on the page, and outside it while nobody looks; none if another tab is looked at", async () => {
  const scene = new Scene();
  await using store = scene.start();
  store.conversation({ with: "a" }).open();
  await scene.run();
  scene.say("a");
  scene.say("b", 2);
  scene.server.notify("announcement");
  await scene.run();
  expect(told(store)).toEqual([
    ["b_me", 2, "page"],
    ["push-1", 1, "page"],
  ]);
  scene.server.read("b_me", "me", 2);
  scene.server.readPush([1]);
  await scene.run();
  expect(told(store)).toEqual([]);
  scene.look(true, false);
  scene.say("a");
  await scene.run();
  expect(told(store)).toEqual([["a_me", 1, "outside"]]);
  store.dismiss("a_me");
  scene.elsewhere = new Set(["b_me"]);
  scene.say("a");
  scene.say("b");
  scene.server.notify("announcement");
  await scene.run();
  expect(told(store)).toEqual([]);
});

test("what came and was read elsewhere while the page had no connection makes no notice when it is back; the rest does", async () => {
  const scene = new Scene();
  scene.visible = false;
  await using store = scene.start();
  await scene.run();
  scene.connected(false);
  for (const from of ["a", "b", "c"]) scene.say(from);
  scene.server.notify("announcement");
  scene.server.notify("announcement");
  for (const from of ["a", "b"]) scene.server.read(`${from}_me`, "me", 1);
  scene.server.readPush([1]);
  const seen = new Set<string>();
  store.notices.subscribe(() => store.notices.get().forEach(({ key }) => seen.add(key)));
  scene.connected(true);
  await scene.run();
  expect(told(store)).toEqual([
    ["c_me", 1, "outside"],
    ["push-2", 1, "outside"],
  ]);
  expect(seen).toEqual(new Set(["c_me", "push-2"]));
});

test("conversations that were there before make no notice when an older page of the list is loaded", async () => {
  const scene = new Scene();
  for (let i = 0; i < 60; i += 1) scene.say(`a${i}`, 3);
  await using store = scene.start();
  await scene.run();
  expect(store.conversations.get().items).toHaveLength(50);
  void store.loadMoreConversations();
  await scene.run();
  expect(store.conversations.get().items).toHaveLength(60);
  expect(told(store)).toEqual([]);
  for (const from of ["a0", "a1"]) scene.say(from);
  await scene.run();
  expect(told(store)).toEqual([
    ["a0_me", 1, "page"],
    ["a1_me", 1, "page"],
  ]);
});

test.each([1, 30])(
  "%s groups far down the list make no notice when the page is opened; a message that comes then makes one",
  async (count) => {
    const scene = new Scene();
    const ids = Array.from({ length: count }, (_, i) => `g${String(i).padStart(20, "0")}`);
    for (const id of ids) {
      scene.server.createGroup(id, ["a", "me"]);
      for (const words of ["1", "2", "3"]) scene.server.say(id, "a", words);
    }
    for (let i = 0; i < 60; i += 1) scene.say(`a${i}`);
    await using store = scene.start();
    await scene.run();
    expect(told(store)).toEqual([]);
    const [first = ""] = ids;
    scene.server.say(first, "a", "4");
    await scene.run();
    expect(told(store)).toEqual([[first, 1, "page"]]);
    expect(store.conversation({ id: first }).summary.get()).toMatchObject({ unread: 4, lastSeq: 4 });
    store.dismiss(first);
    const joined = `g${"j".repeat(20)}`;
    scene.server.createGroup(joined, ["a", "me"]);
    scene.server.say(joined, "a", "1");
    await scene.run();
    expect(told(store)).toEqual([[joined, 1, "page"]]);
  },
);

test("somebody's first message makes a notice, even if the list was loaded again before the feed brought it", async () => {
  const scene = new Scene();
  scene.say("a", 2);
  await using store = scene.start();
  await scene.run();
  scene.connected(false);
  scene.server.read("a_me", "me", 1);
  scene.say("b");
  scene.connected(true);
  scene.server.deliverChat(); // what was read: the list is asked for the rest, and has both by then
  await settle();
  while (scene.server.answer(0)) await settle();
  await scene.run();
  expect(told(store)).toEqual([["b_me", 1, "page"]]);
});

test("of pushes that nobody looks at, the store keeps the newest notices and forgets the others", async () => {
  const starting = vi.spyOn(AttentionDesk.prototype, "start");
  const scene = new Scene();
  scene.visible = false;
  await using store = scene.start();
  await scene.run();
  for (let i = 0; i < 150; i += 1) scene.server.notify("announcement");
  await scene.run();
  expect(store.notices.get()).toHaveLength(100);
  expect(store.notices.get().at(-1)?.key).toBe("push-150");
  const desk = starting.mock.contexts[0] as AttentionDesk | undefined;
  expect(desk?.notices.get()).toHaveLength(100);
  starting.mockRestore();
});
