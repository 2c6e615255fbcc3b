import { encodeChatEvent } from "../model/event-json.ts";
import type { Appended } from "../rules/ledger.ts";
import type { Store } from "../ports/store.ts";
import { type Committed, type FeedDelivery, groupChannel, type Write } from "../ports/write.ts";
import type { Ruled, RuledWrite } from "../writes/ruled-writes.ts";
import { subjectOf } from "../writes/subject-of.ts";
import { usersOf } from "../writes/users-of.ts";
import { type Batcher, type BatcherOptions, createBatcher } from "./batcher.ts";

/** Of some kind; which one, the write says. */
type AnyCommitted = { [K in Write["kind"]]: Committed<K> }[Write["kind"]];

export type WriteLane = Batcher<Write, { [K in Write["kind"]]: Committed<K> }>;
export type RuledLane = Batcher<RuledWrite, { [K in RuledWrite["kind"]]: Ruled<K> }>;

/** Writes of one lane share commits, and wait for each other; those of different lanes do neither. */
export interface Lanes {
  /** Direct messages, read marks, pushes: most writes by far. */
  readonly batcher: WriteLane;
  /** Pushes to a topic or to many users: thousands of entries in one commit, which no message has to wait for. */
  readonly broadcasts: WriteLane;
  /** What the rules decide: groups, and messages that change. */
  readonly ruled: RuledLane;
  /** Pushes for the members of large groups, which follow the message. */
  readonly notices: RuledLane;
  readonly close: () => Promise<void>;
}

export type LanesOptions = {
  readonly store: Store;
  readonly publish: (deliveries: readonly FeedDelivery[]) => void;
  /** Hears of each entry of a large group before it is published: on this node its followers need no channel. */
  readonly onLargeGroup: (delivery: GroupDelivery) => void;
  /** Hears of commits that were rejected, before the callers are told. */
  readonly onRejected: (error: unknown) => void;
} & Pick<BatcherOptions<never, never>, "maxBatch" | "maxWaiting" | "maxHeldMs" | "onHeldTooLong">;

/** Users named by the writes of one commit: each costs a row or several. */
const maxNamed = 4_096;

/** How many users a push, a new group or an invitation names. Their number bounds what all other writes come to. */
function namedBy(write: Write | RuledWrite): number {
  if (write.kind === "push") return "userIds" in write.to ? write.to.userIds.length : Infinity; // a topic has a commit alone
  if (write.kind === "createGroup") return write.members.length;
  return write.kind === "addMembers" ? write.userIds.length : 0;
}

const isForTopic = (write: Write): boolean => write.kind === "push" && "topic" in write.to;

/** One that creates a group of a thousand takes as long as hundreds that send to one. */
const maxRuledBatch = 128;

export function createLanes({ store, publish, onLargeGroup, onRejected, maxBatch, ...others }: LanesOptions): Lanes {
  const reporting =
    <Items, Results>(commit: (writes: Items) => Promise<Results>) =>
    (writes: Items): Promise<Results> =>
      commit(writes).catch((error: unknown) => {
        onRejected(error);
        throw error;
      });

  const lane = (commit: (writes: readonly Write[]) => Promise<readonly (Committed | null)[]>, most: number) =>
    createBatcher<Write, { [K in Write["kind"]]: Committed<K> }>({
      ...others,
      commitDelayMs: () => store.commitDelayMs?.() ?? 0,
      maxBatch: most,
      sizeOf: namedBy,
      maxSize: maxNamed,
      subjectsOf: usersOf,
      commit: reporting(commit as (writes: readonly Write[]) => Promise<readonly (AnyCommitted | null)[]>),
      onCommitted: (results) => publish(results.flatMap(({ deliveries }) => deliveries)),
    });
  const ruledLane = (most: number): RuledLane =>
    createBatcher<RuledWrite, { [K in RuledWrite["kind"]]: Ruled<K> }>({
      ...others,
      commitDelayMs: () => store.chats.commitDelayMs?.() ?? 0,
      maxBatch: most,
      sizeOf: namedBy,
      maxSize: maxNamed,
      subjectsOf: (write) => [subjectOf(write)],
      commit: reporting((writes) => store.chats.applyUnlessHeld?.(writes) ?? store.chats.apply(writes)),
      onCommitted(results) {
        const appended = results.flatMap((result) => ("refused" in result ? [] : result.appended));
        const copies = appended.flatMap(toCopies);
        for (const copy of copies) if (isLargeGroups(copy)) onLargeGroup(copy);
        publish(copies);
      },
    });

  const commitUnlessHeld = async (writes: readonly Write[]): Promise<readonly (Committed | null)[]> =>
    store.commitUnlessHeld?.(writes) ?? store.commit(writes);

  /** A push to a topic may wait for its users, whom nobody has named. What is held goes on waiting meanwhile, and holds up nothing. */
  const commitBroadcasts = async (writes: readonly Write[]): Promise<readonly (Committed | null)[]> => {
    const topic = writes.find(isForTopic);
    if (!topic) return commitUnlessHeld(writes);
    const [committed] = await store.commit([topic]);
    return writes.map((write) => (write === topic ? committed : null));
  };

  const lanes = {
    batcher: lane(commitUnlessHeld, maxBatch),
    broadcasts: lane(commitBroadcasts, maxBatch),
    ruled: ruledLane(Math.min(maxBatch, maxRuledBatch)),
    notices: ruledLane(1),
  };
  return {
    ...lanes,
    async close() {
      await Promise.all(Object.values(lanes).map((each) => each.close()));
    },
  };
}

type GroupDelivery = Extract<FeedDelivery, { feed: "group" }>;

const isLargeGroups = (copy: FeedDelivery): copy is GroupDelivery =>
  copy.feed === "group" && copy.userId === groupChannel(copy.conversationId);

/** The copies of an entry: a group's is encoded once for all who get it. */
function toCopies(appended: Appended): readonly FeedDelivery[] {
  if (appended.feed !== "group") return [appended];
  const { feed, conversationId, n, event, userIds } = appended;
  const json = encodeChatEvent(event);
  const channels = userIds ?? [groupChannel(conversationId)];
  return channels.map((userId) => ({ userId, feed, conversationId, n, event, json }));
}
