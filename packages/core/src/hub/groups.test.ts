import { collect, openHubs, type OpenHubsOptions } from "@tidings/testing";
import { eventually } from "@tidings/testing/eventually";
import { describe, expect, it } from "vitest";
import type { ChatEvent, GroupConversation } from "../model/events.ts";
import type { Fanout } from "../ports/fanout.ts";
import type { Store } from "../ports/store.ts";
import { effortOf } from "./effort.ts";
import type { Hub, Tracked } from "./hub.ts";

const copiesOf = (result: unknown): number => effortOf(result).copies;
const open = (options: OpenHubsOptions = {}) => openHubs({ headCheckMs: 60_000, ...options });

let nonces = 0;
const excerpt = (content: unknown): string => (content as { text: string }).text;
const send = (hub: Hub, from: string, conversationId: string, text: string, more: object = {}) => {
  nonces += 1;
  return hub.send(from, { conversationId, content: { text }, excerpt, nonce: `n${nonces}`, ...more });
};

/** What a subscriber was given, in short: texts of messages, and what else happened. */
const shortly = (event: ChatEvent): unknown => {
  if (event.type === "message") return (event.message.content as { text: string }).text;
  if (event.type === "members") {
    const { added = [], removed = [], role } = event;
    return [
      ...added.map(({ userId }) => `+${userId}`),
      ...removed.map((userId) => `-${userId}`),
      ...(role ? [`=${role.role}`] : []),
    ].join();
  }
  return event.type;
};

async function follow(hub: Hub, userId: string, from: Parameters<Hub["onMessage"]>[1] = {}) {
  const abort = new AbortController();
  const collected = collect(await hub.onMessage(userId, from, abort.signal));
  await eventually(() => expect(collected.items.length).toBeGreaterThan(0));
  return {
    items: collected.items,
    /** Without the first, its place. */
    seen: (groupId?: string) =>
      (collected.items as Tracked<ChatEvent>[])
        .slice(1)
        .filter(({ id }) => groupId === undefined || id.includes(groupId))
        .map(({ event }) => shortly(event)),
    lastId: (groupId: string) =>
      (collected.items as Tracked<ChatEvent>[]).findLast(({ id }) => id.includes(groupId))?.id,
    lastOwnId: () => (collected.items as Tracked<ChatEvent>[]).findLast(({ id }) => !/-g/.test(id))?.id,
    close: () => abort.abort(),
  };
}

const createGroup = async (hub: Hub, owner: string, ...members: readonly string[]) =>
  (await hub.createGroup(owner, { members, title: "Us" })).conversation.id;

const mute = (fanout: Fanout): Fanout => ({ ...fanout, publish: async () => {} });

