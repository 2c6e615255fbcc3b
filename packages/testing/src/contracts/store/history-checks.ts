import {
  type ChatFeedEvent,
  type Conversation,
  type Feed,
  type FeedEntry,
  type Message,
  type Store,
} from "@tidings/core";
import { expect } from "vitest";
import { chatsOf, replayGroup } from "./chats-fixture.ts";
import { entriesOf, plainEntries, replay } from "./fixture.ts";
import type { HistoryWorld } from "./history-world.ts";
import { topics, userIds } from "./random-actions.ts";
import { conversationIds, groupIds } from "./random-chat-actions.ts";

/**
 * Asks both stores, and expects one answer, but for the epoch and the order of a direct conversation's two members. Resolves
 * with the answer of the store that is tested.
 */
async function expectSame<T>(
  { fixture: { store }, model }: HistoryWorld,
  ask: (store: Store) => Promise<T>,
): Promise<T> {
  const [answer, wanted] = await Promise.all([ask(store), ask(model)]);
  expect(comparable(store, answer)).toEqual(comparable(model, wanted));
  return answer;
}

const comparable = ({ epoch }: Store, answer: unknown): unknown => {
  const text = JSON.stringify(answer, (key, value: unknown) =>
    key === "members" && Array.isArray(value) ? value.toSorted((a, b) => (String(a) < String(b) ? -1 : 1)) : value,
  );
  return JSON.parse(text.replaceAll(epoch, "epoch"));
};

/** What a user sees at once. */
export async function expectSameState(world: HistoryWorld, userId: string): Promise<void> {
  const [{ conversations, totals }, { pushes, unread }] = await Promise.all([
    expectSame(world, (store) => store.conversations(userId, { limit: 100 })),
    expectSame(world, (store) => store.pushes(userId, { limit: 1_000, unreadOnly: true })),
    expectSame(world, (store) => store.pushes(userId, { limit: 1_000, unreadOnly: false })),
    expectSame(world, (store) => store.heads([userId])),
    expectSame(world, async ({ trace }) => {
      const { cursors } = (await trace?.outward(userId)) ?? { cursors: [] };
      return cursors.toSorted((a, b) => (`${a.channel} ${a.category}` < `${b.channel} ${b.category}` ? -1 : 1));
    }),
  ]);
  expect(pushes).toHaveLength(unread);
  expect(totals).toEqual(totalsOf(conversations));
  await expectRecounted(world.fixture.store, userId, conversations);
}

const totalsOf = (all: readonly Conversation[]): unknown => ({
  messages: all.reduce((sum, { unread }) => sum + unread, 0),
  conversations: all.filter(({ unread }) => unread > 0).length,
});

/** Unread is what others wrote after the mark, counted one by one. */
async function expectRecounted(store: Store, userId: string, conversations: readonly Conversation[]): Promise<void> {
  await Promise.all(
    conversations.map(async ({ id, readSeq, unread }) => {
      const { messages } = await store.history(id, { limit: 1_000 });
      expect(unread).toBe(messages.filter(({ seq, from }) => seq > readSeq && from !== userId).length);
    }),
  );
}

/** What a user sees of groups, counted one by one. */
export async function expectSameGroups(world: HistoryWorld, userId: string): Promise<void> {
  const { store } = world.fixture;
  const page = { offset: 0, limit: 100 };
  const [{ conversations, totals }, positions] = await Promise.all([
    expectSame(world, (one) => chatsOf(one).groups(userId, page)),
    expectSame(world, async (one) => {
      const unsorted = await chatsOf(one).positions(userId);
      return unsorted.toSorted((a, b) => (a.conversationId < b.conversationId ? -1 : 1));
    }),
  ]);
  expect(totals).toEqual(totalsOf(conversations));
  const fromSeqs = new Map(positions.map(({ conversationId, fromSeq }) => [conversationId, fromSeq]));
  await Promise.all(
    conversations.map(async ({ id, readSeq, lastSeq, unread, mentions }) => {
      const { messages } = await store.history(id, { limit: 1_000 });
      const after = Math.max(readSeq, fromSeqs.get(id) ?? 0);
      const counted = messages.filter(({ seq }) => seq > after && seq <= lastSeq);
      expect(unread).toBe(counted.length);
      // posting counts as reading
      expect(counted.filter(({ from }) => from === userId)).toEqual([]);
      const mentioning = counted.filter((message) => message.mentions === "all" || message.mentions?.includes(userId));
      expect(mentions).toBe(mentioning.length);
    }),
  );
}

