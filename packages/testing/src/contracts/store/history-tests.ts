import {
  type Committed,
  type Conversation,
  type ConversationTotals,
  directConversationId,
  type Feed,
  type FeedDelivery,
  type Store,
  type Write,
} from "@tidings/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { entriesOf, type OpenStore, replay, type StoreFixture } from "./fixture.ts";
import { type Action, action, pairs, topics, userIds } from "./random-actions.ts";
import { StoreModel } from "./store-model.ts";

export function historyTests(open: OpenStore, histories: number): void {
  test(
    "every result, feed, inbox, conversation and count is as a plain model has it",
    { timeout: 120_000 },
    async () => {
      expect.hasAssertions();
      const actions = fc.array(action, { minLength: 10, maxLength: 40, size: "max" });
      const property = fc.asyncProperty(actions, async (history) => {
        await using fixture = await open();
        await follow({ fixture, model: new StoreModel(), delivered: [] }, history);
      });
      await fc.assert(property, { numRuns: histories });
    },
  );
}

interface World {
  readonly fixture: StoreFixture;
  readonly model: StoreModel;
  readonly delivered: FeedDelivery[];
}

async function follow(world: World, history: readonly Action[]): Promise<void> {
  const { fixture, model, delivered } = world;
  for (const step of history) {
    switch (step.do) {
      case "commit":
        await commitBoth(world, step.writes);
        break;
      case "reopen":
        await fixture.reopen();
        break;
      case "trim":
        await fixture.store.trim(step.retention);
        model.trim(step.retention);
        break;
    }
  }
  for (const userId of userIds) {
    await expectSameState(fixture.store, model, userId);
    for (const feed of ["chat", "push"] as const) {
      expect(model.feed(feed, userId).entries).toEqual(entriesOf(delivered, feed, userId));
      await expectSameFeed(fixture.store, model, feed, userId);
    }
  }
  for (const pair of pairs) {
    const conversationId = directConversationId(...pair);
    const { messages } = await fixture.store.history(conversationId, { limit: 1_000 });
    expect(messages).toEqual(model.history(conversationId));
  }
  for (const topic of topics) {
    expect((await fixture.store.topicMembers(topic)).toSorted()).toEqual(model.topicMembers(topic).toSorted());
  }
}

async function commitBoth({ fixture, model, delivered }: World, writes: readonly Write[]): Promise<void> {
  const committed = await fixture.store.commit(writes);
  expect(committed.map(inOrder)).toEqual(writes.map((write) => inOrder(model.commit(write))));
  for (const { deliveries } of committed) delivered.push(...deliveries);
  const touched = new Set(committed.flatMap(({ deliveries }) => deliveries.map(({ userId }) => userId)));
  for (const userId of touched) await expectSameState(fixture.store, model, userId);
}

/** Entries of one feed have an order; those of different users have none. */
function inOrder({ outcome, deliveries }: Committed): Committed {
  const byFeed = Object.groupBy(deliveries, ({ feed, userId }) => `${feed} ${userId}`);
  const sorted = Object.entries(byFeed).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { outcome, deliveries: sorted.flatMap(([, entries]) => entries ?? []) };
}

function withSortedMembers(conversation: Conversation): Conversation {
  return { ...conversation, members: conversation.members.toSorted() };
}

async function expectSameState(store: Store, model: StoreModel, userId: string): Promise<void> {
  const { conversations, totals } = await store.conversations(userId, { limit: 100 });
  expect(conversations.map(withSortedMembers)).toEqual(model.conversations(userId).map(withSortedMembers));
  expect(totals).toEqual(totalsOf(conversations));

  const { pushes, unread, head } = await store.pushes(userId, { limit: 1_000, unreadOnly: false });
  const wanted = model.pushes(userId);
  expect({ pushes, unread }).toEqual(wanted);
  const unreadOnly = await store.pushes(userId, { limit: 1_000, unreadOnly: true });
  expect(unreadOnly.pushes).toEqual(wanted.pushes.filter(({ readAtMs }) => readAtMs === null));
  expect(unreadOnly.pushes).toHaveLength(unread);

  const heads = { chat: model.feed("chat", userId).entries.length, push: model.feed("push", userId).entries.length };
  expect(await store.heads([userId])).toEqual([heads]);
  expect(head).toBe(heads.push);
}

const totalsOf = (all: readonly Conversation[]): ConversationTotals => ({
  messages: all.reduce((sum, { unread }) => sum + unread, 0),
  conversations: all.filter(({ unread }) => unread > 0).length,
});

/** Read from every number, a feed has what was delivered; what is gone is said to be. */
async function expectSameFeed(store: Store, model: StoreModel, feed: Feed, userId: string): Promise<void> {
  const { trimmed, entries } = model.feed(feed, userId);
  const head = entries.length;
  for (let after = 0; after < trimmed; after += 1) {
    expect(await store.readFeed(feed, userId, after, 2)).toMatchObject({ entries: [], head, trimmed });
  }
  expect(await replay(store, feed, userId, trimmed)).toEqual(entries.slice(trimmed));
  for (let after = trimmed; after <= head; after += 1) {
    const event = entries[after - 1]?.event;
    const unread = event && "unread" in event ? event.unread : 0;
    const page = { entries: entries.slice(after, after + 2), head, trimmed, unread };
    expect(await store.readFeed(feed, userId, after, 2)).toEqual(page);
  }
}