describe("following groups", () => {
  it("brings every member what happens, once and in order, on every node, whether they look at the group or not", async () => {
    await using running = await open({ nodes: 2 });
    const [one, other = one] = running.hubs;
    const id = await createGroup(one, "ann", "ben", "cid");
    const readers = [
      await follow(one, "ann"),
      await follow(other, "ben"),
      await follow(other, "cid", { conversationId: id }),
      await follow(one, "cid"),
    ];
    for (const [i, hub] of [one, other, one, other].entries()) await send(hub, i % 2 ? "ben" : "ann", id, `${i}`);
    await one.edit("ann", { conversationId: id, seq: 1, content: { text: "0!" }, excerpt: "0!", nonce: "e" });
    await other.react("cid", { conversationId: id, seq: 1, reaction: "👍", on: true });
    await one.pin("cid", { conversationId: id, seq: 2, on: true });
    await one.deleteMessage("ben", { conversationId: id, seq: 2 });
    const all = ["0", "1", "2", "3", "edited", "reaction", "pinned", "deleted"];
    for (const { seen } of readers) await eventually(() => expect(seen(id)).toEqual(all));
  });

  it("begins with the entry that adds somebody and ends with the one that removes them", async () => {
    await using running = await open({ nodes: 2 });
    const [one, other = one] = running.hubs;
    const id = await createGroup(one, "ann", "ben");
    const reader = await follow(other, "cid");
    await send(one, "ann", id, "before");
    await one.addMembers("ann", { conversationId: id, userIds: ["cid"] });
    await send(one, "ann", id, "during");
    await one.removeMember("ann", { conversationId: id, userId: "cid" });
    await send(one, "ann", id, "after");
    await one.addMembers("ann", { conversationId: id, userIds: ["cid"] });
    await send(one, "ann", id, "again");
    await eventually(() => expect(reader.seen(id).at(-1)).toBe("again"));
    expect(reader.seen(id)).not.toContain("before");
    expect(reader.seen(id)).not.toContain("after");
    const own = reader.seen().filter((event) => event === "+cid" || event === "-cid");
    expect(own).toEqual(expect.arrayContaining(["+cid", "-cid"]));
  });

  it("finds in the store what had no copy", async () => {
    await using running = await open({ wrapFanout: mute, headCheckMs: 20 });
    const [hub] = running.hubs;
    const reader = await follow(hub, "ben");
    const id = await createGroup(hub, "ann", "ben");
    for (const text of ["1", "2", "3"]) await send(hub, "ann", id, text);
    await eventually(() => expect(reader.seen(id)).toEqual(["+ann,+ben", "1", "2", "3"].map((each) => each)));
  });

  it("resumes each group at its position, and says of others that they have to be looked at anew", async () => {
    await using running = await open();
    const [hub] = running.hubs;
    const [known, unknown] = [await createGroup(hub, "ann", "ben"), await createGroup(hub, "ann", "ben")];
    const first = await follow(hub, "ben");
    await send(hub, "ann", known, "1");
    await send(hub, "ann", unknown, "1");
    await eventually(() => expect(first.seen()).toEqual(["1", "1"]));
    const lastEventId = first.lastOwnId();
    const groups = { [known]: first.lastId(known) ?? "" };
    first.close();
    await send(hub, "ann", known, "2");
    await send(hub, "ann", unknown, "2");
    const again = await follow(hub, "ben", { lastEventId, groups });
    await send(hub, "ann", unknown, "3");
    await eventually(() => expect(again.seen(known)).toEqual(["2"]));
    await eventually(() => expect(again.seen(unknown)).toEqual(["reset", "3"]));
  });

  it("answers a group's event id in place of the user's own with a reset, and likewise one of another group or database", async () => {
    await using running = await open();
    const [hub] = running.hubs;
    const id = await createGroup(hub, "ann", "ben");
    const other = await createGroup(hub, "ann", "ben");
    const reader = await follow(hub, "ben", { conversationId: id });
    await send(hub, "ann", id, "1");
    await eventually(() => expect(reader.seen()).toEqual(["1"]));
    const lastEventId = reader.lastId(id) ?? "";
    const firstOf = async (from: Parameters<Hub["onMessage"]>[1]) =>
      (await follow(hub, "ben", from)).items.map(({ event }) => event)[0];
    expect(await firstOf({ lastEventId })).toEqual({ type: "reset" });
    expect(await firstOf({ conversationId: id, lastEventId })).toEqual({ type: "ready" });
    expect(await firstOf({ conversationId: other, lastEventId })).toEqual({ type: "reset", conversationId: other });
    expect(await firstOf({ conversationId: id, lastEventId: `x${lastEventId}` })).toMatchObject({ type: "reset" });
    expect(await firstOf({ conversationId: id, lastEventId: lastEventId.replace(/\d+$/, "99") })).toMatchObject({
      type: "reset",
    });
  });

  it("resumes a group that is looked at alone by its own event ids", async () => {
    await using running = await open();
    const [hub] = running.hubs;
    const id = await createGroup(hub, "ann", "ben");
    const reader = await follow(hub, "ben", { conversationId: id });
    await send(hub, "ann", id, "1");
    await eventually(() => expect(reader.seen()).toEqual(["1"]));
    reader.close();
    await send(hub, "ann", id, "2");
    const again = await follow(hub, "ben", { conversationId: id, lastEventId: reader.lastId(id) });
    await send(hub, "ann", id, "3");
    await eventually(() => expect(again.seen()).toEqual(["2", "3"]));
  });

  it("reaches the members of a large group over its own channel, also on another node", async () => {
    await using running = await open({ nodes: 2, groups: { copyBound: 2 }, headCheckMs: 30 });
    const [one, other = one] = running.hubs;
    const id = await createGroup(one, "ann", "ben", "cid", "dan");
    const readers = [
      await follow(other, "ben"),
      await follow(one, "cid"),
      await follow(other, "dan", { conversationId: id }),
    ];
    for (let i = 0; i < 20; i += 1) await send(i % 2 ? one : other, "ann", id, `${i}`);
    const all = Array.from({ length: 20 }, (_, i) => `${i}`);
    for (const { seen } of readers) await eventually(() => expect(seen(id)).toEqual(all));
  });
});