/** Which groups are to be told, by now and in the end. */
const expectSameDebts = async (world: HistoryWorld): Promise<void> => {
  for (const nowMs of [100_000, Number.MAX_SAFE_INTEGER]) {
    await expectSame(world, async (one) =>
      (await chatsOf(one).owing(nowMs, 1_000)).toSorted(
        (a, b) =>
          (a.groupId < b.groupId ? -1 : Number(a.groupId > b.groupId)) || Number(a.mentionsAll) - Number(b.mentionsAll),
      ),
    );
    await expectSame(world, async (one) =>
      (await chatsOf(one).owingRevisions(nowMs, 1_000)).toSorted(
        (a, b) => (a.groupId < b.groupId ? -1 : Number(a.groupId > b.groupId)) || a.seq - b.seq,
      ),
    );
  }
};

/** All there is, at the end of a history. */
export async function expectSameWorld(world: HistoryWorld, hasChats: boolean): Promise<void> {
  const { delivered } = world;
  const { store } = world.fixture;
  for (const id of conversationIds) {
    for (const untilN of [null, 9]) await expectSame(world, (one) => one.history(id, { limit: 1_000, untilN }));
  }
  if (hasChats) await expectSameDebts(world);
  for (const topic of topics) {
    await expectSame(world, async (one) => (await one.topicMembers(topic)).toSorted());
  }
  const messages = await Promise.all(conversationIds.map((id) => store.history(id, { limit: 1_000 })));
  const latest = latestOf(
    messages.flatMap((page) => page.messages),
    world,
  );
  for (const userId of userIds) {
    await expectSameState(world, userId);
    for (const feed of ["chat", "push"] as const) {
      const entries = entriesOf(delivered, feed, userId) as FeedEntry<ChatFeedEvent>[];
      await expectSameFeed(
        world,
        feed,
        userId,
        entries.map(({ n, event }) => ({ n, event: latest(event) })),
      );
    }
    if (!hasChats) continue;
    await expectSameGroups(world, userId);
    for (const groupId of groupIds) await expectInterval(world, userId, groupId, latest);
  }
  await expectSamePages(world);
  await expectSameKeys(world);
  if (!hasChats) return;
  await expectSame(world, (one) => chatsOf(one).groupHeads(groupIds));
  for (const id of groupIds) {
    for (const cursor of [undefined, "0000000000000001 ben"]) {
      await expectSame(world, (one) => chatsOf(one).members(id, { limit: 2, ...(cursor && { cursor }) }));
    }
  }
  for (const id of conversationIds) {
    for (const userId of userIds) await expectSame(world, (one) => chatsOf(one).conversation(userId, id));
    await expectSame(world, (one) => chatsOf(one).message(id, 2));
  }
  for (const userId of userIds) {
    await expectSame(world, (one) => chatsOf(one).groups(userId, { offset: 1, limit: 1 }));
    await expectSame(world, async (one) => [...(await chatsOf(one).companions(userId, userIds, 3)).userIds].toSorted());
    for (const id of groupIds) await expectSame(world, (one) => chatsOf(one).membership(userId, id));
  }
}

/** Parts of what there is, from all sides. */
async function expectSamePages(world: HistoryWorld): Promise<void> {
  const pinned = true;
  const ranges = [{ before: 3 }, { after: 1 }, { after: 99 }, { before: 1 }, { pinned }];
  for (const id of conversationIds) {
    for (const range of [...ranges, { pinned, before: 4 }, { pinned, after: 1 }]) {
      await expectSame(world, (one) => one.history(id, { limit: 2, ...range }));
    }
  }
  for (const userId of userIds) {
    await expectSame(world, async (one) => [...(await one.acquaintances(userId, userIds))].toSorted());
    for (const unreadOnly of [true, false]) {
      await expectSame(world, (one) => one.pushes(userId, { before: 9, limit: 2, unreadOnly }));
    }
    await expectSame(world, (one) => one.conversations(userId, { cursor: 9, limit: 2 }));
  }
  await expectSame(world, async (one) => [...(await one.seen([...userIds, "nobody"]))].toSorted());
}

/** What is remembered of the pushes with keys. Of one that nobody got, a store may say so in two ways. */
async function expectSameKeys(world: HistoryWorld): Promise<void> {
  for (let i = 0; i < 5; i += 1) {
    await expectSame(world, async ({ trace }) => {
      const { accepted = null, atMs = null, recipients } = (await trace?.keyed(`key-${i}`)) ?? {};
      return { accepted, atMs, recipients: (recipients ?? []).toSorted((a, b) => (a.userId < b.userId ? -1 : 1)) };
    });
  }
}

type Latest = (event: ChatFeedEvent) => ChatFeedEvent;

