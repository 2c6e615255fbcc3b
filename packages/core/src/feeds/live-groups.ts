import type { ConversationId } from "../model/ids.ts";
import type { Delivery, Fanout, Signal } from "../ports/fanout.ts";
import type { Release } from "../ports/presence.ts";
import type { ConversationStore } from "../ports/conversation-store.ts";
import { type FeedDelivery, groupChannel } from "../ports/write.ts";
import { LiveFeed, type LiveReader } from "./live-feed.ts";
import { type Rest, RestingGroups } from "./resting-groups.ts";

/** Somebody who follows groups. */
export interface GroupReader extends LiveReader<"group"> {
  /** It is the only reader of these groups, and in none of them has anything happened that it has not handed out: it may let them rest. */
  letRest(groups: ReadonlySet<LiveGroup>): void;
  /** A group that rested is followed again, from where it was. */
  wake(group: LiveGroup, rest: Rest): void;
}

/** A group that somebody follows on this node. */
export class LiveGroup extends LiveFeed<"group"> {
  readonly id: ConversationId;

  constructor(id: ConversationId) {
    super();
    this.id = id;
  }
}

type GroupDelivery = Extract<FeedDelivery, { feed: "group" }>;

/** Copies of groups that nobody follows are dropped. Somebody who is about to follow asks which, so that nothing falls between. */
export interface Beginning {
  /** The newest number of which a copy was dropped; 0 if none was. */
  missed(groupId: ConversationId): number;
  end(): void;
}

/**
 * The groups that users of this node follow, each once for all of them. The copies of a small group come on the channels of its
 * members, those of a large one on a channel of its own, which the node takes while somebody has the group open, or it has moved
 * lately.
 */
export interface LiveGroups {
  readonly size: number;
  /** It is awake afterwards. */
  get(groupId: ConversationId): LiveGroup | undefined;
  begin(): Beginning;
  /** `head`: up to where the reader knows of the group. If the node knows of more, the reader falls behind. */
  follow(groupId: ConversationId, head: number, reader: GroupReader): LiveGroup;
  /**
   * As `follow`, for a reader that has come up to `n` and knows of nothing after it: until something happens the group is kept as
   * numbers alone. `false` if others follow it, or the node knows of more.
   */
  rest(groupId: ConversationId, rest: Rest, reader: GroupReader): boolean;
  leave(group: LiveGroup, reader: GroupReader): void;
  /** Leaves those that rest. */
  leaveResting(reader: GroupReader): void;
  /** A copy, from any channel. */
  receive(delivery: GroupDelivery): void;
  /** Takes the group's own channel. Resolves once it is live. */
  open(groupId: ConversationId): Promise<Release>;
  /** The group has moved, and more is likely: takes its own channel for a while. */
  expectMore(groupId: ConversationId): void;
  /** As `LiveUsers.checkHeads`. */
  checkHeads(): Promise<void>;
}

const groupsPerQuery = 5_000;

/** How long a group's own channel is kept after the group has last moved. */
export const recentMs: number = 5 * 60_000;

interface Channel {
  /** Those who have the group open. */
  holders: number;
  movedAtMs: number;
  readonly subscribed: Promise<() => Promise<void>>;
}

