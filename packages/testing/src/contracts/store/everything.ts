import {
  type DeadLetter,
  directConversationId,
  type OutwardOutcome,
  type ReachTarget,
  type Store,
} from "@tidings/core";
import {
  addMembers,
  applyAll,
  configure,
  createGroup,
  edit,
  pin,
  react,
  removeMember,
  replayGroup,
  say,
} from "./chats-fixture.ts";
import { push, readChat, readPushes, replay, send } from "./fixture.ts";

export const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** What a text may have that not every database stores as it is. */
export const strange = 'a"b\\c\u0000d\n';
const nobody = "nobody has met";
const quoting = 'o"h\\ara';
const pager: ReachTarget = { channel: "pager", category: "c", delayMs: 0, mandatory: false };
const mail: ReachTarget = { ...pager, channel: "mail" };

const outcome = (n: number, upTo: number): OutwardOutcome => ({
  userId: "ben",
  channel: "mail",
  category: "c",
  n,
  upTo,
  what: "tried",
  atMs: 5,
  attempts: 2,
  addresses: { "ben mail": { label: "old", result: "later", reason: 'no "answer"', atMs: 5 } },
});

const letter: DeadLetter = {
  id: "letter",
  outlet: "o",
  kind: "push",
  key: "ben",
  n: 1,
  atMs: 1,
  deadAtMs: 2,
  attempts: 3,
  reason: strange,
  data: { userId: "ben", seq: 1, type: "test", data: { some: strange }, sentAtMs: 1 },
};

/** A little of everything that can be stored. Resolves with the id of a group. */
export async function fillEverything(store: Store): Promise<string> {
  const { reach, outlets, ownership } = store;
  if (!reach || !outlets || !ownership) throw new Error("the store lacks a part");
  for (const channel of ["pager", "mail"]) {
    const address = { id: `ben ${channel}`, channel, identity: strange, label: strange, address: { to: strange } };
    const origin = { vouched: channel === "mail", session: { userId: "ben", jti: strange, issuedAtMs: 1 } };
    await reach.addAddress("ben", { ...address, addedAtMs: 1, confirmed: true }, origin);
  }
  await reach.markFailing("ben", "ben pager", 7);
  await reach.setPreference("ben", { category: "c", channel: "mail", set: mode });
  await reach.setQuietHours("ben", { from: "22:00", to: "07:00", timeZone: "Europe/Berlin" });
  await store.commit([push("ben", { reach: [mail, pager], atMs: 10 }), push("ben", { reach: [mail], atMs: 11 })]);
  const [due] = await reach.takeDue({ nowMs: 100, leaseMs: 1, limits: { mail: 1 } });
  if (!due) throw new Error("nothing is due");
  const open = { upTo: 2, done: ["ben mail"], attempts: 2 };
  const late = [{ id: "ben mail", n: 0, upTo: 0, catchesUp: false, attempts: 1, dueAtMs: 50 }];
  const settled = {
    lease: due.lease,
    late,
    n: 0,
    dueAtMs: 50,
    sinceMs: 10,
    restUntilMs: 20,
    open,
    outcome: outcome(0, 2),
  };
  await reach.settle([settled]);

  const group = createGroup("ann", ["ben", quoting], { title: strange, data: { some: strange }, key: strange });
  const id = group.conversationId;
  await applyAll(
    store,
    group,
    say(id, "ann", { mentions: "all" }),
    say(id, "ann", { mentions: "all", copyBound: 1 }),
    say(id, "ben", { mentions: ["ann"], copyBound: 1 }),
  );
  await applyAll(store, edit(id, "ann", 1, { copyBound: 1 }), react(id, "ben", 1, strange), react(id, "ann", 1, "👍"));
  await applyAll(store, addMembers(id, "ann", ["cid"]), configure(id, "cid", { pinned: true }), pin(id, "ann", 2));
  await applyAll(store, removeMember(id, "ann", "ben"));

  await outlets.add("o");
  await store.commit([send("ann", "ben", { notify: ["ben"] }), send("ann", "ben", { notify: ["ben"] })]);
  await store.commit([send("ben", "ann", { extras: { mentions: ["ann"] } }), readChat("ben", "ann", 2)]);
  await applyAll(store, edit("ann_ben", "ann", 1), configure("ann_ben", "ann", { notify: "none" }));
  await applyAll(store, configure(directConversationId("ann", nobody), "ann", { archived: true }));
  await store.commit([push("ben", { key: strange, collapse: strange }), push("ben", { collapse: strange })]);
  await store.commit([{ kind: "claim", key: "claimed", accepted: 3, atMs: 9 }, readPushes("ben", 1)]);
  await store.commit([
    { kind: "subscribe", userId: "ben", topic: "news" },
    push({ topic: "news" }, { key: "of topic" }),
  ]);
  const [key] = await outlets.take({ outlet: "o", nowMs: 1_000_000, leaseMs: 1, limit: 1 });
  if (!key) throw new Error("nothing waits for the outlet");
  const left = { dueAtMs: 70, sinceMs: 60, attempts: 1 };
  await outlets.settle([{ lease: key.lease, n: key.n, left, changes: [], dead: [letter] }]);

  await store.markSeen(["ann", "only seen"]);
  await store.revoke({ userId: quoting, atMs: 1, untilMs: 9_000 });
  await store.revoke({ jti: `other ${strange}`, atMs: 2, untilMs: 9_000 });
  await ownership.setOwner("the demo", null);
  await store.trim({ olderThanMs: 0, maxEntries: 1_000, believedAtMs: 77 });
  return id;
}

