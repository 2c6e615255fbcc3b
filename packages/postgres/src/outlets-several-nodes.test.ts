import { directConversationId, type SendWrite, type Store, type TakenKey } from "@tidings/core";
import { expect, test } from "vitest";
import { createTestStores, hold } from "../test/test-store.ts";

const users = Array.from({ length: 8 }, (_, i) => `user${i}`);
const outlet = "endpoint";

const send = (from: string, to: string, nonce: string): SendWrite => ({
  kind: "send",
  conversationId: directConversationId(from, to),
  members: [from, to],
  from,
  content: nonce,
  nonce,
  atMs: 1_000,
  notify: [to],
  notice: { collapse: directConversationId(from, to), excerpt: nonce },
});

async function numbersAfter(store: Store, { kind, key, n }: TakenKey): Promise<readonly number[]> {
  if (kind === "message") return (await store.history(key, { after: n, limit: 999 })).messages.map(({ seq }) => seq);
  return (await store.readFeed("push", key, n, 999)).entries.map((entry) => entry.n);
}

test("nodes that commit and nodes that hand over do not hinder each other: nothing is missed or doubled, no commit is undone", async () => {
  await using stores = createTestStores();
  const retries: unknown[] = [];
  const nodes = await Promise.all(
    Array.from({ length: 3 }, () => stores.open({ onRetry: (error) => retries.push(error) })),
  );
  for (const { outlets } of nodes) await outlets?.add(outlet);
  const had = new Map<string, number[]>();
  let isDone = false;

  async function handOver(store: Store): Promise<void> {
    const { outlets } = store;
    if (!outlets) throw new Error("the store has no `outlets`");
    for (;;) {
      const wasDone = isDone;
      const taken = await outlets.take({ outlet, nowMs: 2_000, leaseMs: 60_000, limit: 4 });
      if (taken.length === 0 && wasDone && (await outlets.status())[0]?.waiting === 0) return;
      await Promise.all(
        taken.map(async (one) => {
          const numbers = await numbersAfter(store, one);
          const name = `${one.kind} ${one.key}`;
          had.set(name, [...(had.get(name) ?? []), ...numbers]);
          await outlets.settle([{ lease: one.lease, n: numbers.at(-1) ?? one.n, left: null, changes: [], dead: [] }]);
        }),
      );
    }
  }

  async function commitSome(store: Store, name: string): Promise<void> {
    for (let i = 0; i < 30; i += 1) {
      const writes = Array.from({ length: 6 }, (_, j) => {
        const [from = "", to = ""] = [users[(i + j) % 8], users[(i * 3 + j + 1 + (i % 5)) % 8]];
        return from === to ? null : send(from, to, `${name} ${i} ${j}`);
      });
      await store.commit([
        ...writes.filter((write) => write !== null),
        { kind: "push", to: { userIds: [...users].toReversed() }, type: "test", data: i, atMs: 1_000 },
      ]);
    }
  }

  const handing = nodes.map(handOver);
  await Promise.all(nodes.map((node, i) => commitSome(node, `node${i}`)));
  isDone = true;
  await Promise.all(handing);
  expect(retries).toEqual([]);
  const [store] = nodes;
  const heads = (await store?.heads(users)) ?? [];
  for (const [i, user] of users.entries()) {
    const head = heads[i]?.push ?? 0;
    expect([user, had.get(`push ${user}`)]).toEqual([user, Array.from({ length: head }, (_, n) => n + 1)]);
  }
  for (const [name, numbers] of had) {
    expect([name, numbers]).toEqual([name, Array.from(numbers, (_, n) => n + 1)]);
  }
});

test.each(["message", "push_feed"])(
  "an outlet that is added beside another waits for those who have written to %s, as they do not mark anything for it",
  async (table) => {
    await using stores = createTestStores();
    const store = await stores.open();
    await store.outlets?.add("first");
    const { release } = await hold(stores, `DELETE FROM ${table} WHERE false`);
    const added = Promise.allSettled([store.outlets?.add(outlet)]);
    for (const nonce of ["1", "2", "3"]) await store.commit([send("user0", "user1", nonce)]);
    const [outcome] = await added;
    await store.outlets?.add("first"); // is there already
    await release();
    expect(outcome).toMatchObject({ status: "rejected", reason: { code: "SERVICE_UNAVAILABLE", retry: true } });
    await store.outlets?.add(outlet);
    expect(await store.outlets?.status()).toMatchObject([{ outlet, waiting: 0 }, { outlet: "first" }]);
  },
);

test("adding or removing an outlet does not stop commits while another transaction has written: it is asked for again", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  const away = { code: "SERVICE_UNAVAILABLE", retry: true };
  const commit = (nonce: string) => store.commit([send("user0", "user1", nonce)]);
  await commit("1");
  const { release } = await hold(stores, "DELETE FROM message WHERE seq = 0");
  const added = Promise.allSettled([store.outlets?.add(outlet)]);
  for (const nonce of ["2", "3", "4"]) await commit(nonce);
  expect(await added).toMatchObject([{ status: "rejected", reason: away }]);
  await release();
  await store.outlets?.add(outlet);

  const again = await hold(stores, "DELETE FROM message WHERE seq = 0");
  const removed = Promise.allSettled([store.outlets?.remove(outlet)]);
  for (const nonce of ["5", "6", "7"]) await commit(nonce);
  expect(await removed).toMatchObject([{ status: "rejected", reason: away }]);
  await again.release();
  expect(await store.outlets?.remove(outlet)).toBe(true);
});
