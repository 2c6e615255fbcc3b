import { startTidings, type TestTidings } from "@tidings/testing";
import { expect, test } from "vitest";
import { until } from "../../test/test-server.ts";
import { createTidingsStore, type StoreCache, type TidingsStore } from "./index.ts";

type Store = TidingsStore<TestTidings["router"]>;

const text = (words: string): { text: string } => ({ text: words });

const textsOf = (store: Store, peer: string): string[] =>
  store
    .conversation({ with: peer })
    .messages.get()
    .items.map(({ content }) => content?.text ?? "");

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** A cache whose values are copies, as a browser's database gives them. */
function createCache(): StoreCache & { readonly values: Map<string, unknown> } {
  const values = new Map<string, unknown>();
  return {
    values,
    load: (key) => Promise.resolve(structuredClone(values.get(key))),
    update(key, change) {
      values.set(key, structuredClone(change(structuredClone(values.get(key)))));
      return Promise.resolve();
    },
    clear() {
      values.clear();
      return Promise.resolve();
    },
  };
}

test("two people chat: each message is there at once and once, and both see who has read it", async () => {
  await using tidings = await startTidings();
  await using alice = createTidingsStore(tidings.connect("alice"), { me: "alice" });
  await using bob = createTidingsStore(tidings.connect("bob"), { me: "bob" });
  const withBob = alice.conversation({ with: "bob" });
  const withAlice = bob.conversation({ with: "alice" });
  const leave = [withBob.open(), withAlice.open()];

  const seen: string[][] = [];
  withBob.messages.subscribe(() => seen.push(withBob.messages.get().items.map(({ status }) => status)));
  const sending = withBob.send(text("Hello"));
  expect(withBob.messages.get().items).toMatchObject([{ content: { text: "Hello" }, seq: null, own: true }]);
  await expect(sending).resolves.toMatchObject({ seq: 1 });
  await until(() => textsOf(bob, "alice").length === 1);
  await until(() => withBob.messages.get().items[0]?.status === "sent");
  for (const statuses of seen.slice(seen.findIndex(({ length }) => length > 0))) expect(statuses).toHaveLength(1);

  await until(() => bob.unread.get().messages === 1);
  expect(withAlice.summary.get()).toMatchObject({ peerId: "alice", lastSeq: 1, readSeq: 0, unread: 1 });
  withAlice.markRead(1);
  expect(bob.unread.get().messages).toBe(0);
  await until(() => withBob.messages.get().items[0]?.status === "read");
  expect(alice.conversations.get().items).toMatchObject([{ id: "alice_bob", unread: 0, peerReadSeq: 1 }]);
  for (const stop of leave) stop();
});

test("a push about a message follows its edits, and its deletion", async () => {
  await using tidings = await startTidings();
  await using bob = createTidingsStore(tidings.connect("bob"), { me: "bob" });
  const alice = tidings.connect("alice");
  using stack = new DisposableStack();
  const list = bob.inbox.list("all");
  stack.defer(list.subscribe(() => {}));
  const said = (): unknown[] => list.get().items.map(({ data }) => (data as { readonly excerpt: string }).excerpt);
  const { seq } = await alice.chat.send({ to: "bob", content: text("The key is under the mat") });
  await until(() => said().includes("The key is under the mat"));
  const conversationId = "alice_bob";
  await alice.chat.edit({ conversationId, seq, content: text("See you later") });
  await until(() => said().includes("See you later"));
  await alice.chat.delete({ conversationId, seq });
  await until(() => !said().includes("See you later"));
  expect(list.get()).toMatchObject({ status: "ready", items: [{ type: "chat.message" }] });
});

test("a page that comes back shows what it had before it is connected, and then only what it missed", async () => {
  await using tidings = await startTidings();
  const cache = createCache();
  const bob = tidings.connect("bob");
  for (let i = 1; i <= 5; i += 1) await bob.chat.send({ to: "alice", content: text(`${i}`) });
  {
    await using alice = createTidingsStore(tidings.connect("alice"), { me: "alice", cache });
    const chat = alice.conversation({ with: "bob" });
    using stack = new DisposableStack();
    stack.defer(chat.open());
    await until(() => textsOf(alice, "bob").length === 5 && alice.inbox.list("all").get().status === "ready");
  }
  for (let i = 6; i <= 300; i += 1) await bob.chat.send({ to: "alice", content: text(`${i}`) });

  const calls: string[] = [];
  const again = tidings.connect("alice");
  const { history } = again.chat;
  const watched = Object.assign(Object.create(again) as typeof again, {
    chat: {
      ...again.chat,
      history: (...args: Parameters<typeof history>) => {
        calls.push("history");
        return history(...args);
      },
    },
  });
  await using alice = createTidingsStore(watched, { me: "alice", cache });
  await until(() => textsOf(alice, "bob").length > 0);
  expect(alice.conversations.get().status).toBe("ready");
  await until(() => textsOf(alice, "bob").length === 300);
  expect(textsOf(alice, "bob")).toEqual(Array.from({ length: 300 }, (_, i) => `${i + 1}`));
  expect(alice.unread.get()).toMatchObject({ messages: 300 });
  expect(calls).toEqual([]);
});

