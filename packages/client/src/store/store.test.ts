import { expect, test, vi } from "vitest";
import type { PresenceState } from "@tidings/core";
import type { AppRouter } from "@tidings/router";
import { TidingsClientError } from "../model/errors.ts";
import type { OutboxEntry } from "../outbox/outbox-entry.ts";
import { until } from "../../test/test-server.ts";
import type { TidingsClient } from "../tidings-client.ts";
import { createTidingsStore, type TidingsStore } from "./index.ts";
import { ScriptedServer } from "../../test/scripted-server.ts";
import type { StoreClient } from "./wire/store-client.ts";

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function run(server: ScriptedServer): Promise<void> {
  for (let idle = 0; idle < 3;) {
    idle = [server.answer(0), server.deliverChat(), server.deliverPush()].includes(true) ? 0 : idle + 1;
    await settle();
  }
}

const open = (client: StoreClient, pageSize = 50): TidingsStore<AppRouter> =>
  createTidingsStore(client as unknown as TidingsClient<AppRouter>, { me: "me", pageSize });

/** An outbox that a test writes. */
function scriptedOutbox(): StoreClient["outbox"] & { set: (entries: readonly OutboxEntry[]) => void } {
  let entries: readonly OutboxEntry[] = [];
  const listeners = new Set<() => void>();
  return {
    get entries() {
      return entries;
    },
    set(next) {
      entries = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    changes: [],
    onSent: () => () => {},
    onChanged: () => () => {},
    retry: () => Promise.reject(new Error("not now")),
    discard(nonce) {
      this.set(entries.filter((entry) => entry.nonce !== nonce));
      return true;
    },
  };
}

const entry = (nonce: string, more: Partial<OutboxEntry> = {}): OutboxEntry => ({
  nonce,
  to: "a",
  content: { text: nonce },
  status: "pending",
  queuedAtMs: 1,
  ...more,
});

test("messages in the outbox are shown after the others, also those of another tab, and a failed one until it is discarded", async () => {
  const server = new ScriptedServer("me");
  server.say("a_me", "a", "1");
  const outbox = scriptedOutbox();
  const error = new TidingsClientError("FORBIDDEN", "not to this one");
  await using store = open({ ...server.client(), outbox });
  const chat = store.conversation({ with: "a" });
  const leave = chat.open();
  outbox.set([
    entry("theirs", { elsewhere: true }),
    entry("mine", { status: "sending" }),
    entry("failed", { status: "failed", error }),
  ]);
  await run(server);
  const { items } = chat.messages.get();
  expect(items.map(({ nonce, status }) => [nonce, status])).toEqual([
    ["1", "received"],
    ["theirs", "pending"],
    ["mine", "sending"],
    ["failed", "failed"],
  ]);
  expect(items.at(-1)?.error).toBe(error);
  expect(chat.summary.get()).toMatchObject({ lastMessage: { nonce: "failed" }, lastSeq: 1 });
  chat.discard("failed");
  expect(chat.messages.get().items.map(({ nonce }) => nonce)).toEqual(["1", "theirs", "mine"]);
  expect(chat.messages.get().items[0]).toBe(items[0]);
  outbox.set([entry("mine", { status: "sending" })]); // the other tab has sent its own
  expect(chat.messages.get().items.map(({ nonce }) => nonce)).toEqual(["1", "theirs", "mine"]);
  server.say("a_me", "me", "theirs");
  await run(server);
  expect(chat.messages.get().items.map(({ nonce, seq }) => [nonce, seq])).toEqual([
    ["1", 1],
    ["theirs", 2],
    ["mine", null],
  ]);
  leave();
});

test("what another tab has sent is shown as sent from the moment of the answer, once, also when the feed is late", async () => {
  const server = new ScriptedServer("me");
  server.say("a_me", "a", "1");
  await using store = open(server.client());
  const chat = store.conversation({ with: "a" });
  const leave = chat.open();
  await run(server);
  const shown = (): unknown[] => chat.messages.get().items.map(({ nonce, seq, status }) => [nonce, seq, status]);
  server.outbox.writeElsewhere("a_me", "theirs");
  expect(shown()).toEqual([
    ["1", 1, "received"],
    ["theirs", null, "pending"],
  ]);
  server.outbox.acknowledge("theirs");
  const sent = [
    ["1", 1, "received"],
    ["theirs", 2, "sent"],
  ];
  expect(shown()).toEqual(sent); // its entry is still there, and nothing has come on the feed
  expect(chat.summary.get().lastMessage).toMatchObject({ nonce: "theirs", seq: 2, status: "sent" });
  server.answer(0);
  expect(server.outbox.waiting).toEqual([]);
  expect(shown()).toEqual(sent);
  await run(server);
  expect(shown()).toEqual(sent);
  leave();
});

test("all users whose presence is shown are asked for together, 500 at a time, and no more when nobody looks", async () => {
  const server = new ScriptedServer("me");
  const asked: (readonly string[])[] = [];
  const live = new Set<(states: readonly PresenceState[]) => void>();
  const client: StoreClient = {
    ...server.client(),
    presence: {
      setAway: () => Promise.resolve(),
      onChange({ userIds }, { onEvent }) {
        asked.push(userIds);
        live.add(onEvent);
        const stop = (): void => {
          live.delete(onEvent);
        };
        return { stop, [Symbol.dispose]: stop };
      },
    },
  };
  await using store = open(client);
  const stops = Array.from({ length: 501 }, (_, i) => store.presence(`u${i}`).subscribe(() => {}));
  stops.push(store.presence("u7").subscribe(() => {}));
  await until(() => asked.length === 2);
  expect(asked.map(({ length }) => length)).toEqual([500, 1]);
  for (const tell of live) tell([{ userId: "u7", online: true, lastSeenAtMs: 1 }]);
  expect(store.presence("u7").get()).toEqual({ userId: "u7", online: true, lastSeenAtMs: 1 });
  expect(store.presence("u8").get()).toBeUndefined();
  for (const stop of stops) stop();
  await until(() => live.size === 0);
});

test("a conversation that this user is no party of is refused, and so are options that mean nothing", () => {
  const server = new ScriptedServer("me");
  const store = open(server.client());
  expect(() => store.conversation({ id: "a_b" })).toThrow(/not a party/);
  expect(() => store.conversation({ with: "me" })).toThrow(/not a party/);
  expect(store.conversation({ with: "a" })).toBe(store.conversation({ id: "a_me" }));
  expect(() => open(server.client(), 0)).toThrow(RangeError);
});

test("opened twice, a chat is followed once, until both have left it", async () => {
  const server = new ScriptedServer("me");
  const client = server.client();
  let live = 0;
  await using store = open({
    ...client,
    chat: {
      ...client.chat,
      onMessage(input, callbacks) {
        if (input.conversationId === undefined) return client.chat.onMessage(input, callbacks);
        live += 1;
        const stop = (): void => {
          live -= 1;
        };
        return { stop, [Symbol.dispose]: stop, position: null, groups: {} };
      },
    },
  });
  const chat = store.conversation({ with: "a" });
  const [first, second] = [chat.open(), chat.open()];
  expect(live).toBe(1);
  first();
  first();
  expect(live).toBe(1);
  second();
  expect(live).toBe(0);
});

test("a read mark that is refused is taken back, and one whose fate is unknown is told again", async () => {
  const server = new ScriptedServer("me");
  server.say("a_me", "a", "1");
  const client = server.client();
  const markRead = vi
    .fn<StoreClient["chat"]["markRead"]>()
    .mockRejectedValueOnce(new TidingsClientError("DISCONNECTED", "lost"))
    .mockRejectedValueOnce(new TidingsClientError("BAD_REQUEST", "never"))
    .mockResolvedValue(undefined);
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  await using store = open({ ...client, chat: { ...client.chat, markRead } });
  await run(server);
  const { summary, markRead: read } = store.conversation({ with: "a" });
  read(1);
  expect(summary.get().unread).toBe(0);
  await until(() => markRead.mock.calls.length === 2);
  await until(() => summary.get().unread === 1);
  expect(logged).toHaveBeenCalledOnce();
  logged.mockRestore();
});

test("a list that cannot be loaded says so, and is loaded when that is asked for again", async () => {
  const server = new ScriptedServer("me");
  server.say("a_me", "a", "1");
  const client = server.client();
  const refusal = new TidingsClientError("FORBIDDEN", "not today");
  const conversations = vi
    .fn<StoreClient["chat"]["conversations"]>(client.chat.conversations)
    .mockRejectedValueOnce(refusal);
  await using store = open({ ...client, chat: { ...client.chat, conversations } });
  const chat = store.conversation({ with: "a" });
  const leave = chat.open();
  await run(server);
  expect(store.conversations.get()).toMatchObject({ status: "failed", error: refusal });
  expect(chat.messages.get()).toMatchObject({ status: "failed", error: refusal });
  void store.loadMoreConversations();
  const leaveAgain = chat.open();
  await run(server);
  expect(store.conversations.get()).toMatchObject({ status: "ready", error: null, items: [{ id: "a_me" }] });
  expect(chat.messages.get().items).toHaveLength(1);
  leave();
  leaveAgain();
});

test("a message that may be out of date is loaded again, also if the newest ones were loaded meanwhile", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const server = new ScriptedServer("me");
  for (const nonce of ["1", "2", "3", "4"]) server.say("a_me", "a", nonce);
  const react = (user: number, on: boolean): unknown =>
    server.change(`u${user}`, { conversationId: "a_me", seq: 1, kind: "react", reaction: "x", on });
  for (let user = 0; user < 14; user += 1) react(user, true);
  const store = open(server.client(), 2);
  const chat = store.conversation({ with: "a" });
  chat.open();
  await run(server);
  void chat.loadOlder();
  await run(server);
  react(0, false); // who is named in their place is not said
  await run(server);
  await vi.advanceTimersByTimeAsync(1_000);
  void chat.jumpToNewest();
  await run(server);
  await vi.advanceTimersByTimeAsync(1_000);
  await run(server);
  const [first] = chat.messages.get().items;
  expect(first).toMatchObject({ seq: 1, reactions: [{ userIds: server.logOf("a_me")[0]?.reactions?.[0]?.userIds }] });
  await store.close();
  vi.useRealTimers();
});
