import { startTidings, type TestTidings } from "@tidings/testing";
import { expect, test } from "vitest";
import { until } from "../../test/test-server.ts";
import { createTidingsStore, type StoreCache, type TidingsStore } from "./index.ts";

type Store = TidingsStore<TestTidings["router"]>;

const text = (words: string): { text: string } => ({ text: words });
const inNobodysSight = { hasInput: false, isVisible: () => false, isInFront: () => false, listen: () => () => {} };

const connect = (tidings: TestTidings, me: string, cache?: StoreCache): Store =>
  createTidingsStore(tidings.connect(me), { me, page: inNobodysSight, ...(cache && { cache }) });

const shown = (store: Store, id: string): unknown[] =>
  store
    .conversation({ id })
    .messages.get()
    .items.map(({ content, deletedAtMs }) => (deletedAtMs === null ? content?.text : null));

function createCache(): StoreCache {
  const values = new Map<string, unknown>();
  return {
    load: (key) => Promise.resolve(structuredClone(values.get(key))),
    update(key, change) {
      values.set(key, structuredClone(change(structuredClone(values.get(key)))));
      return Promise.resolve();
    },
    clear: () => Promise.resolve(values.clear()),
  };
}

test("three people form a group and talk, one is removed and one added with history: all views come to the same", async () => {
  await using tidings = await startTidings();
  await using alice = connect(tidings, "alice");
  await using bob = connect(tidings, "bob");
  await using carol = connect(tidings, "carol");
  await using dave = connect(tidings, "dave");
  const stores = [alice, bob, carol];
  await until(() => [...stores, dave].every((store) => store.conversations.get().status === "ready"));

  const ofAlice = await alice.createGroup({ title: "Lunch", members: ["bob", "carol"] });
  const { id } = ofAlice;
  expect(alice.conversations.get().items).toMatchObject([{ id, kind: "group", title: "Lunch", role: "owner" }]);
  await until(() => stores.every((store) => store.conversations.get().items[0]?.title === "Lunch"));
  expect(bob.conversations.get().items[0]).toMatchObject({ role: "member", memberCount: 3, peerId: "" });
  const leave = stores.map((store) => store.conversation({ id }).open());

  await ofAlice.send(text("Where?"));
  await until(() => stores.every((store) => shown(store, id).length === 1));
  expect(bob.unread.get()).toMatchObject({ messages: 1, conversations: 1 });
  await bob.conversation({ id }).send(text("At the harbour"), { replyTo: 1, mentions: ["carol"] });
  await until(() => carol.conversation({ id }).summary.get().mentions === 1);
  expect(bob.unread.get().messages).toBe(0); // who answers has read
  const quoted = carol.conversation({ id }).messages.get().items[1];
  expect(quoted).toMatchObject({ replyTo: { seq: 1, from: "alice", excerpt: "Where?" }, mentions: ["carol"] });

  await carol.conversation({ id }).react(2, "👍", true);
  await ofAlice.edit(1, text("Where and when?"));
  const seen = (): unknown[] =>
    stores.map((store) => {
      const [first, second] = store.conversation({ id }).messages.get().items;
      return [
        first?.content?.text,
        first?.version,
        second?.replyTo?.excerpt,
        second?.reactions.map(({ count }) => count),
      ];
    });
  const expected = ["Where and when?", 2, "Where and when?", [1]];
  await until(() => expect(seen()).toEqual([expected, expected, expected]));

  await ofAlice.group!.addMembers(["dave"], { history: "all" });
  await until(() => dave.conversations.get().items.length === 1);
  const daveLeaves = dave.conversation({ id }).open();
  await until(() => shown(dave, id).length === 2);
  await ofAlice.group!.removeMember("carol");
  await until(() => carol.conversation({ id }).summary.get().hasLeft);
  await ofAlice.delete(1);
  await ofAlice.send(text("Without carol"));
  await until(() => expect(shown(dave, id)).toEqual([null, "At the harbour", "Without carol"]));
  await until(() => expect(shown(bob, id)).toEqual(shown(dave, id)));
  expect(shown(carol, id)).toHaveLength(2); // what was there stays readable
  await expect(carol.conversation({ id }).send(text("?"))).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(
    bob
      .conversation({ id })
      .group!.notes.get()
      .map(({ event }) => event),
  ).toMatchObject([{ added: [{ userId: "dave" }] }, { removed: ["carol"] }]);
  for (const stop of [...leave, daveLeaves]) stop();
});

