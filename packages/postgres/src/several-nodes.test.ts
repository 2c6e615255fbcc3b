import {
  directConversationId,
  type Feed,
  type FeedDelivery,
  type PushWrite,
  type SendWrite,
  type Store,
  type Write,
} from "@tidings/core";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createTestStores, hold } from "../test/test-store.ts";

const userIds = ["ann", "ben", "cid", "dan", "eve", "fay"];
const feeds = ["chat", "push"] as const satisfies Feed[];

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function send(from: string, to: string, nonce: string): SendWrite {
  const conversationId = directConversationId(from, to);
  const notice = { collapse: `chat:${conversationId}`, excerpt: "Hello" };
  const content = { nonce };
  return { kind: "send", conversationId, members: [from, to], from, content, nonce, atMs: 1, notify: [to], notice };
}

const push = (to: PushWrite["to"], write: Partial<PushWrite> = {}): PushWrite => ({
  kind: "push",
  to,
  type: "test",
  data: null,
  atMs: 1,
  ...write,
});

/** What a node does at random; all nodes have the same few users and conversations. */
function createWriter(node: number): () => Write {
  const random = createRandom(node + 1);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const pair = (): [string, string] => {
    const from = pick(userIds);
    return [from, pick(userIds.filter((userId) => userId !== from))];
  };
  let made = 0;
  return () => {
    made += 1;
    const kind = random();
    const [a, b] = pair();
    if (kind < 0.5) return send(a, b, `${node}-${made}`);
    // Names in an order that a deadlock needs: each node's own.
    if (kind < 0.7) return push({ userIds: random() < 0.5 ? [a, b] : userIds }, { collapse: pick(["one", "two"]) });
    if (kind < 0.75) return push({ topic: "news" });
    if (kind < 0.8) return { kind: random() < 0.5 ? "subscribe" : "unsubscribe", userId: a, topic: "news" };
    if (kind < 0.9) return { kind: "readPush", userId: a, upTo: Math.floor(random() * 200), atMs: 2 };
    const conversationId = directConversationId(a, b);
    const collapse = `chat:${conversationId}`;
    const seq = Math.floor(random() * 100);
    return { kind: "readChat", conversationId, members: [a, b], userId: a, seq, collapse, atMs: 2 };
  };
}

/** Follows a feed by polling, and fails as soon as an entry is not the next one. */
async function follow(store: Store, feed: Feed, userId: string, isOver: () => boolean): Promise<number> {
  let last = 0;
  for (let over = false; !over;) {
    over = isOver(); // before the last look
    const [heads] = await store.heads([userId]);
    const page = await store.readFeed(feed, userId, last, 1_000);
    expect(page.head).toBeGreaterThanOrEqual(heads?.[feed] ?? 0);
    for (const { n } of page.entries) {
      expect(n).toBe(last + 1);
      last = n;
    }
    expect(last).toBe(page.head);
  }
  return last;
}

async function wholeFeed(store: Store, feed: Feed, userId: string): Promise<unknown[]> {
  const { entries } = await store.readFeed(feed, userId, 0, 100_000);
  return entries.map(({ n, event }) => ({ userId, feed, n, event }));
}

/** Commits everything, offering again what was left out. */
async function commitInTheEnd(node: Store, writes: Write[], onLeftOut: () => void): Promise<FeedDelivery[]> {
  const delivered: FeedDelivery[] = [];
  for (let offered = writes; offered.length > 0;) {
    const committed = (await node.commitUnlessHeld?.(offered)) ?? [];
    delivered.push(...committed.flatMap((one) => one?.deliveries ?? []));
    if (committed.includes(null)) onLeftOut();
    offered = offered.filter((_, i) => committed[i] === null);
  }
  return delivered;
}

test.each(["waiting for those who are held", "leaving out those who are held"])(
  "several nodes write to the same users, %s: no number is missing or doubled, none is seen before an earlier one, no deadlock",
  async (way) => {
    await using stores = createTestStores();
    const retries: unknown[] = [];
    const nodes = await Promise.all(
      Array.from({ length: 4 }, () => stores.open({ onRetry: (error) => retries.push(error) })),
    );
    const reader = await stores.open();
    const delivered = (await reader.commit([push({ userIds })])).flatMap(({ deliveries }) => deliveries);
    const state = { over: false, leftOut: 0 };
    const { promise: held, resolve: onHeld } = Promise.withResolvers<void>();
    /** Another transaction holds one user after the other, until a node has left one out. */
    const holdUsers = async (): Promise<void> => {
      for (let i = 0; !state.over; i += 1) {
        const before = state.leftOut;
        const name = userIds[i % userIds.length];
        const { release } = await hold(stores, `UPDATE users SET unread = unread WHERE name = '${name}'`);
        onHeld();
        while (!state.over && state.leftOut === before) await sleep(1);
        await release();
      }
    };
    const holding = way.startsWith("leaving") ? holdUsers() : undefined;
    if (holding) await held;
    const following = Promise.all(
      ["ann", "fay"].flatMap((userId) => feeds.map((feed) => follow(reader, feed, userId, () => state.over))),
    );
    const writing = nodes.map(async (node, i) => {
      const write = createWriter(i);
      for (let commit = 0; commit < 25; commit += 1) {
        const size = 1 + ((commit * 7 + i) % 20);
        const writes = Array.from({ length: size }, write);
        if (holding) delivered.push(...(await commitInTheEnd(node, writes, () => (state.leftOut += 1))));
        else delivered.push(...(await node.commit(writes)).flatMap(({ deliveries }) => deliveries));
      }
    });
    await Promise.all(writing).finally(() => {
      state.over = true;
    });
    const heads = await following;
    await holding;
    expect(state.leftOut > 0).toBe(holding !== undefined);
    expect(heads.every((head) => head > 100)).toBe(true);
    expect(retries).toEqual([]);

    for (const userId of userIds) {
      for (const feed of feeds) {
        const own = delivered.filter((one) => one.userId === userId && one.feed === feed);
        const inOrder = own.toSorted((a, b) => a.n - b.n);
        expect(inOrder.map(({ n }) => n)).toEqual(inOrder.map((_, i) => i + 1));
        expect(await wholeFeed(reader, feed, userId)).toEqual(inOrder);
      }
      const { pushes, unread } = await reader.pushes(userId, { limit: 10_000, unreadOnly: true });
      expect(unread).toBe(pushes.length);
    }
    for (const a of userIds) {
      for (const b of userIds.filter((other) => other > a)) {
        const { messages } = await reader.history(directConversationId(a, b), { limit: 10_000 });
        expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, i) => i + 1));
      }
    }
  },
);

