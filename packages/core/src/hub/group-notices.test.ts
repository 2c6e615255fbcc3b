import { eventually } from "@tidings/testing/eventually";
import { describe, expect, it } from "vitest";
import { createGroup, excerpt, follow, open, send } from "../../test/groups-fixture.ts";
import type { Store } from "../ports/store.ts";
import type { RuledWrite } from "../writes/ruled-writes.ts";
import type { Hub } from "./hub.ts";

const notices = async (hub: Hub, userId: string) =>
  (await hub.pushes(userId, { limit: 10, unreadOnly: true })).pushes.map(({ data }) => data);

/** The first node's store takes no write of this kind. */
function firstDiesBefore(step: RuledWrite["kind"]): (store: Store) => Store {
  let isFirst = true;
  return (store) => {
    if (!isFirst) return store;
    isFirst = false;
    const apply: Store["chats"]["apply"] = async (writes) => {
      if (writes.some(({ kind }) => kind === step)) throw new Error("the node has died");
      return store.chats.apply(writes);
    };
    return { ...store, chats: { ...store.chats, apply } };
  };
}

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
    const wrapStore = firstDiesBefore("notifyGroup");
    const options = { nodes: 2, groups: { copyBound: 2 }, headCheckMs: 5, wrapStore, now: () => nowMs };
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

describe("a message that mentions all in a large group", () => {
  it("is told to those who want mentions alone, also if many messages come before its turn", async () => {
    const released = Promise.withResolvers<void>();
    const wrapStore = (store: Store): Store => {
      const apply: Store["chats"]["apply"] = async (writes) => {
        if (writes.some(({ kind }) => kind === "notifyGroup")) await released.promise;
        return store.chats.apply(writes);
      };
      return { ...store, chats: { ...store.chats, apply } };
    };
    await using running = await open({ groups: { copyBound: 2 }, wrapStore });
    const [hub] = running.hubs;
    const id = await createGroup(hub, "ann", "ben", "cid", "dan");
    await hub.configure("cid", { conversationId: id, notify: "mentions" });
    await hub.configure("dan", { conversationId: id, mutedUntilMs: Number.MAX_SAFE_INTEGER });
    await send(hub, "ann", id, "first");
    await send(hub, "ann", id, "all of you", { mentions: "all" });
    for (let n = 0; n < 30; n += 1) await send(hub, "ann", id, "later");
    released.resolve();
    for (const userId of ["cid", "dan"]) {
      await eventually(async () => expect(await notices(hub, userId)).toMatchObject([{ excerpt: "all of you" }]));
    }
    expect(await notices(hub, "ben")).toMatchObject([{ excerpt: "first", count: 1 }]);
    await eventually(async () => expect(await running.store.chats.owing(Infinity, 10)).toEqual([]));
  });

  it("is told by another node if the first one dies, though that one has told of a later message", async () => {
    let nowMs = 1_000;
    const wrapStore = firstDiesBefore("notifyGroup");
    const options = { nodes: 2, groups: { copyBound: 2 }, headCheckMs: 5, wrapStore, now: () => nowMs };
    await using running = await open(options);
    const [first, second = first] = running.hubs;
    const id = await createGroup(first, "ann", "ben", "cid");
    await first.configure("cid", { conversationId: id, notify: "mentions" });
    await send(first, "ann", id, "all of you", { mentions: "all" });
    await eventually(() => expect(running.errors).not.toEqual([]));
    await send(second, "ann", id, "later");
    await eventually(async () => expect(await notices(second, "ben")).toMatchObject([{ excerpt: "later", count: 1 }]));
    expect(await notices(second, "cid")).toEqual([]);
    nowMs += 60_000;
    await eventually(async () => expect(await notices(second, "cid")).toMatchObject([{ excerpt: "all of you" }]));
    await eventually(async () => expect(await running.store.chats.owing(Infinity, 10)).toEqual([]));
    expect(await notices(second, "ben")).toMatchObject([{ excerpt: "later", count: 1 }]);
  });
});

