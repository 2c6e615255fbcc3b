import { directConversationId, type SendWrite, type Write } from "@tidings/core";
import { expect, test } from "vitest";
import { createTestStores, hold, untilWaiting } from "../../test/test-store.ts";

const names = Array.from({ length: 9 }, (_, i) => `name ${i}`);

const push = (userIds: readonly string[], key?: string): Write => ({
  kind: "push",
  to: { userIds },
  type: "test",
  data: null,
  atMs: 1,
  ...(key !== undefined && { key }),
});

function send(from: string, to: string, nonce: string): SendWrite {
  const conversationId = directConversationId(from, to);
  const notice = { collapse: `chat:${conversationId}`, excerpt: "" };
  const [members, notify] = [[from, to], [to]];
  return { kind: "send", conversationId, members, from, content: null, nonce, atMs: 1, notify, notice };
}

/** What another transaction is about to make in the middle of the order, and writes that need all of it. */
const kinds: readonly (readonly [what: string, middle: string, write: (name: string, node: number) => Write])[] = [
  ["users", `INSERT INTO users (name) VALUES ('name 4')`, (name) => push([name])],
  [
    "conversations",
    `INSERT INTO conversation (name, first_user, second_user) VALUES ('${directConversationId("name 4", "peer")}', 1, 2)`,
    (name, node) => send(name, "peer", `${node} ${name}`),
  ],
  ["keys", `INSERT INTO push_key (key, accepted, at_ms) VALUES ('name 4', 1, 1)`, (name) => push(["ann"], name)],
];

test.each(kinds)(
  "new %s that two nodes need in opposite orders are made in one order, whatever they wait for",
  async (_, middle, write) => {
    await using stores = createTestStores();
    const retries: unknown[] = [];
    const open = () => stores.open({ onRetry: (error) => retries.push(error) });
    const nodes = [await open(), await open()] as const;
    const { release } = await hold(stores, middle);
    const commits = [
      nodes[0].commit(names.map((name) => write(name, 0))),
      nodes[1].commit(names.toReversed().map((name) => write(name, 1))),
    ];
    await untilWaiting(stores, 2);
    await release();
    await Promise.all(commits);
    expect(retries).toEqual([]);
  },
);

test("who subscribes while a broadcast waits for another subscriber gets the next one", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  const broadcast: Write = { kind: "push", to: { topic: "news" }, type: "test", data: null, atMs: 1 };
  await store.commit([{ kind: "subscribe", userId: "ann", topic: "news" }, push(["ben"])]);
  const { release } = await hold(stores, "UPDATE users SET unread = unread WHERE name = 'ann'");
  const first = store.commit([broadcast]);
  await untilWaiting(stores, 1);
  await store.commit([{ kind: "subscribe", userId: "ben", topic: "news" }]);
  await release();
  expect(await first).toMatchObject([{ outcome: { accepted: 1 } }]);
  expect(await store.commit([broadcast])).toMatchObject([{ outcome: { accepted: 2 } }]);
});
