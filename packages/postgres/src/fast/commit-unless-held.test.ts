import {
  createHub,
  createMemoryFanout,
  createMemoryPresence,
  type Hub,
  type HubOptions,
  type PushWrite,
  type Store,
} from "@tidings/core";
import { Client } from "pg";
import { eventually } from "@tidings/testing/eventually";
import { expect, test, vi } from "vitest";
import { createTestStores, hold, untilWaiting } from "../../test/test-store.ts";

interface OpenHub extends AsyncDisposable {
  readonly hub: Hub;
}

function openHub(store: Store, options: Partial<HubOptions> = {}): OpenHub {
  const hub = createHub({
    store,
    fanout: createMemoryFanout(),
    presence: createMemoryPresence(),
    onError: () => {},
    batch: { maxHeldMs: 60_000 },
    ...options,
  });
  return { hub, [Symbol.asyncDispose]: () => hub.close() };
}

let nonces = 0;
const send = (hub: Hub, from: string, to: string, nonce = `${(nonces += 1)}`) =>
  hub.send(from, { to, content: { nonce }, excerpt: "", nonce });

const push = (userIds: readonly string[], more: Partial<PushWrite> = {}): PushWrite => ({
  kind: "push",
  to: { userIds },
  type: "test",
  data: null,
  atMs: 1,
  ...more,
});

test("while another transaction holds a user, everyone else's writes are answered; theirs follow in order once they are free", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  await using opened = openHub(store);
  const { hub } = opened;
  await store.commit([push(["ann", "bob", "cid", "dan"])]);
  const { release } = await hold(stores, "UPDATE users SET unread = unread WHERE name = 'bob'");
  const toBob: ReturnType<typeof send>[] = [];
  let bobsAnswers = 0;
  for (let i = 0; i < 10; i += 1) {
    const sent = send(hub, "ann", "bob", `bob-${i}`);
    void sent.then(() => (bobsAnswers += 1));
    toBob.push(sent);
    // In the same batch, and with those of before that are still held.
    const others = [send(hub, "cid", "dan"), send(hub, "ann", "cid"), hub.push({ to: "dan", type: "test", data: i })];
    expect(await Promise.all(others)).toMatchObject([{ seq: i + 1 }, { seq: i + 1 }, { accepted: 1 }]);
  }
  const again = send(hub, "ann", "bob", "bob-0"); // as after a lost connection
  await send(hub, "cid", "dan");
  expect(bobsAnswers).toBe(0);
  await release();
  expect((await Promise.all(toBob)).map(({ seq }) => seq)).toEqual(toBob.map((_, i) => i + 1));
  expect(await again).toMatchObject({ seq: 1, duplicate: true });
  const { entries } = await store.readFeed("chat", "bob", 0, 100);
  expect(entries.map(({ event }) => (event.type === "message" ? event.message.nonce : null))).toEqual(
    toBob.map((_, i) => `bob-${i}`),
  );
});

test("a broadcast that waits for one subscriber delays no one but subscribers", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  await using opened = openHub(store);
  const { hub } = opened;
  const members = ["ann", "bob", "cid"];
  for (const member of members) await hub.subscribe(member, "news");
  await store.commit([push(["dan", "eve"])]);
  const { release } = await hold(stores, "UPDATE users SET unread = unread WHERE name = 'cid'");
  const broadcast = hub.push({ to: { topic: "news" }, type: "test", data: null });
  await untilWaiting(stores, 1); // it has those before cid
  let toMembers = 0;
  const sent = members.map((member) => send(hub, "dan", member).then(() => (toMembers += 1)));
  for (let i = 1; i <= 5; i += 1) expect(await send(hub, "dan", "eve")).toMatchObject({ seq: i });
  expect(toMembers).toBe(0);
  await release();
  expect(await broadcast).toMatchObject({ accepted: 3 });
  await Promise.all(sent);
});

const making: readonly (readonly [what: string, statement: string, write: PushWrite])[] = [
  ["a user", "INSERT INTO users (name) VALUES ('new')", push(["new"])],
  ["a key", "INSERT INTO push_key (key, accepted, at_ms) VALUES ('k', 1, 1)", push(["ann"], { key: "k" })],
];

test.each(making)("while another transaction makes %s, only what needs it waits", async (_, statement, write) => {
  await using stores = createTestStores();
  const store = await stores.open();
  await store.commit([push(["ann", "bob"])]);
  const { release } = await hold(stores, statement);
  const writes = [write, push(["bob"]), push(["bob"]), push([...("userIds" in write.to ? write.to.userIds : [])])];
  const done = { outcome: { accepted: 1, duplicate: false } };
  for (let i = 0; i < 3; i += 1) {
    expect(await store.commitUnlessHeld?.(writes)).toMatchObject([null, done, done, null]);
  }
  await release();
  await eventually(async () => expect(await store.commitUnlessHeld?.([write])).toMatchObject([done]));
});

test("who is held for longer than the hub allows is refused, nothing has happened, and the next write works", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  const errors: unknown[] = [];
  await using opened = openHub(store, { batch: { maxHeldMs: 1 }, onError: (error) => errors.push(error) });
  const { hub } = opened;
  await store.commit([push(["ann", "bob"])]);
  const { release } = await hold(stores, "UPDATE users SET unread = unread WHERE name = 'bob'");
  await expect(send(hub, "ann", "bob")).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE", retry: true });
  expect(errors).toHaveLength(1);
  await release();
  await eventually(async () => expect(await send(hub, "ann", "bob")).toMatchObject({ seq: 1 }));
});

test("as a rule nobody is held, and nobody asks: a commit is one statement, also after one had to ask", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  await store.commit([push(["ann", "bob"])]);
  const { release } = await hold(stores, "UPDATE users SET unread = unread WHERE name = 'bob'");
  expect(await store.commitUnlessHeld?.([push(["ann"]), push(["bob"])])).toMatchObject([
    { deliveries: [{ n: 2 }] },
    null,
  ]);
  await release();
  await eventually(async () => expect(await store.commitUnlessHeld?.([push(["bob"])])).not.toContain(null));
  const asked = vi.spyOn(Client.prototype, "query");
  try {
    await store.commitUnlessHeld?.([push(["ann"]), push(["bob"])]);
    expect(asked).toHaveBeenCalledOnce();
  } finally {
    asked.mockRestore();
  }
});