export function createLiveGroups({
  fanout,
  chats,
  onMembers,
  onTyping,
  onError,
}: {
  readonly fanout: Fanout;
  readonly chats: Pick<ConversationStore, "groupHeads">;
  /** The group has other members now. */
  readonly onMembers: (groupId: ConversationId) => void;
  readonly onTyping: (signal: Extract<Signal["signal"], { type: "typing" }>) => void;
  readonly onError: (error: unknown) => void;
}): LiveGroups {
  /** Those that are awake. */
  const groups = new Map<ConversationId, LiveGroup>();
  const resting = new RestingGroups<GroupReader>();
  const channels = new Map<ConversationId, Channel>();
  let beginnings = 0;
  /** What was dropped since the first of them, or goes with the last reader who knew of it. */
  const dropped = new Map<ConversationId, number>();

  const wake = (groupId: ConversationId): LiveGroup | undefined => {
    const rest = resting.take(groupId);
    if (!rest) return undefined;
    const group = enter(groupId);
    group.add(rest.reader);
    group.observe(rest.n, rest.reader);
    rest.reader.wake(group, rest);
    return group;
  };

  const enter = (groupId: ConversationId): LiveGroup => {
    const group = new LiveGroup(groupId);
    groups.set(groupId, group);
    return group;
  };

  const get = (groupId: ConversationId): LiveGroup | undefined => groups.get(groupId) ?? wake(groupId);

  const letQuietRest = (): void => {
    const quiet = new Map<GroupReader, Set<LiveGroup>>();
    for (const group of groups.values()) {
      const reader = group.onlyReader as GroupReader | null;
      if (!reader) continue;
      const some = quiet.get(reader) ?? new Set();
      quiet.set(reader, some.add(group));
    }
    for (const [reader, some] of quiet) reader.letRest(some);
  };

  const missedUpTo = (groupId: ConversationId, n: number): void => {
    if (beginnings > 0) dropped.set(groupId, Math.max(n, dropped.get(groupId) ?? 0));
  };

  const receive = (delivery: GroupDelivery): void => {
    const { conversationId, event, n } = delivery;
    const group = get(conversationId);
    if (group && !group.receive(delivery)) return;
    if (!group) missedUpTo(conversationId, n);
    if (event.type === "members") onMembers(conversationId);
    if (event.type === "message") {
      onTyping({ type: "typing", conversationId, from: event.message.from, typing: false });
    }
  };

  const take = (groupId: ConversationId): Channel => {
    const channel: Channel = {
      holders: 0,
      movedAtMs: performance.now(),
      subscribed: fanout.subscribe(groupChannel(groupId), (delivery: Delivery) => {
        if (delivery.feed === "group") {
          channel.movedAtMs = performance.now();
          receive(delivery);
        } else if (delivery.feed === "signal" && delivery.signal.type === "typing") {
          onTyping(delivery.signal);
        }
      }),
    };
    channels.set(groupId, channel);
    const forget = (error: unknown): void => {
      if (channels.get(groupId) === channel) channels.delete(groupId);
      onError(error);
    };
    // what was committed before it was live has no copy here; if the store is away, the next check of all heads finds it
    channel.subscribed.then(() => checkGroups([groupId]).catch(onError), forget);
    return channel;
  };

  const drop = (groupId: ConversationId, channel: Channel): void => {
    if (channels.get(groupId) === channel) channels.delete(groupId);
    channel.subscribed.then((stop) => stop()).catch(onError);
  };

  const headOf = (groupId: ConversationId): number => groups.get(groupId)?.head ?? resting.head(groupId) ?? 0;

  const checkGroups = async (groupIds: readonly ConversationId[]): Promise<void> => {
    const known = groupIds.map(headOf);
    const heads = await chats.groupHeads(groupIds);
    for (const [i, groupId] of groupIds.entries()) {
      const [before, head] = [known[i] ?? 0, heads[i] ?? 0];
      const isBehind = head > headOf(groupId);
      if (!isBehind && before <= head) continue;
      const group = get(groupId);
      if (!group) continue;
      if (isBehind) expectMore(groupId);
      group.compare(before, head);
    }
  };

  const checkAll = async (groupIds: Iterable<ConversationId>): Promise<void> => {
    let some: ConversationId[] = [];
    for (const groupId of groupIds) {
      if (some.push(groupId) < groupsPerQuery) continue;
      await checkGroups(some);
      some = [];
    }
    if (some.length > 0) await checkGroups(some);
  };

  const expectMore = (groupId: ConversationId): void => {
    const channel = channels.get(groupId) ?? take(groupId);
    channel.movedAtMs = performance.now();
  };

  return {
    get size() {
      return groups.size + resting.size;
    },

    get,

    begin() {
      beginnings += 1;
      let hasEnded = false;
      return {
        missed: (groupId) => dropped.get(groupId) ?? 0,
        end() {
          if (hasEnded) return;
          hasEnded = true;
          beginnings -= 1;
          if (beginnings === 0) dropped.clear();
        },
      };
    },

    follow(groupId, head, reader) {
      const group = get(groupId) ?? enter(groupId);
      group.add(reader);
      group.observe(head, reader);
      if ((group.head ?? 0) > head) reader.fallBehind(group);
      return group;
    },

    rest(groupId, rest, reader) {
      const group = groups.get(groupId);
      if (group && (group.onlyReader !== reader || group.head !== rest.n)) return false;
      if (!resting.add(groupId, reader, rest)) return false;
      groups.delete(groupId);
      return true;
    },

    leave(group, reader) {
      group.delete(reader);
      if (group.readerCount > 0 || groups.get(group.id) !== group) return;
      groups.delete(group.id);
      missedUpTo(group.id, group.head ?? 0);
    },

    leaveResting: (reader) => resting.dropAll(reader, missedUpTo),

    receive,

    async open(groupId) {
      const channel = channels.get(groupId) ?? take(groupId);
      channel.holders += 1;
      let released = false;
      const release = (): void => {
        if (released) return;
        released = true;
        channel.holders -= 1;
      };
      try {
        await channel.subscribed;
      } catch (error) {
        release();
        throw error;
      }
      return release;
    },

    expectMore,

    async checkHeads() {
      const nowMs = performance.now();
      for (const [groupId, channel] of channels) {
        if (channel.holders === 0 && nowMs - channel.movedAtMs >= recentMs) drop(groupId, channel);
      }
      letQuietRest();
      await checkAll(resting.ids());
      // one that has woken meanwhile is among these
      await checkAll(groups.keys());
    },
  };
}