/** An event that was delivered as it is replayed now: with the latest version of its message. */
function latestOf(messages: readonly Message[], { delivered, groupLogs }: HistoryWorld): Latest {
  const byKey = new Map(messages.map((message) => [`${message.conversationId} ${message.seq}`, message]));
  const events = [...delivered, ...[...groupLogs.values()].flat()].map(({ event }) => event);
  const deletions = new Map(
    events.flatMap((event) => (event.type === "deleted" ? [[`${event.conversationId} ${event.seq}`, event]] : [])),
  );
  return (event) => {
    if (event.type === "message") {
      const { conversationId, seq } = event.message;
      return { type: "message", message: byKey.get(`${conversationId} ${seq}`) ?? event.message };
    }
    if (event.type !== "edited") return event;
    const { conversationId, seq } = event;
    const deletion = deletions.get(`${conversationId} ${seq}`);
    if (deletion) return deletion;
    const { version = 0, content, editedAtMs = 0 } = byKey.get(`${conversationId} ${seq}`) ?? {};
    return { type: "edited", conversationId, seq, version, content, editedAtMs };
  };
}

/** Whatever an edit or a deletion made of it. */
const withoutExcerpts = (entries: readonly unknown[]): unknown =>
  JSON.parse(JSON.stringify(entries, (key, value: unknown) => (key === "excerpt" ? "" : value)));

/** Read from every number, a feed has what was delivered; what is gone is said to be. */
async function expectSameFeed(
  world: HistoryWorld,
  feed: Feed,
  userId: string,
  delivered: readonly FeedEntry<ChatFeedEvent>[],
): Promise<void> {
  const { store } = world.fixture;
  const { head, trimmed } = await store.readFeed(feed, userId, 0, 1);
  expect(delivered).toHaveLength(head);
  expect(withoutExcerpts(await replay(store, feed, userId, trimmed))).toEqual(
    withoutExcerpts(delivered.slice(trimmed)),
  );
  for (let after = 0; after <= head; after += 1) {
    await expectSame(world, async (one) => {
      const page = await one.readFeed(feed, userId, after, 2);
      return { ...page, entries: plainEntries<unknown>(page.entries) };
    });
    const { entries, unread } = await store.readFeed(feed, userId, after, 2);
    expect(entries.map(({ n }) => n)).toEqual(
      after < trimmed ? [] : delivered.slice(after, after + 2).map(({ n }) => n),
    );
    const event = delivered[after - 1]?.event;
    if (after >= trimmed) expect(unread).toBe(event && "unread" in event ? event.unread : 0);
  }
}

/** What a user can read of a group: what was delivered within their interval, and nothing else. */
async function expectInterval(
  { fixture, groupLogs, intervals }: HistoryWorld,
  userId: string,
  groupId: string,
  latest: Latest,
): Promise<void> {
  const log = groupLogs.get(groupId) ?? [];
  expect(log.map(({ n }) => n)).toEqual(log.map((_, i) => i + 1));
  const interval = intervals.get(`${groupId} ${userId}`);
  const read = await replayGroup(fixture.store, userId, groupId);
  if (!interval || !read) {
    expect([interval, read]).toEqual([undefined, null]);
    return;
  }
  const { from, until } = interval;
  const head = until ?? log.length;
  expect(read.head).toBe(head);
  expect(read.trimmed).toBeGreaterThanOrEqual(Math.min(from, head));
  const messagesUpTo = (last: number): number =>
    log.filter(({ n, event }) => n <= last && event.type === "message").length;
  const fromSeq = messagesUpTo(from);
  const membership = await chatsOf(fixture.store).membership(userId, groupId);
  expect(membership).toMatchObject({ head, fromSeq, lastSeq: messagesUpTo(head), isMember: until === null });
  const editedLater = new Set(log.flatMap(({ n, event }) => (n > head && event.type === "edited" ? event.seq : [])));
  const authors = log.flatMap(({ event }) => (event.type === "message" ? event.message.from : []));
  const visible = log.slice(read.trimmed, head).map(({ n, event }) => ({
    n,
    event:
      "seq" in event && event.seq <= fromSeq
        ? null
        : until === null
          ? latest(event)
          : asLeft(latest(event), editedLater, authors),
  }));
  expect(withoutExcerpts(read.entries)).toEqual(withoutExcerpts(visible));
}

/** An event as it is replayed to somebody who has left, before some messages were edited. */
function asLeft(event: ChatFeedEvent, editedLater: ReadonlySet<number>, authors: readonly string[]): ChatFeedEvent {
  if (event.type === "edited" && editedLater.has(event.seq)) {
    const { conversationId, seq, editedAtMs } = event;
    return { type: "deleted", conversationId, seq, deletedAtMs: editedAtMs, by: authors[seq - 1] ?? "" };
  }
  if (event.type !== "message") return event;
  const { reactions: _, pinnedAtMs: __, ...kept } = event.message;
  const { conversationId, seq, from, nonce, sentAtMs, deletedAtMs, editedAtMs = 0 } = kept;
  if (!editedLater.has(seq) || deletedAtMs !== undefined) return { type: "message", message: kept };
  const message = { conversationId, seq, from, nonce, sentAtMs, content: null, deletedAtMs: editedAtMs };
  return { type: "message", message };
}
