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
  say,
} from "./chats-fixture.ts";
import { type Begin, inBothKinds } from "./conversing.ts";
import type { OpenStore } from "./fixture.ts";

/** Reactions, quotes and pins, in conversations of both kinds. */
export function annotationTests(open: OpenStore): void {
  inBothKinds(open, testsOf, groupOnly);
}

function testsOf(open: OpenStore, begin: Begin): void {
  test("a reaction is on or off, however often it is said, and history sums them up", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const conversing = await begin(fixture);
    const { id } = conversing;
    await conversing.send("ann");
    const first = await apply<"react">(store, react(id, "ben", 1, "👍"));
    expect(first.outcome.reactions).toEqual([{ reaction: "👍", count: 1, userIds: ["ben"] }]);
    const event = { type: "reaction", conversationId: id, seq: 1, userId: "ben", reaction: "👍", on: true };
    for (const entry of first.appended) expect(entry.event).toEqual(event);
    const again = await apply<"react">(store, react(id, "ben", 1, "👍"));
    expect(again).toEqual({ outcome: first.outcome, appended: [] });
    const reactions = [
      { reaction: "👍", count: 2, userIds: ["ben", "ann"] },
      { reaction: "O'H \"%_\\", count: 1, userIds: ["ann"] },
    ];
    await applyAll(store, react(id, "ann", 1, "👍"), react(id, "ann", 1, "O'H \"%_\\"));
    expect((await (await fixture.reopen()).history(id, { limit: 1 })).messages).toMatchObject([{ reactions }]);
    expect(await conversationOf(fixture.store, "ben", id)).toMatchObject({ lastMessage: { reactions } });
    const off = await apply<"react">(fixture.store, react(id, "ben", 1, "👍", false));
    expect(off.outcome.reactions[0]).toEqual({ reaction: "👍", count: 1, userIds: ["ann"] });
    await applyAll(fixture.store, react(id, "ann", 1, "👍", false), react(id, "ann", 1, "O'H \"%_\\", false));
    expect(await chatsOf(fixture.store).message(id, 1)).not.toHaveProperty("reactions");
    expect((await apply<"react">(fixture.store, react(id, "ann", 1, "👎", false))).appended).toEqual([]);
  });

  test("reactions come in the order of the oldest of each that is still there", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const conversing = await begin(fixture);
    const { id } = conversing;
    await conversing.send("ann");
    await applyAll(store, react(id, "ben", 1, "👍"), react(id, "ann", 1, "好"), react(id, "ann", 1, "👍"));
    const off = await apply<"react">(store, react(id, "ben", 1, "👍", false));
    const [good, thumb] = ["好", "👍"].map((reaction) => ({ reaction, count: 1, userIds: ["ann"] }));
    expect(off.outcome.reactions).toEqual([good, thumb]);
    const again = await apply<"react">(store, react(id, "ben", 1, "好"));
    expect(again.outcome.reactions).toEqual([{ ...good, count: 2, userIds: ["ann", "ben"] }, thumb]);
  });

  test("a message keeps its reactions and its quote when it is edited, and its version when it is reacted to", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const conversing = await begin(fixture);
    const { id } = conversing;
    await conversing.send("ann", { content: "Origin" });
    const { outcome: replyTo } = await apply<"quote">(store, quote(id, "ben", 1, "Origin"));
    expect(replyTo).toEqual({ seq: 1, from: "ann", excerpt: "Origin" });
    await conversing.send("ben", { replyTo });
    await applyAll(store, react(id, "ann", 2, "👍"), edit(id, "ben", 2, { content: "New" }), react(id, "ben", 2, "👍"));
    const reactions = [{ reaction: "👍", count: 2, userIds: ["ann", "ben"] }];
    const wanted = { content: "New", version: 2, replyTo, reactions };
    expect(await chatsOf(store).message(id, 2)).toMatchObject(wanted);
    expect((await (await fixture.reopen()).history(id, { after: 1, limit: 1 })).messages).toMatchObject([wanted]);
    expect(await chatsOf(fixture.store).message(id, 2)).not.toHaveProperty("excerpt");
  });

  test("a quote follows what it quotes", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const conversing = await begin(fixture);
    const { id } = conversing;
    await conversing.send("ann", { content: "Origin" });
    expect((await apply<"quote">(store, quote(id, "ben", 1, "Origin"))).appended).toEqual([]);
    await conversing.send("ben", { replyTo: { seq: 1, from: "ann", excerpt: "Origin" } });
    await apply(store, edit(id, "ann", 1, { excerpt: "Edited" }));
    const replyTo = { seq: 1, from: "ann", excerpt: "Edited" };
    const looks = async (): Promise<unknown[]> => [
      (await store.history(id, { limit: 9 })).messages[1],
      await chatsOf(store).message(id, 2),
      (await conversationOf(store, "ann", id)).lastMessage,
      (await conversing.replay("ann")).flatMap((event) => (event?.type === "message" ? event.message : []))[1],
    ];
    for (const message of await looks()) expect(message).toMatchObject({ replyTo });
    expect((await apply<"quote">(store, quote(id, "ben", 1, "Origin"))).outcome).toEqual(replyTo);
    await apply(store, remove(id, "ann", 1));
    for (const message of await looks()) expect(message).toMatchObject({ replyTo: { ...replyTo, excerpt: "" } });
  });

  test("a quote shows the line of what it quotes, whatever is in that line and in the reactions to it", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const conversing = await begin(fixture);
    const { id } = conversing;
    const excerpt = `\\"excerpt":"no","editedN":1,"mentions":["x"] \u0001\n\\`;
    await conversing.send("ann", { content: "Origin" });
    await applyAll(store, react(id, "ben", 1, `"excerpt":"no"`), react(id, "ann", 1, "excerpt"));
    const { outcome: replyTo } = await apply<"quote">(store, quote(id, "ben", 1, excerpt));
    await applyAll(store, react(id, "ben", 1, `\\`), pin(id, "ann", 1));
    await conversing.send("ben", { replyTo });
    expect((await store.history(id, { limit: 1 })).messages).toMatchObject([
      { replyTo: { seq: 1, from: "ann", excerpt } },
    ]);
    await apply(store, edit(id, "ann", 1, { excerpt: `${excerpt}"` }));
    expect(await chatsOf(store).message(id, 2)).toMatchObject({ replyTo: { excerpt: `${excerpt}"` } });
  });

  test("a message is pinned for everyone until the pin is taken off", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const conversing = await begin(fixture);
    const { id } = conversing;
    await conversing.send("ann");
    const { appended } = await apply<"pin">(store, pin(id, "ben", 1));
    const event = { type: "pinned", conversationId: id, seq: 1, on: true, atMs, by: "ben" };
    for (const entry of appended) expect(entry.event).toEqual(event);
    expect((await conversing.replay("ann")).at(-1)).toEqual(event);
    expect((await apply<"pin">(store, pin(id, "ann", 1))).appended).toEqual([]);
    expect(await chatsOf(await fixture.reopen()).message(id, 1)).toMatchObject({ pinnedAtMs: atMs });
    await apply(fixture.store, pin(id, "ann", 1, false));
    expect(await chatsOf(fixture.store).message(id, 1)).not.toHaveProperty("pinnedAtMs");
  });

  test("those that are pinned can be read by themselves, page by page; a text about pins is not pinned", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const conversing = await begin(fixture);
    const { id } = conversing;
    for (let i = 0; i < 6; i += 1) await conversing.send("ann");
    await apply(store, edit(id, "ann", 1, { excerpt: '"pinnedAtMs":1' }));
    for (const seq of [2, 3, 5, 6]) await apply(store, pin(id, "ben", seq));
    await applyAll(store, pin(id, "ann", 3, false), remove(id, "ann", 6), react(id, "ben", 5, "👍"));
    const seqs = async (range: { readonly before?: number; readonly after?: number }, limit = 9) => {
      const { messages, hasMore } = await store.history(id, { ...range, pinned: true, limit });
      for (const message of messages) expect(message.pinnedAtMs).toBe(atMs);
      return [messages.map(({ seq }) => seq), hasMore];
    };
    expect(await seqs({})).toEqual([[2, 5], false]);
    expect(await seqs({}, 1)).toEqual([[5], true]);
    expect(await seqs({ before: 5 })).toEqual([[2], false]);
    expect(await seqs({ after: 2 })).toEqual([[5], false]);
    expect((await store.history(id, { limit: 9 })).messages).toHaveLength(6);
  });
}

function groupOnly(open: OpenStore): void {
  test("the summary of a reaction names the first ten, and counts all", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const userIds = Array.from({ length: 12 }, (_, i) => `user-${12 - i}`);
    const id = await groupOf(store, "ann", ...userIds);
    await applyAll(store, say(id, "ann"), ...userIds.map((userId) => react(id, userId, 1, "🎉")));
    expect(await chatsOf(store).message(id, 1)).toMatchObject({
      reactions: [{ reaction: "🎉", count: 12, userIds: userIds.slice(0, 10) }],
    });
    await apply(store, react(id, "user-12", 1, "🎉", false));
    expect(await chatsOf(store).message(id, 1)).toMatchObject({
      reactions: [{ reaction: "🎉", count: 11, userIds: userIds.slice(1, 11) }],
    });
  });

  test("a message has at most fifty different reactions", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben");
    await applyAll(store, say(id, "ann"), ...Array.from({ length: 50 }, (_, i) => react(id, "ann", 1, `r${i}`)));
    expect(await refusal(store, react(id, "ben", 1, "another"))).toBe("BAD_REQUEST");
    expect((await apply<"react">(store, react(id, "ben", 1, "r7"))).outcome.reactions).toHaveLength(50);
  });
}