const edit = (hub: Hub, conversationId: string, text: string) =>
  hub.edit("ann", { conversationId, seq: 1, content: { text }, excerpt, nonce: text });

describe("the pushes of a message that is edited or deleted", () => {
  const members = ["ben", "cid", "dan", "eve"];
  const large = { groups: { copyBound: 2 } };
  const told = (hub: Hub) => Promise.all(members.map((userId) => notices(hub, userId)));
  const ofAll = (line: string) => members.map(() => [expect.objectContaining({ excerpt: line, count: 1 })]);
  it("follow a little later in a large group, also several changes one after the other", async () => {
    await using running = await open(large);
    const [hub] = running.hubs;
    const id = await createGroup(hub, "ann", ...members);
    await send(hub, "ann", id, "one");
    await eventually(async () => expect(await told(hub)).toEqual(ofAll("one")));
    expect(await edit(hub, id, "two")).toEqual({ version: 2, editedAtMs: expect.any(Number), duplicate: false });
    await eventually(async () => expect(await told(hub)).toEqual(ofAll("two")));
    await Promise.all([edit(hub, id, "three"), edit(hub, id, "four")]);
    const deleted = await hub.deleteMessage("ann", { conversationId: id, seq: 1 });
    expect(deleted).toEqual({ deletedAtMs: expect.any(Number) });
    await eventually(async () => expect(await running.store.chats.owingRevisions(Infinity, 10)).toEqual([]));
    expect(await told(hub)).toEqual(ofAll(""));
    expect((await hub.pushes("ben", { limit: 10, unreadOnly: true })).unread).toBe(1);
    expect(running.errors).toEqual([]);
  });

  it("follow by another node if the first one dies after the commit", async () => {
    let nowMs = 1_000;
    const wrapStore = firstDiesBefore("reviseNotices");
    const options = { ...large, nodes: 2, headCheckMs: 5, wrapStore, now: () => nowMs };
    await using running = await open(options);
    const [hub] = running.hubs;
    const id = await createGroup(hub, "ann", ...members);
    const other = await createGroup(hub, "ann", ...members);
    for (const groupId of [id, other]) await send(hub, "ann", groupId, "secret");
    const inboxes = async () => JSON.stringify(await told(hub));
    await eventually(async () => expect((await inboxes()).split("secret").length - 1).toBe(2 * members.length));
    for (const groupId of [id, other]) await hub.deleteMessage("ann", { conversationId: groupId, seq: 1 });
    await eventually(() => expect(running.errors).toHaveLength(2));
    expect(await inboxes()).toContain("secret");
    nowMs += 60_000;
    await eventually(async () => expect(await inboxes()).not.toContain("secret"));
    await eventually(async () => expect(await running.store.chats.owingRevisions(Infinity, 10)).toEqual([]));
  });

  it("are gone through once more, for the last of the changes that come meanwhile", async () => {
    const steps: number[] = [];
    const released = Promise.withResolvers<void>();
    const wrapStore = (store: Store): Store => {
      const apply: Store["chats"]["apply"] = async (writes) => {
        const [write] = writes;
        if (write?.kind === "reviseNotices") {
          steps.push(write.n);
          await released.promise;
        }
        return store.chats.apply(writes);
      };
      return { ...store, chats: { ...store.chats, apply } };
    };
    await using running = await open({ ...large, wrapStore });
    const [hub] = running.hubs;
    const id = await createGroup(hub, "ann", ...members);
    await send(hub, "ann", id, "0");
    await eventually(async () => expect(await told(hub)).toEqual(ofAll("0")));
    for (const text of ["1", "2", "3", "4"]) await edit(hub, id, text);
    released.resolve();
    await eventually(async () => expect(await running.store.chats.owingRevisions(Infinity, 10)).toEqual([]));
    expect(await told(hub)).toEqual(ofAll("4"));
    expect(steps).toEqual([3, 6]);
  });
});
