import type { Store } from "@tidings/core";
import { noticeLeaseMs } from "@tidings/core/store-adapter";
import { expect, test } from "vitest";
import {
  apply,
  applyAll,
  atMs,
  chatsOf,
  conversationOf,
  edit,
  groupOf,
  pin,
  quote,
  react,
  readGroup,
  refusal,
  remove,
  removeMember,
  replayGroup,
  reviseAll,
  reviseNotices,
  say,
  setRole,
} from "./chats-fixture.ts";
import { type Begin, type Conversing, inBothKinds } from "./conversing.ts";
import { type OpenStore, replay } from "./fixture.ts";

const far = Number.MAX_SAFE_INTEGER;

/** Edits and deletions, in conversations of both kinds. */
export function changingMessageTests(open: OpenStore): void {
  inBothKinds(open, testsOf, groupOnly);
}

async function everythingStored(store: Store, conversing: Conversing): Promise<string> {
  const of = async (userId: string) => [
    await conversing.replay(userId),
    await replay(store, "chat", userId),
    await replay(store, "push", userId),
    await store.pushes(userId, { limit: 99, unreadOnly: false }),
    await conversationOf(store, userId, conversing.id),
  ];
  const { messages } = await store.history(conversing.id, { limit: 99 });
  return JSON.stringify([await of("ann"), await of("ben"), messages]);
}

