import { createLanes } from "../commit/lanes.ts";
import { createBeforeSend } from "../policies/before-send.ts";
import { createGroupDirectory } from "./group-directory.ts";
import { createGroupNotices } from "./group-notices.ts";
import { createGroups } from "./groups.ts";
import { createMessages } from "./messages.ts";
import type { GroupLimits } from "./hub-groups.ts";
import { createChat } from "./chat.ts";
import { standardMaxContentLength } from "../model/checked-json.ts";
import { type BackgroundStage, type OnError, TidingsError } from "../model/errors.ts";
import { requireSupportedNode } from "../model/supported-node.ts";
import type { Delivery } from "../ports/fanout.ts";
import { createFollowedGroups } from "../states/followed-groups.ts";
import { createHiddenWatches } from "../states/hidden-watches.ts";
import type { Hub, HubOptions } from "./hub.ts";
import type { Closable, HubContext } from "./hub-context.ts";
import { createLiveGroups } from "../feeds/live-groups.ts";
import { createLiveUsers } from "../feeds/live-users.ts";
import { createNamedConnections } from "../states/named-connections.ts";
import { createNotifications } from "./notifications.ts";
import { resolvePolicies } from "../policies/policies.ts";
import { createRevocations, longestTokenLifetimeMs } from "./revocations.ts";
import { createOutlets } from "./outlets.ts";
import { createReach } from "./reach.ts";
import { createRepeats } from "../states/repeats.ts";
import { createReplayTurns } from "../feeds/replay-turns.ts";
import { createSeenUsers } from "../states/seen-users.ts";
import { createTrim } from "./trim.ts";
import { callHandler } from "../model/call-handler.ts";
import { createTrace } from "./trace.ts";
import { createTypingBoard } from "../states/typing-board.ts";
import { createWatchedIds } from "../states/watched-ids.ts";
import { createWatching } from "./watching.ts";

/** How long the connections of a revoked user may last on a node that did not hear of it. */
const REVOCATION_CHECK_MS = 1_000;

const DAY_MS = 24 * 60 * 60 * 1000;

/** A node tells of so many of a user's connections. */
const maxTold = 50;

/** Reads under way at the same time. A store does not become faster by more. */
const replayTurnLimits = { perUser: 2, perNode: 64 };

/** So many subscriptions of a user who is in as many groups as may be can follow all of them. */
const subscriptionsToAllGroups = 40;

const logError: OnError = (error, { stage }) => console.error(`tidings: ${stage} failed:`, error);

