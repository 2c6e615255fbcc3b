import { collect, openHubs } from "@tidings/testing";
import { eventually } from "@tidings/testing/eventually";
import { describe, expect, it } from "vitest";
import type { Fanout } from "../ports/fanout.ts";
import type { Hub, Tracked } from "./hub.ts";
import type { ChatEvent, PushEvent } from "../model/events.ts";
import { directConversationId } from "../model/ids.ts";
import type { DraftMessage } from "../policies/policies.ts";

const chatId = directConversationId("ann", "ben");
const otherChatId = directConversationId("ben", "cid");

const notice = (from: string, excerpt: string, count: number) => ({
  conversationId: directConversationId(from, "ben"),
  from,
  excerpt,
  count,
});

const into = (conversationId: string) => ({ conversationId, content: {}, excerpt: "", nonce: "into" });

const mute = (fanout: Fanout): Fanout => ({ ...fanout, publish: async () => {} });

let sent = 0;
const send = (hub: Hub, from: string, to: string, text = "hello") => {
  sent += 1;
  return hub.send(from, { to, content: { text }, excerpt: text, nonce: `n${sent}` });
};
const eventsOf = <T>(items: readonly Tracked<T>[]): readonly T[] => items.map(({ event }) => event);
const textsOf = (items: readonly Tracked<ChatEvent>[]): readonly unknown[] =>
  eventsOf(items).flatMap((event) => (event.type === "message" ? [event.message.content] : []));
const pushesOf = (items: readonly Tracked<PushEvent>[]) =>
  eventsOf(items).flatMap((event) => (event.type === "push" ? [event] : []));

async function follow(hub: Hub, userId: string, conversationId?: string) {
  const abort = new AbortController();
  const subscription = await hub.onMessage(userId, { conversationId }, abort.signal);
  const collected = collect(subscription);
  await eventually(() => expect(collected.items).toHaveLength(1));
  return { ...collected, close: () => abort.abort() };
}

const nested = (levels: number): unknown => JSON.parse("[".repeat(levels) + "]".repeat(levels));

