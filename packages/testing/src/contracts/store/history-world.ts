import {
  type ChatFeedEvent,
  type Committed,
  createMemoryStore,
  type FeedDelivery,
  isGroupId,
  type Ruled,
  type RuledOutcomes,
  type RuledWrite,
  type Store,
  type Write,
} from "@tidings/core";
import { expect } from "vitest";
import { chatsOf } from "./chats-fixture.ts";
import { noticeCollapse, type StoreFixture } from "./fixture.ts";
import { type ChatAction, groupIds } from "./random-chat-actions.ts";
import { userIds } from "./random-actions.ts";

export interface GroupEntry {
  readonly n: number;
  readonly event: ChatFeedEvent;
}

/** What a member may read of a group: numbers after `from`, up to `until`. */
export interface Interval {
  readonly from: number;
  readonly until: number | null;
}

/** A store, what it is compared with, and what it has delivered. */
export interface HistoryWorld {
  readonly fixture: StoreFixture;
  readonly model: Store;
  readonly delivered: FeedDelivery[];
  readonly groupLogs: ReadonlyMap<string, GroupEntry[]>;
  /** By group and user, made of the results alone. */
  readonly intervals: Map<string, Interval>;
  /** Groups that have been made, or refused: an id is random, so that nobody has it yet. */
  readonly made: Set<string>;
}

export const createHistoryWorld = (fixture: StoreFixture): HistoryWorld => ({
  fixture,
  model: createMemoryStore(),
  delivered: [],
  groupLogs: new Map(groupIds.map((id) => [id, []])),
  intervals: new Map(),
  made: new Set(),
});

/** Takes a step in both worlds, with the same result. Resolves with the users whom it concerned. */
export async function takeStep(world: HistoryWorld, step: ChatAction): Promise<ReadonlySet<string>> {
  const { fixture, model } = world;
  switch (step.do) {
    case "commit":
      return await commit(world, step.writes);
    case "apply":
      return await apply(world, step.writes);
    case "reply":
      return await reply(world, step);
    case "notify":
      return await notify(world, step.write);
    case "revise":
      await revise(world, step.write);
      break;
    case "forget":
      await forget(world, step);
      break;
    case "address":
      await changeAddress(world, step);
      break;
    case "handOver":
      await handOver(world);
      break;
    case "reopen":
      await fixture.reopen();
      return new Set();
    case "trim":
      expect(await fixture.store.trim(step.retention)).toBe(await model.trim(step.retention));
  }
  return new Set(userIds);
}

async function commit({ fixture, model, delivered }: HistoryWorld, writes: readonly Write[]): Promise<Set<string>> {
  const committed = await fixture.store.commit(writes);
  expect(committed.map(inOrder)).toEqual((await model.commit(writes)).map(inOrder));
  const deliveries = committed.flatMap((one) => one.deliveries);
  delivered.push(...deliveries);
  return new Set(deliveries.map(({ userId }) => userId));
}

/** Applies writes in both worlds, with the same results. */
async function applyBoth({ fixture, model }: HistoryWorld, writes: readonly RuledWrite[]): Promise<readonly Ruled[]> {
  const results = await chatsOf(fixture.store).apply(writes);
  expect(results).toEqual(await chatsOf(model).apply(writes));
  return results;
}

/** Names a message that is there, or the one before the first, or the one after the last; edits mostly come from its sender. */
async function withSeq<W extends RuledWrite>({ model }: HistoryWorld, write: W): Promise<W> {
  if (!("seq" in write)) return write;
  const { messages } = await model.history(write.conversationId, { limit: 1_000 });
  const seq = write.seq % (messages.length + 2);
  const from = write.kind === "edit" && write.seq % 5 > 0 ? messages[seq - 1]?.from : undefined;
  return { ...write, seq, ...(from !== undefined && { userId: from }) };
}

async function apply(world: HistoryWorld, asked: readonly RuledWrite[]): Promise<Set<string>> {
  const possible = asked.filter((write) => {
    if (write.kind !== "createGroup") return true;
    const isNew = !world.made.has(write.conversationId);
    world.made.add(write.conversationId);
    return isNew;
  });
  const writes = await Promise.all(possible.map((write) => withSeq(world, write)));
  const results = await applyBoth(world, writes);
  for (const [i, write] of writes.entries()) follow(world, write, results[i]);
  return new Set(results.flatMap((one) => ("refused" in one ? [] : one.appended.flatMap(concerned))));
}

async function reply(world: HistoryWorld, { quote, send }: Extract<ChatAction, { do: "reply" }>): Promise<Set<string>> {
  const [quoted] = await applyBoth(world, [await withSeq(world, quote)]);
  if (!quoted || "refused" in quoted) return new Set();
  const replyTo = quoted.outcome as RuledOutcomes["quote"];
  const { conversationId, userId: from, content, excerpt, nonce, atMs } = send;
  if (isGroupId(conversationId)) return await apply(world, [{ ...send, replyTo }]);
  const members = conversationId.split("_");
  const notice = { collapse: noticeCollapse(conversationId), excerpt };
  const peers = members.filter((member) => member !== from);
  const extras = { replyTo, ...(send.mentions && { mentions: send.mentions }) };
  return await commit(world, [
    { kind: "send", conversationId, members, from, content, nonce, atMs, notify: peers, notice, extras },
  ]);
}

