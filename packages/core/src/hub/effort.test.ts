import { collect } from "@tidings/testing";
import { eventually } from "@tidings/testing/eventually";
import { expect, it } from "vitest";
import { createGroup, excerpt, follow, open, send } from "../../test/groups-fixture.ts";
import { effortOf } from "./effort.ts";

const inbox = { limit: 10, unreadOnly: true };

const copiesOf = (result: unknown): number => effortOf(result).copies;

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

it("tells how many watched who types in a group whose members were changed: the node looks up each of them", async () => {
  await using running = await open();
  const [hub] = running.hubs;
  const id = await createGroup(hub, "ann", "ben");
  for (let n = 0; n < 10; n += 1) collect(await hub.onTyping("ben", id, undefined));
  expect(copiesOf(await hub.addMembers("ann", { conversationId: id, userIds: ["cid"] }))).toBe(14);
  expect(copiesOf(await hub.addMembers("ann", { conversationId: id, userIds: ["cid"] }))).toBe(10);
  expect(copiesOf(await hub.removeMember("ann", { conversationId: id, userId: "cid" }))).toBe(14);
});

it("counts with readers on other nodes, who are not known here: of a large group each node has its part of the members", async () => {
  let nodes = 2;
  await using running = await open({
    groups: { maxMembers: 2_000, copyBound: 2 },
    wrapPresence: (presence) => ({ ...presence, nodes: () => nodes }),
  });
  const [hub] = running.hubs;
  const id = await createGroup(hub, "ann", "ben", "cid", "dan");
  await send(hub, "ann", id, "one");
  const react = (on: boolean) => hub.react("dan", { conversationId: id, seq: 1, reaction: "👍", on });
  expect(copiesOf(await react(true))).toBe(3);
  await Promise.all(["ann", "ben", "cid"].map((userId) => follow(hub, userId)));
  expect(copiesOf(await react(false))).toBe(4);
  const userIds = Array.from({ length: 1_200 }, (_, i) => `user-${i}`);
  await hub.addMembers("ann", { conversationId: id, userIds });
  expect(copiesOf(await react(true))).toBe(501); // so much at most
  nodes = 4;
  expect(copiesOf(await react(false))).toBe(302);
  nodes = 1;
  expect(copiesOf(await react(true))).toBe(4);
});

it("tells how many of this node followed what was done in a large group, which has one channel", async () => {
  await using running = await open({ groups: { maxMembers: 100, maxPerUser: 100, copyBound: 2 } });
  const [hub] = running.hubs;
  const id = await createGroup(hub, "ann", "ben", "cid", "dan");
  await Promise.all([follow(hub, "ann"), follow(hub, "ben", { conversationId: id }), follow(hub, "cid")]);
  const typing = collect(await hub.onTyping("cid", id, undefined));
  await eventually(() => expect(typing.items).toEqual([[]]));
  // one of its own, three that follow, and a quarter for each who is told later, unless the group is gone through already
  const sent = await Promise.all(["one", "two"].map((text) => send(hub, "ann", id, text)));
  expect(sent.map(copiesOf).toSorted((a, b) => a - b)).toEqual([4, 5]);
  // a message that mentions all is gone through for itself
  expect(copiesOf(await send(hub, "ann", id, "all of you", { mentions: "all" }))).toBe(5);
  expect(copiesOf(await hub.react("dan", { conversationId: id, seq: 1, reaction: "👍", on: true }))).toBe(4);
  expect(copiesOf(await hub.setTyping("dan", { conversationId: id, typing: true }))).toBe(1);
});

it("tells how many pushes an edit and a deletion have changed, in a large group those that follow by its members", async () => {
  await using running = await open({ groups: { maxMembers: 100, maxPerUser: 100, copyBound: 3 } });
  const [hub] = running.hubs;
  const changed = async (id: string) => {
    const change = { conversationId: id, seq: 1, content: { text: "New" }, excerpt, nonce: id };
    const efforts = [copiesOf(await hub.edit("ann", change)), copiesOf(await hub.edit("ann", change))];
    return [...efforts, copiesOf(await hub.deleteMessage("ann", { conversationId: id, seq: 1 }))];
  };
  await hub.send("ann", { to: "ben", content: { text: "Old" }, excerpt, nonce: "direct" });
  expect(await changed("ann_ben")).toEqual([2 + 1, 0, 2 + 1]);

  const small = await createGroup(hub, "ann", "ben", "cid");
  await send(hub, "ann", small, "Old");
  expect(await changed(small)).toEqual([3 + 2, 0, 3 + 2]);

  const others = ["ben", "cid", "dan", "eve"];
  const large = await createGroup(hub, "ann", ...others);
  await send(hub, "ann", large, "Old");
  for (const userId of others) {
    await eventually(async () => expect(JSON.stringify(await hub.pushes(userId, inbox))).toContain(large));
  }
  expect(await changed(large)).toEqual([1 + 5 / 4, 0, 1 + 5 / 4]);
});
