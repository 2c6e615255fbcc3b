import type { RuledWrite } from "@tidings/core";
import { expect, test } from "vitest";
import {
  addMembers,
  apply,
  chatsOf,
  createGroup,
  edit,
  groupOf,
  react,
  removeMember,
  replayGroup,
  say,
} from "./chats-fixture.ts";
import { numbersOf, type OpenStore, push, readChat, replay, send } from "./fixture.ts";

const count = (head: number): number[] => Array.from({ length: head }, (_, i) => i + 1);

/** Transactions side by side. */
export function groupConcurrencyTests(open: OpenStore): void {
  test("numbers have no gap and no repetition when many write at once, and become visible in order", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const userIds = ["ann", "ben", "cid", "dan"];
    const id = await groupOf(store, "ann", "ben", "cid", "dan");
    const senders = Array.from({ length: 40 }, (_, i) => userIds[i % 4] ?? "");
    const writing = Promise.all(
      senders.map(async (userId, i) => {
        if (i % 5 > 0) return await apply<"sendToGroup">(store, say(id, userId));
        await store.commit([send(userId, "eve"), push(userId)]);
        return null;
      }),
    );
    async function read(): Promise<void> {
      for (let after = 0; after < 33;) {
        const [page] = await chatsOf(store).readGroups("ann", [{ groupId: id, after }], 7);
        const entries = page?.entries ?? [];
        expect(numbersOf(entries)).toEqual(entries.map((_, i) => after + i + 1));
        after += entries.length;
      }
    }
    const [results] = await Promise.all([writing, read()]);
    const sent = results.flatMap((one) => one ?? []);
    const seqs = sent.map(({ outcome }) => outcome.seq);
    expect(seqs.toSorted((a, b) => a - b)).toEqual(count(32));
    expect(numbersOf((await replayGroup(store, "ben", id))?.entries ?? [])).toEqual(count(33));
    for (const userId of userIds) {
      const [heads] = await store.heads([userId]);
      expect(numbersOf(await replay(store, "chat", userId))).toEqual(count(heads?.chat ?? 0));
      expect(numbersOf(await replay(store, "push", userId))).toEqual(count(heads?.push ?? 0));
    }
  });

  test("who is removed while they write has no message after the entry that removed them", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann", "ben");
    const results = await Promise.all([
      ...Array.from({ length: 10 }, () => chatsOf(store).apply([say(id, "ben")])),
      chatsOf(store).apply([removeMember(id, "ann", "ben")]),
      ...Array.from({ length: 10 }, () => chatsOf(store).apply([say(id, "ben")])),
    ]);
    const accepted = results.flat().filter((one) => !("refused" in one)).length - 1;
    const { entries = [] } = (await replayGroup(store, "ann", id)) ?? {};
    const removedAt = entries.findIndex(({ event }) => event?.type === "members" && event.removed !== undefined);
    expect(removedAt).toBe(accepted + 1);
    expect(entries).toHaveLength(accepted + 2);
    expect((await store.history(id, { limit: 99 })).messages).toHaveLength(accepted);
  });

  test("transactions that name the same groups and users in any order all end", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const userIds = ["ann", "ben", "cid", "dan"];
    const ids = await Promise.all([0, 1, 2].map(() => groupOf(store, "ann", "ben", "cid", "dan")));
    await store.commit(userIds.slice(1).map((userId) => send(userId, "ann")));
    const id = (i: number): string => ids[i % 3] ?? "";
    const user = (i: number): string => userIds[i % 4] ?? "";
    await Promise.all(ids.map((one) => apply(store, say(one, "ann"))));
    const mixed = (i: number): RuledWrite[] => [
      say(id(i), user(i), { mentions: [user(i + 1)] }),
      react(id(i + 1), user(i + 2), 1, `r${i % 7}`),
      edit("ann_ben", "ben", 1, { content: i }),
      createGroup(user(i), [user(i + 3)], { key: `k${i % 2}` }),
      addMembers(id(i + 2), "ann", [`new-${i % 3}`]),
    ];
    await Promise.all(
      Array.from({ length: 24 }, (_, i) =>
        i % 3 === 0
          ? store.commit([send(user(i), user(i + 1), { notify: [user(i + 1)] }), readChat("ann", "ben", 1)])
          : chatsOf(store).apply(i % 2 ? mixed(i) : mixed(i).toReversed()),
      ),
    );
    for (const one of ids) {
      const { head, entries } = (await replayGroup(store, "ann", one)) ?? {};
      expect(numbersOf(entries ?? [])).toEqual(count(head ?? 0));
    }
    for (const userId of userIds) {
      const [heads] = await store.heads([userId]);
      expect(numbersOf(await replay(store, "chat", userId))).toEqual(count(heads?.chat ?? 0));
      expect(numbersOf(await replay(store, "push", userId))).toEqual(count(heads?.push ?? 0));
    }
    expect((await chatsOf(store).positions("ann")).length).toBeGreaterThanOrEqual(3);
  });

  test("an edit made twice at once is made once", async () => {
    await using fixture = await open();
    const { store } = fixture;
    const id = await groupOf(store, "ann");
    await apply(store, say(id, "ann"));
    const write = edit(id, "ann", 1, { nonce: "once" });
    const edits = await Promise.all(Array.from({ length: 6 }, () => apply<"edit">(store, write)));
    expect(edits.filter(({ outcome }) => !outcome.duplicate)).toHaveLength(1);
    expect(edits.map(({ outcome }) => outcome.version)).toEqual([2, 2, 2, 2, 2, 2]);
    const sends = say(id, "ann", { nonce: "said once" });
    const sent = await Promise.all(Array.from({ length: 6 }, () => apply<"sendToGroup">(store, sends)));
    expect(sent.map(({ outcome }) => outcome.seq)).toEqual([2, 2, 2, 2, 2, 2]);
  });
}