test("members are listed and kept current while somebody listens; roles and titles follow", async () => {
  await using tidings = await startTidings();
  await using alice = connect(tidings, "alice");
  await using bob = connect(tidings, "bob");
  const group = await alice.createGroup({ members: ["bob"] });
  await until(() => bob.conversations.get().items.length === 1);
  const ofBob = bob.conversation({ id: group.id });
  const { members } = ofBob.group!;
  const stop = members.subscribe(() => {});
  const listed = (): string[] => members.get().items.map(({ userId, role }) => `${userId} ${role}`);
  await until(() => expect(listed()).toEqual(["alice owner", "bob member"]));
  await group.group!.addMembers(["carol"]);
  await group.group!.setRole("bob", "admin");
  await until(() => expect(listed()).toEqual(["alice owner", "bob admin", "carol member"]));
  await until(() => ofBob.summary.get().role === "admin");
  await ofBob.group!.update({ title: "Ours" });
  await until(() => group.summary.get().title === "Ours");
  await group.group!.leave();
  await until(() => expect(listed()).toEqual(["bob owner", "carol member"]));
  await until(() => ofBob.summary.get().role === "owner");
  expect(group.summary.get()).toMatchObject({ hasLeft: true, role: null });
  stop();
});

test("settings are shown at once, told to the user's other devices, and kept; an archived chat is in the other list", async () => {
  await using tidings = await startTidings();
  await using alice = connect(tidings, "alice");
  await using phone = connect(tidings, "alice");
  await using bob = connect(tidings, "bob");
  await bob.conversation({ with: "alice" }).send(text("Hello"));
  await until(() => phone.conversations.get().items.length === 1 && alice.conversations.get().items.length === 1);
  const chat = alice.conversation({ with: "bob" });
  const configured = chat.configure({ archived: true, notify: "none" });
  expect(alice.conversations.get().items).toEqual([]);
  expect(alice.archived.get().items).toMatchObject([{ peerId: "bob", settings: { archived: true, notify: "none" } }]);
  await configured;
  await until(() => phone.archived.get().items[0]?.settings.notify === "none");
  await expect(alice.conversation({ id: `g${"0".repeat(20)}` }).configure({ pinned: true })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(alice.conversation({ id: `g${"0".repeat(20)}` }).summary.get().settings.pinned).toBe(false);
});

test("a page that comes back goes on from its place in each group, and shows what has changed meanwhile", async () => {
  await using tidings = await startTidings();
  const cache = createCache();
  await using bob = connect(tidings, "bob");
  const { id } = await bob.createGroup({ title: "Before", members: ["alice"] });
  const ofBob = bob.conversation({ id });
  for (const words of ["1", "2"]) await ofBob.send(text(words));
  {
    await using alice = connect(tidings, "alice", cache);
    const leave = alice.conversation({ id }).open();
    await until(() => shown(alice, id).length === 2);
    leave();
  }
  await ofBob.edit(1, text("one"));
  await ofBob.delete(2);
  await ofBob.send(text("3"));
  await ofBob.group!.update({ title: "After" });

  const client = tidings.connect("alice");
  let histories = 0;
  const history: typeof client.chat.history = (...input) => {
    histories += 1;
    return client.chat.history(...input);
  };
  await using alice = createTidingsStore({ ...client, chat: { ...client.chat, history } }, { me: "alice", cache });
  await until(() => expect(shown(alice, id)).toEqual(["one", null, "3"]));
  await until(() => alice.conversation({ id }).summary.get().title === "After");
  expect(alice.unread.get()).toMatchObject({ messages: 3, conversations: 1 });
  expect(histories).toBe(0);
});

test("a quiet group has no notice but for a mention", async () => {
  await using tidings = await startTidings();
  await using alice = connect(tidings, "alice");
  await using bob = connect(tidings, "bob");
  const { id } = await bob.createGroup({ members: ["alice"] });
  await until(() => alice.conversations.get().items.length === 1);
  await alice.conversation({ id }).configure({ mutedUntilMs: Date.now() + 60_000 });
  const ofBob = bob.conversation({ id });
  await ofBob.send(text("nothing of interest"));
  await until(() => alice.unread.get().messages === 1);
  expect(alice.notices.get()).toEqual([]);
  await ofBob.send(text("@alice"), { mentions: ["alice"] });
  await until(() => expect(alice.notices.get()).toMatchObject([{ key: id, of: "chat", count: 1 }]));
  alice.conversation({ id }).markRead(2);
  await until(() => alice.notices.get().length === 0);
});