function testsOf(open: OpenStore, begin: Begin): void {
  test("an edit gives a message another content everywhere, and a version", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const conversing = await begin(fixture);
    const { id } = conversing;
    await conversing.send("ann", { content: "Frist", excerpt: "Frist" });
    await conversing.send("ben", { content: "Other" });
    const before = await chatsOf(store).message(id, 1);
    const content = { text: "First" };
    const { outcome, appended } = await apply<"edit">(store, edit(id, "ann", 1, { content, excerpt: "First" }));
    const pushes = { revised: 1, owed: null };
    expect(outcome).toEqual({ version: 2, editedAtMs: atMs, duplicate: false, pushes });
    const event = { type: "edited", conversationId: id, seq: 1, version: 2, content, editedAtMs: atMs };
    expect(appended.length).toBeGreaterThan(0);
    for (const entry of appended) expect(entry.event).toEqual(event);
    const message = { ...before, content, version: 2, editedAtMs: atMs };
    expect(await chatsOf(store).message(id, 1)).toEqual(message);
    expect((await store.history(id, { limit: 9 })).messages[0]).toEqual(message);
    for (const userId of ["ann", "ben"]) {
      const events = await conversing.replay(userId);
      expect([events.at(0), events.at(-1)]).toEqual([{ type: "message", message }, event]);
    }
    const reopened = await fixture.reopen();
    expect(await chatsOf(reopened).message(id, 1)).toEqual(message);
    expect(JSON.stringify((await reopened.pushes("ben", { limit: 9, unreadOnly: false })).pushes)).not.toContain(
      "Frist",
    );
  });

  test("the last message of the list and the push follow an edit", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const conversing = await begin(fixture);
    const { id } = conversing;
    await conversing.send("ann", { content: "Before", excerpt: "Before" });
    await apply(store, edit(id, "ann", 1, { content: "After", excerpt: "After" }));
    expect(await conversationOf(store, "ben", id)).toMatchObject({ lastMessage: { content: "After", version: 2 } });
    expect((await store.pushes("ben", { limit: 9, unreadOnly: true })).pushes).toMatchObject([
      { data: { excerpt: "After", count: 1 } },
    ]);
    expect(await replay(store, "push", "ben")).toMatchObject([{ event: { push: { data: { excerpt: "After" } } } }]);
    expect(await everythingStored(store, conversing)).not.toContain("Before");
  });

  test("of what was written within a millisecond, an edit and a deletion change the push of their message alone", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const conversing = await begin(fixture);
    const { id } = conversing;
    const told = async () =>
      (await replay(store, "push", "ben")).map(({ event }) =>
        event.type === "push" ? (event.push.data as { readonly excerpt: string }).excerpt : event.type,
      );
    for (const excerpt of ["One", "Two", "Three"]) await conversing.send("ann", { excerpt });
    await apply(store, edit(id, "ann", 1, { excerpt: "One!" }));
    expect(await told()).toEqual(["One!", "Two", "Three"]);
    await apply(store, remove(id, "ann", 2));
    expect(await told()).toEqual(["One!", "", "Three"]);
    await apply(store, edit(id, "ann", 3, { excerpt: "Three!" }));
    expect(await told()).toEqual(["One!", "", "Three!"]);
    const { pushes } = await store.pushes("ben", { limit: 9, unreadOnly: true });
    expect(pushes).toMatchObject([{ data: { excerpt: "Three!", count: 3 } }]);
  });

  test("an edit's nonce is used once for its message, and each edit counts the version on", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const conversing = await begin(fixture);
    const { id } = conversing;
    await conversing.send("ann");
    await conversing.send("ann");
    const first = edit(id, "ann", 1, { nonce: "once", content: 1, atMs: 5_000 });
    await apply(store, first);
    await apply(store, edit(id, "ann", 1, { content: 2 }));
    const again = await apply<"edit">(await fixture.reopen(), { ...first, content: 3, atMs: 9_000 });
    const pushes = { revised: 0, owed: null };
    expect(again).toEqual({ outcome: { version: 2, editedAtMs: 5_000, duplicate: true, pushes }, appended: [] });
    const other = await apply<"edit">(fixture.store, { ...first, seq: 2 });
    expect(other.outcome).toMatchObject({ version: 2, duplicate: false });
    expect(await chatsOf(fixture.store).message(id, 1)).toMatchObject({ version: 3, content: 2 });
  });

  test("what a nonce has edited is found by its author, in the message that it edited", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const conversing = await begin(fixture);
    const { id } = conversing;
    await conversing.send("ann");
    await conversing.send("ann");
    await apply(store, edit(id, "ann", 1, { nonce: "once", atMs: 5_000 }));
    await apply(store, edit(id, "ann", 1));
    const find = async (userId: string, seq: number, nonce: string) =>
      (await apply<"findEdited">(store, { kind: "findEdited", conversationId: id, userId, seq, nonce })).outcome.first;
    expect(await find("ann", 1, "once")).toEqual({ version: 2, editedAtMs: 5_000 });
    expect(await find("ben", 1, "once")).toBeNull();
    expect(await find("ann", 2, "once")).toBeNull();
    expect(await find("ann", 1, "another")).toBeNull();
    expect(await find("ann", 9, "once")).toBeNull();
  });

  test("an edit from before the last one is replayed with the latest version, at its own number", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const conversing = await begin(fixture);
    const { id } = conversing;
    await conversing.send("ann");
    await applyAll(store, edit(id, "ann", 1, { content: 1 }), edit(id, "ann", 1, { content: 2, atMs: 7_000 }));
    const latest = { type: "edited", version: 3, content: 2, editedAtMs: 7_000 };
    expect((await conversing.replay("ben")).slice(1)).toMatchObject([latest, latest]);
  });

  test("only its sender may edit a message, and what is not there cannot be changed", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const conversing = await begin(fixture);
    const { id } = conversing;
    await conversing.send("ann");
    expect(await refusal(store, edit(id, "ben", 1))).toBe("FORBIDDEN");
    expect(await refusal(store, edit(id, "eve", 1))).toBe("NOT_FOUND");
    for (const seq of [0, 2]) {
      expect(await refusal(store, edit(id, "ann", seq))).toBe("NOT_FOUND");
      expect(await refusal(store, remove(id, "ann", seq))).toBe("NOT_FOUND");
      expect(await refusal(store, react(id, "ann", seq, "👍"))).toBe("NOT_FOUND");
      expect(await refusal(store, quote(id, "ann", seq))).toBe("NOT_FOUND");
      expect(await refusal(store, pin(id, "ann", seq))).toBe("NOT_FOUND");
    }
    for (const write of [remove(id, "eve", 1), react(id, "eve", 1, "👍"), quote(id, "eve", 1), pin(id, "eve", 1)]) {
      expect(await refusal(store, write)).toBe("NOT_FOUND");
    }
    expect((await conversing.replay("ann")).map((event) => event?.type)).toEqual(["message"]);
  });

  test("a deletion empties a message everywhere, keeps its number, and repeating it changes nothing", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const conversing = await begin(fixture);
    const { id } = conversing;
    await conversing.send("ann", { content: { text: "Secret one" }, excerpt: "Secret one" });
    await applyAll(
      store,
      edit(id, "ann", 1, { content: "Secret two", excerpt: "Secret two", atMs: 4_000 }),
      react(id, "ben", 1, "👍"),
      pin(id, "ben", 1),
    );
    const { excerpt } = (await apply<"quote">(store, quote(id, "ben", 1))).outcome;
    expect(excerpt).toBe("Secret two");
    await conversing.send("ben", { content: "Reply", replyTo: { seq: 1, from: "ann", excerpt } });
    const { outcome, appended } = await apply<"delete">(store, remove(id, "ann", 1, { atMs: 5_000 }));
    expect(outcome).toEqual({ deletedAtMs: 5_000, pushes: { revised: 1, owed: null } });
    const event = { type: "deleted", conversationId: id, seq: 1, deletedAtMs: 5_000, by: "ann" };
    for (const entry of appended) expect(entry.event).toEqual(event);
    const pushes = { revised: 0, owed: null };
    expect(await apply<"delete">(store, remove(id, "ann", 1))).toEqual({
      outcome: { deletedAtMs: 5_000, pushes },
      appended: [],
    });

    const reopened = await fixture.reopen();
    const [deleted, reply] = (await reopened.history(id, { limit: 9 })).messages;
    expect(deleted).toEqual({
      conversationId: id,
      seq: 1,
      from: "ann",
      nonce: deleted?.nonce,
      sentAtMs: atMs,
      content: null,
      version: 2,
      editedAtMs: 4_000,
      deletedAtMs: 5_000,
    });
    expect(reply).toMatchObject({ content: "Reply", replyTo: { seq: 1, from: "ann", excerpt: "" } });
    const events = await conversing.replay("ben");
    expect([events.at(0), events.at(1), events.at(-1)]).toEqual([{ type: "message", message: deleted }, event, event]);
    expect(await everythingStored(reopened, conversing)).not.toContain("Secret");
    for (const write of [edit(id, "ann", 1), react(id, "ann", 1, "👍"), pin(id, "ann", 1)]) {
      expect(await refusal(reopened, write)).toBe("BAD_REQUEST");
    }
  });
}