const notices = async (hub: Hub, userId: string) =>
  (await hub.pushes(userId, { limit: 10, unreadOnly: true })).pushes.map(({ data }) => data);

it("tells to how many feeds a message to a group, an edit and a reaction went, and of a direct message nothing", async () => {
  await using running = await open();
  const [hub] = running.hubs;
  const id = await createGroup(hub, "ann", "ben", "cid", "dan");
  const sent = await send(hub, "ann", id, "to all");
  const direct = await hub.send("ann", { to: "ben", content: { text: "to one" }, excerpt, nonce: "direct" });
  expect(copiesOf(sent)).toBeGreaterThanOrEqual(4);
  expect(copiesOf(direct)).toBe(0);
  expect(copiesOf(await hub.react("ben", { conversationId: id, seq: 1, reaction: "👍", on: true }))).toBe(4);
  expect(copiesOf(await hub.updateGroup("ann", { conversationId: id, title: "You" }))).toBe(4);
  expect(copiesOf(await hub.pin("ben", { conversationId: id, seq: 1, on: true }))).toBe(4);
  expect(copiesOf(await hub.setTyping("ben", { conversationId: id, typing: true }))).toBe(3);
  expect(copiesOf(await hub.setRole("ann", { conversationId: id, userId: "ben", role: "admin" }))).toBe(5);
  expect(copiesOf(await hub.addMembers("ann", { conversationId: id, userIds: ["eve"] }))).toBe(6);
  expect(copiesOf(await hub.removeMember("ann", { conversationId: id, userId: "eve" }))).toBe(6);
  expect(JSON.stringify(sent)).not.toContain("copies");
});

it("tells how many subscriptions of this node looked into a group that their user came into or went out of", async () => {
  await using running = await open();
  const [hub] = running.hubs;
  for (let n = 0; n < 30; n += 1) collect(await hub.onMessage("ben", {}, undefined));
  const own = await hub.createGroup("ben", { members: [] });
  expect(copiesOf(own)).toBe(31);
  const { conversation } = await hub.createGroup("ann", { members: [] });
  const change = { conversationId: conversation.id, userId: "ben" };
  expect(copiesOf(await hub.addMembers("ann", { ...change, userIds: ["ben"] }))).toBe(32);
  expect(copiesOf(await hub.removeMember("ann", change))).toBe(32);
});

it("tells how many of this node followed what was done in a large group, which has one channel", async () => {
  await using running = await open({ groups: { maxMembers: 100, maxPerUser: 100, copyBound: 2 } });
  const [hub] = running.hubs;
  const id = await createGroup(hub, "ann", "ben", "cid", "dan");
  await Promise.all([follow(hub, "ann"), follow(hub, "ben", { conversationId: id }), follow(hub, "cid")]);
  const typing = collect(await hub.onTyping("cid", id, undefined));
  await eventually(() => expect(typing.items).toEqual([[]]));
  expect(copiesOf(await send(hub, "ann", id, "to all"))).toBe(4);
  expect(copiesOf(await hub.react("dan", { conversationId: id, seq: 1, reaction: "👍", on: true }))).toBe(4);
  expect(copiesOf(await hub.setTyping("dan", { conversationId: id, typing: true }))).toBe(1);
});