async function notify(
  world: HistoryWorld,
  write: Extract<ChatAction, { do: "notify" }>["write"],
): Promise<Set<string>> {
  const told = new Set<string>();
  const first = await withSeq(world, { ...write, after: null });
  for (let after: string | null = null; ;) {
    const step: RuledWrite = { ...first, after };
    const [result] = await applyBoth(world, [step]);
    if (!result || "refused" in result) return told;
    follow(world, step, result);
    for (const userId of result.appended.flatMap(concerned)) told.add(userId);
    after = (result.outcome as RuledOutcomes["notifyGroup"]).next;
    if (after === null) return told;
  }
}

/** Goes through the users in the order that each store has, which is its own. */
async function revise(world: HistoryWorld, write: Extract<ChatAction, { do: "revise" }>["write"]): Promise<void> {
  const first = await withSeq(world, { ...write, after: null });
  for (const store of [world.fixture.store, world.model]) {
    for (let after: string | null = null; ;) {
      const [result]: readonly [Ruled<"reviseNotices">] = await chatsOf(store).apply([{ ...first, after }]);
      if ("refused" in result || result.outcome.next === null) break;
      after = result.outcome.next;
    }
  }
}

async function forget(
  { fixture, model, intervals }: HistoryWorld,
  { userId, groupId }: Extract<ChatAction, { do: "forget" }>,
): Promise<void> {
  for (const store of [fixture.store, model]) await chatsOf(store).forgetGroups(userId, [groupId]);
  const name = `${groupId} ${userId}`;
  if (intervals.get(name)?.until !== null) intervals.delete(name);
}

async function changeAddress(
  { fixture, model }: HistoryWorld,
  { userId, channel, what }: Extract<ChatAction, { do: "address" }>,
): Promise<void> {
  const id = `${userId} ${channel}`;
  const given = { id, channel, identity: "one", label: "one", address: null, addedAtMs: 1 };
  const change = async ({ reach }: Store): Promise<unknown> => {
    if (what === "add") return await reach?.addAddress(userId, { ...given, confirmed: channel === "mail" });
    return what === "confirm" ? await reach?.confirmAddress(userId, id) : await reach?.removeAddress(userId, id);
  };
  expect(await change(fixture.store)).toEqual(await change(model));
}

const outlet = "o";

async function handOver({ fixture, model }: HistoryWorld): Promise<void> {
  expect(await handedOver(fixture.store)).toEqual(await handedOver(model));
}

/** The keys that wait, with the place from which each goes on. Changes have ids, and an order in one batch, that each store has for itself. */
async function handedOver(store: Store): Promise<readonly string[]> {
  const { outlets } = store;
  await outlets?.add(outlet);
  const taken = (await outlets?.take({ outlet, nowMs: 1_000_000_000, leaseMs: 600_000, limit: 1_000 })) ?? [];
  for (const { kind, key, lease } of taken) {
    const isPush = kind === "push";
    const changes = isPush ? [] : await outlets?.changes({ outlet, key, after: 0, limit: 1_000 });
    const n = isPush ? (await store.heads([key]))[0]?.push : (await store.history(key, { limit: 1 })).messages[0]?.seq;
    const done = { lease, n: n ?? 0, left: null, changes: changes?.map(({ id }) => id) ?? [], dead: [] };
    await outlets?.settle([done]);
  }
  return taken.map(({ kind, key, n }) => `${kind} ${key} ${n}`).toSorted();
}

/** Remembers what a result delivered, and what it makes of memberships. */
function follow({ delivered, groupLogs, intervals }: HistoryWorld, write: RuledWrite, result?: Ruled): void {
  if (!result || "refused" in result) return;
  const hasAll = write.kind === "createGroup" || (write.kind === "addMembers" && write.history === "all");
  for (const entry of result.appended) {
    if (entry.feed !== "group") {
      delivered.push(entry);
      continue;
    }
    const { conversationId, n, event } = entry;
    groupLogs.get(conversationId)?.push({ n, event });
    if (event.type !== "members") continue;
    for (const { userId } of event.added ?? []) {
      intervals.set(`${conversationId} ${userId}`, { from: hasAll ? 0 : n - 1, until: null });
    }
    for (const userId of event.removed ?? []) {
      const { from = 0 } = intervals.get(`${conversationId} ${userId}`) ?? {};
      intervals.set(`${conversationId} ${userId}`, { from, until: n });
    }
  }
}

type Appended = Exclude<Ruled, { readonly refused: unknown }>["appended"][number];

const concerned = (entry: Appended): readonly string[] => (entry.feed === "group" ? userIds : [entry.userId]);

/** Entries of one feed have an order; those of different users have none. */
function inOrder({ outcome, deliveries }: Committed): Committed {
  const byFeed = Object.groupBy(deliveries, ({ feed, userId }) => `${feed} ${userId}`);
  const sorted = Object.entries(byFeed).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { outcome, deliveries: sorted.flatMap(([, entries]) => entries ?? []) };
}