/** Joins a store, a fan-out and presence into one node of the system. */
export function createHub(options: HubOptions): Hub {
  requireSupportedNode();
  const policies = resolvePolicies(options.policies); // before anything is begun that would have to be ended
  const { store, fanout, presence, onError = logError, now = Date.now } = options;
  const { headCheckMs = 5_000, typingTtlMs = 6_000 } = options;
  const { maxBatch = 512, maxWaiting = 20_000, maxHeldMs = 3_000 } = options.batch ?? {};
  const { maxAgeMs = 30 * DAY_MS, maxEntries = 10_000, everyMs = 10 * 60_000 } = options.retention ?? {};
  const letters = { maxAgeMs: 30 * DAY_MS, maxEntries: 10_000, ...options.retention?.deadLetters };

  const report = (stage: BackgroundStage) => (error: unknown) => {
    callHandler(
      () => onError(error, { stage }),
      (failure) => {
        for (const unheard of [error, failure]) logError(unheard, { stage });
      },
    );
  };
  const node = options.node ?? crypto.randomUUID().slice(0, 8);
  const open = new Set<Closable>();
  const typing = createTypingBoard({ ttlMs: typingTtlMs });
  const seenUsers = createSeenUsers({ store, onError: report("store") });
  const hiddenWatches = createHiddenWatches();
  const namedConnections = createNamedConnections();
  const directory = createGroupDirectory({ store, copyBound: options.groups?.copyBound ?? 100 });
  const liveGroups = createLiveGroups({
    fanout,
    chats: store.chats,
    onMembers: (groupId) => directory.forget(groupId),
    onTyping: (sign) => typing.set(sign.conversationId, sign.from, sign.typing),
    onError: report("fanout"),
  });
  const liveUsers = createLiveUsers({
    fanout,
    store,
    onAway(userId, { connection, away }) {
      namedConnections.setAway(userId, connection, away).catch(report("presence"));
    },
    onMessage: (userId, message) => hiddenWatches.received(userId, message),
    onTyping: (sign) => typing.set(sign.conversationId, sign.from, sign.typing),
    onGroup: (delivery) => liveGroups.receive(delivery),
    onTell(user, { seq, answerTo }) {
      const connections = [...user.push.readers].flatMap(({ passage }) =>
        passage ? [{ node, ...passage.tell(seq) }] : [],
      );
      const signal = { type: "told", node, connections: connections.slice(0, maxTold) } as const;
      publish([{ userId: answerTo, feed: "signal", signal }]);
    },
    onError: report("fanout"),
  });

  const revocations = createRevocations({
    store,
    fanout,
    tokenLifetimeMs: options.tokenLifetimeMs ?? longestTokenLifetimeMs,
    now,
    onError: report("revocations"),
  });

  const publishOrReport = async (deliveries: readonly Delivery[]): Promise<void> => {
    try {
      await fanout.publish(deliveries);
    } catch (error) {
      report("fanout")(error);
    }
  };
  /** Copies on their way: closing waits for them, so that a script may end right after its last push. */
  const publishing = new Set<Promise<void>>();
  const { outlets, ...outletWork } = createOutlets(options.outlets, { store, now, onError: report("outlets") });
  const publish = (deliveries: readonly Delivery[]): void => {
    if (deliveries.length === 0) return;
    outletWork.wake?.();
    const published = publishOrReport(deliveries).then(() => void publishing.delete(published));
    publishing.add(published);
  };

  const groups: GroupLimits = {
    maxMembers: 1_000,
    maxPerUser: 5_000,
    maxByOne: 1_000,
    copyBound: 100,
    ...options.groups,
  };
  const { close: closeLanes, ...lanes } = createLanes({
    store,
    publish,
    onLargeGroup: (delivery) => liveGroups.receive(delivery),
    maxBatch,
    maxWaiting,
    maxHeldMs,
    onHeldTooLong: report("commit"),
    onRejected(error) {
      // its callers are told to retry; only this tells the operator of a full disk, say
      if (error instanceof TidingsError && error.retry) report("commit")(error);
    },
  });
  const reach = createReach(options.reach, { store, fanout, now, onError: report("reach") });
  const ways = { targetsOf: reach.reach.targetsOf, wake: () => reach.wake() };
  const groupNotices = createGroupNotices({
    store,
    presence,
    reach: ways,
    notices: lanes.notices,
    now,
    onError: report("commit"),
  });
  const context: HubContext = {
    reach: ways,
    store,
    presence,
    policies,
    ...lanes,
    beforeSend: createBeforeSend(policies, options.beforeSendTimeoutMs ?? 2_000),
    visibleEveryMs: options.visibleEveryMs ?? 60_000,
    groups,
    directory,
    notifyGroup: (groupId, seq) => groupNotices.notify(groupId, seq),
    reviseNotices: (groupId, seq, n) => groupNotices.revise(groupId, seq, n),
    liveUsers,
    liveGroups,
    typing,
    seenUsers,
    replayTurns: createReplayTurns(replayTurnLimits),
    watchedIds: createWatchedIds({ perUser: 2_000, perNode: 100_000, ...options.maxWatched }),
    repeats: createRepeats({ perUser: options.maxSameSubscriptions ?? 200 }),
    followedGroups: createFollowedGroups({ perUser: subscriptionsToAllGroups * groups.maxPerUser }),
    namedConnections,
    hiddenWatches,
    limits: {
      maxQueuedPerReader: options.maxQueuedPerReader ?? 256,
      replayPageSize: options.replayPageSize ?? 100,
      maxContentLength: options.maxContentLength ?? standardMaxContentLength,
      maxPageBytes: options.maxPageBytes ?? 1_048_576,
    },
    now,
    publish,
    onReplayError: report("replay"),
    onPresenceError: report("presence"),
    keep(subscription, signal) {
      const close = (): void => subscription.close();
      open.add(subscription);
      signal?.addEventListener("abort", close, { once: true });
      subscription.onClose(() => {
        open.delete(subscription);
        signal?.removeEventListener("abort", close);
      });
      if (signal?.aborted || closing) close();
    },
  };

  /** At most one run at a time, and none before the last has ended; one asked for meanwhile follows it at once. */
  const repeat = (stage: BackgroundStage, periodMs: number, run: () => Promise<unknown>): (() => void) => {
    let running = false;
    let again = false;
    const runOnce = (): void => {
      if (running) return;
      running = true;
      again = false;
      run()
        .catch(report(stage))
        .finally(() => {
          running = false;
          if (again && !closing) runOnce();
        });
    };
    timers.push(setInterval(runOnce, periodMs).unref());
    return () => {
      again = true;
      runOnce();
    };
  };
  const timers: NodeJS.Timeout[] = [];
  const checkHeads = repeat("head-check", headCheckMs, async () => {
    await Promise.all([liveUsers.checkHeads(), liveGroups.checkHeads()]);
  });
  const trim = createTrim(store, {
    now,
    maxAgeMs,
    maxEntries,
    trimOthers: (believedAtMs) =>
      outletWork.trim({ olderThanMs: believedAtMs - letters.maxAgeMs, maxEntries: letters.maxEntries }),
    onError: report("retention"),
  });
  repeat("retention", everyMs, trim);
  repeat("commit", 2 * headCheckMs, () => groupNotices.takeOver());
  const checkRevocations = repeat("revocations", Math.min(headCheckMs, REVOCATION_CHECK_MS), () =>
    revocations.refresh(),
  );
  const stopListening = fanout.onInterrupted(() => {
    checkHeads();
    checkRevocations();
  });

  const failed = store.failed ?? new Promise<Error>(() => {});
  void failed.then(report("store"));

  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    stopListening();
    for (const timer of timers) clearInterval(timer);
    for (const subscription of open) subscription.close();
    typing.close();
    await Promise.all([revocations.close(), seenUsers.close(), reach.close(), outletWork.close()]);
    await groupNotices.close();
    await closeLanes();
    await Promise.all(publishing);
    try {
      await Promise.all([presence.close(), fanout.close()]);
    } finally {
      await store.close();
    }
  };

  return {
    ...createChat(context),
    ...createGroups(context),
    ...createMessages(context),
    ...createNotifications(context),
    ...createWatching(context),
    trace: createTrace({
      store,
      fanout,
      node,
      reach: {
        planOf: options.reach?.planOf ?? (() => null),
        channels: reach.reach.available().map(({ channel }) => channel),
      },
      now,
      onError: report("fanout"),
    }),
    revoke: (target) => revocations.revoke(target),
    disconnect: (userId) => revocations.disconnect(userId),
    revocations,
    reach: reach.reach,
    outlets,
    node,
    failed,
    ping: () => store.ping(),
    close: () => (closing ??= close()),
  };
}