const quotesOf = (items: readonly unknown[]) =>
  (items as Tracked<ChatEvent>[]).flatMap(({ event }) =>
    event.type === "message" ? [event.message.replyTo?.excerpt] : [],
  );

it("shows what a message quotes to those who may read that, whichever way they get the message", async () => {
  await using running = await open();
  const [hub] = running.hubs;
  const id = await createGroup(hub, "ann", "ben");
  await send(hub, "ann", id, "a secret");
  await hub.addMembers("ann", { conversationId: id, userIds: ["cid"] });
  await hub.addMembers("ann", { conversationId: id, userIds: ["dan"], history: "all" });
  const began = (await hub.conversation("cid", id)) as GroupConversation;
  const live = await Promise.all(["cid", "dan"].map((userId) => follow(hub, userId)));
  await send(hub, "ben", id, "is it?", { replyTo: 1 });
  await send(hub, "ann", id, "yes", { replyTo: 2 });

  const [cid, dan] = live;
  await eventually(() => expect(quotesOf(cid?.items ?? [])).toEqual(["", "is it?"]));
  await eventually(() => expect(quotesOf(dan?.items ?? [])).toEqual(["a secret", "is it?"]));
  const replayed = await follow(hub, "cid", { conversationId: id, lastEventId: began.position });
  await eventually(() => expect(quotesOf(replayed.items)).toEqual(["", "is it?"]));
  const read = async (userId: string) =>
    (await hub.history(userId, { conversationId: id, limit: 2 })).messages.map(({ replyTo }) => replyTo?.excerpt);
  expect(await read("cid")).toEqual(["", "is it?"]);
  expect(await read("dan")).toEqual(["a secret", "is it?"]);

  await send(hub, "ben", id, "good", { replyTo: 1 });
  const { conversations } = await hub.conversations("cid", { limit: 9 });
  expect(conversations).toMatchObject([{ lastMessage: { replyTo: { seq: 1, from: "ann", excerpt: "" } } }]);
});

describe("the open-chat rule in groups", () => {
  it("gives a push to those who have it not open and want one, in the commit", async () => {
    await using running = await open();
    const [hub] = running.hubs;
    const id = await createGroup(hub, "ann", "ben", "cid", "dan", "eve");
    await follow(hub, "ben", { conversationId: id });
    await follow(hub, "cid");
    await hub.configure("dan", { conversationId: id, notify: "mentions" });
    await hub.configure("eve", { conversationId: id, notify: "none" });
    await send(hub, "ann", id, "hello");
    const notice = { conversationId: id, from: "ann", excerpt: "hello", count: 1 };
    expect(await Promise.all(["ann", "ben", "cid", "dan", "eve"].map((userId) => notices(hub, userId)))).toEqual([
      [],
      [],
      [notice],
      [],
      [],
    ]);
    await send(hub, "ann", id, "you", { mentions: ["dan", "eve"] });
    expect(await notices(hub, "dan")).toMatchObject([{ excerpt: "you" }]);
    expect(await notices(hub, "eve")).toEqual([]);
    await hub.markConversationRead("cid", { conversationId: id, seq: 2 });
    expect(await notices(hub, "cid")).toEqual([]);
  });

  it("gives those whom a message in a large group mentions theirs in the commit, and the others a little later, once", async () => {
    await using running = await open({ groups: { copyBound: 2 } });
    const [hub] = running.hubs;
    const id = await createGroup(hub, "ann", "ben", "cid", "dan");
    await follow(hub, "dan", { conversationId: id });
    await send(hub, "ann", id, "ben?", { mentions: ["ben"] });
    expect(await notices(hub, "ben")).toMatchObject([{ excerpt: "ben?", count: 1 }]);
    await eventually(async () => expect(await notices(hub, "cid")).toMatchObject([{ excerpt: "ben?" }]));
    expect(await notices(hub, "dan")).toEqual([]);
  });

  it("gives the others theirs from another node if the first one dies after the commit", async () => {
    let nowMs = 1_000;
    let isFirst = true;
    const dies = (store: Store): Store => {
      if (!isFirst) return store;
      isFirst = false;
      const apply: Store["chats"]["apply"] = async (writes) => {
        if (writes.some(({ kind }) => kind === "notifyGroup")) throw new Error("the node has died");
        return store.chats.apply(writes);
      };
      return { ...store, chats: { ...store.chats, apply } };
    };
    const options = { nodes: 2, groups: { copyBound: 2 }, headCheckMs: 5, wrapStore: dies, now: () => nowMs };
    await using running = await open(options);
    const [hub] = running.hubs;
    const id = await createGroup(hub, "ann", "ben", "cid");
    await send(hub, "ann", id, "hello");
    await eventually(() => expect(running.errors).not.toEqual([]));
    expect(await notices(hub, "ben")).toEqual([]);
    nowMs += 60_000;
    for (const userId of ["ben", "cid"]) {
      await eventually(async () => expect(await notices(hub, userId)).toMatchObject([{ excerpt: "hello" }]));
    }
    await eventually(async () => expect(await running.store.chats.owing(Infinity, 10)).toEqual([]));
  });
});

