import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  addMembers,
  apply,
  applyAll,
  atMs,
  chatsOf,
  conversationOf,
  createGroup,
  groupOf,
  inShort,
  refusal,
  removeMember,
  replayGroup,
  say,
  setRole,
  updateGroup,
} from "./chats-fixture.ts";
import { type OpenStore, replay, seqsOf } from "./fixture.ts";

/** Groups, and what belongs to them as a whole. */
export function groupTests(open: OpenStore): void {
  test("a group is made of its owner and those named, and each is told of it in their own feed", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const data = { colour: ["#f00"] };
    const write = createGroup("ann", ["ben", "cid"], { title: "Trip", data });
    const { outcome, appended } = await apply<"createGroup">(store, write);
    const id = write.conversationId;
    expect(outcome).toEqual({ conversationId: id, duplicate: false });
    const roles = [
      { userId: "ann", role: "owner" },
      { userId: "ben", role: "member" },
      { userId: "cid", role: "member" },
    ];
    const event = { type: "members", conversationId: id, added: roles, by: "ann" };
    expect(appended.filter(({ feed }) => feed === "group")).toEqual([
      { feed: "group", conversationId: id, n: 1, event, userIds: ["ann", "ben", "cid"] },
    ]);
    for (const role of roles) {
      expect(await replay(store, "chat", role.userId)).toEqual([{ n: 1, event: { ...event, added: [role] } }]);
    }
    expect(await conversationOf(await fixture.reopen(), "ben", id)).toEqual({
      id,
      kind: "group",
      members: ["ann", "ben", "cid"],
      lastMessage: null,
      lastSeq: 0,
      readSeq: 0,
      peerReadSeq: null,
      unread: 0,
      title: "Trip",
      data,
      memberCount: 3,
      role: "member",
      mentions: 0,
      position: `${store.epoch}-${id}-1`,
    });
  });

  test("a group's key is its creator's own: with it the first group is found, also by writes side by side", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const [first, inSameBatch] = await chatsOf(store).apply([
      createGroup("ann", ["ben"], { key: "k" }),
      createGroup("ann", ["cid"], { key: "k" }),
    ]);
    const reopened = await fixture.reopen();
    const later = await apply<"createGroup">(reopened, createGroup("ann", ["dan"], { key: "k" }));
    const others = await apply<"createGroup">(reopened, createGroup("ben", [], { key: "k" }));
    if ("refused" in first || "refused" in inSameBatch) throw new Error("refused");
    for (const repeated of [inSameBatch, later]) {
      expect(repeated).toEqual({
        outcome: { conversationId: first.outcome.conversationId, duplicate: true },
        appended: [],
      });
    }
    expect(others.outcome.duplicate).toBe(false);
    const sideBySide = await Promise.all(
      Array.from({ length: 5 }, () => apply<"createGroup">(reopened, createGroup("eve", ["ann"], { key: "once" }))),
    );
    expect(new Set(sideBySide.map(({ outcome }) => outcome.conversationId)).size).toBe(1);
    expect(sideBySide.filter(({ outcome }) => !outcome.duplicate)).toHaveLength(1);
    expect(await chatsOf(reopened).positions("eve")).toHaveLength(1);
  });

  test("who was never in a group, and who asks for an unknown one, get the same answers", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const chats = chatsOf(store);
    const id = await groupOf(store, "ann", "ben");
    for (const groupId of [id, "g00000000000000000000"]) {
      expect(await refusal(store, say(groupId, "eve"))).toBe("NOT_FOUND");
      expect(await refusal(store, addMembers(groupId, "eve", ["eve"]))).toBe("NOT_FOUND");
      expect(await refusal(store, removeMember(groupId, "eve", "ben"))).toBe("NOT_FOUND");
      expect(await refusal(store, updateGroup(groupId, "eve", { title: "Mine" }))).toBe("NOT_FOUND");
      expect(await chats.conversation("eve", groupId)).toBeNull();
      expect(await chats.membership("eve", groupId)).toBeNull();
      expect(await chats.readGroups("eve", [{ groupId, after: 0 }], 9)).toEqual([null]);
    }
    expect(await chats.positions("eve")).toEqual([]);
    expect(await chats.groupHeads([id, "g00000000000000000000", id])).toEqual([1, 0, 1]);
  });

  test("a message of a group is stored once, numbered from 1, and read by every member", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben", "cid");
    const write = say(id, "ben", { content: { text: "好", list: [1, null] }, viewers: ["ann", "cid"] });
    const { outcome, appended } = await apply<"sendToGroup">(store, write);
    expect(outcome).toEqual({ conversationId: id, seq: 1, sentAtMs: atMs, duplicate: false, unnotified: 0 });
    const message = {
      conversationId: id,
      seq: 1,
      from: "ben",
      content: write.content,
      nonce: write.nonce,
      sentAtMs: atMs,
    };
    expect(appended).toEqual([
      { feed: "group", conversationId: id, n: 2, event: { type: "message", message }, userIds: ["ann", "ben", "cid"] },
    ]);
    for (const userId of ["ann", "ben", "cid"]) {
      const read = await replayGroup(store, userId, id);
      expect(read?.head).toBe(2);
      expect(read?.entries.at(-1)).toEqual({ n: 2, event: { type: "message", message } });
      expect(await replay(store, "chat", userId)).toHaveLength(1);
    }
    expect((await store.history(id, { limit: 9 })).messages).toEqual([message]);
    expect(await chatsOf(store).message(id, 1)).toEqual(message);
    expect(await chatsOf(store).message(id, 2)).toBeNull();
  });

  test("what a nonce has sent is found, also by who has left the group since", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben");
    const { outcome } = await apply<"sendToGroup">(store, say(id, "ben", { nonce: "once" }));
    await apply(store, removeMember(id, "ben", "ben"));
    const find = (userId: string, nonce: string) => apply<"findSent">(store, { kind: "findSent", userId, nonce });
    const { seq, sentAtMs } = outcome;
    expect(await find("ben", "once")).toEqual({
      outcome: { first: { conversationId: id, seq, sentAtMs } },
      appended: [],
    });
    for (const [userId, nonce] of [
      ["ann", "once"],
      ["ben", "other"],
      ["nobody", "once"],
    ] as const) {
      expect(await find(userId, nonce)).toEqual({ outcome: { first: null }, appended: [] });
    }
  });

  test("what a key has made is found, also by who has left the group since", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const { outcome } = await apply<"createGroup">(store, createGroup("ann", ["ben"], { key: "once" }));
    const { conversationId } = outcome;
    await apply(store, removeMember(conversationId, "ann", "ann"));
    const find = (userId: string, key: string) => apply<"findCreated">(store, { kind: "findCreated", userId, key });
    expect(await find("ann", "once")).toEqual({ outcome: { first: { conversationId } }, appended: [] });
    for (const [userId, key] of [
      ["ben", "once"],
      ["ann", "other"],
    ] as const) {
      expect(await find(userId, key)).toEqual({ outcome: { first: null }, appended: [] });
    }
  });

  test("a nonce is used once, in a group and anywhere else", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben");
    const other = await groupOf(store, "ann", "ben");
    const write = say(id, "ann", { nonce: "once" });
    const first = await apply<"sendToGroup">(store, write);
    await apply(store, removeMember(id, "ann", "ann"));
    for (const again of [write, say(other, "ann", { nonce: "once" })]) {
      const repeated = await apply<"sendToGroup">(await fixture.reopen(), again);
      expect(repeated.outcome).toMatchObject({ ...first.outcome, duplicate: true });
      expect(repeated.appended).toEqual([]);
    }
    const [direct] = await fixture.store.commit([
      {
        kind: "send",
        conversationId: "ann_ben",
        members: ["ann", "ben"],
        from: "ann",
        content: "direct",
        nonce: "once",
        atMs,
        notify: [],
        notice: { collapse: "c", excerpt: "" },
      },
    ]);
    expect(direct).toEqual({
      outcome: { conversationId: id, seq: 1, sentAtMs: atMs, duplicate: true },
      deliveries: [],
    });
  });

  test("limits are told: members of a group, groups of a user", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben");
    expect(await refusal(store, addMembers(id, "ann", ["cid", "dan"], { maxMembers: 3 }))).toBe("BAD_REQUEST");
    expect(await refusal(store, addMembers(id, "ann", ["ben", "eve"], { maxGroups: 0 }))).toBe("BAD_REQUEST");
    expect(await refusal(store, createGroup("ann", [], { maxGroups: 1 }))).toBe("BAD_REQUEST");
    expect(await refusal(store, createGroup("zoe", ["ben"], { maxGroups: 1 }))).toBe("BAD_REQUEST");
    await apply(store, removeMember(id, "ben", "ben"));
    await apply(store, createGroup("zoe", ["ben"], { maxGroups: 1 }));
    expect(await chatsOf(store).groupHeads([id])).toEqual([2]);
  });

  test("a user is in so many groups that the same other user has made, no matter who adds them; those that they have left do not count", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const bound = { maxGroupsByOne: 2 };
    const ids = [await groupOf(store, "eve", "ben"), await groupOf(store, "eve", "ben", "ann")];
    expect(await refusal(store, createGroup("eve", ["cid", "ben"], bound))).toBe("BAD_REQUEST");
    const other = await groupOf(store, "eve", "cid");
    expect(await refusal(store, addMembers(other, "eve", ["ben"], bound))).toBe("BAD_REQUEST");
    await apply(store, setRole(other, "eve", "cid", "admin"));
    await apply(store, removeMember(other, "eve", "eve"));
    expect(await refusal(store, addMembers(other, "cid", ["ben"], bound))).toBe("BAD_REQUEST");
    // others are free to add them, and they make groups of their own
    const [made, own] = [createGroup("cid", ["ben"], bound), createGroup("ben", ["ann"], bound)];
    await apply(store, made);
    await apply(store, own);
    await apply(store, addMembers(own.conversationId, "ben", ["cid"], bound));
    const reopened = await fixture.reopen();
    expect(await refusal(reopened, createGroup("eve", ["ben"], bound))).toBe("BAD_REQUEST");
    await apply(reopened, removeMember(ids[0] ?? "", "ben", "ben"));
    await apply(reopened, createGroup("eve", ["ben"], bound));
    expect(await refusal(reopened, createGroup("eve", ["ben"], bound))).toBe("BAD_REQUEST");
    // of writes that are applied together each counts those before it
    const [first, second] = [createGroup("dan", [], bound), createGroup("dan", ["ben"], bound)];
    const together = await chatsOf(reopened).apply([
      first,
      second,
      addMembers(first.conversationId, "dan", ["ben"], bound),
      createGroup("dan", ["ben"], bound),
    ]);
    expect(together.map((result) => "refused" in result)).toEqual([false, false, false, true]);
  });

  test("title and data change by themselves, can be taken away, and are as at first only while nobody changed them", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben");
    const { appended } = await apply<"updateGroup">(store, updateGroup(id, "ann", { title: "O'Hara \"%_\\ 好" }));
    const event = { type: "group", conversationId: id, title: "O'Hara \"%_\\ 好", by: "ann" };
    expect(appended).toEqual([{ feed: "group", conversationId: id, n: 2, event, userIds: ["ann", "ben"] }]);
    await apply(store, updateGroup(id, "ann", { data: { a: [null] } }));
    expect(await conversationOf(store, "ben", id)).toMatchObject({ title: event.title, data: { a: [null] } });
    const unchanged = await apply<"updateGroup">(
      store,
      updateGroup(id, "ann", { title: event.title, data: { a: [null] } }),
    );
    expect(unchanged.appended).toEqual([]);
    await apply(store, updateGroup(id, "ann", { title: null, data: null }));
    const without = await conversationOf(await fixture.reopen(), "ben", id);
    expect([without, "title" in without, "data" in without]).toMatchObject([
      { position: `${store.epoch}-${id}-4` },
      false,
      false,
    ]);
    expect(inShort((await replayGroup(fixture.store, "ben", id))?.entries ?? [])).toEqual([
      "1 members",
      "2 group",
      "3 group",
      "4 group",
    ]);
  });

  test("members come in pages in the order of joining, with what they have read", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "zoe");
    for (const userId of ["dan", "ann", "cid", "ben"]) {
      await apply(store, addMembers(id, "zoe", [userId], { atMs: userId === "ann" ? 1 : atMs, history: "all" }));
    }
    await applyAll(
      store,
      say(id, "ann"),
      removeMember(id, "zoe", "cid"),
      addMembers(id, "zoe", ["cid", "Ben", "eve_%"]),
    );
    const found: unknown[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await chatsOf(store).members(id, { limit: 2, ...(cursor !== undefined && { cursor }) });
      expect(page.members.length).toBeLessThanOrEqual(2);
      found.push(...page.members.map(({ userId, readSeq }) => [userId, readSeq]));
      cursor = page.cursor;
    }
    expect(found).toEqual([
      ["zoe", 0],
      ["dan", 0],
      ["ann", 1],
      ["ben", 0],
      ["Ben", 1],
      ["cid", 1],
      ["eve_%", 1],
    ]);
    const [first] = (await chatsOf(store).members(id, { limit: 1 })).members;
    expect(first).toEqual({ userId: "zoe", role: "owner", joinedAtMs: atMs, readSeq: 0 });
    expect(seqsOf((await store.history(id, { limit: 9 })).messages)).toEqual([1]);
  });

  test("an entry that takes a group beyond the bound still goes to those who had copies of their own", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const { outcome } = await apply<"createGroup">(store, createGroup("ann", ["ben"], { copyBound: 2 }));
    const id = outcome.conversationId;
    const copies = async (write: Parameters<typeof apply>[1]) => {
      const { appended } = await apply(store, write);
      return appended.flatMap((entry) => (entry.feed === "group" ? [entry.userIds] : []));
    };
    expect(await copies(say(id, "ann", { copyBound: 2 }))).toEqual([["ann", "ben"]]);
    expect(await copies(addMembers(id, "ann", ["cid"], { copyBound: 2 }))).toEqual([["ann", "ben", "cid"]]);
    expect(await copies(say(id, "ann", { copyBound: 2 }))).toEqual([null]);
    const removed = await copies(removeMember(id, "cid", "cid", { copyBound: 2 }));
    expect(removed.map((one) => one?.toSorted())).toEqual([["ann", "ben", "cid"]]);
    expect(await copies(say(id, "ann", { copyBound: 2 }))).toEqual([["ann", "ben"]]);
  });

  test("companions are those who are in a group with the user now, if it is not too large", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const chats = chatsOf(store);
    const small = await groupOf(store, "ann", "ben", "cid");
    await groupOf(store, "ann", "dan", "eve", "fay");
    await groupOf(store, "ben", "zoe");
    await apply(store, removeMember(small, "cid", "cid"));
    const others = ["ann", "ben", "cid", "dan", "zoe", "nobody", "ben"];
    const of = async (userId: string, maxMembers: number, asked = others) =>
      (await chats.companions(userId, asked, maxMembers)).userIds;
    expect(await of("ann", 3)).toEqual(new Set(["ben"]));
    expect(await of("ann", 4)).toEqual(new Set(["ben", "dan"]));
    expect(await of("cid", 4)).toEqual(new Set());
    expect(await of("nobody", 4)).toEqual(new Set());
    expect(await of("ann", 4, [])).toEqual(new Set());
    expect((await chats.companions("ann", others, 4)).looked).toBeGreaterThanOrEqual(2);
  });

  test("companions are the users of whom a group is shared, in any mix of groups, members and those who have left", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const chats = chatsOf(store);
    const names = ["a", "b", "c", "d", "e", "f"] as const;
    const members = fc.uniqueArray(fc.constantFrom(...names), { minLength: 2 });
    const groups = fc.array(fc.record({ members, leaving: fc.nat(2) }), { maxLength: 10 });
    let runs = 0;
    const property = fc.asyncProperty(groups, async (made) => {
      runs += 1;
      const idOf = (name: string): string => `${name}${runs}`;
      const left: string[][] = [];
      for (const group of made) {
        const [owner = "", ...others] = group.members.map(idOf);
        const id = await groupOf(store, owner, ...others);
        const leaving = others.slice(0, group.leaving);
        for (const gone of leaving) await apply(store, removeMember(id, gone, gone));
        left.push([owner, ...others.slice(group.leaving)]);
      }
      for (const user of names.map(idOf)) {
        for (const maxMembers of [1, 2, 3, 6]) {
          const shared = left.filter((group) => group.length <= maxMembers && group.includes(user)).flat();
          const found = await chats.companions(user, names.map(idOf), maxMembers);
          expect(found.userIds).toEqual(new Set(shared.filter((other) => other !== user)));
        }
      }
    });
    await fc.assert(property, { numRuns: 10 });
  });
}
