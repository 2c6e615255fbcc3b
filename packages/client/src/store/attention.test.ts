import type { AppRouter } from "@tidings/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Page } from "../attention/page.ts";
import type { ConnectionState } from "../connection/connection-state.ts";
import { TidingsClientError } from "../model/errors.ts";
import type { TidingsClient } from "../tidings-client.ts";
import { createTidingsStore, type TidingsStore } from "./index.ts";
import { ScriptedServer } from "../../test/scripted-server.ts";
import type { StoreClient } from "./wire/store-client.ts";

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A page in a browser with a second tab, and the server that both are on. */
class Scene {
  readonly server = new ScriptedServer("me");
  readonly setAway = vi.fn<StoreClient["presence"]["setAway"]>(() => Promise.resolve());
  /** The chats that the server takes to be open. */
  readonly open: string[] = [];
  readonly marked = vi.fn<(seq: number) => void>();
  visible = true;
  inFront = true;
  isTabClosed = false;
  elsewhere: ReadonlySet<string> | null = null;
  #page = { onChange: (): void => {}, onInput: (): void => {} };
  #onSaid = (): void => {};
  #online = true;
  readonly #listeners = new Set<() => void>();

  start(): TidingsStore<AppRouter> {
    const client = this.server.client();
    const state = (): ConnectionState =>
      this.#online ? { status: "online", via: "websocket" } : { status: "offline", nextTryAtMs: null, lastError: null };
    const scripted: StoreClient = {
      ...client,
      connection: {
        ...client.connection,
        get state() {
          return state();
        },
        subscribe: (listener) => {
          this.#listeners.add(listener);
          return () => this.#listeners.delete(listener);
        },
      },
      presence: { ...client.presence, setAway: this.setAway },
      chat: {
        ...client.chat,
        markRead: (mark) => {
          this.marked(mark.seq);
          return client.chat.markRead(mark);
        },
        onMessage: (input, callbacks) => {
          const { conversationId } = input;
          if (conversationId === undefined) return client.chat.onMessage(input, callbacks);
          this.open.push(conversationId);
          const stop = (): void => void this.open.splice(this.open.indexOf(conversationId), 1);
          return { stop, [Symbol.dispose]: stop, position: null, groups: {} };
        },
      },
    };
    const page: Page = {
      hasInput: true,
      isVisible: () => this.visible,
      isInFront: () => this.inFront,
      listen: (listeners) => {
        this.#page = listeners;
        return () => {};
      },
      tabs: {
        say: () => {
          if (this.isTabClosed) throw new Error("The channel is closed");
        },
        ask: () => Promise.resolve(this.elsewhere),
        onSaid: (listener) => {
          this.#onSaid = listener;
          return () => {};
        },
        close: () => {},
      },
    };
    return createTidingsStore(scripted as unknown as TidingsClient<AppRouter>, { me: "me", page, pageSize: 50 });
  }

  /** Lets everything through that is under way. */
  async run(): Promise<void> {
    for (let idle = 0; idle < 3;) {
      idle = [this.server.answer(0), this.server.deliverChat(), this.server.deliverPush()].includes(true)
        ? 0
        : idle + 1;
      await settle();
    }
  }

  look(visible: boolean, inFront = visible): void {
    this.visible = visible;
    this.inFront = inFront;
    this.#page.onChange();
  }

  input(): void {
    this.#page.onInput();
  }

  tabSays(chats: ReadonlySet<string> | null): void {
    this.elsewhere = chats;
    this.#onSaid();
  }

  connected(online: boolean): void {
    this.#online = online;
    for (const listener of this.#listeners) listener();
  }

  say(from: string, times = 1): void {
    for (let i = 0; i < times; i += 1) {
      const log = this.server.messages.get(`${from}_me`) ?? [];
      this.server.say(`${from}_me`, from, `${from}${log.length + 1}`);
    }
  }
}

const minutes = (n: number): number => n * 60_000;
const told = (store: TidingsStore<AppRouter>): unknown[] =>
  store.notices
    .get()
    .map(({ key, count, where }) => [key, count, where])
    .toSorted(([a], [b]) => String(a).localeCompare(String(b)));

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

test("who does not look for five minutes is away, and the server hears of it again on a new connection", async () => {
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

test("what comes in other chats is told of on the page, and outside of it while nobody looks; not if another tab is looked at", async () => {
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

test("what came and was read elsewhere while the page had no connection is not told of when it is back; the rest is", async () => {
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

test("what was there before is not told of when an older page of the list is loaded", async () => {
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

test("somebody's first message is told of, though the list was loaded again before the feed brought it", async () => {
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
