import { eventually } from "@tidings/testing/eventually";
import { describe, expect, it } from "vitest";
import { createGroup, follow, open, send } from "../../test/groups-fixture.ts";
import type { Store } from "../ports/store.ts";
import type { Hub } from "./hub.ts";

const notices = async (hub: Hub, userId: string) =>
  (await hub.pushes(userId, { limit: 10, unreadOnly: true })).pushes.map(({ data }) => data);

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
