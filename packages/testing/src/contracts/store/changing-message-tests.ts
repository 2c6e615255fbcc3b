import type { Store } from "@tidings/core";
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
  refusal,
  remove,
  removeMember,
  replayGroup,
  say,
  setRole,
} from "./chats-fixture.ts";
import { type Begin, type Conversing, inBothKinds } from "./conversing.ts";
import { type OpenStore, replay } from "./fixture.ts";

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
    expect(outcome).toEqual({ version: 2, editedAtMs: atMs, duplicate: false });
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
    expect(again).toEqual({ outcome: { version: 2, editedAtMs: 5_000, duplicate: true }, appended: [] });
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
    expect(outcome).toEqual({ deletedAtMs: 5_000 });
    const event = { type: "deleted", conversationId: id, seq: 1, deletedAtMs: 5_000, by: "ann" };
    for (const entry of appended) expect(entry.event).toEqual(event);
    expect(await apply<"delete">(store, remove(id, "ann", 1))).toEqual({ outcome, appended: [] });

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
