import { expect, test } from "vitest";
import {
  addMembers,
  apply,
  applyAll,
  chatsOf,
  conversationOf,
  groupOf,
  removeMember,
  replayGroup,
  say,
} from "./chats-fixture.ts";
import { numbersOf, type OpenStore } from "./fixture.ts";

const unlimited = Number.MAX_SAFE_INTEGER;

/** Feeds of groups are trimmed as those of users are. */
export function groupRetentionTests(open: OpenStore): void {
  test("entries of a group's feed go by age and by number, and the newest stays; messages stay", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben");
    for (const atMs of [10, 30, 20, 50, 10, 60]) await apply(store, say(id, "ann", { atMs, viewers: ["ben"] }));
    const before = [await store.history(id, { limit: 9 }), await conversationOf(store, "ben", id)];
    // the entry that made the group is young, and each user's own feed has one entry, which stays
    expect(await store.trim({ olderThanMs: 50, maxEntries: unlimited })).toBe(0);
    expect(await store.trim({ olderThanMs: 50, maxEntries: 6 })).toBe(1);
    expect(await store.trim({ olderThanMs: 50, maxEntries: unlimited })).toBe(3);
    expect(await store.trim({ olderThanMs: 0, maxEntries: 2 })).toBe(1);
    const reopened = await fixture.reopen();
    const [gone] = await chatsOf(reopened).readGroups("ben", [{ groupId: id, after: 4 }], 9);
    expect(gone).toMatchObject({ entries: [], head: 7, trimmed: 5 });
    expect(numbersOf((await replayGroup(reopened, "ben", id))?.entries ?? [])).toEqual([6, 7]);
    expect(await reopened.trim({ olderThanMs: unlimited, maxEntries: 0 })).toBe(1);
    expect([await reopened.history(id, { limit: 9 }), await conversationOf(reopened, "ben", id)]).toEqual(before);
    const { appended } = await apply(reopened, say(id, "ann"));
    expect(appended[0]).toMatchObject({ n: 8 });
  });

  test("of what is gone, only what is theirs counts for a member: before they joined, after they left", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben");
    await applyAll(store, say(id, "ann"), removeMember(id, "ben", "ben"));
    for (let i = 0; i < 5; i += 1) await apply(store, say(id, "ann"));
    await apply(store, addMembers(id, "ann", ["cid"]));
    await store.trim({ olderThanMs: 0, maxEntries: 3 });
    expect(await replayGroup(store, "ben", id)).toEqual({ entries: [], head: 3, trimmed: 3 });
    expect(await replayGroup(store, "cid", id)).toMatchObject({ entries: [{ n: 9 }], head: 9, trimmed: 8 });
    expect(await replayGroup(store, "ann", id)).toMatchObject({ head: 9, trimmed: 6 });
  });

  test("closing in the middle of a trim ends it without an error, and later calls reject", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann");
    await applyAll(store, ...Array.from({ length: 500 }, () => say(id, "ann")));
    const trimming = store.trim({ olderThanMs: 9_000, maxEntries: 0 });
    await store.close();
    const removed = await trimming;
    for (const call of [
      chatsOf(store).apply([say(id, "ann")]),
      chatsOf(store).positions("ann"),
      chatsOf(store).readGroups("ann", [{ groupId: id, after: 0 }], 9),
    ]) {
      await expect(call).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    }
    const reopened = await fixture.reopen();
    expect(removed + (await reopened.trim({ olderThanMs: 9_000, maxEntries: 0 }))).toBe(500);
    expect(await replayGroup(reopened, "ann", id)).toMatchObject({ entries: [{ n: 501 }], head: 501, trimmed: 500 });
  });
}