describe("sending", () => {
  it("reaches every subscription of both parties on every node, with the same seq", async () => {
    await using running = await openHubs({ nodes: 2 });
    const [one, other = one] = running.hubs;
    const readers = [
      await follow(one, "ann"),
      await follow(other, "ann"),
      await follow(one, "ben"),
      await follow(other, "ben", chatId),
    ];
    await expect(send(one, "ann", "ben", "1")).resolves.toMatchObject({
      conversationId: chatId,
      seq: 1,
      duplicate: false,
    });
    await expect(send(other, "ben", "ann", "2")).resolves.toMatchObject({ conversationId: chatId, seq: 2 });
    for (const { items } of readers) {
      await eventually(() => expect(textsOf(items)).toEqual([{ text: "1" }, { text: "2" }]));
      expect(eventsOf(items).map((event) => event.type === "message" && event.message.seq)).toEqual([false, 1, 2]);
    }
  });

  it("stores one message if the same nonce comes several times at once, on two nodes", async () => {
    await using running = await openHubs({ nodes: 2 });
    const reader = await follow(running.hubs[0], "ben");
    const message = { to: "ben", content: { text: "once" }, excerpt: "once", nonce: "same" };
    const results = await Promise.all([...running.hubs, ...running.hubs].map((hub) => hub.send("ann", message)));
    expect(results.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    expect(new Set(results.map(({ seq, sentAtMs }) => `${seq} ${sentAtMs}`)).size).toBe(1);
    await expect(running.hubs[0].send("ann", message)).resolves.toEqual({ ...results[0], duplicate: true });
    await send(running.hubs[0], "ann", "ben", "last");
    await eventually(() => expect(textsOf(reader.items)).toEqual([{ text: "once" }, { text: "last" }]));
  });

  it("takes the conversation's id as well, from its parties alone", async () => {
    await using running = await openHubs();
    const [hub] = running.hubs;
    await expect(hub.send("ben", into(chatId))).resolves.toMatchObject({ conversationId: chatId, seq: 1 });
    const refusal = await hub.send("cid", into(chatId)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "NOT_FOUND" });
    await expect(hub.send("cid", into(directConversationId("x", "y")))).rejects.toEqual(refusal);
    await expect(hub.send("cid", into("no conversation's id"))).rejects.toEqual(refusal);
  });

  it("refuses a message to oneself, and content that is too long or no JSON", async () => {
    await using running = await openHubs({ maxContentLength: 20 });
    const [hub] = running.hubs;
    const message = { to: "ben", content: {}, excerpt: "", nonce: "n" };
    const circular: unknown[] = [];
    circular.push(circular);
    await expect(hub.send("ann", { ...message, to: "ann" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(hub.send("ann", { ...message, content: "x".repeat(19) })).rejects.toMatchObject({
      code: "PAYLOAD_TOO_LARGE",
    });
    for (const content of [undefined, () => {}, 1n, circular]) {
      await expect(hub.send("ann", { ...message, content })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
    await expect(hub.send("ann", { ...message, content: "x".repeat(18) })).resolves.toMatchObject({ seq: 1 });
  });

  it("refuses what is nested so deeply that an answer with it could not be encoded", async () => {
    await using running = await openHubs();
    const [hub] = running.hubs;
    const tooDeep = { code: "BAD_REQUEST", message: expect.stringContaining("nested too deeply") };
    for (const data of [nested(101), { a: nested(100) }, nested(3_900)]) {
      await expect(hub.send("ann", { ...into(chatId), content: data })).rejects.toMatchObject(tooDeep);
      await expect(hub.createGroup("ann", { members: ["ben"], data })).rejects.toMatchObject(tooDeep);
      await expect(hub.push({ to: "ann", type: "t", data })).rejects.toMatchObject(tooDeep);
    }
    await expect(hub.send("ann", { ...into(chatId), content: nested(100) })).resolves.toMatchObject({ seq: 1 });
  });

  it("asks the policy who may write to whom, for messages and typing, and leaves reading alone", async () => {
    await using running = await openHubs({ policies: { canMessage: async (from) => from !== "cid" } });
    const [hub] = running.hubs;
    await send(hub, "ben", "cid");
    await expect(send(hub, "cid", "ben")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(hub.setTyping("cid", { conversationId: otherChatId, typing: true })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(hub.history("cid", { conversationId: otherChatId, limit: 9 })).resolves.toMatchObject({
      messages: [{ seq: 1 }],
    });
    await expect(hub.markConversationRead("cid", { conversationId: otherChatId, seq: 1 })).resolves.toEqual({ seq: 1 });
  });

  it("asks it about what changes in a direct conversation too, but not about what is taken back", async () => {
    let isBlocked = false;
    const drafts: unknown[] = [];
    const policies = {
      canMessage: () => !isBlocked,
      beforeSend: (draft: DraftMessage) => {
        drafts.push(draft);
        return { content: draft.content };
      },
    };
    await using running = await openHubs({ policies });
    const [hub] = running.hubs;
    await send(hub, "ann", "ben");
    const message = { conversationId: chatId, seq: 1 };
    const edit = (nonce: string) => hub.edit("ann", { ...message, content: "Again", excerpt: "Again", nonce });
    await edit("1");
    expect(drafts.at(-1)).toMatchObject({ from: "ann", to: "ben", seq: 1 });
    await hub.react("ann", { ...message, reaction: "👍", on: true });
    await hub.pin("ann", { ...message, on: true });
    isBlocked = true;
    const refusal = { code: "FORBIDDEN" };
    await expect(edit("2")).rejects.toMatchObject(refusal);
    await expect(hub.react("ann", { ...message, reaction: "😡", on: true })).rejects.toMatchObject(refusal);
    await expect(hub.pin("ann", { ...message, on: true })).rejects.toMatchObject(refusal);
    await hub.react("ann", { ...message, reaction: "👍", on: false });
    await hub.pin("ann", { ...message, on: false });
    await hub.deleteMessage("ann", message);
  });
});

describe("a conversation of others", () => {
  it("gets the same answer as one that does not exist, whatever is asked", async () => {
    await using running = await openHubs();
    const [hub] = running.hubs;
    await send(hub, "ann", "ben");
    const attempts: ((conversationId: string) => Promise<unknown>)[] = [
      (conversationId) => hub.history("cid", { conversationId, limit: 1 }),
      (conversationId) => hub.markConversationRead("cid", { conversationId, seq: 1 }),
      (conversationId) => hub.setTyping("cid", { conversationId, typing: true }),
      (conversationId) => hub.onMessage("cid", { conversationId }, undefined),
      (conversationId) => hub.onTyping("cid", conversationId, undefined),
    ];
    for (const attempt of attempts) {
      const refusal = await attempt(chatId).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ code: "NOT_FOUND" });
      await expect(attempt(directConversationId("x", "y"))).rejects.toEqual(refusal);
      await expect(attempt("nonsense")).rejects.toEqual(refusal);
    }
  });
});

describe("an open chat", () => {
  it("yields its own conversation only", async () => {
    await using running = await openHubs();
    const [hub] = running.hubs;
    const [one, all] = [await follow(hub, "ben", chatId), await follow(hub, "ben")];
    await send(hub, "cid", "ben", "from cid");
    await send(hub, "ann", "ben", "from ann");
    await hub.markConversationRead("ben", { conversationId: otherChatId, seq: 1 });
    await hub.markConversationRead("ben", { conversationId: chatId, seq: 1 });
    await eventually(() => expect(all.items).toHaveLength(5));
    await eventually(() => expect(one.items).toHaveLength(3));
    expect(eventsOf(one.items).slice(1)).toMatchObject([
      { type: "message", message: { content: { text: "from ann" } } },
      { type: "read", conversationId: chatId, userId: "ben", seq: 1 },
    ]);
  });

  it("gets as a message what was sent as soon as it counted as open", async () => {
    const opened = Promise.withResolvers<void>();
    const told = Promise.withResolvers<void>();
    await using running = await openHubs({
      wrapPresence: (presence) => ({
        ...presence,
        async open(...chat) {
          const release = await presence.open(...chat);
          opened.resolve();
          await told.promise;
          return release;
        },
      }),
    });
    const [hub] = running.hubs;
    const subscribing = hub.onMessage("ben", { conversationId: chatId }, undefined);
    await opened.promise;
    await send(hub, "ann", "ben");
    told.resolve();
    const { items } = collect(await subscribing);
    await eventually(() => expect(textsOf(items)).toEqual([{ text: "hello" }]));
    await expect(hub.pushes("ben", { limit: 9, unreadOnly: false })).resolves.toMatchObject({ pushes: [] });
  });
});

describe("a page of large messages", () => {
  it("ends by its bytes, and goes on where it ended; a list, an inbox and a replay as well", async () => {
    await using running = await openHubs({ maxPageBytes: 80_000, replayPageSize: 100 });
    const [hub] = running.hubs;
    const long = "x".repeat(30_000);
    for (let i = 0; i < 10; i += 1) await send(hub, i < 5 ? "ann" : `friend ${i}`, "ben", long);
    for (let i = 0; i < 5; i += 1) await hub.push({ to: "ben", type: "t", data: long });

    const { messages, hasMore } = await hub.history("ben", { conversationId: chatId, limit: 200 });
    expect([messages.map(({ seq }) => seq), hasMore]).toEqual([[4, 5], true]);
    const older = await hub.history("ben", { conversationId: chatId, before: 4, limit: 200 });
    expect([older.messages.map(({ seq }) => seq), older.hasMore]).toEqual([[2, 3], true]);

    const listed: string[] = [];
    let cursor: number | undefined;
    do {
      const page = await hub.conversations("ben", { limit: 200, cursor });
      expect(page.conversations.length).toBeLessThan(3);
      expect(page.totals).toEqual({ messages: 10, conversations: 6 });
      listed.push(...page.conversations.map(({ id }) => id));
      cursor = page.cursor ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(listed).size).toBe(6);
    expect(listed).toHaveLength(6);

    const inbox = await hub.pushes("ben", { limit: 200, unreadOnly: false });
    expect([inbox.hasMore, inbox.pushes.length < 4]).toEqual([true, true]);

    const { items } = collect(await hub.onMessage("ben", { lastEventId: `${running.store.epoch}-0` }, undefined));
    await eventually(() => expect(textsOf(items)).toHaveLength(10));
  });
});

describe("the push for a message", () => {
  it.each([
    [true, "no chat subscription", []],
    [true, "a subscription to all", [undefined]],
    [false, "this chat open", [chatId]],
    [true, "another chat open", [otherChatId]],
    [true, "another chat open, and a subscription to all", [undefined, otherChatId]],
    [false, "this chat open, and a subscription to all", [undefined, chatId]],
    [false, "this chat open, another one, and a subscription to all", [undefined, otherChatId, chatId]],
    [false, "two tabs, one with this chat open", [otherChatId, chatId]],
  ])("is sent: %s, to someone with %s, on whichever node", async (expected, _, chats) => {
    await using running = await openHubs({ nodes: 2 });
    const [hub, other = hub] = running.hubs;
    for (const [i, conversationId] of chats.entries()) await follow(i % 2 === 0 ? other : hub, "ben", conversationId);
    await send(hub, "ann", "ben");
    const { pushes } = await hub.pushes("ben", { limit: 9, unreadOnly: false });
    expect(pushes.map(({ type }) => type)).toEqual(expected ? ["chat.message"] : []);
    await expect(hub.pushes("ann", { limit: 9, unreadOnly: false })).resolves.toMatchObject({ pushes: [] });
  });

  it("is sent again once the chat is closed, also if one of two tabs had it open", async () => {
    await using running = await openHubs({ nodes: 2 });
    const [hub, other = hub] = running.hubs;
    const tabs = [await follow(hub, "ben", chatId), await follow(other, "ben", chatId)];
    const pushTypes = async () => (await hub.pushes("ben", { limit: 9, unreadOnly: true })).pushes.length;
    tabs[0]?.close();
    await send(hub, "ann", "ben");
    await expect(pushTypes()).resolves.toBe(0);
    tabs[1]?.close();
    await send(hub, "ann", "ben");
    await expect(pushTypes()).resolves.toBe(1);
  });

  it("is one per conversation until it is read, counts the messages, and is in the ordered feed with the unread count", async () => {
    await using running = await openHubs({ nodes: 2 });
    const [hub, other = hub] = running.hubs;
    const { items } = collect(await other.onPush("ben", {}, undefined));
    await eventually(() => expect(eventsOf(items)).toEqual([{ type: "ready", unread: 0 }]));
    for (const text of ["1", "2"]) await send(hub, "ann", "ben", text);
    await send(hub, "cid", "ben", "3");
    await send(other, "ann", "ben", "4");
    await eventually(() => expect(pushesOf(items)).toHaveLength(4));
    expect(pushesOf(items)).toMatchObject([
      { push: { seq: 1, data: notice("ann", "1", 1) }, unread: 1 },
      { push: { seq: 2, data: notice("ann", "2", 2) }, unread: 1, replaces: 1 },
      { push: { seq: 3, data: notice("cid", "3", 1) }, unread: 2 },
      { push: { seq: 4, data: notice("ann", "4", 3) }, unread: 2, replaces: 2 },
    ]);
    const inbox = await hub.pushes("ben", { limit: 9, unreadOnly: false });
    expect(inbox).toMatchObject({ unread: 2, pushes: [{ seq: 4 }, { seq: 3 }] });

    await hub.markConversationRead("ben", { conversationId: chatId, seq: 2 });
    await expect(hub.pushes("ben", { limit: 9, unreadOnly: true })).resolves.toMatchObject({ unread: 2 });
    await hub.markConversationRead("ben", { conversationId: chatId, seq: 3 });
    await eventually(() => expect(eventsOf(items).at(-1)).toEqual({ type: "read", seqs: [4], unread: 1 }));
    await send(hub, "ann", "ben", "5");
    await eventually(() => expect(pushesOf(items).at(-1)).toMatchObject({ push: { data: { count: 1 } }, unread: 2 }));
  });

  it("cannot be replaced by an application's own push with the same collapse value", async () => {
    await using running = await openHubs();
    const [hub] = running.hubs;
    await send(hub, "ann", "ben");
    await hub.push({ to: "ben", type: "t", data: null, collapse: `chat:${chatId}` });
    await expect(hub.pushes("ben", { limit: 9, unreadOnly: true })).resolves.toMatchObject({ unread: 2 });
  });
});

describe("read marks", () => {
  it("move forward only, at most to the last message, and every party hears of it once", async () => {
    await using running = await openHubs({ nodes: 2 });
    const [hub, other = hub] = running.hubs;
    for (let i = 0; i < 3; i += 1) await send(hub, "ann", "ben");
    const readers = [await follow(hub, "ann"), await follow(other, "ben")];
    const mark = (seq: number) => other.markConversationRead("ben", { conversationId: chatId, seq });
    await expect(mark(2)).resolves.toEqual({ seq: 2 });
    await expect(mark(1)).resolves.toEqual({ seq: 2 });
    await expect(mark(2)).resolves.toEqual({ seq: 2 });
    await expect(mark(99)).resolves.toEqual({ seq: 3 });
    await expect(mark(99)).resolves.toEqual({ seq: 3 });
    const read = { type: "read", conversationId: chatId, userId: "ben" };
    for (const { items } of readers) {
      await eventually(() =>
        expect(eventsOf(items).slice(1)).toEqual([
          { ...read, seq: 2 },
          { ...read, seq: 3 },
        ]),
      );
    }
    const page = { limit: 9 };
    await expect(hub.conversations("ben", page)).resolves.toMatchObject({
      conversations: [{ id: chatId, lastSeq: 3, readSeq: 3, peerReadSeq: 0, unread: 0 }],
    });
    await expect(hub.conversations("ann", page)).resolves.toMatchObject({
      conversations: [{ readSeq: 0, peerReadSeq: 3, unread: 0 }],
    });
  });

  it("stay at nothing in a conversation without messages", async () => {
    await using running = await openHubs();
    const [hub] = running.hubs;
    await expect(hub.markConversationRead("ben", { conversationId: chatId, seq: 5 })).resolves.toEqual({ seq: 0 });
    await expect(hub.history("ben", { conversationId: chatId, limit: 5 })).resolves.toEqual({
      messages: [],
      hasMore: false,
    });
  });
});

describe("typing", () => {
  it("shows the others at once, on every node, until it stops", async () => {
    await using running = await openHubs({ nodes: 2, typingTtlMs: 600_000 });
    const [hub, other = hub] = running.hubs;
    const [local, remote] = [
      await hub.onTyping("ben", chatId, undefined),
      await other.onTyping("ben", chatId, undefined),
    ];
    const own = await hub.onTyping("ann", chatId, undefined);
    const seen = [local, remote].map(collect);
    const ownSeen = collect(own);
    await eventually(() => expect(ownSeen.items).toEqual([[]]));
    await hub.setTyping("ann", { conversationId: chatId, typing: true });
    for (const { items } of seen) await eventually(() => expect(items.at(-1)).toEqual(["ann"]));
    const late = collect(await other.onTyping("ben", chatId, undefined));
    await eventually(() => expect(late.items).toEqual([["ann"]]));
    await hub.setTyping("ann", { conversationId: chatId, typing: false });
    for (const { items } of seen) await eventually(() => expect(items.at(-1)).toEqual([]));
    expect(ownSeen.items).toEqual([[]]);
  });

  it("ends by itself if it is not renewed", async () => {
    await using running = await openHubs({ nodes: 2, typingTtlMs: 300 });
    const [hub, other = hub] = running.hubs;
    const seen = [hub, other].map(async (node) => collect(await node.onTyping("ben", chatId, undefined)));
    const views = await Promise.all(seen);
    await hub.setTyping("ann", { conversationId: chatId, typing: true });
    for (const { items } of views) {
      await eventually(() => expect(items.slice(-2)).toEqual([["ann"], []]));
    }
  });

  it("ends with the message that was typed, on every node", async () => {
    await using running = await openHubs({ nodes: 2, typingTtlMs: 600_000 });
    const [hub, other = hub] = running.hubs;
    const views = await Promise.all(
      [hub, other].map(async (node) => collect(await node.onTyping("ben", chatId, undefined))),
    );
    await hub.setTyping("ann", { conversationId: chatId, typing: true });
    for (const { items } of views) await eventually(() => expect(items.at(-1)).toEqual(["ann"]));
    await send(hub, "ann", "ben");
    for (const { items } of views) await eventually(() => expect(items.at(-1)).toEqual([]));
  });

  it("shows on its own node though the fan-out carries nothing", async () => {
    await using running = await openHubs({ wrapFanout: mute, typingTtlMs: 600_000 });
    const [hub] = running.hubs;
    const { items } = collect(await hub.onTyping("ben", chatId, undefined));
    await hub.setTyping("ann", { conversationId: chatId, typing: true });
    await eventually(() => expect(items.at(-1)).toEqual(["ann"]));
    await send(hub, "ann", "ben");
    await eventually(() => expect(items.at(-1)).toEqual([]));
  });

  it("stays in its conversation", async () => {
    await using running = await openHubs();
    const [hub] = running.hubs;
    const { items } = collect(await hub.onTyping("ben", chatId, undefined));
    const other = collect(await hub.onTyping("ben", otherChatId, undefined));
    await hub.setTyping("cid", { conversationId: otherChatId, typing: true });
    await eventually(() => expect(other.items.at(-1)).toEqual(["cid"]));
    expect(items).toEqual([[]]);
  });
});