test("a nonce or a key that is used on several nodes at once is taken once, and all get the same outcome", async () => {
  await using stores = createTestStores();
  const nodes = await Promise.all(Array.from({ length: 4 }, () => stores.open()));
  for (let i = 0; i < 20; i += 1) {
    const writes = [push({ userIds: ["ben"] }, { key: `key-${i}` }), send("ann", "ben", `nonce-${i}`)] as const;
    const committed = await Promise.all(nodes.map((node) => node.commit(writes)));
    for (const which of [0, 1] as const) {
      const outcomes = committed.map((results) => results[which].outcome);
      expect(outcomes.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
      expect(new Set(outcomes.map((outcome) => JSON.stringify({ ...outcome, duplicate: null }))).size).toBe(1);
    }
  }
  const [node] = nodes;
  expect(await node?.heads(["ann", "ben"])).toEqual([
    { chat: 20, push: 0 },
    { chat: 20, push: 40 },
  ]);
});

test("users and conversations that several nodes meet for the first time at once are made once", async () => {
  await using stores = createTestStores();
  const retries: unknown[] = [];
  const open = () => stores.open({ onRetry: (error) => retries.push(error) });
  const nodes = await Promise.all(Array.from({ length: 4 }, open));
  for (let i = 0; i < 10; i += 1) {
    const names = Array.from({ length: 12 }, (_, j) => `user-${i}-${j}`);
    await Promise.all(
      nodes.map((node, j) => {
        const order = j % 2 ? names : names.toReversed();
        return node.commit([
          push({ userIds: order }),
          ...order.slice(1).map((name, k) => send(order[k] ?? "", name, `${i}-${j}-${k}`)),
        ]);
      }),
    );
    const heads = await nodes[0]?.heads(names);
    // Each node pushes once to all and notifies all but its first one of a message.
    expect(heads?.map((head) => head.push)).toEqual(names.map((_, j) => (j === 0 || j === 11 ? 6 : 8)));
  }
  expect(retries).toEqual([]);
});

test("a role whose transactions are serializable by default commits as any other", async () => {
  await using stores = createTestStores();
  await stores.open();
  const role = `strict_${stores.schema}`;
  await stores.query(
    `CREATE ROLE ${role} SUPERUSER LOGIN; ALTER ROLE ${role} SET default_transaction_isolation = serializable`,
  );
  try {
    const url = new URL(stores.url);
    url.username = role;
    const conflicts: unknown[] = [];
    const open = () => stores.open({ url: url.href, onRetry: (error) => void conflicts.push(error) });
    const nodes = await Promise.all([open(), open(), open()]);
    const all = Array.from({ length: 60 }, (_, i) => nodes[i % 3]?.commit([push({ userIds: ["ann"] })]));
    await Promise.all([...all, ...nodes.map((node) => node.ping())]);
    expect(conflicts).toEqual([]);
    expect(await nodes[0]?.heads(["ann"])).toEqual([{ chat: 0, push: 60 }]);
    await Promise.all(nodes.map((node) => node.close()));
  } finally {
    await stores.query(`DROP ROLE ${role}`);
  }
});

test("a node whose clock is ahead forgets no revocation, and locks nobody out once it is right", async () => {
  await using stores = createTestStores();
  const [one, two] = [await stores.open(), await stores.open()];
  const nowMs = Date.now();
  const dayMs = 24 * 60 * 60_000;
  await one.revoke({ userId: "ann", atMs: nowMs, untilMs: nowMs + dayMs });
  await two.revoke({ userId: "bob", atMs: nowMs + 400 * dayMs, untilMs: nowMs + 401 * dayMs });
  const stored = await one.revocations(nowMs);
  expect(new Set(stored.map((revocation) => "userId" in revocation && revocation.userId))).toEqual(
    new Set(["ann", "bob"]),
  );
  for (const { atMs } of stored) expect(atMs).toBeLessThan(nowMs + dayMs);
});