test("presence, typing and pushes are followed while somebody listens", async () => {
  await using tidings = await startTidings();
  await using alice = createTidingsStore(tidings.connect("alice"), { me: "alice" });
  const presence = alice.presence("bob");
  const { typing } = alice.conversation({ with: "bob" });
  const pushes: string[] = [];
  alice.inbox.onPush(({ type }) => pushes.push(type));
  const stop = [presence.subscribe(() => {}), typing.subscribe(() => {})];
  await until(() => presence.get()?.online === false);
  await using bob = createTidingsStore(tidings.connect("bob"), { me: "bob" });
  await until(() => presence.get()?.online === true);
  bob.conversation({ with: "alice" }).setTyping(true);
  await until(() => typing.get().includes("bob"));
  for (const end of stop) end();

  const leave = alice.conversation({ with: "carol" }).open(); // not bob's
  await until(() => alice.conversation({ with: "carol" }).messages.get().status === "ready");
  await bob.conversation({ with: "alice" }).send(text("Are you there?"));
  await until(() => alice.inbox.unread.get() === 1);
  expect(pushes).toEqual(["chat.message"]);
  const unreadOnes = alice.inbox.list("unread");
  const unlisten = unreadOnes.subscribe(() => {});
  await until(() => unreadOnes.get().items.length === 1);
  const reading = alice.inbox.markRead({ seqs: [unreadOnes.get().items[0]?.seq ?? 0] });
  expect(unreadOnes.get().items).toEqual([]);
  await reading;
  await until(() => alice.inbox.unread.get() === 0);
  expect(alice.inbox.list("all").get().items).toHaveLength(1);
  unlisten();
  leave();
});

test("older messages are loaded by the page, and a jump into the past comes back to the newest without a gap", async () => {
  await using tidings = await startTidings();
  const bob = tidings.connect("bob");
  for (let i = 1; i <= 60; i += 1) await bob.chat.send({ to: "alice", content: text(`${i}`) });
  await using alice = createTidingsStore(tidings.connect("alice"), { me: "alice", pageSize: 10 });
  const chat = alice.conversation({ with: "bob" });
  const seqs = (): (number | null)[] => chat.messages.get().items.map(({ seq }) => seq);
  await until(() => chat.summary.get().lastSeq === 60);
  chat.markRead(60);
  const leave = chat.open();
  await until(() => chat.messages.get().status === "ready");
  expect(seqs()).toEqual(range(51, 60));
  await Promise.all([chat.loadOlder(), chat.loadOlder()]);
  expect(seqs()).toEqual(range(41, 60));
  await chat.jumpTo(20);
  expect(seqs()).toEqual(range(11, 30));
  expect(chat.messages.get()).toMatchObject({ hasOlder: true, hasNewer: true });
  await bob.chat.send({ to: "alice", content: text("61") });
  await until(() => chat.summary.get().lastSeq === 61);
  expect(seqs()).toEqual(range(11, 30));
  await chat.loadNewer();
  expect(seqs()).toEqual(range(11, 40));
  await chat.jumpToNewest();
  expect(seqs()).toEqual(range(52, 61));
  expect(chat.messages.get()).toMatchObject({ hasOlder: true, hasNewer: false });
  leave();
});

test("it is known which node has the connection, and up to which event of each feed everything is shown", async () => {
  await using tidings = await startTidings({ hub: { node: "north" } });
  const cache = createCache();
  const client = tidings.connect("alice");
  expect(await client.connection.node()).toEqual({ node: "north", protocol: expect.any(Number) });
  let reached: unknown;
  {
    await using alice = createTidingsStore(client, { me: "alice", cache });
    expect(alice.positions.get()).toEqual({ chat: null, push: null });
    await until(() => alice.positions.get().push !== null && alice.positions.get().chat !== null);
    const before = alice.positions.get();
    let changes = 0;
    alice.positions.subscribe(() => (changes += 1));
    await client.chat.send({ to: "bob", content: text("1") });
    await until(() => alice.positions.get().chat !== before.chat);
    reached = alice.positions.get();
    const epoch = before.chat?.split("-")[0] ?? "";
    expect([before.chat, reached]).toEqual([`${epoch}-0`, { chat: `${epoch}-1`, push: before.push }]);
    expect(changes).toBe(1);
  }
  await using again = createTidingsStore(tidings.connect("alice"), { me: "alice", cache });
  await until(() => again.positions.get().push !== null && again.positions.get().chat !== null);
  expect(again.positions.get()).toEqual(reached);
});