const mode = { category: "c", channel: "mail", mode: "after", delayMs: 5 } as const;

/** All that a store can be asked about it, but for its epoch. */
export async function readEverything(store: Store, group: string): Promise<unknown> {
  const { chats, reach, trace, outlets, ownership } = store;
  const users = ["ann", "ben", "cid", quoting, "only seen", nobody];
  const conversations = [group, "ann_ben", directConversationId("ann", nobody)];
  const ofUser = async (userId: string): Promise<unknown> => [
    await store.heads([userId]),
    await replay(store, "chat", userId),
    await replay(store, "push", userId),
    await store.conversations(userId, { limit: 100 }),
    await store.pushes(userId, { limit: 100, unreadOnly: false }),
    await store.pushes(userId, { limit: 100, unreadOnly: true }),
    await reach?.profile(userId),
    await trace?.outward(userId),
    await chats.groups(userId, { offset: 0, limit: 100 }),
    await chats.positions(userId),
    await chats.membership(userId, group),
    await replayGroup(store, userId, group),
    await Promise.all(conversations.map((id) => chats.conversation(userId, id))),
  ];
  const ofConversation = async (id: string): Promise<unknown> => [
    await store.history(id, { limit: 100 }),
    await store.history(id, { limit: 100, pinned: true }),
    await outlets?.changes({ outlet: "o", key: id, after: 0, limit: 100 }),
  ];
  const answers = [
    await Promise.all(users.map(ofUser)),
    await Promise.all(conversations.map(ofConversation)),
    await chats.members(group, { limit: 100 }),
    (await chats.owing(1e15, 100)).toSorted(byText),
    (await chats.owingRevisions(1e15, 100)).toSorted(byText),
    await store.topicMembers("news"),
    await Promise.all([strange, "claimed", "of topic"].map(async (key) => trace?.keyed(key))),
    await trace?.outbox({ nowMs: 60, limit: 100 }),
    await reach?.outwardStatus(),
    await outlets?.status(),
    await outlets?.deadLetters({ outlet: "o", limit: 100 }),
    [...(await store.seen(users))].toSorted(),
    (await store.revocations(0)).toSorted(byText),
    await ownership?.owner(),
    // the other store has both users of a conversation that has settings and no message
    (await ownership?.someUsers(100))?.filter((user) => user !== nobody).toSorted(),
    await store.believedAtMs?.(),
  ];
  return JSON.parse(JSON.stringify(answers).replaceAll(store.epoch, "epoch"));
}
