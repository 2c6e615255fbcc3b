import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Scene, settle } from "../../test/scene.ts";
import { TidingsClientError } from "../model/errors.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const minutes = (n: number): number => n * 60_000;

test("the server has a chat as open while it is before the eyes: not while the page is hidden, aside or idle", async () => {
  const scene = new Scene();
  await using store = scene.start();
  const leave = store.conversation({ with: "a" }).open();
  await scene.run();
  expect(scene.open).toEqual(["a_me"]);
  scene.look(false);
  expect(scene.open).toEqual([]);
  scene.look(true, false);
  expect(scene.open).toEqual([]);
  scene.look(true);
  expect(scene.open).toEqual(["a_me"]);
  vi.advanceTimersByTime(minutes(4));
  scene.input();
  vi.advanceTimersByTime(minutes(4));
  expect(scene.open).toEqual(["a_me"]);
  vi.advanceTimersByTime(minutes(1));
  expect(scene.open).toEqual([]);
  expect(store.looking.get()).toBe(false);
  scene.input();
  expect(scene.open).toEqual(["a_me"]);
  leave();
  expect(scene.open).toEqual([]);
});

test("a user who does not look for five minutes is away, and the server is told again on a new connection", async () => {
  const scene = new Scene();
  await using store = scene.start();
  await scene.run();
  scene.look(false);
  vi.advanceTimersByTime(minutes(4));
  scene.tabSays(new Set());
  await settle();
  vi.advanceTimersByTime(minutes(4));
  scene.tabSays(null); // the other tab was looked at until now
  await settle();
  vi.advanceTimersByTime(minutes(4));
  await settle();
  expect(scene.setAway).not.toHaveBeenCalled();
  vi.advanceTimersByTime(minutes(1));
  await settle();
  expect(scene.setAway.mock.lastCall?.[0]).toEqual({ away: true });
  scene.connected(false);
  scene.connected(true);
  expect(scene.setAway).toHaveBeenCalledTimes(2);
  scene.tabSays(new Set());
  await settle();
  expect(scene.setAway.mock.lastCall?.[0]).toEqual({ away: false });
  expect(store.looking.get()).toBe(false);
});

test("a page that leaves a chat after the store was closed does nothing any more", async () => {
  const scene = new Scene();
  const store = scene.start();
  const leave = store.conversation({ with: "a" }).open();
  await scene.run();
  await store.close();
  expect(scene.open).toEqual([]);
  scene.isTabClosed = true;
  leave();
  scene.look(false);
});

test("a server that knows nothing of being away is told once", async () => {
  const scene = new Scene();
  scene.setAway.mockRejectedValue(new TidingsClientError("NOT_FOUND", "no such procedure"));
  await using store = scene.start();
  await scene.run();
  scene.look(false);
  vi.advanceTimersByTime(minutes(5));
  await settle();
  await settle();
  scene.look(true);
  expect(scene.setAway).toHaveBeenCalledOnce();
  expect(store.looking.get()).toBe(true);
});

test.each([1, 49, 80, 400, 10_000])(
  "%i unread: the chat begins at the first, and only what was in view is read",
  async (count) => {
    const scene = new Scene();
    scene.say("a", 30);
    scene.server.read("a_me", "me", 30);
    scene.say("a", count);
    await using store = scene.start();
    const chat = store.conversation({ with: "a" });
    const leave = chat.open();
    await scene.run();
    const { items, newSince, status } = chat.messages.get();
    expect({ status, newSince }).toEqual({ status: "ready", newSince: 30 });
    expect(items.some(({ seq }) => seq === 31)).toBe(true);
    expect(items.length).toBeLessThanOrEqual(100);
    expect(scene.marked).not.toHaveBeenCalled();
    const to = 30 + Math.min(count, 10);
    chat.inView({ from: 25, to });
    await scene.run();
    expect(scene.marked.mock.lastCall).toEqual([to]);
    expect(store.unread.get().messages).toBe(count - Math.min(count, 10));

    chat.inView(null);
    leave();
    const back = chat.open();
    await scene.run();
    expect(chat.messages.get().newSince).toBe(count > 10 ? 40 : null);
    back();
  },
);

test("what comes while the page is hidden stays unread where it is in view, is read once somebody looks, and has a line above it", async () => {
  const scene = new Scene();
  scene.say("a", 3);
  scene.server.read("a_me", "me", 3);
  await using store = scene.start();
  const chat = store.conversation({ with: "a" });
  chat.open();
  await scene.run();
  chat.inView({ from: 1, to: 3 });
  scene.look(false);
  scene.say("a", 40);
  await scene.run();
  chat.inView({ from: 4, to: 15 });
  expect(chat.messages.get().newSince).toBe(3);
  expect(chat.summary.get().unread).toBe(40);
  scene.look(true);
  await scene.run();
  expect(chat.summary.get()).toMatchObject({ readSeq: 15, unread: 28 });
  expect(chat.messages.get().newSince).toBe(3);
});

test("one's own messages do not count as new: the line stands above the answer to them, which is read once it is in view", async () => {
  const scene = new Scene();
  scene.say("a");
  scene.server.read("a_me", "me", 1);
  for (const nonce of ["one", "two", "three"]) scene.server.say("a_me", "me", nonce);
  scene.say("a", 2);
  await using store = scene.start();
  const chat = store.conversation({ with: "a" });
  chat.open();
  await scene.run();
  expect(chat.messages.get().newSince).toBe(4);
  chat.inView({ from: 5, to: 6 });
  await scene.run();
  expect(scene.marked.mock.lastCall).toEqual([6]);
  expect(chat.summary.get().unread).toBe(0);
});

test("there is one line for what was new, and none once one has answered", async () => {
  const scene = new Scene();
  scene.say("a", 5);
  await using store = scene.start();
  const chat = store.conversation({ with: "a" });
  chat.open();
  await scene.run();
  chat.inView({ from: 1, to: 5 });
  await scene.run();
  expect(chat.messages.get().newSince).toBe(0);
  for (let last = 6; last <= 12; last += 2) {
    void chat.send({ text: "an answer" });
    scene.server.outbox.acknowledge(scene.server.outbox.waiting[0] ?? "");
    await scene.run();
    chat.inView({ from: 1, to: last });
    scene.say("a");
    await scene.run();
    chat.inView({ from: 1, to: last + 1 });
    await scene.run();
    expect(chat.messages.get().newSince).toBeNull();
    expect(chat.summary.get().unread).toBe(0);
  }
});
