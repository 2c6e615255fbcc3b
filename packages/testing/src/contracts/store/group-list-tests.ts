import type { Ruled } from "@tidings/core";
import { expect, test } from "vitest";
import {
  addMembers,
  apply,
  applyAll,
  chatsOf,
  createGroup,
  edit,
  groupOf,
  inShort,
  notifyGroup,
  readGroup,
  removeMember,
  replayGroup,
  react,
  say,
  updateGroup,
} from "./chats-fixture.ts";
import { type OpenStore, send } from "./fixture.ts";

const idsOf = (start: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${start}${i}`);

/** Bytes of the JSON text. */
const content = "好".repeat(100) + "\u0001".repeat(100);
const bytes = Buffer.byteLength(JSON.stringify(content));

/** Lists of groups, and pages of their feeds. */
export function groupListTests(open: OpenStore): void {
  test("groups come in pages, the one with the newest entry that the user can see first, with totals over all", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const ids: string[] = [];
    for (let i = 0; i < 7; i += 1) {
      const { outcome } = await apply<"createGroup">(store, createGroup("ann", ["ben"], { atMs: 1_000 + i }));
      ids.push(outcome.conversationId);
    }
    const [first = "", second = "", third = ""] = ids;
    await applyAll(
      store,
      say(second, "ben", { atMs: 2_000 }),
      say(first, "ben", { atMs: 2_001 }),
      say(first, "ben", { atMs: 2_002 }),
      removeMember(third, "ann", "ann", { atMs: 2_003 }),
      say(third, "ben", { atMs: 9_000 }),
      readGroup(second, "ann", 1),
    );
    const list = async (userId: string) => {
      const found: { id: string; lastAtMs: number; unread: number }[] = [];
      for (let hasMore = true; hasMore;) {
        const page = await chatsOf(store).groups(userId, { offset: found.length, limit: 3 });
        expect(page.conversations.length).toBeLessThanOrEqual(3);
        expect(page.count).toBe(7);
        const totals = { messages: page.totals.messages, conversations: page.totals.conversations };
        expect(totals).toEqual(
          userId === "ann" ? { messages: 2, conversations: 1 } : { messages: 0, conversations: 0 },
        );
        found.push(...page.conversations);
        hasMore = page.hasMore;
      }
      return found.map(({ id, lastAtMs, unread }) => [ids.indexOf(id), lastAtMs, unread]);
    };
    expect(await list("ann")).toEqual([
      [2, 2_003, 0],
      [0, 2_002, 2],
      [1, 2_000, 0],
      [6, 1_006, 0],
      [5, 1_005, 0],
      [4, 1_004, 0],
      [3, 1_003, 0],
    ]);
    expect((await list("ben")).slice(0, 3)).toEqual([
      [2, 9_000, 0],
      [0, 2_002, 0],
      [1, 2_000, 0],
    ]);
    const nothing = { conversations: [], hasMore: false, totals: { messages: 0, conversations: 0 }, count: 0 };
    expect(await chatsOf(store).groups("nobody", { offset: 0, limit: 3 })).toEqual(nothing);
    expect(await chatsOf(store).groups("ann", { offset: 7, limit: 3 })).toMatchObject({
      conversations: [],
      hasMore: false,
    });
  });

  test("a group in the list is what it is when it is asked for alone", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const write = createGroup("ann", ["ben", "cid"], { title: "Trip", data: [1] });
    const id = write.conversationId;
    await applyAll(
      store,
      write,
      say(id, "ann", { mentions: ["ben"] }),
      say(id, "ann"),
      edit(id, "ann", 2),
      removeMember(id, "cid", "cid"),
      addMembers(id, "ann", ["dan"]),
    );
    for (const userId of ["ann", "ben", "cid", "dan"]) {
      const { conversations } = await chatsOf(store).groups(userId, { offset: 0, limit: 9 });
      const alone = await chatsOf(store).conversation(userId, id);
      expect(conversations).toEqual([{ ...alone, lastAtMs: conversations[0]?.lastAtMs }]);
    }
    expect((await store.conversations("ann", { limit: 9 })).conversations).toEqual([]);
  });

  test("a direct conversation is asked for as it stands in the list, and before its first message there is none", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const chats = chatsOf(store);
    expect(await chats.conversation("ann", "ann_ben")).toBeNull();
    await store.commit([send("ann", "ben"), send("ann", "ben")]);
    for (const userId of ["ann", "ben"]) {
      const [listed] = (await store.conversations(userId, { limit: 9 })).conversations;
      expect(await chats.conversation(userId, "ann_ben")).toEqual(listed);
    }
    expect(await chats.conversation("eve", "ann_ben")).toBeNull();
    expect(await chats.conversation("ann", "un_known")).toBeNull();
  });

  test("a conversation names the first hundred members in the order of joining, and counts all", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const userIds = Array.from({ length: 104 }, (_, i) => `user-${String(i).padStart(3, "0")}`);
    const id = await groupOf(store, "owner", ...userIds.toReversed());
    const { conversations } = await chatsOf(store).groups("owner", { offset: 0, limit: 1 });
    expect(conversations).toMatchObject([
      { members: ["owner", ...userIds].toSorted().slice(0, 100), memberCount: 105, role: "owner" },
    ]);
    await apply(store, removeMember(id, "owner", "user-000"));
    expect((await chatsOf(store).conversation("owner", id))?.members).toEqual(
      ["owner", ...userIds.slice(1)].toSorted().slice(0, 100),
    );
  });

  test("where a user stands in all groups is told by one query", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const chats = chatsOf(store);
    const [one, two, three] = [
      await groupOf(store, "ann", "ben"),
      await groupOf(store, "ben", "ann"),
      await groupOf(store, "ben"),
    ];
    await applyAll(
      store,
      say(one, "ann", { atMs: 5_000 }),
      removeMember(two, "ann", "ann"),
      say(three, "ben"),
      addMembers(three, "ben", ["ann"], { atMs: 6_000 }),
    );
    const positions = await (await fixture.reopen()).chats?.positions("ann");
    expect(Object.fromEntries(positions?.map(({ conversationId, ...rest }) => [conversationId, rest]) ?? [])).toEqual({
      [one]: { head: 2, fromSeq: 0, memberCount: 2, isMember: true, joinedN: 1, lastAtMs: 5_000 },
      [two]: { head: 2, fromSeq: 0, memberCount: 1, isMember: false, joinedN: 1, lastAtMs: 3_000 },
      [three]: { head: 3, fromSeq: 1, memberCount: 2, isMember: true, joinedN: 3, lastAtMs: 6_000 },
    });
    expect(chats).toBeDefined();
    expect(await chatsOf(fixture.store).groupHeads([three, one])).toEqual([3, 2]);
  });

  test("many groups are read at once, each from its own number, in pages by entries and by bytes", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const [one, two] = [await groupOf(store, "ann", "ben"), await groupOf(store, "ann", "ben")];
    const foreign = await groupOf(store, "ben");
    for (let i = 0; i < 4; i += 1) await applyAll(store, say(one, "ben", { content }), say(two, "ben", { content }));
    const from = [
      { groupId: two, after: 1 },
      { groupId: foreign, after: 0 },
      { groupId: one, after: 3 },
    ];
    const short = async (limit: number, maxBytes?: number) => {
      const pages = await chatsOf(store).readGroups("ann", from, limit, maxBytes);
      return pages.map((page) => page && inShort(page.entries));
    };
    expect(await short(2)).toEqual([["2 message 1", "3 message 2"], null, ["4 message 3", "5 message 4"]]);
    expect(await short(9)).toEqual([
      ["2 message 1", "3 message 2", "4 message 3", "5 message 4"],
      null,
      ["4 message 3", "5 message 4"],
    ]);
    expect((await short(9, 1)).flatMap((page) => page ?? [])).toEqual(["2 message 1"]);
    const taken = (await short(9, 3 * bytes + 50)).flatMap((page) => page ?? []);
    expect(taken).toEqual(["2 message 1", "3 message 2", "4 message 3"]);
    const [beyond] = await chatsOf(store).readGroups("ann", [{ groupId: one, after: 77 }], 9);
    expect(beyond).toEqual({ entries: [], head: 5, trimmed: 0, fromSeq: 0, isMember: true });
    expect(await chatsOf(store).readGroups("ann", [], 9)).toEqual([]);
  });

  test("pages by bytes follow each other without a gap", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben");
    for (let i = 0; i < 9; i += 1) {
      await applyAll(
        store,
        say(id, "ann", { content: i % 3 === 0 ? content : i }),
        edit(id, "ann", i + 1, { content }),
      );
    }
    const whole = await replayGroup(store, "ben", id);
    const entries: unknown[] = [];
    for (let after = 0; after < 19;) {
      const [page] = await chatsOf(store).readGroups("ben", [{ groupId: id, after }], 7, bytes + 10);
      expect(page).toMatchObject({ head: 19, trimmed: 0 });
      expect(page?.entries.length).toBeGreaterThan(0);
      entries.push(...(page?.entries ?? []));
      after = page?.entries.at(-1)?.n ?? 19;
    }
    expect(entries).toEqual(whole?.entries);
    const history = await store.history(id, { limit: 9, maxBytes: 4 * bytes - 1 });
    expect(history.messages.map(({ seq }) => seq)).toEqual([7, 8, 9]);
  });

  test("reactions count for the length of a page, and so do the data and the members of groups", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann");
    await applyAll(store, say(id, "ann"), say(id, "ann"), say(id, "ann"));
    for (const seq of [1, 2, 3]) {
      const reactions = Array.from({ length: 20 }, (_, i) => String(i).padStart(32, "+"));
      await applyAll(store, ...reactions.map((reaction) => react(id, "ann", seq, reaction)));
    }
    const maxBytes = 2_000; // of one message, and not of two
    expect((await store.history(id, { limit: 9, maxBytes })).messages.map(({ seq }) => seq)).toEqual([3]);
    const [page] = await chatsOf(store).readGroups("ann", [{ groupId: id, after: 1 }], 9, maxBytes);
    expect(page?.entries.map(({ n }) => n)).toEqual([2]);
    const other = await groupOf(store, "ann");
    const changes = ["a", "b", "c", "d"].map((one) => updateGroup(other, "ann", { data: one.repeat(1_500) }));
    await applyAll(store, ...changes);
    const [changed] = await chatsOf(store).readGroups("ann", [{ groupId: other, after: 1 }], 9, maxBytes);
    expect(changed?.entries.map(({ n }) => n)).toEqual([2]);
    const members = Array.from({ length: 20 }, (_, i) => String(i).padStart(60, "m"));
    await applyAll(
      store,
      createGroup("ben", [], { data: "x".repeat(1_500) }),
      createGroup("ben", [], { data: "x".repeat(1_500) }),
      createGroup("cid", members),
      createGroup("cid", members),
    );
    for (const userId of ["ben", "cid"]) {
      const { conversations } = await chatsOf(store).groups(userId, { offset: 0, limit: 9, maxBytes });
      expect(conversations).toHaveLength(1);
    }
  });

  test.each(["0000000000000009 \0", "9".repeat(16), "garbage", ""])(
    "a page of members that no page has led to is the first: %j",
    async (cursor) => {
      await using fixture = await open();
      const id = await groupOf(fixture.store, "owner", "ann");
      const page = await chatsOf(fixture.store).members(id, { limit: 9, cursor });
      expect(page.members.map(({ userId }) => userId)).toEqual(["ann", "owner"]);
    },
  );

  test("whatever the characters of their ids, members are listed and told in one order, and none is left out", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const userIds = [...idsOf("a", 9), ...idsOf("\uff21", 6), ...idsOf("\u{1f600}", 9)];
    const { outcome } = await apply<"createGroup">(store, createGroup("owner", userIds));
    const id = outcome.conversationId;
    await apply(store, say(id, "owner", { copyBound: 1 }));
    const [told, listed]: [string[], string[]] = [[], []];
    for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
      const step: Ruled<"notifyGroup"> = await apply<"notifyGroup">(store, notifyGroup(id, 1, { after, limit: 4 }));
      told.push(...step.appended.flatMap((one) => (one.feed === "push" ? one.userId : [])));
      after = step.outcome.next;
    }
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await chatsOf(store).members(id, { limit: 4, ...(cursor !== undefined && { cursor }) });
      listed.push(...page.members.map(({ userId }) => userId));
      cursor = page.cursor;
    }
    expect(told).toEqual(userIds);
    expect(listed).toEqual([...userIds.slice(0, 9), "owner", ...userIds.slice(9)]);
    const { appended } = await apply<"sendToGroup">(store, say(id, "owner"));
    expect(appended.flatMap((one) => (one.feed === "push" ? one.userId : []))).toEqual(userIds);
  });

  test("thousands of members are read page by page, and told of a message bit by bit", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "owner");
    const userIds = Array.from({ length: 2_000 }, (_, i) => `user-${i}`);
    for (let i = 0; i < userIds.length; i += 100) {
      await apply(store, addMembers(id, "owner", userIds.slice(i, i + 100), { maxMembers: 9_999, copyBound: 100 }));
    }
    const found: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await chatsOf(store).members(id, { limit: 170, ...(cursor !== undefined && { cursor }) });
      found.push(...page.members.map(({ userId }) => userId));
      cursor = page.cursor;
    }
    expect(found).toHaveLength(2_001);
    expect(new Set(found)).toEqual(new Set(["owner", ...userIds]));
    const sent = await apply<"sendToGroup">(store, say(id, "owner"));
    expect(sent.appended).toMatchObject([{ feed: "group", userIds: null }]);
    expect(await chatsOf(store).conversation("user-1999", id)).toMatchObject({ memberCount: 2_001, unread: 1 });
  });
}
