import {
  createGroupId,
  createHub,
  createMemoryFanout,
  createMemoryPresence,
  type Hub,
  type RuledWrite,
  type Store,
  type UserId,
} from "@tidings/core";
import { expect, test } from "vitest";
import { createTestStores, hold, type TestStores } from "../../test/test-store.ts";

/** Another transaction holds bob, at most for the rest of the test. */
async function holdBob(stores: TestStores): Promise<AsyncDisposable & { readonly release: () => Promise<void> }> {
  const { release } = await hold(stores, "UPDATE users SET unread = unread WHERE name = 'bob'");
  let released: Promise<void> | null = null;
  const once = (): Promise<void> => (released ??= release());
  return { release: once, [Symbol.asyncDispose]: once };
}

function openHub(store: Store): AsyncDisposable & { readonly hub: Hub } {
  const hub = createHub({
    store,
    fanout: createMemoryFanout(),
    presence: createMemoryPresence(),
    onError: () => {},
    batch: { maxHeldMs: 60_000 },
  });
  return { hub, [Symbol.asyncDispose]: () => hub.close() };
}

const send = (hub: Hub, from: UserId, conversationId: string, nonce: string) =>
  hub.send(from, { conversationId, content: { nonce }, excerpt: "", nonce });

const say = (conversationId: string, nonce: string, content: unknown = nonce): RuledWrite => ({
  kind: "sendToGroup",
  conversationId,
  userId: "ann",
  content,
  excerpt: nonce,
  nonce,
  viewers: [],
  collapse: `chat:${conversationId}`,
  copyBound: 100,
  atMs: 7,
});

const toCreate = (members: readonly UserId[]) => ({
  kind: "createGroup" as const,
  conversationId: createGroupId(),
  userId: "ann",
  members,
  title: null,
  data: null,
  maxGroups: 100,
  maxGroupsByOne: 100,
  copyBound: 100,
  atMs: 7,
});

async function createGroups(store: Store, ...groups: readonly (readonly UserId[])[]): Promise<readonly string[]> {
  const writes = groups.map(toCreate);
  await store.chats.apply(writes);
  return writes.map(({ conversationId }) => conversationId);
}

const seqs = (results: readonly unknown[] | undefined) =>
  results?.map((result) => (result as { readonly outcome: { readonly seq: number } } | null)?.outcome.seq ?? null);

test("while another transaction holds a member, other groups go on; what is written to the member's group follows in order", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  const [held = "", free = ""] = await createGroups(store, ["bob"], ["cid"]);
  await using opened = openHub(store);
  const { hub } = opened;
  await using holding = await holdBob(stores);
  const toBob: ReturnType<typeof send>[] = [];
  let bobsAnswers = 0;
  for (let i = 0; i < 10; i += 1) {
    const sent = send(hub, "ann", held, `bob-${i}`);
    void sent.then(() => (bobsAnswers += 1));
    toBob.push(sent);
    // in the same batch, and with those of before that are still held
    expect(await send(hub, "ann", free, `cid-${i}`)).toMatchObject({ seq: i + 1 });
  }
  const again = send(hub, "ann", held, "bob-0");
  await send(hub, "ann", free, "last");
  expect(bobsAnswers).toBe(0);
  await holding.release();
  expect((await Promise.all(toBob)).map(({ seq }) => seq)).toEqual(toBob.map((_, i) => i + 1));
  expect(await again).toMatchObject({ seq: 1, duplicate: true });
});

test("all writes to a held member's group are left out and nothing of them happens; once the member is free they are applied", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  const [held = "", free = "", other = ""] = await createGroups(store, ["bob"], ["cid"], ["dan"]);
  await using holding = await holdBob(stores);
  const writes = [say(free, "1"), say(held, "2"), say(other, "3"), say(held, "4"), say(free, "5")];
  expect(seqs(await store.chats.applyUnlessHeld?.(writes))).toEqual([1, null, 1, null, 2]);
  expect(await store.chats.groupHeads([held])).toEqual([1]);
  // it is known to be held: the others need not wait for it
  expect(seqs(await store.chats.applyUnlessHeld?.([say(held, "2"), say(free, "6")]))).toEqual([null, 3]);
  await holding.release();
  const after = [say(held, "2"), say(held, "4"), say(free, "7")];
  expect(seqs(await store.chats.applyUnlessHeld?.(after))).toEqual([1, 2, 4]);
});

test("an edit with more pushes than its commit may change waits for none of their users; the step that changes a user's does", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  const [conversationId = ""] = await createGroups(store, ["bob", "cid", "dan"]);
  await store.chats.apply([say(conversationId, "1")]);
  await using holding = await holdBob(stores);
  const change = { conversationId, userId: "ann", seq: 1, atMs: 8 };
  const edit: RuledWrite = { kind: "edit", ...change, content: "2", excerpt: "2", nonce: "2", copyBound: 2 };
  const edited = await store.chats.applyUnlessHeld?.([edit]);
  expect(edited).toMatchObject([{ outcome: { version: 2, pushes: { owed: { n: 3 } } } }]);
  const step: RuledWrite = { kind: "reviseNotices", ...change, n: 3, after: null, limit: 9 };
  expect(await store.chats.applyUnlessHeld?.([step])).toEqual([null]);
  await holding.release();
  expect(await store.chats.applyUnlessHeld?.([step])).toMatchObject([{ outcome: { next: null } }]);
  expect((await store.pushes("bob", { limit: 1, unreadOnly: true })).pushes).toMatchObject([
    { data: { excerpt: "2" } },
  ]);
});

test("what fails beside a held group is not applied twice with what does not: its failure is told the next time", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  const [held = "", free = "", bad = ""] = await createGroups(store, ["bob"], ["cid"], ["dan"]);
  await stores.query(`
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'no';
    END $$;
    CREATE TRIGGER refuse BEFORE INSERT ON message FOR EACH ROW WHEN (NEW.nonce = 'bad') EXECUTE FUNCTION refuse()`);
  await using _ = await holdBob(stores);
  const results = await store.chats.applyUnlessHeld?.([say(held, "1"), say(free, "2"), say(bad, "bad")]);
  expect(results).toMatchObject([null, { outcome: { seq: 1 } }, null]);
  await expect(store.chats.applyUnlessHeld?.([say(held, "1"), say(bad, "bad")])).rejects.toThrow(
    "a trigger or function refused it",
  );
});
