import { expect, test } from "vitest";
import {
  addMembers,
  apply,
  applyAll,
  atMs,
  chatsOf,
  conversationOf,
  createGroup,
  edit,
  groupOf,
  inShort,
  react,
  refusal,
  remove,
  removeMember,
  replayGroup,
  say,
  setRole,
  updateGroup,
} from "./chats-fixture.ts";
import { type OpenStore, replay, seqsOf } from "./fixture.ts";

/** Groups and who is in them. */
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
    expect(outcome).toEqual({ conversationId: id, seq: 1, sentAtMs: atMs, duplicate: false, unnotified: false });
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

  test("who is added without history can read from that entry on, and with it everything", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben");
    await applyAll(store, say(id, "ann"), say(id, "ben"));
    const added = await apply<"addMembers">(store, addMembers(id, "ann", ["cid"]));
    expect(added.outcome).toEqual({ added: ["cid"] });
    await applyAll(store, addMembers(id, "ann", ["dan"], { history: "all" }), say(id, "ann"));
    expect(await replayGroup(store, "cid", id)).toMatchObject({ trimmed: 3, head: 6 });
    expect(inShort((await replayGroup(store, "cid", id))?.entries ?? [])).toEqual([
      "4 members",
      "5 members",
      "6 message 3",
    ]);
    expect(inShort((await replayGroup(store, "dan", id))?.entries ?? [])).toEqual([
      "1 members",
      "2 message 1",
      "3 message 2",
      "4 members",
      "5 members",
      "6 message 3",
    ]);
    expect(await conversationOf(store, "cid", id)).toMatchObject({ lastSeq: 3, readSeq: 2, unread: 1 });
    expect(await conversationOf(store, "dan", id)).toMatchObject({ lastSeq: 3, readSeq: 2, unread: 1 });
    expect(await chatsOf(store).membership("cid", id)).toMatchObject({ fromSeq: 2, lastSeq: 3, joinedN: 4, head: 6 });
    expect(await chatsOf(store).membership("dan", id)).toMatchObject({ fromSeq: 0, lastSeq: 3, joinedN: 5, head: 6 });
  });

  test("before the first message that they can see, who has joined has no last message", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben");
    await applyAll(store, say(id, "ann"), addMembers(id, "ann", ["cid"]));
    expect(await conversationOf(store, "cid", id)).toMatchObject({ lastMessage: null, lastSeq: 1, unread: 0 });
  });

  test("what happens to messages from before they joined has no event for them, but its number", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben");
    await applyAll(
      store,
      say(id, "ann"),
      addMembers(id, "ann", ["cid"]),
      edit(id, "ann", 1),
      react(id, "ben", 1, "👍"),
      say(id, "ben"),
      react(id, "ann", 2, "👍"),
      remove(id, "ann", 1),
    );
    const read = await replayGroup(store, "cid", id);
    expect(inShort(read?.entries ?? [])).toEqual(["3 members", "4 -", "5 -", "6 message 2", "7 reaction 2", "8 -"]);
    expect(await refusal(store, react(id, "cid", 1, "👍"))).toBe("NOT_FOUND");
  });

  test("who is removed has no message after the entry that removed them, and keeps the group as it was", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = (await apply<"createGroup">(store, createGroup("ann", ["ben", "cid"], { title: "Trip" }))).outcome
      .conversationId;
    await applyAll(store, say(id, "ann"), say(id, "ben"));
    const { appended } = await apply<"removeMember">(store, removeMember(id, "ann", "ben"));
    const event = { type: "members", conversationId: id, removed: ["ben"], by: "ann" };
    expect(appended).toEqual([
      { feed: "chat", userId: "ben", n: 2, event },
      { feed: "group", conversationId: id, n: 4, event, userIds: ["ann", "ben", "cid"] },
    ]);
    const before = await conversationOf(store, "ben", id);
    await applyAll(
      store,
      say(id, "ann", { atMs: atMs + 9 }),
      updateGroup(id, "ann", { title: "Secret", data: 1 }),
      addMembers(id, "ann", ["dan"]),
      removeMember(id, "cid", "cid"),
    );
    for (const isReopened of [false, true]) {
      const reopened = isReopened ? await fixture.reopen() : store;
      const read = await replayGroup(reopened, "ben", id);
      expect(read?.head).toBe(4);
      expect(inShort(read?.entries ?? [])).toEqual(["1 members", "2 message 1", "3 message 2", "4 members"]);
      const { members, ...rest } = await conversationOf(reopened, "ben", id);
      const { members: _, ...wanted } = before;
      expect(rest).toEqual(wanted);
      expect(members).not.toContain("dan");
      expect(rest).toMatchObject({
        title: "Trip",
        memberCount: 2,
        lastSeq: 2,
        unread: 0,
        position: `${store.epoch}-${id}-4`,
      });
      expect(rest).not.toHaveProperty("role");
      expect(await chatsOf(reopened).membership("ben", id)).toMatchObject({ isMember: false, lastSeq: 2, head: 4 });
      const [position] = await chatsOf(reopened).positions("ben");
      expect(position).toMatchObject({ head: 4, isMember: false, lastAtMs: atMs });
    }
    const writes = [
      say(id, "ben"),
      edit(id, "ben", 2),
      react(id, "ben", 1, "👍"),
      updateGroup(id, "ben", { title: "" }),
    ];
    for (const write of writes) expect(await refusal(fixture.store, write)).toBe("FORBIDDEN");
  });

  test("who is added again begins a new interval", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben");
    await applyAll(
      store,
      say(id, "ann"),
      removeMember(id, "ben", "ben"),
      say(id, "ann"),
      addMembers(id, "ann", ["ben"]),
    );
    const { trimmed, entries } = (await replayGroup(store, "ben", id)) ?? {};
    expect([trimmed, inShort(entries ?? [])]).toEqual([4, ["5 members"]]);
    await applyAll(store, removeMember(id, "ben", "ben"), addMembers(id, "ann", ["ben"], { history: "all" }));
    expect((await replayGroup(store, "ben", id))?.entries).toHaveLength(7);
    expect(await conversationOf(store, "ben", id)).toMatchObject({ role: "member", memberCount: 2, unread: 0 });
  });

  test("removing somebody twice changes nothing more, and of those who were never in it there is nobody to remove", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben", "cid");
    await applyAll(store, removeMember(id, "ann", "ben"), removeMember(id, "cid", "cid"));
    for (const again of [removeMember(id, "ann", "ben"), removeMember(id, "cid", "cid")]) {
      expect(await apply<"removeMember">(store, again)).toEqual({ outcome: {}, appended: [] });
    }
    expect(await refusal(store, removeMember(id, "ann", "eve"))).toBe("BAD_REQUEST");
    expect(await chatsOf(store).groupHeads([id])).toEqual([3]);
  });

  test("when the last owner leaves, the longest-serving admin becomes owner, else the longest-serving member", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const chats = chatsOf(store);
    const id = await groupOf(store, "ann");
    for (const userId of ["zoe", "ben", "cid"]) await apply(store, addMembers(id, "ann", [userId], { history: "all" }));
    await applyAll(store, setRole(id, "ann", "ben", "admin"), setRole(id, "ann", "cid", "admin"));
    const { appended } = await apply<"removeMember">(store, removeMember(id, "ann", "ann"));
    const event = { type: "members", conversationId: id, role: { userId: "ben", role: "owner" }, by: "ann" };
    expect(appended).toContainEqual({ feed: "group", conversationId: id, n: 8, event, userIds: ["zoe", "ben", "cid"] });
    expect(appended).toContainEqual(expect.objectContaining({ feed: "chat", userId: "ben", event }));
    await applyAll(store, removeMember(id, "ben", "cid"), removeMember(id, "ben", "ben"));
    expect(await chats.members(id, { limit: 9 })).toMatchObject({ members: [{ userId: "zoe", role: "owner" }] });
    await apply(store, removeMember(id, "zoe", "zoe"));
    expect(await chats.members(id, { limit: 9 })).toEqual({ members: [], cursor: null });
    expect(await conversationOf(store, "zoe", id)).toMatchObject({ memberCount: 0 });
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
    expect(await chats.companions("ann", others, 3)).toEqual(new Set(["ben"]));
    expect(await chats.companions("ann", others, 4)).toEqual(new Set(["ben", "dan"]));
    expect(await chats.companions("cid", others, 4)).toEqual(new Set());
    expect(await chats.companions("nobody", others, 4)).toEqual(new Set());
    expect(await chats.companions("ann", [], 4)).toEqual(new Set());
  });
}
