import type { Store } from "@tidings/core";
import { noticeLeaseMs } from "@tidings/core/store-adapter";
import { expect, test } from "vitest";
import {
  addMembers,
  apply,
  applyAll,
  atMs,
  configure,
  conversationOf,
  type Done,
  groupOf,
  notifyGroup,
  readGroup,
  refusal,
  remove,
  removeMember,
  say,
} from "./chats-fixture.ts";
import { type OpenStore, replay, send } from "./fixture.ts";

/** The unread notice of the conversation in the user's inbox, or nothing. */
async function noticeOf(store: Store, userId: string, conversationId: string): Promise<unknown> {
  const { pushes } = await store.pushes(userId, { limit: 99, unreadOnly: true });
  return pushes
    .map(({ data }) => data)
    .find((data) => (data as { conversationId: string }).conversationId === conversationId);
}

const far = Number.MAX_SAFE_INTEGER;

/** What is unread, who is told of what, and what a user has set. */
export function groupReadingTests(open: OpenStore): void {
  test("unread is the last message less the reader's mark, which posting moves", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben", "cid");
    await applyAll(store, say(id, "ann"), say(id, "ben"), say(id, "ann"));
    const counts = async (reopened: Store) => {
      const all = await Promise.all(["ann", "ben", "cid"].map((userId) => conversationOf(reopened, userId, id)));
      return all.map(({ readSeq, unread }) => [readSeq, unread]);
    };
    const wanted = [
      [3, 0],
      [2, 1],
      [0, 3],
    ];
    expect(await counts(store)).toEqual(wanted);
    expect(await counts(await fixture.reopen())).toEqual(wanted);
  });

  test("who is added again has one unread push of the group, even if the next message comes in the same batch", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben");
    await applyAll(store, say(id, "ann"), removeMember(id, "ann", "ben"));
    await applyAll(store, say(id, "ann"));
    await applyAll(store, addMembers(id, "ann", ["ben"]), say(id, "ann"));
    const { pushes, unread } = await store.pushes("ben", { limit: 99, unreadOnly: true });
    expect([unread, pushes.map(({ seq, data }) => [seq, (data as { count: number }).count])]).toEqual([1, [[2, 2]]]);
  });

  test("a read mark moves forward only, at most to the last message, and the reader's own feed tells of it", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben", "cid");
    await applyAll(store, say(id, "ann"), say(id, "ann"), say(id, "ann"));
    const moved = await apply<"readGroup">(store, readGroup(id, "ben", 2));
    const event = { type: "read", conversationId: id, userId: "ben", seq: 2 };
    expect(moved).toEqual({ outcome: { seq: 2 }, appended: [{ feed: "chat", userId: "ben", n: 2, event }] });
    for (const seq of [1, 2]) {
      expect(await apply<"readGroup">(store, readGroup(id, "ben", seq))).toEqual({ outcome: { seq: 2 }, appended: [] });
    }
    expect((await apply<"readGroup">(store, readGroup(id, "ben", 99))).outcome).toEqual({ seq: 3 });
    expect(await refusal(store, readGroup(id, "eve", 1))).toBe("NOT_FOUND");
    expect(await replay(store, "chat", "ben")).toMatchObject([
      { event: { type: "members" } },
      { event },
      { event: { seq: 3 } },
    ]);
    expect(await replay(store, "chat", "ann")).toHaveLength(1);
  });

  test("who has left may still read up to where they left, and no further", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben");
    await applyAll(store, say(id, "ann"), say(id, "ann"), removeMember(id, "ann", "ben"), say(id, "ann"));
    expect(await conversationOf(store, "ben", id)).toMatchObject({ lastSeq: 2, unread: 2 });
    expect((await apply<"readGroup">(store, readGroup(id, "ben", 99))).outcome).toEqual({ seq: 2 });
    expect(await conversationOf(store, "ben", id)).toMatchObject({ readSeq: 2, unread: 0 });
  });

  test("members who have not the group open get one push that counts, in the same commit, until they read or post", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben", "cid", "dan");
    const first = await apply<"sendToGroup">(store, say(id, "ann", { excerpt: "One", viewers: ["dan"] }));
    const push = (count: number, excerpt: string) => ({ conversationId: id, from: "ann", excerpt, count });
    const told = first.appended.flatMap((entry) => (entry.feed === "push" ? entry.userId : []));
    expect(told.toSorted()).toEqual(["ben", "cid"]);
    await apply(store, say(id, "ann", { excerpt: "Two" }));
    expect(await noticeOf(store, "ben", id)).toEqual(push(2, "Two"));
    expect(await noticeOf(store, "dan", id)).toEqual(push(1, "Two"));
    expect(await noticeOf(store, "ann", id)).toBeUndefined();
    expect((await apply<"readGroup">(store, readGroup(id, "ben", 1))).appended).toHaveLength(1);
    const read = await apply<"readGroup">(store, readGroup(id, "ben", 2));
    expect(read.appended).toContainEqual({
      feed: "push",
      userId: "ben",
      n: 3,
      event: { type: "read", seqs: [2], unread: 0 },
    });
    const posted = await apply<"sendToGroup">(store, say(id, "cid"));
    expect(posted.appended).toContainEqual(
      expect.objectContaining({ feed: "push", userId: "cid", event: { type: "read", seqs: [2], unread: 0 } }),
    );
    expect(await noticeOf(store, "cid", id)).toBeUndefined();
    for (const userId of ["ann", "ben", "cid", "dan"]) {
      const { head } = await store.pushes(userId, { limit: 1, unreadOnly: false });
      expect((await replay(store, "push", userId)).map(({ n }) => n)).toEqual(
        Array.from({ length: head }, (_, i) => i + 1),
      );
    }
  });

  test("mentions are counted until they are read, named ones and those of everybody", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben", "cid");
    await applyAll(
      store,
      say(id, "ann", { mentions: ["ben"] }),
      say(id, "ann", { mentions: "all" }),
      say(id, "cid", { mentions: ["ben", "ann"] }),
      say(id, "cid"),
      addMembers(id, "ann", ["dan"], { history: "all" }),
      addMembers(id, "ann", ["eve"]),
    );
    const mentions = async (reopened: Store) =>
      await Promise.all(
        ["ann", "ben", "cid", "dan", "eve"].map(async (userId) => {
          const conversation = await conversationOf(reopened, userId, id);
          return conversation.kind === "group" && conversation.mentions;
        }),
      );
    expect(await mentions(store)).toEqual([1, 3, 0, 0, 0]);
    await apply(store, readGroup(id, "ben", 1));
    expect(await mentions(await fixture.reopen())).toEqual([1, 2, 0, 0, 0]);
    await applyAll(fixture.store, remove(id, "ann", 2), say(id, "ann", { mentions: "all" }));
    expect(await mentions(fixture.store)).toEqual([0, 2, 1, 1, 1]);
    expect(await refusal(fixture.store, say(id, "ann", { mentions: ["ben", "nobody"] }))).toBe("BAD_REQUEST");
    const { messages } = await fixture.store.history(id, { limit: 9 });
    expect(messages.map((message) => message.mentions)).toEqual([["ben"], undefined, ["ben", "ann"], undefined, "all"]);
  });

  test("mentions are counted up to a thousand", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben");
    for (let n = 0; n < 11; n += 1) {
      await store.chats.apply(
        Array.from({ length: 100 }, () => say(id, "ann", { mentions: n % 2 === 0 ? "all" : ["ben"] })),
      );
    }
    expect(await conversationOf(store, "ben", id)).toMatchObject({ unread: 1_100, mentions: 1_000 });
    await apply(store, readGroup(id, "ben", 150));
    expect(await conversationOf(store, "ben", id)).toMatchObject({ unread: 950, mentions: 950 });
  });

  test("a muted conversation tells of mentions only, and one that is silent of nothing", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "all", "mentions", "none", "muted", "ended");
    await applyAll(
      store,
      configure(id, "mentions", { notify: "mentions" }),
      configure(id, "none", { notify: "none" }),
      configure(id, "muted", { mutedUntilMs: far }),
      configure(id, "ended", { mutedUntilMs: atMs }),
    );
    const told = async (fields: Parameters<typeof say>[2]) => {
      const { appended } = await apply<"sendToGroup">(store, say(id, "ann", fields));
      return appended.flatMap((entry) => (entry.feed === "push" ? entry.userId : [])).toSorted();
    };
    expect(await told({})).toEqual(["all", "ended"]);
    expect(await told({ mentions: ["mentions", "none", "muted"] })).toEqual(["all", "ended", "mentions", "muted"]);
    expect(await told({ mentions: "all" })).toEqual(["all", "ended", "mentions", "muted"]);
    expect(await told({ mentions: "all", viewers: ["all", "muted"] })).toEqual(["ended", "mentions"]);
  });

  test("settings count in direct conversations too", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = "ann_ben";
    await apply(store, configure(id, "ben", { mutedUntilMs: far }));
    const notify = ["ben"];
    const [plain, mentioning] = await store.commit([
      send("ann", "ben", { notify }),
      send("ann", "ben", { notify, extras: { mentions: ["ben"] } }),
    ]);
    expect(plain.deliveries.map(({ feed }) => feed)).toEqual(["chat", "chat"]);
    expect(mentioning.deliveries.map(({ feed }) => feed).toSorted()).toEqual(["chat", "chat", "push"]);
    expect(await noticeOf(store, "ben", id)).toMatchObject({ count: 1 });
    await apply(store, configure(id, "ben", { mutedUntilMs: null, notify: "none" }));
    const [silent] = await store.commit([send("ann", "ben", { notify, extras: { mentions: "all" } })]);
    expect(silent.deliveries.map(({ feed }) => feed)).toEqual(["chat", "chat"]);
    const [back] = await store.commit([send("ben", "ann", { notify: ["ann"] })]);
    expect(back.deliveries).toHaveLength(3);
  });

  test("settings are a user's own; their feed tells them whole, and the conversation shows what is not as at first", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const group = await groupOf(store, "ann", "ben");
    await store.commit([send("ann", "ben")]);
    for (const id of [group, "ann_ben"]) {
      const { outcome, appended } = await apply<"configure">(store, configure(id, "ann", { pinned: true }));
      const settings = { notify: "all", mutedUntilMs: null, pinned: true, archived: false };
      expect(outcome).toEqual(settings);
      expect(appended).toMatchObject([
        { feed: "chat", userId: "ann", event: { type: "settings", conversationId: id, ...settings } },
      ]);
      expect((await replay(store, "chat", "ann")).at(-1)?.event).toEqual({
        type: "settings",
        conversationId: id,
        ...settings,
      });
      await apply(store, configure(id, "ann", { notify: "mentions", mutedUntilMs: 5, pinned: false, archived: true }));
      const again = await apply<"configure">(store, configure(id, "ann", { archived: true }));
      expect(again).toEqual({
        outcome: { notify: "mentions", mutedUntilMs: 5, pinned: false, archived: true },
        appended: [],
      });
    }
    const shown = { notify: "mentions", mutedUntilMs: 5, archived: true };
    const reopened = await fixture.reopen();
    for (const id of [group, "ann_ben"]) {
      const mine = await conversationOf(reopened, "ann", id);
      expect([mine, "pinned" in mine]).toMatchObject([shown, false]);
      const theirs = await conversationOf(reopened, "ben", id);
      for (const name of [...Object.keys(shown), "pinned"]) expect(theirs).not.toHaveProperty(name);
    }
    expect((await reopened.conversations("ann", { limit: 9 })).conversations).toMatchObject([shown]);
    expect(await refusal(reopened, configure(group, "eve", { pinned: true }))).toBe("NOT_FOUND");
    expect(await refusal(reopened, configure("ann_ben", "eve", { pinned: true }))).toBe("NOT_FOUND");
  });

  test("who has left a group can still put it away", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben");
    await applyAll(store, removeMember(id, "ben", "ben"), configure(id, "ben", { archived: true }));
    expect(await conversationOf(store, "ben", id)).toMatchObject({ archived: true });
  });

  test("above the bound the commit tells those who are named, and the rest follow bit by bit, once until they read", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben", "cid", "dan", "eve", "fay", "gus");
    await applyAll(store, configure(id, "eve", { notify: "mentions" }), configure(id, "gus", { notify: "none" }));
    const sent = await apply<"sendToGroup">(store, say(id, "ann", { copyBound: 3, mentions: ["ben"], excerpt: "Now" }));
    expect(sent.outcome).toMatchObject({ seq: 1, unnotified: 7 });
    expect(sent.appended.map((entry) => [entry.feed, "userId" in entry ? entry.userId : entry.userIds])).toEqual([
      ["group", null],
      ["push", "ben"],
    ]);
    const follow = async (seq: number, fields: Parameters<typeof notifyGroup>[2] = {}) => {
      const told: string[] = [];
      for (let after: string | null = null, steps = 0; ; steps += 1) {
        const step = notifyGroup(id, seq, { limit: 2, ...fields, after });
        const { outcome, appended }: Done<"notifyGroup"> = await apply<"notifyGroup">(store, step);
        told.push(...appended.flatMap((entry) => (entry.feed === "push" ? entry.userId : [])));
        after = outcome.next;
        if (after === null) return [told, steps];
      }
    };
    await apply(store, readGroup(id, "fay", 1));
    expect(await follow(1, { viewers: ["dan"] })).toEqual([["cid"], 3]);
    expect(await noticeOf(store, "cid", id)).toEqual({ conversationId: id, from: "ann", excerpt: "Now", count: 1 });
    await apply(store, say(id, "ann", { copyBound: 3, mentions: "all" }));
    expect(await follow(2)).toEqual([["dan", "eve", "fay"], 3]);
    await applyAll(store, say(id, "ann", { copyBound: 3 }), remove(id, "ann", 3), readGroup(id, "cid", 3));
    expect(await follow(3)).toEqual([[], 3]);
  });

  test("who wants mentions alone is told of a message that mentions all, or them, though later ones are gone through first", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben", "cid", "dan");
    await applyAll(store, configure(id, "cid", { notify: "mentions" }), configure(id, "dan", { mutedUntilMs: far }));
    const owing = async () =>
      (await store.chats.owing(far, 99))
        .filter(({ groupId }) => groupId === id)
        .map(({ seq, mentionsAll }) => [seq, mentionsAll])
        .toSorted(([a], [b]) => Number(a) - Number(b));
    const follow = async (seq: number, mentionsAll: boolean) => {
      const step = notifyGroup(id, seq, { mentionsAll });
      const { appended } = await apply<"notifyGroup">(store, step);
      return appended.flatMap((entry) => (entry.feed === "push" ? entry.userId : []));
    };
    const large = { copyBound: 2 };
    await apply(store, say(id, "ann", { ...large, mentions: "all", excerpt: "All" }));
    const later = Array.from({ length: 30 }, () => say(id, "ann", large));
    await applyAll(store, ...later);
    expect(await owing()).toEqual([
      [1, true],
      [31, false],
    ]);
    expect(await follow(31, false)).toEqual(["ben"]);
    expect(await owing()).toEqual([[1, true]]);
    expect(await follow(1, true)).toEqual(["cid", "dan"]);
    expect(await owing()).toEqual([]);
    expect(await noticeOf(store, "cid", id)).toEqual({ conversationId: id, from: "ann", excerpt: "All", count: 1 });

    await applyAll(store, readGroup(id, "cid", 31), readGroup(id, "dan", 31));
    const named = await apply<"sendToGroup">(store, say(id, "ann", { ...large, mentions: ["cid", "dan"] }));
    expect(named.appended.flatMap((entry) => (entry.feed === "push" ? entry.userId : []))).toEqual(["cid", "dan"]);
    await applyAll(store, say(id, "ann", large), notifyGroup(id, 33));
    expect(await noticeOf(store, "dan", id)).toMatchObject({ count: 1 });

    await applyAll(
      store,
      readGroup(id, "cid", 33),
      readGroup(id, "dan", 33),
      say(id, "ann", { ...large, mentions: "all", excerpt: "Again" }),
      say(id, "ann", large),
      say(id, "ann", { ...large, mentions: "all" }),
      remove(id, "ann", 36),
    );
    expect(await follow(36, true)).toEqual(["cid", "dan"]);
    expect(await noticeOf(store, "cid", id)).toMatchObject({ excerpt: "Again" });
    expect(await owing()).toEqual([]);
  });

  test("if the newest message of a large group is deleted, members are told of the one before it", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben", "cid", "dan");
    const owing = async () => (await store.chats.owing(far, 99)).filter(({ groupId }) => groupId === id);
    const large = { copyBound: 2 };
    await applyAll(
      store,
      say(id, "ann", { ...large, excerpt: "One" }),
      say(id, "ann", { ...large, excerpt: "Two" }),
      say(id, "ben", { ...large, excerpt: "Three" }),
      remove(id, "ann", 2),
      remove(id, "ben", 3),
      readGroup(id, "dan", 1),
    );
    const begun = await apply<"notifyGroup">(store, notifyGroup(id, 3, { limit: 2 }));
    expect(await owing()).toEqual([{ groupId: id, seq: 3, mentionsAll: false }]);
    const ended = await apply<"notifyGroup">(store, notifyGroup(id, 3, { after: begun.outcome.next }));
    expect(await owing()).toEqual([]);
    const told = [...begun.appended, ...ended.appended].map((entry) => "userId" in entry && entry.userId);
    expect(told).toEqual(["cid"]); // ben has posted, and dan has read it
    expect(await noticeOf(store, "cid", id)).toEqual({ conversationId: id, from: "ann", excerpt: "One", count: 1 });

    const hourLater = { ...large, atMs: atMs + 3_600_000 };
    await applyAll(store, readGroup(id, "cid", 1), say(id, "ann", hourLater), remove(id, "ann", 4));
    expect(await apply<"notifyGroup">(store, notifyGroup(id, 4))).toEqual({ outcome: { next: null }, appended: [] });
    expect(await owing()).toEqual([]);
  });

  test("who was removed and added again reads the push from before, though nothing else is unread", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben");
    await applyAll(store, say(id, "ann"), removeMember(id, "ann", "ben"), addMembers(id, "ann", ["ben"]));
    expect(await noticeOf(store, "ben", id)).toBeDefined();
    const read = { feed: "push", userId: "ben", n: 2, event: { type: "read", seqs: [1], unread: 0 } };
    expect(await apply<"readGroup">(store, readGroup(id, "ben", 1))).toEqual({ outcome: { seq: 1 }, appended: [read] });
    expect(await noticeOf(store, "ben", id)).toBeUndefined();
    expect((await apply<"readGroup">(store, readGroup(id, "ben", 1))).appended).toEqual([]);
  });

  test("pushes of a large group are owed from the commit of the message on, until all are told or it is deleted", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben", "cid", "dan");
    const small = await groupOf(store, "ann", "ben");
    const owing = async (nowMs: number) =>
      (await store.chats.owing(nowMs, 10)).filter(({ groupId }) => groupId === id || groupId === small);
    const [sentAtMs, goesOnAtMs] = [10_000, 20_000];
    await applyAll(store, say(id, "ann", { copyBound: 2, atMs: sentAtMs }), say(small, "ann"));
    expect(await owing(sentAtMs + noticeLeaseMs - 1)).toEqual([]);
    expect(await owing(sentAtMs + noticeLeaseMs)).toEqual([{ groupId: id, seq: 1, mentionsAll: false }]);

    // each step gives the node that takes it time for the next
    const step = notifyGroup(id, 1, { limit: 2, atMs: goesOnAtMs });
    const { outcome }: Done<"notifyGroup"> = await apply<"notifyGroup">(store, step);
    expect(await owing(sentAtMs + noticeLeaseMs)).toEqual([]);
    expect(await owing(goesOnAtMs + noticeLeaseMs)).toEqual([{ groupId: id, seq: 1, mentionsAll: false }]);

    // a message that comes meanwhile is owed when the first one is settled
    await apply(store, say(id, "ben", { copyBound: 2, atMs: goesOnAtMs }));
    await apply(store, { ...step, after: outcome.next });
    await apply(store, notifyGroup(id, 1, { atMs: goesOnAtMs }));
    expect(await owing(goesOnAtMs + noticeLeaseMs)).toEqual([{ groupId: id, seq: 2, mentionsAll: false }]);
    await apply(store, notifyGroup(id, 2, { atMs: goesOnAtMs }));
    expect(await owing(Number.MAX_SAFE_INTEGER)).toEqual([]);

    const other = await groupOf(store, "ann", "ben", "cid", "dan");
    await applyAll(
      store,
      say(other, "ann", { copyBound: 2 }),
      remove(other, "ann", 1),
      notifyGroup(other, 1, { limit: 1 }),
    );
    expect((await store.chats.owing(far, 99)).map(({ groupId }) => groupId)).not.toContain(other);
  });
}