describe("groups and conversations", () => {
  it("lists both kinds, the newest first, page by page, with the unread of all", async () => {
    let nowMs = 1_000;
    await using running = await open({ now: () => (nowMs += 1_000) });
    const [hub] = running.hubs;
    const expected: string[] = [];
    for (let i = 0; i < 9; i += 1) {
      if (i % 3 === 0) {
        const { conversationId } = await hub.send(`u${i}`, {
          to: "ben",
          content: { text: "" },
          excerpt: "",
          nonce: `${i}`,
        });
        expected.unshift(conversationId);
      } else {
        const id = await createGroup(hub, "ann", "ben");
        if (i % 2 === 0) await send(hub, "ann", id, "hi");
        expected.unshift(id);
      }
    }
    for (const limit of [1, 2, 3, 4, 20]) {
      const found: string[] = [];
      for (let cursor: number | null | undefined; cursor !== null;) {
        const page = await hub.conversations("ben", { limit, cursor });
        expect(page.conversations.length).toBeLessThanOrEqual(limit);
        found.push(...page.conversations.map(({ id }) => id));
        expect(page.totals).toEqual({ messages: 6, conversations: 6 });
        ({ cursor } = page);
      }
      expect(found).toEqual(expected);
    }
  });

  it("does not show what is edited after somebody was removed, even if that happens while they read the history", async () => {
    let meanwhile = async (): Promise<void> => {};
    const wrapStore = (store: Store): Store => ({
      ...store,
      async history(...asked) {
        await meanwhile();
        return store.history(...asked);
      },
    });
    await using running = await open({ wrapStore });
    const [hub] = running.hubs;
    const id = await createGroup(hub, "ann", "ben");
    await send(hub, "ann", id, "first");
    meanwhile = async () => {
      meanwhile = async () => {};
      await hub.removeMember("ann", { conversationId: id, userId: "ben" });
      await hub.edit("ann", { conversationId: id, seq: 1, content: { text: "secret" }, excerpt: "", nonce: "e" });
    };
    const { messages } = await hub.history("ben", { conversationId: id, limit: 10 });
    expect(messages).toMatchObject([{ seq: 1, content: null, deletedAtMs: expect.any(Number) }]);
  });

  it("shows to the others of a group who types, to nobody else, and to those who have left no more", async () => {
    await using running = await open({ nodes: 2 });
    const [one, other = one] = running.hubs;
    const id = await createGroup(one, "ann", "ben", "cid");
    const typing = collect(await other.onTyping("ben", id, undefined));
    await one.setTyping("ann", { conversationId: id, typing: true });
    await one.setTyping("cid", { conversationId: id, typing: true });
    await eventually(() => expect(typing.items.at(-1)).toEqual(["ann", "cid"]));
    await one.removeMember("ann", { conversationId: id, userId: "ben" });
    await typing.ended;
    await expect(other.onTyping("ben", id, undefined)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(other.onTyping("zoe", id, undefined)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("policies", () => {
  it("decide who makes groups, whom they add, who edits and who mentions all", async () => {
    await using running = await open({
      policies: {
        canCreateGroup: (userId) => userId !== "eve",
        canAdd: (_, userId, conversation) => userId !== "zoe" && conversation?.title !== "Closed",
        canEdit: (_, message) => message.seq !== 1,
        canMentionAll: (userId) => userId === "ann",
      },
    });
    const [hub] = running.hubs;
    const forbidden = { code: "FORBIDDEN" };
    await expect(hub.createGroup("eve", { members: [] })).rejects.toMatchObject(forbidden);
    await expect(hub.createGroup("ann", { members: ["zoe"] })).rejects.toMatchObject(forbidden);
    const { conversation } = await hub.createGroup("ann", { members: ["ben"] });
    const { id } = conversation;
    await expect(hub.addMembers("ann", { conversationId: id, userIds: ["zoe"] })).rejects.toMatchObject(forbidden);
    await hub.updateGroup("ann", { conversationId: id, title: "Closed" });
    await expect(hub.addMembers("ann", { conversationId: id, userIds: ["dan"] })).rejects.toMatchObject(forbidden);
    await send(hub, "ben", id, "1");
    await send(hub, "ben", id, "2");
    const edit = (seq: number) =>
      hub.edit("ben", { conversationId: id, seq, content: {}, excerpt: "", nonce: `e${seq}` });
    await expect(edit(1)).rejects.toMatchObject(forbidden);
    await expect(edit(2)).resolves.toMatchObject({ version: 2 });
    await expect(send(hub, "ben", id, "all!", { mentions: "all" })).rejects.toMatchObject(forbidden);
    await expect(send(hub, "ann", id, "all!", { mentions: "all" })).resolves.toMatchObject({ seq: 3 });
  });

  it("beforeSend changes or refuses messages and edits, within its time", async () => {
    let isSlow = false;
    await using running = await open({
      beforeSendTimeoutMs: 20,
      policies: {
        async beforeSend({ content, seq }) {
          if (isSlow) await new Promise(() => {});
          const { text } = content as { text: string };
          if (text === "no") return { refused: seq === undefined ? "Not that" : "Not that either" };
          return { content: { text: text.toUpperCase() } };
        },
      },
    });
    const [hub] = running.hubs;
    const id = await createGroup(hub, "ann", "ben");
    await send(hub, "ann", id, "yes");
    await hub.send("ann", {
      to: "ben",
      content: { text: "hi" },
      excerpt: (content) => JSON.stringify(content),
      nonce: "d",
    });
    const texts = async (conversationId: string) =>
      (await hub.history("ben", { conversationId, limit: 10 })).messages.map(({ content }) => content);
    expect(await texts(id)).toEqual([{ text: "YES" }]);
    expect(await texts("ann_ben")).toEqual([{ text: "HI" }]);
    const { pushes } = await hub.pushes("ben", { limit: 10, unreadOnly: true });
    expect(pushes.map(({ data }) => (data as { excerpt: string }).excerpt)).toEqual(['{"text":"HI"}', "YES"]);
    await expect(send(hub, "ann", id, "no")).rejects.toMatchObject({ code: "FORBIDDEN", message: "Not that" });
    const edit = { conversationId: id, seq: 1, content: { text: "no" }, excerpt: "", nonce: "e" };
    await expect(hub.edit("ann", edit)).rejects.toMatchObject({ message: "Not that either" });
    isSlow = true;
    await expect(send(hub, "ann", id, "later")).rejects.toMatchObject({ code: "TIMEOUT" });
  });
});