function groupOnly(open: OpenStore): void {
  test("owners and admins may delete any message, members their own; the entry says who it was", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben", "cid");
    await applyAll(store, setRole(id, "ann", "ben", "admin"), say(id, "cid"), say(id, "ann"), say(id, "cid"));
    expect(await refusal(store, remove(id, "cid", 2))).toBe("FORBIDDEN");
    await applyAll(store, edit(id, "cid", 1), remove(id, "ben", 1), remove(id, "ben", 2), remove(id, "cid", 3));
    const { entries = [] } = (await replayGroup(store, "cid", id)) ?? {};
    const deletions = entries.flatMap(({ event }) => (event?.type === "deleted" ? [[event.seq, event.by]] : []));
    expect(deletions).toEqual([
      [1, "ben"],
      [1, "ben"],
      [2, "ben"],
      [3, "cid"],
    ]);
    const [first] = (await store.history(id, { limit: 9 })).messages;
    expect(first).not.toHaveProperty("deletedBy");
  });

  test("a deletion reaches the pushes of those who have left since then, and of members beyond the bound", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben", "cid", "dan");
    await applyAll(
      store,
      say(id, "ann", { excerpt: "Secret", viewers: ["dan"] }),
      removeMember(id, "ben", "ben"),
      remove(id, "ann", 1, { copyBound: 2 }),
    );
    for (const userId of ["ben", "cid"]) {
      expect(await store.pushes(userId, { limit: 9, unreadOnly: false })).toMatchObject({
        pushes: [{ data: { conversationId: id, excerpt: "", count: 1 } }],
      });
      expect(JSON.stringify(await replay(store, "push", userId))).not.toContain("Secret");
    }
  });

  test("an edit and a deletion revise at most as many pushes as the bound allows, and owe them all if there are more", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben", "cid", "dan", "eve");
    const told = async (userId: string) => {
      const { pushes } = await store.pushes(userId, { limit: 9, unreadOnly: false });
      return pushes.map(({ data }) => (data as { readonly excerpt: string }).excerpt);
    };
    const allTold = () => Promise.all(["ben", "cid", "dan", "eve"].map(told));
    const owing = async (nowMs = far) =>
      (await chatsOf(store).owingRevisions(nowMs, 99)).filter(({ groupId }) => groupId === id);
    const revisedBy = async (write: ReturnType<typeof edit>) => (await apply<"edit">(store, write)).outcome.pushes;

    await apply(store, say(id, "ann", { excerpt: "1" }));
    expect(await revisedBy(edit(id, "ann", 1, { excerpt: "2", copyBound: 4 }))).toEqual({ revised: 4, owed: null });
    expect(await allTold()).toEqual([["2"], ["2"], ["2"], ["2"]]);
    const owed = await revisedBy(edit(id, "ann", 1, { excerpt: "3", copyBound: 3, atMs: 10_000 }));
    expect(owed).toEqual({ revised: 0, owed: { n: 4, memberCount: 5 } });
    expect(await allTold()).toEqual([["2"], ["2"], ["2"], ["2"]]);
    expect(await owing(10_000 + noticeLeaseMs - 1)).toEqual([]);
    expect(await owing(10_000 + noticeLeaseMs)).toEqual([{ groupId: id, seq: 1, n: 4 }]);

    // each step gives the node that takes it time for the next
    const step = reviseNotices(id, 1, { n: 4, limit: 2, atMs: 20_000 });
    const { outcome } = await apply<"reviseNotices">(store, step);
    expect((await allTold()).flat().toSorted()).toEqual(["2", "2", "3", "3"]);
    expect(await owing(10_000 + noticeLeaseMs)).toEqual([]);
    expect(await owing(20_000 + noticeLeaseMs)).toEqual([{ groupId: id, seq: 1, n: 4 }]);

    // what has changed meanwhile stays owed when the first change is settled, but is written from then on
    expect((await apply<"delete">(store, remove(id, "ann", 1, { copyBound: 3 }))).outcome.pushes).toEqual({
      revised: 0,
      owed: { n: 5, memberCount: 5 },
    });
    expect(await reviseAll(store, id, 1, { n: 4, limit: 2 })).toBe(3);
    expect(await allTold()).toEqual([[""], [""], [""], [""]]);
    expect(await owing()).toEqual([{ groupId: id, seq: 1, n: 5 }]);
    await apply(await fixture.reopen(), { ...step, n: 5, after: outcome.next, limit: 9 });
    const reopened = fixture.store;
    expect((await chatsOf(reopened).owingRevisions(far, 99)).filter(({ groupId }) => groupId === id)).toEqual([]);
    expect(await reopened.pushes("ben", { limit: 9, unreadOnly: true })).toMatchObject({
      unread: 1,
      pushes: [{ seq: 1 }],
    });
  });

  test("steps of a revision change the pushes of their message alone, read and replaced ones too, and leave out what some may not see", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben", "cid", "dan");
    for (const excerpt of ["One", "Two", "Three"]) await apply(store, say(id, "ann", { excerpt }));
    await apply(store, say(id, "ann", { excerpt: "Later", atMs: atMs + 1 }));
    await applyAll(store, readGroup(id, "ben", 4), removeMember(id, "cid", "cid"));
    const change = edit(id, "ann", 2, { excerpt: "Two!", copyBound: 3 });
    const { owed } = (await apply<"edit">(store, change)).outcome.pushes;
    expect(await reviseAll(store, id, 2, { n: owed?.n ?? 0, limit: 1 })).toBe(4);
    const told = async (userId: string) =>
      (await replay(store, "push", userId)).flatMap(({ event }) =>
        event.type === "push" ? (event.push.data as { readonly excerpt: string }).excerpt : [],
      );
    expect(await told("ben")).toEqual(["One", "Two!", "Three", "Later"]);
    expect(await told("cid")).toEqual(["One", "", "Three", "Later"]);
    expect(await told("dan")).toEqual(["One", "Two!", "Three", "Later"]);
    expect(await refusal(store, reviseNotices(id, 9, { n: 1 }))).toBe("NOT_FOUND");
  });

  test("what is said and edited in one commit counts as well, and steps find it later", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben", "cid", "dan");
    await applyAll(store, say(id, "ann", { excerpt: "Before" }), edit(id, "ann", 1, { excerpt: "Now", copyBound: 2 }));
    const data = async () =>
      (await store.pushes("dan", { limit: 9, unreadOnly: true })).pushes.map((push) => push.data);
    expect(await data()).toMatchObject([{ excerpt: "Before" }]);
    expect(await reviseAll(store, id, 1, { n: 3 })).toBe(1);
    expect(await data()).toMatchObject([{ excerpt: "Now" }]);
    expect((await chatsOf(store).owingRevisions(far, 99)).filter(({ groupId }) => groupId === id)).toEqual([]);
    const next = { excerpt: "Before", atMs: atMs + 1 };
    await applyAll(store, say(id, "ann", next), edit(id, "ann", 2, { excerpt: "Now", copyBound: 3 }));
    expect(await data()).toMatchObject([{ excerpt: "Now" }]);
  });

  test("of a message that was edited before it is quoted in a reply, the reply has the new excerpt at once", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben");
    await apply(store, say(id, "ann"));
    const { outcome } = await apply<"quote">(store, quote(id, "ben", 1, "Old"));
    await apply(store, edit(id, "ann", 1, { excerpt: "New" }));
    const { appended } = await apply<"sendToGroup">(store, say(id, "ben", { replyTo: outcome }));
    expect(appended[0]?.event).toMatchObject({ message: { replyTo: { seq: 1, from: "ann", excerpt: "New" } } });
  });
}
