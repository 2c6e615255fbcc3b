import {
  createGroupId,
  directConversationId,
  type FeedDelivery,
  type RuledWrite,
  type SendWrite,
  type Store,
  type UserId,
  type Write,
} from "@tidings/core";
import { expect, test } from "vitest";
import { createTestStores, hold, untilWaiting } from "../../test/test-store.ts";

const userIds = ["ann", "ben", "cid", "dan", "eve", "fay"];
const feeds = ["chat", "push"] as const;

const by = (conversationId: string, userId: UserId) => ({ conversationId, userId, copyBound: 100, atMs: 7 });

const createGroup = (conversationId: string, [userId = "", ...members]: readonly UserId[]): RuledWrite => ({
  kind: "createGroup",
  ...by(conversationId, userId),
  members,
  title: null,
  data: null,
  maxGroups: 100,
  maxGroupsByOne: 100,
});

const say = (id: string, from: UserId, nonce: string): RuledWrite => ({
  kind: "sendToGroup",
  ...by(id, from),
  content: nonce,
  excerpt: nonce,
  nonce,
  viewers: [],
  collapse: `chat:${id}`,
});

function send(from: UserId, to: UserId, nonce: string): SendWrite {
  const conversationId = directConversationId(from, to);
  const notice = { collapse: `chat:${conversationId}`, excerpt: nonce };
  const parties = { members: [from, to], from, notify: [to] };
  return { kind: "send", conversationId, ...parties, content: nonce, nonce, atMs: 7, notice };
}

/** Numbers from 0 to 1, the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** What a node writes at random; all have the same few users and groups, and meet them in orders of their own. */
function createWriter(node: number, groups: readonly string[]) {
  const random = createRandom(node + 1);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  let made = 0;
  const ruled = (): RuledWrite => {
    made += 1;
    const [id, userId, seq, nonce] = [pick(groups), pick(userIds), 1 + Math.floor(random() * 30), `${node}-${made}`];
    const direct = directConversationId(userId, pick(userIds.filter((other) => other !== userId)));
    const conversationId = random() < 0.7 ? id : direct;
    const kind = random();
    if (kind < 0.4) return say(id, userId, nonce);
    if (kind < 0.5) return { kind: "react", ...by(conversationId, userId), seq, reaction: "+", on: random() < 0.7 };
    if (kind < 0.6) {
      const copyBound = random() < 0.5 ? 100 : 2;
      const write = { ...by(conversationId, userId), copyBound, seq, content: 1, excerpt: nonce, nonce };
      return { kind: "edit", ...write };
    }
    if (kind < 0.63) return { kind: "reviseNotices", conversationId: id, seq, n: 1, atMs: 7, after: null, limit: 3 };
    if (kind < 0.65) return { kind: "delete", ...by(conversationId, userId), seq };
    if (kind < 0.75) return { kind: "readGroup", ...by(id, userId), seq, collapse: `chat:${id}` };
    if (kind < 0.85) {
      const muted = random() < 0.5 ? 9 : null;
      return { kind: "configure", ...by(conversationId, userId), settings: { mutedUntilMs: muted } };
    }
    if (kind < 0.92) return { kind: "removeMember", ...by(id, userId), memberId: pick(userIds) };
    const limits = { history: "all", maxMembers: 100, maxGroups: 100, maxGroupsByOne: 100 } as const;
    return { kind: "addMembers", ...by(id, userId), userIds: userIds.toSorted(() => random() - 0.5), ...limits };
  };
  const plain = (): Write => {
    made += 1;
    const a = pick(userIds);
    const b = pick(userIds.filter((other) => other !== a));
    if (random() < 0.7) return send(a, b, `${node}-${made}`);
    const to = random() < 0.5 ? { topic: "news" } : { userIds: userIds.toSorted(() => random() - 0.5) };
    return { kind: "push", to, type: "test", data: null, atMs: 7 };
  };
  const several = <W>(write: () => W): W[] => Array.from({ length: 1 + Math.floor(random() * 8) }, write);
  return { ruled: () => several(ruled), plain: () => several(plain) };
}

const upTo = (head: number): number[] => Array.from({ length: head }, (_, i) => i + 1);

const staysAsItWas = (event: unknown): boolean => !/"(message|edited|chat\.message)"/.test(JSON.stringify(event));

type Seen = Map<string, Map<number, unknown>>;

function remember(seen: Seen, owner: string, n: number, event: unknown): void {
  const entries = seen.get(owner) ?? new Map<number, unknown>();
  seen.set(owner, entries);
  expect(entries.has(n)).toBe(false);
  entries.set(n, event);
}

