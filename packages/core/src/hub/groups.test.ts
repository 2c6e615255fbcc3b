import { collect } from "@tidings/testing";
import { eventually } from "@tidings/testing/eventually";
import { describe, expect, it } from "vitest";
import { createGroup, follow, open, send } from "../../test/groups-fixture.ts";
import type { Fanout } from "../ports/fanout.ts";
import type { Hub } from "./hub.ts";

const mute = (fanout: Fanout): Fanout => ({ ...fanout, publish: async () => {} });

it("lets nobody fill another's list: of the groups of a user so many are made by the same other user", async () => {
  await using running = await open({ groups: { maxByOne: 2 } });
  const [hub] = running.hubs;
  await createGroup(hub, "eve", "ben");
  await createGroup(hub, "eve", "ben");
  await expect(createGroup(hub, "eve", "cid", "ben")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const conversationId = await createGroup(hub, "eve", "cid");
  await expect(hub.addMembers("eve", { conversationId, userIds: ["ben"] })).rejects.toMatchObject({
    code: "BAD_REQUEST",
    message: expect.stringContaining("ben is in 2 groups"),
  });
  await createGroup(hub, "ben", "cid");
  await createGroup(hub, "cid", "ben");
});

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

  it("goes on for those who have a group open that becomes large, and they see who types", async () => {
    await using running = await open({ nodes: 2, groups: { copyBound: 2 }, headCheckMs: 600_000 });
    const [one, other = one] = running.hubs;
    const id = await createGroup(one, "ann", "dan");
    const reader = await follow(other, "dan", { conversationId: id });
    const states = collect(await other.onTyping("dan", id, undefined));
    await one.addMembers("ann", { conversationId: id, userIds: ["ben", "cid"] });
    let sent = 0;
    await eventually(async () => {
      await one.setTyping("ben", { conversationId: id, typing: true });
      await send(one, "ann", id, `${(sent += 1)}`);
      expect(reader.seen(id)).toContain("1");
      expect(states.items).toContainEqual(["ben"]);
    });
    const all = Array.from({ length: sent }, (_, i) => `${i + 1}`);
    await eventually(() => expect(reader.seen(id).filter((event) => all.includes(String(event)))).toEqual(all));
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
