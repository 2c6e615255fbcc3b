import { describe, expect, it } from "vitest";
import { createGroup, open, send } from "../../test/groups-fixture.ts";

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