async function applyAndRemember(seen: Seen, store: Store, writes: readonly RuledWrite[]): Promise<void> {
  for (const result of await store.chats.apply(writes)) {
    if ("refused" in result) continue;
    for (const { n, event, ...entry } of result.appended) {
      remember(seen, entry.feed === "group" ? entry.conversationId : `${entry.feed} ${entry.userId}`, n, event);
    }
  }
}

const rememberAll = (seen: Seen, deliveries: readonly FeedDelivery[]): void => {
  for (const { feed, userId, n, event } of deliveries) remember(seen, `${feed} ${userId}`, n, event);
};

test("nodes that change groups, write messages and broadcast to the same users give every number once, without a deadlock", async () => {
  await using stores = createTestStores();
  const retries: unknown[] = [];
  const open = () => stores.open({ onRetry: (error) => retries.push(error) });
  const nodes = await Promise.all([open(), open(), open()]);
  const [first] = nodes;
  const groups = [createGroupId(), createGroupId(), createGroupId()];
  const seen: Seen = new Map();
  await applyAndRemember(
    seen,
    first,
    groups.map((id, i) => createGroup(id, [...userIds.slice(i), ...userIds.slice(0, i)])),
  );
  for (const userId of userIds.slice(0, 3)) await first.commit([{ kind: "subscribe", userId, topic: "news" }]);

  const working = nodes.flatMap((node, i) => {
    const writer = createWriter(i, groups);
    const times = Array.from({ length: 25 });
    const applying = async (): Promise<void> => {
      for (const _ of times) await applyAndRemember(seen, node, writer.ruled());
    };
    const committing = async (): Promise<void> => {
      for (const _ of times)
        rememberAll(
          seen,
          (await node.commit(writer.plain())).flatMap(({ deliveries }) => deliveries),
        );
    };
    return [applying(), committing()];
  });
  await Promise.all(working);
  expect(retries).toEqual([]);

  const inOrder = (owner: string): number[] => [...(seen.get(owner)?.keys() ?? [])].toSorted((a, b) => a - b);
  const heads = await first.heads(userIds);
  for (const [i, userId] of userIds.entries()) {
    for (const feed of feeds) {
      const page = await first.readFeed(feed, userId, 0, 10_000);
      expect(page.head).toBe(heads[i]?.[feed]);
      expect(inOrder(`${feed} ${userId}`)).toEqual(upTo(page.head));
      expect(page.entries.map(({ n }) => n)).toEqual(upTo(page.head));
      // messages and edits are read as they are now; what is neither, as it was delivered
      const unchanging = page.entries.filter(({ event }) => staysAsItWas(event));
      const delivered = unchanging.map(({ n }) => seen.get(`${feed} ${userId}`)?.get(n));
      expect(unchanging.map(({ event }) => event)).toEqual(delivered);
    }
    const { pushes, unread } = await first.pushes(userId, { limit: 10_000, unreadOnly: true });
    expect(unread).toBe(pushes.length);
  }
  for (const [i, head] of (await first.chats.groupHeads(groups)).entries()) {
    expect(head).toBeGreaterThan(20);
    expect(inOrder(groups[i] ?? "")).toEqual(upTo(head));
  }
});

test("groups that two nodes need in opposite orders are locked in one order, whatever they wait for", async () => {
  await using stores = createTestStores();
  const retries: unknown[] = [];
  const open = () => stores.open({ onRetry: (error) => retries.push(error) });
  const nodes = [await open(), await open()] as const;
  const groups = Array.from({ length: 7 }, createGroupId);
  await nodes[0].chats.apply(groups.map((id) => createGroup(id, userIds)));
  const { release } = await hold(stores, "SELECT FROM chat_group ORDER BY id OFFSET 3 LIMIT 1 FOR UPDATE");
  const applying = [
    nodes[0].chats.apply(groups.map((id) => say(id, "ann", `a${id}`))),
    nodes[1].chats.apply(groups.toReversed().map((id) => say(id, "fay", `f${id}`))),
  ];
  await untilWaiting(stores, 2);
  // messages between those who are in the groups do not wait for these
  const sent = await nodes[0].commit([send("ann", "fay", "meanwhile")]);
  expect(sent).toMatchObject([{ outcome: { seq: 1 } }]);
  await release();
  for (const results of await Promise.all(applying)) {
    expect(results.map((result) => "refused" in result)).toEqual(groups.map(() => false));
  }
  expect(retries).toEqual([]);
  expect(await nodes[0].chats.groupHeads(groups)).toEqual(groups.map(() => 3));
});

