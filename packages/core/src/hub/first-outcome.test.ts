import { openHubs } from "@tidings/testing";
import { describe, expect, it } from "vitest";
import type { Policies } from "../policies/policies.ts";

/** Calls of ben's that a policy refuses as soon as `isStrict` is set; nobody else's are. */
async function open() {
  let isStrict = false;
  const mayStill = (userId: string): boolean => userId !== "ben" || !isStrict;
  const policies: Partial<Policies> = {
    canMessage: mayStill,
    canCreateGroup: mayStill,
    canEdit: mayStill,
    canMentionAll: mayStill,
    beforeSend: ({ from, content }) => (mayStill(from) ? { content } : { refused: "No more" }),
  };
  const running = await openHubs({ policies });
  const [hub] = running.hubs;
  const { conversation } = await hub.createGroup("ann", { members: ["ben"] });
  const groupId = conversation.id;
  const message = { content: { text: "Hello" }, excerpt: "Hello" };
  await hub.send("ann", { conversationId: groupId, ...message, nonce: "ann" });
  await hub.send("ben", { conversationId: groupId, ...message, nonce: "ben" });
  await hub.send("ben", { to: "ann", ...message, nonce: "to ann" });
  const inGroup = { conversationId: groupId, ...message };
  const calls = {
    "a message to somebody": (nonce: string) => hub.send("ben", { to: "ann", ...message, nonce }),
    "a message to a group": (nonce: string) => hub.send("ben", { ...inGroup, nonce }),
    "a reply in a group": (nonce: string) => hub.send("ben", { ...inGroup, replyTo: 1, nonce }),
    "a mention of all": (nonce: string) => hub.send("ben", { ...inGroup, mentions: "all", nonce }),
    "an edit in a group": (nonce: string) => hub.edit("ben", { ...inGroup, seq: 2, nonce }),
    "an edit of a direct message": (nonce: string) =>
      hub.edit("ben", { conversationId: "ann_ben", ...message, seq: 1, nonce }),
    "a new group": (key: string) => hub.createGroup("ben", { members: ["ann"], key }),
  };
  return {
    calls,
    hub,
    groupId,
    refuse: () => (isStrict = true),
    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose](),
  };
}

describe("a call that is repeated", () => {
  const kinds = [
    "a message to somebody",
    "a message to a group",
    "a reply in a group",
    "a mention of all",
    "an edit in a group",
    "an edit of a direct message",
    "a new group",
  ] as const;

  it.each(kinds)("is told what became of it, though a policy would refuse it now: %s", async (kind) => {
    await using running = await open();
    const call = running.calls[kind];
    const first = await call("once");
    expect(first).toMatchObject({ duplicate: false });
    running.refuse();
    expect(await call("once")).toEqual({ ...first, duplicate: true });
    await expect(call("another")).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it.each(kinds.filter((kind) => kind.includes("group") && kind !== "a new group"))(
    "is told what became of it, though its caller has left the group since: %s",
    async (kind) => {
      await using running = await open();
      const { hub, groupId, calls } = running;
      const first = await calls[kind]("once");
      await hub.removeMember("ben", { conversationId: groupId, userId: "ben" });
      expect(await calls[kind]("once")).toEqual({ ...first, duplicate: true });
      await expect(calls[kind]("another")).rejects.toMatchObject({ code: "FORBIDDEN" });
    },
  );

  it("is another's business if another makes it", async () => {
    await using running = await open();
    const { hub, groupId, calls } = running;
    await calls["an edit in a group"]("once");
    const edit = { conversationId: groupId, seq: 2, content: {}, excerpt: "", nonce: "once" };
    await expect(hub.edit("ann", edit)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
