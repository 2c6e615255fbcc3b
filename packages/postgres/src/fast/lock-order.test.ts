import { createGroupId, directConversationId, type RuledWrite, type SendWrite, type Write } from "@tidings/core";
import { eventually } from "@tidings/testing/eventually";
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

test("a database that sorts as people do locks users in one order as well: groups, topics, messages and pushes do not meet in a circle", async () => {
  await using stores = createTestStores();
  const name = `sorted_${stores.schema}`;
  await stores.query(
    `CREATE DATABASE ${name} ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'en-US' TEMPLATE template0`,
  );
  try {
    await using sorted = createTestStores(stores.url.replace(/\/postgres$/, `/${name}`));
    const retries: unknown[] = [];
    const open = () => sorted.open({ onRetry: (error) => retries.push(error) });
    const [one, two, three, four] = [await open(), await open(), await open(), await open()];
    const userIds = ["bob", "boB", "Bob"]; // so, but by their bytes the other way round
    const conversationId = createGroupId();
    const inGroup = { conversationId, userId: "ann", copyBound: 100, atMs: 1 };
    const create: RuledWrite = {
      kind: "createGroup",
      ...inGroup,
      members: userIds,
      title: null,
      data: null,
      maxGroups: 100,
      maxGroupsByOne: 100,
    };
    const say: RuledWrite = {
      kind: "sendToGroup",
      ...inGroup,
      content: "",
      excerpt: "",
      nonce: "1",
      viewers: [],
      collapse: `chat:${conversationId}`,
    };
    await one.chats.apply([create]);
    await one.commit(userIds.map((userId) => ({ kind: "subscribe", userId, topic: "news" })));
    const { release } = await hold(sorted, "UPDATE users SET unread = unread WHERE name = 'boB'");
    const commits = [
      one.commit([{ ...push([]), to: { topic: "news" } } as Write]),
      two.commit([push(userIds)]),
      three.chats.apply([say]),
      four.commit([send("bob", "boB", "1"), send("bob", "Bob", "2")]),
    ];
    await untilWaiting(sorted, commits.length);
    await release();
    await Promise.all(commits);
    expect(retries).toEqual([]);
  } finally {
    await stores.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
});

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

test.each([{ jti: "stolen" }, { userId: "bob" }])(
  "what is revoked (%o) leaves no address behind that another node is adding, also of a user who is made in that moment",
  async (which) => {
    await using stores = createTestStores();
    const [one, two] = [await stores.open(), await stores.open()];
    const { release } = await hold(
      stores,
      `INSERT INTO address (user_id, channel, identity, id, label, address, added_at_ms, confirmed)
       VALUES (-1, '', '', 'taken', '', '', 1, false)`,
    );
    const address = { channel: "email", identity: "b", label: "b", address: "b", addedAtMs: 1, confirmed: true };
    const session = { userId: "bob", jti: "stolen", issuedAtMs: 1 };
    const adding = one.reach?.addAddress("bob", { id: "taken", ...address }, { vouched: false, session });
    await untilWaiting(stores, 1);
    const revoking = two.revoke({ ...which, atMs: 2, untilMs: 9 });
    await untilWaiting(stores, 2);
    await release();
    await Promise.all([adding, revoking]);
    expect((await two.reach?.profile("bob"))?.addresses).toEqual([]);
  },
);

test("a user who is held delays the removal of addresses, and not the revocation", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  const address = { channel: "email", identity: "b", label: "b", address: "b", addedAtMs: 1, confirmed: true };
  await store.reach?.addAddress("bob", { id: "thief", ...address });
  const { release } = await hold(stores, "UPDATE users SET name = name WHERE name = 'bob'");
  const revoking = store.revoke({ userId: "bob", atMs: 2, untilMs: 9 });
  await eventually(async () => expect(await store.revocations(3)).toMatchObject([{ userId: "bob" }]));
  await release();
  await revoking;
  expect((await store.reach?.profile("bob"))?.addresses).toEqual([]);
});

test.each(["begin", "settle"] as const)(
  "commits and workers that %s what goes out of the application do not meet in a circle, whatever they wait for",
  async (what) => {
    await using stores = createTestStores();
    const retries: unknown[] = [];
    const [node, worker] = [await stores.open({ onRetry: (error) => retries.push(error) }), await stores.open()];
    const userIds = ["ann", "ben", "cid"];
    const reach = [{ channel: "email", category: "test", delayMs: 0, mandatory: false }];
    const pushTo = (userId: string): Write => ({ ...push([userId]), reach }) as Write;
    for (const id of userIds) {
      const address = { id, channel: "email", identity: id, label: id, address: id, addedAtMs: 1, confirmed: true };
      await node.reach?.addAddress(id, address);
    }
    await node.commit(userIds.map(pushTo));
    const taken = (await worker.reach?.takeDue({ nowMs: 2, leaseMs: 60_000, limits: { email: 9 } })) ?? [];
    const { release } = await hold(
      stores,
      "SELECT FROM outward o JOIN users u ON u.id = o.user_id WHERE u.name = 'ben' FOR UPDATE OF o",
    );
    const done = { n: 1, dueAtMs: null, sinceMs: 1, open: null };
    const working = {
      begin: () => worker.reach?.begin(taken.map(({ lease }) => ({ lease, upTo: 1 }))),
      settle: () => worker.reach?.settle(taken.map(({ lease }) => ({ lease, ...done }))),
    }[what]();
    await untilWaiting(stores, 1);
    const committing = node.commit(userIds.toReversed().map(pushTo));
    await untilWaiting(stores, 2);
    await release();
    await committing;
    expect(await working).toEqual(what === "begin" ? new Set(taken.map(({ lease }) => lease)) : undefined);
    expect(retries).toEqual([]);
    const left = what === "begin" ? { waiting: 0, underWay: 3 } : { waiting: 3, underWay: 0 };
    expect(await node.reach?.outwardStatus()).toMatchObject(left);
  },
);