test("a commit that waits for a user whom a group's write waits for as well is no deadlock", async () => {
  await using stores = createTestStores();
  const retries: unknown[] = [];
  const open = () => stores.open({ onRetry: (error) => retries.push(error) });
  const [one, two] = [await open(), await open()];
  const id = createGroupId();
  await one.chats.apply([createGroup(id, userIds)]);
  const { release } = await hold(stores, "UPDATE users SET unread = unread WHERE name = 'cid'");
  const applying = one.chats.apply([say(id, "fay", "to all")]); // has ann and ben by now
  await untilWaiting(stores, 1);
  const committing = two.commit([send("fay", "dan", "1"), send("cid", "ann", "2"), send("ben", "newcomer", "3")]);
  await untilWaiting(stores, 2);
  await release();
  expect(await applying).toMatchObject([{ outcome: { seq: 1 } }]);
  expect(await committing).toMatchObject([{ outcome: { seq: 1 } }, { outcome: { seq: 1 } }, { outcome: { seq: 1 } }]);
  expect(retries).toEqual([]);
});

test("what PostgreSQL undid to end a deadlock is applied by the next attempt, once", async () => {
  await using stores = createTestStores();
  const retries: unknown[] = [];
  const store = await stores.open({ onRetry: (error) => retries.push(error) });
  const id = createGroupId();
  await store.chats.apply([createGroup(id, userIds)]);
  // as PostgreSQL answers the transaction that closes a circle
  await stores.query(`
    CREATE SEQUENCE attempts;
    CREATE FUNCTION undo() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      IF nextval('attempts') = 1 THEN
        RAISE EXCEPTION USING ERRCODE = '40P01', MESSAGE = 'deadlock detected';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER undo BEFORE INSERT ON group_entry FOR EACH ROW EXECUTE FUNCTION undo()`);
  expect(await store.chats.apply([say(id, "ann", "once")])).toMatchObject([{ outcome: { seq: 1, duplicate: false } }]);
  expect(retries).toMatchObject([{ code: "40P01" }]);
  expect(await store.chats.groupHeads([id])).toEqual([2]);
  const { messages } = await store.history(id, { limit: 10 });
  expect(messages).toMatchObject([{ content: "once" }]);
});

test("a node that knows who is in a group hears of those who have come and gone by another node's hand", async () => {
  await using stores = createTestStores();
  const [here, there] = [await stores.open(), await stores.open()];
  const id = createGroupId();
  let sent = 0;
  /** To whom the message goes, and who is told of it. */
  const sendBy = async (store: Store, viewers: readonly UserId[] = []) => {
    sent += 1;
    const [result] = await store.chats.apply([{ ...say(id, "ann", `${sent}`), viewers } as RuledWrite]);
    const appended = result && "appended" in result ? result.appended : [];
    return {
      copies: appended.flatMap((entry) => (entry.feed === "group" ? (entry.userIds ?? []) : [])),
      told: appended.flatMap((entry) => (entry.feed === "push" ? entry.userId : [])),
    };
  };
  const limits = { history: "all", maxMembers: 100, maxGroups: 100, maxGroupsByOne: 100 } as const;
  await here.chats.apply([createGroup(id, ["ann", "cid", "ben"])]);
  expect(await sendBy(here)).toEqual({ copies: ["ann", "ben", "cid"], told: ["ben", "cid"] });
  expect(await sendBy(here, ["ben"])).toEqual({ copies: ["ann", "ben", "cid"], told: ["cid"] });
  await there.chats.apply([{ kind: "configure", ...by(id, "cid"), settings: { notify: "none" } }]);
  expect(await sendBy(here)).toEqual({ copies: ["ann", "ben", "cid"], told: ["ben"] });
  await there.chats.apply([{ kind: "removeMember", ...by(id, "ann"), memberId: "ben" }]);
  await sendBy(there);
  expect(await sendBy(here)).toEqual({ copies: ["ann", "cid"], told: [] });
  await there.chats.apply([{ kind: "addMembers", ...by(id, "ann"), userIds: ["dan", "ben"], ...limits }]);
  expect(await sendBy(here, ["ben"])).toEqual({ copies: ["ann", "cid", "ben", "dan"], told: ["dan"] });
  // what it knew is of another database now, one that was put back
  await stores.query("UPDATE group_entry SET at_ms = at_ms + 1");
  await stores.query("UPDATE group_member SET until_n = joined_n WHERE name = 'dan'");
  await stores.query("UPDATE chat_group SET member_count = member_count - 1");
  expect((await sendBy(here)).copies).toEqual(["ann", "cid", "ben"]);
});
