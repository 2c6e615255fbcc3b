import { TidingsError } from "../model/errors.ts";
import type { ChatEvent } from "../model/events.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import { parseEventId } from "../model/position.ts";
import type { Release } from "../ports/presence.ts";
import type { ConversationStore, GroupPosition } from "../ports/conversation-store.ts";
import { noConversation } from "../rules/refusal.ts";
import type { Tracked } from "../hub/hub.ts";
import type { HubContext } from "../hub/hub-context.ts";
import { withEffort } from "../hub/effort.ts";
import { ChatSubscription } from "./chat-subscription.ts";
import type { DirectSubscription } from "./direct.ts";
import type { FeedReader } from "./feed-reader.ts";
import { forgetFormerGroups } from "./former-groups.ts";
import { GroupFollower, type GroupStart } from "./group-follower.ts";
import { recentMs } from "./live-groups.ts";
import { openReader, pageBytes } from "./subscriptions.ts";

type Subscription = DirectSubscription<Tracked<ChatEvent>>;

interface Resume {
  readonly lastEventId?: string | null | undefined;
  readonly groups?: Readonly<Record<ConversationId, string>> | undefined;
}

/** Whether the event id is a place in the group's feed that this store has given out and still knows of. */
function placeIn(eventId: string, epoch: string, { conversationId, head }: GroupPosition): number | null {
  const position = parseEventId(eventId);
  if (!position || position.epoch !== epoch || position.groupId !== conversationId) return null;
  return position.n <= head ? position.n : null;
}

/** It is closed with the user's own feed. */
function createFollower(
  context: HubContext,
  chats: ConversationStore,
  own: FeedReader<"chat">,
  userId: UserId,
  only?: ConversationId,
): GroupFollower {
  const { liveGroups, followedGroups, limits, replayTurns, onReplayError } = context;
  const follower = new GroupFollower({
    userId,
    chats,
    groups: liveGroups,
    only,
    maxQueued: limits.maxQueuedPerReader,
    pageSize: limits.replayPageSize,
    pageBytes: pageBytes(context),
    turns: replayTurns,
    followed: followedGroups,
    onReplayError,
  });
  own.onClose(() => follower.close());
  return follower;
}

/** A subscription to the user's own feed, and to all groups that they are in. */
export async function openChat(
  context: HubContext,
  chats: ConversationStore,
  { userId, lastEventId, groups = {}, signal }: Resume & { userId: UserId; signal: AbortSignal | undefined },
): Promise<Subscription> {
  const { store, liveGroups, replayTurns, now } = context;
  const { epoch } = store;
  const own = await openReader(context, { feed: "chat", userId, lastEventId, signal });
  const create = (): GroupFollower => createFollower(context, chats, own, userId);
  let follower: GroupFollower | null = null;
  let groupCount = 0;
  // copies of groups that nobody follows yet are remembered until it is known which are followed
  const beginning = liveGroups.begin();
  try {
    await own.start();
    // after the start: what the feed had told by then is in the positions
    const positions = await replayTurns.take(userId, () => chats.positions(userId));
    groupCount = positions.length;
    void forgetFormerGroups(context, userId, positions);
    /** After a `reset` the client looks at everything anew. */
    const isResumed = own.startedWith === "ready" && Boolean(lastEventId);
    follower = positions.length > 0 ? create() : null;
    follower?.start(
      positions.map((position): GroupStart => {
        const { conversationId, head, isMember, memberCount, lastAtMs } = position;
        const isLarge = memberCount > context.groups.copyBound;
        if (isMember && isLarge && now() - lastAtMs < recentMs) liveGroups.expectMore(conversationId);
        const given = own.startedWith === "ready" ? groups[conversationId] : undefined;
        const n = given === undefined ? null : placeIn(given, epoch, position);
        const missed = beginning.missed(conversationId);
        if (n !== null) return { position, n, missed };
        const isUnknown = given !== undefined || isResumed;
        return { position, n: head, missed, first: isUnknown ? "reset" : undefined };
      }),
    );
  } catch (error) {
    own.close();
    throw error;
  } finally {
    beginning.end();
  }
  const subscription = new ChatSubscription({ userId, epoch, own, follower, createFollower: create, showsOwn: true });
  return withEffort(subscription, { groups: groupCount });
}

/** A subscription to one group alone. `register` makes the user count as looking at it meanwhile. */
export async function openGroup(
  context: HubContext,
  chats: ConversationStore,
  {
    userId,
    groupId,
    lastEventId,
    register,
    signal,
  }: Resume & {
    readonly userId: UserId;
    readonly groupId: ConversationId;
    readonly register: () => Promise<Release>;
    readonly signal: AbortSignal | undefined;
  },
): Promise<Subscription> {
  const { liveGroups, openGroups, replayTurns, store } = context;
  const { epoch } = store;
  const own: FeedReader<"chat"> = await openReader(context, {
    feed: "chat",
    userId,
    lastEventId: null,
    conversationId: groupId,
    signal,
  });
  const create = (): GroupFollower => createFollower(context, chats, own, userId, groupId);
  const follower = create();
  const takeChannel = openGroups.add(groupId, own);
  const beginning = liveGroups.begin();
  try {
    await own.start();
    const position = await replayTurns.take(userId, () => chats.membership(userId, groupId));
    if (!position) throw new TidingsError(noConversation().refused.code, noConversation().refused.message);
    const n = lastEventId ? placeIn(lastEventId, epoch, position) : position.head;
    follower.start([
      {
        position,
        n: n ?? position.head,
        first: n === null ? "reset" : "ready",
        missed: beginning.missed(groupId),
      },
    ]);
    // its place is found before the user counts as looking: what is sent to them as somebody who looks lies behind it
    own.onClose(await register());
    if (position.memberCount > context.groups.copyBound) await takeChannel();
  } catch (error) {
    own.close();
    throw error;
  } finally {
    beginning.end();
  }
  return new ChatSubscription({ userId, epoch, own, follower, createFollower: create, showsOwn: false });
}
