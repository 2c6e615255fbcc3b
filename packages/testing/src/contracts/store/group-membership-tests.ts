import type { Store } from "@tidings/core";
import { expect, test } from "vitest";
import {
  addMembers,
  apply,
  applyAll,
  atMs,
  chatsOf,
  configure,
  conversationOf,
  createGroup,
  edit,
  groupOf,
  inShort,
  quote,
  pin,
  react,
  refusal,
  remove,
  removeMember,
  replayGroup,
  say,
  setRole,
  updateGroup,
} from "./chats-fixture.ts";
import type { OpenStore } from "./fixture.ts";

/** Who is in a group, and what they have of it: all of an interval, and nothing else. */
export function groupMembershipTests(open: OpenStore): void {
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

  test("who has left sees a message that is edited after that as deleted, wherever it stands", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben", "cid");
    const secret = { content: "Secret", excerpt: "Secret" };
    await applyAll(store, say(id, "ann"), edit(id, "ann", 1, { content: "Second", excerpt: "Second" }));
    const quoted = await apply<"quote">(store, quote(id, "cid", 1));
    await applyAll(
      store,
      say(id, "cid", { replyTo: quoted.outcome }),
      say(id, "ann", { content: "Same", excerpt: "Same", collapse: "other" }),
      edit(id, "ann", 3, { content: "As it was", excerpt: "As it was" }),
      removeMember(id, "ann", "ben"),
    );
    const { head = 0 } = (await replayGroup(store, "ben", id)) ?? {};
    const everything = async (reopened: Store) => {
      const { entries = [] } = (await replayGroup(reopened, "ben", id)) ?? {};
      const { messages } = await reopened.history(id, { limit: 9, untilN: head });
      const { pushes } = await reopened.pushes("ben", { limit: 9, unreadOnly: false });
      const { lastMessage } = await conversationOf(reopened, "ben", id);
      const { conversations } = await chatsOf(reopened).groups("ben", { offset: 0, limit: 9 });
      return { entries, messages, pushes, lastMessage, listed: conversations[0]?.lastMessage };
    };
    const before = await everything(store);
    expect(JSON.stringify(before)).toContain("As it was");
    await applyAll(store, edit(id, "ann", 1, secret), say(id, "ann"));
    for (const isReopened of [false, true]) {
      const reopened = isReopened ? await fixture.reopen() : store;
      const { entries, messages, pushes, ...last } = await everything(reopened);
      expect(JSON.stringify({ entries, messages, pushes, ...last })).not.toContain("Secret");
      const event = { type: "deleted", conversationId: id, seq: 1, deletedAtMs: atMs, by: "ann" };
      const types = ["members", "message", "deleted", "message", "message", "edited", "members"];
      expect(entries.map((entry) => entry.event?.type)).toEqual(types);
      expect(entries[2]?.event).toEqual(event);
      const { version: _, editedAtMs: __, ...sent } = before.messages[0] ?? {};
      expect(messages[0]).toEqual({ ...sent, content: null, deletedAtMs: atMs });
      expect(messages[1]?.replyTo).toEqual({ seq: 1, from: "ann", excerpt: "" });
      expect(messages[2]).toEqual(before.messages[2]);
      expect(last).toEqual({ lastMessage: before.lastMessage, listed: before.listed });
      // to those who are still there it is as before
      expect((await reopened.history(id, { limit: 9 })).messages[1]?.replyTo?.excerpt).toBe("Secret");
      expect(JSON.stringify(await replayGroup(reopened, "cid", id))).toContain("Secret");
    }
    await apply<"edit">(fixture.store, edit(id, "ann", 3, secret));
    const { lastMessage, listed } = await everything(fixture.store);
    expect(lastMessage).toMatchObject({ seq: 3, content: null, deletedAtMs: atMs });
    expect(listed).toEqual(lastMessage);
  });

  test("a membership that has ended can be forgotten, and begin anew", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const first = await groupOf(store, "ann", "ben");
    const second = await groupOf(store, "ann", "ben");
    const third = await groupOf(store, "ann", "ben");
    for (const id of [first, second]) {
      await applyAll(store, say(id, "ann"), configure(id, "ben", { archived: true }), removeMember(id, "ann", "ben"));
    }
    await chatsOf(store).forgetGroups("ben", [first, third, "g00000000000000000000", "ann_ben"]);
    await chatsOf(store).forgetGroups("nobody", [first]);
    for (const isReopened of [false, true]) {
      const chats = chatsOf(isReopened ? await fixture.reopen() : store);
      const known = (await chats.positions("ben")).map(({ conversationId }) => conversationId);
      expect(known.toSorted()).toEqual([second, third].toSorted());
      expect([await chats.conversation("ben", first), await chats.membership("ben", first)]).toEqual([null, null]);
      expect(await chats.membership("ann", first)).toMatchObject({ isMember: true });
    }
    expect(await refusal(fixture.store, say(first, "ben"))).toBe("NOT_FOUND");
    await applyAll(fixture.store, addMembers(first, "ann", ["ben"]), say(first, "ben"), say(first, "ann"));
    const again = await chatsOf(fixture.store).membership("ben", first);
    expect(again).toMatchObject({ isMember: true, fromSeq: 1, lastSeq: 3 });
    expect(await conversationOf(fixture.store, "ben", first)).not.toHaveProperty("archived");
    expect(await conversationOf(fixture.store, "ben", second)).toHaveProperty("archived");
  });

  test("who has left does not see what others react and pin, before they left or after", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben", "cid");
    await applyAll(
      store,
      say(id, "ann"),
      react(id, "ben", 1, "👍"),
      pin(id, "ann", 1),
      removeMember(id, "ann", "ben"),
      addMembers(id, "ann", ["dan"], { history: "all" }),
      react(id, "dan", 1, "👎"),
    );
    for (const isReopened of [false, true]) {
      const reopened = isReopened ? await fixture.reopen() : store;
      const { head = 0, entries = [] } = (await replayGroup(reopened, "ben", id)) ?? {};
      const { messages } = await reopened.history(id, { limit: 9, untilN: head });
      const { lastMessage } = await conversationOf(reopened, "ben", id);
      for (const shown of [messages[0], lastMessage]) {
        expect(shown).toMatchObject({ seq: 1 });
        expect(shown).not.toHaveProperty("reactions");
        expect(shown).not.toHaveProperty("pinnedAtMs");
      }
      expect(JSON.stringify(entries)).not.toContain("dan");
      expect((await reopened.history(id, { limit: 9 })).messages[0]?.reactions).toHaveLength(2);
    }
  });

  test("the push of a message that is edited keeps no words if its reader has left meanwhile, in the same batch, or so long ago that it is forgotten", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben", "cid", "dan", "eve");
    await applyAll(store, say(id, "ann"), removeMember(id, "ann", "ben"));
    await applyAll(
      store,
      removeMember(id, "ann", "cid"),
      edit(id, "ann", 1, { excerpt: "Secret" }),
      removeMember(id, "ann", "dan"),
      addMembers(id, "ann", ["ben"]),
    );
    const excerpts = async () => {
      const inboxes = ["ben", "cid", "dan", "eve"].map((userId) =>
        store.pushes(userId, { limit: 9, unreadOnly: true }),
      );
      return (await Promise.all(inboxes)).flatMap(({ pushes }) =>
        pushes.map(({ data }) => (data as { excerpt: string }).excerpt),
      );
    };
    expect(await excerpts()).toEqual(["", "", "Secret", "Secret"]);
    // in the group again, but not in the time of the message
    await apply<"edit">(store, edit(id, "ann", 1, { excerpt: "Another" }));
    expect(await excerpts()).toEqual(["", "", "", "Another"]);
    await applyAll(store, removeMember(id, "ann", "eve"));
    await chatsOf(store).forgetGroups("eve", [id]);
    await applyAll(store, edit(id, "ann", 1, { excerpt: "Later" }));
    expect(await excerpts()).toEqual(["", "", "", ""]);
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

  test("removing a member twice changes nothing more, and a user who was never a member cannot be removed", async () => {
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
}
