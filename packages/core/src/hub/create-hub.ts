import { createLanes } from "../commit/lanes.ts";
import { createBeforeSend } from "../policies/before-send.ts";
import { createGroupDirectory } from "./group-directory.ts";
import { createGroupNotices } from "./group-notices.ts";
import { createGroups } from "./groups.ts";
import { createMessages } from "./messages.ts";
import { createChat } from "./chat.ts";
import { type BackgroundStage, type OnError, TidingsError } from "../model/errors.ts";
import { requireSupportedNode } from "../model/supported-node.ts";
import type { Delivery } from "../ports/fanout.ts";
import { createFollowedGroups } from "../states/followed-groups.ts";
import { createHiddenWatches } from "../states/hidden-watches.ts";
import type { Hub, HubOptions } from "./hub.ts";
import type { Closable, HubContext } from "./hub-context.ts";
import { createLiveGroups } from "../feeds/live-groups.ts";
import { createOpenGroups } from "../feeds/open-groups.ts";
import { createLiveUsers } from "../feeds/live-users.ts";
import { createMemberChecks } from "./member-checks.ts";
import { createNamedConnections } from "../states/named-connections.ts";
import { createNotifications } from "./notifications.ts";
import { resolveNumbers } from "./numbers.ts";
import { resolvePolicies } from "../policies/policies.ts";
import { createRevocations } from "./revocations.ts";
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
  // before anything is begun that would have to be ended
  const policies = resolvePolicies(options.policies);
  const numbers = resolveNumbers(options);
  const { store, fanout, presence, onError = logError, now = Date.now } = options;
  const { headCheckMs, groups } = numbers;
  const { maxAgeMs, maxEntries, everyMs, deadLetters } = numbers.retention;

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
  const typing = createTypingBoard({ ttlMs: numbers.typingTtlMs });
  const seenUsers = createSeenUsers({ store, onError: report("store") });
  const hiddenWatches = createHiddenWatches();
  const namedConnections = createNamedConnections();
  const directory = createGroupDirectory({ store, copyBound: groups.copyBound });
  const memberChecks = createMemberChecks({ directory, chats: store.chats, onReplayError: report("replay") });
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
    onRemoved: (groupId) => directory.forget(groupId),
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
    tokenLifetimeMs: numbers.tokenLifetimeMs,
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
  const { outlets, ...outletWork } = createOutlets(numbers.outlets, { store, now, onError: report("outlets") });
  const publish = (deliveries: readonly Delivery[]): void => {
    if (deliveries.length === 0) return;
    outletWork.wake?.();
    const published = publishOrReport(deliveries).then(() => void publishing.delete(published));
    publishing.add(published);
  };

  const { close: closeLanes, ...lanes } = createLanes({
    store,
    publish,
    onLargeGroup: (delivery) => liveGroups.receive(delivery),
    ...numbers.batch,
    onHeldTooLong: report("commit"),
    onRejected(error) {
      // its callers are told to retry; only this tells the operator of a full disk, say
      if (error instanceof TidingsError && error.retry) report("commit")(error);
    },
  });
  const reach = createReach(numbers.reach, { store, fanout, now, onError: report("reach") });
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
    beforeSend: createBeforeSend(policies, numbers.beforeSendTimeoutMs),
    visibleEveryMs: numbers.visibleEveryMs,
    groups,
    directory,
    memberChecks,
    notifyGroup: (groupId, notice) => groupNotices.notify(groupId, notice),
    reviseNotices: (groupId, seq, n) => groupNotices.revise(groupId, seq, n),
    liveUsers,
    liveGroups,
    openGroups: createOpenGroups({ directory, liveGroups, onError: report("replay") }),
    typing,
    seenUsers,
    replayTurns: createReplayTurns(replayTurnLimits),
    watchedIds: createWatchedIds(numbers.maxWatched),
    repeats: createRepeats({ perUser: numbers.maxSameSubscriptions }),
    followedGroups: createFollowedGroups({ perUser: subscriptionsToAllGroups * groups.maxPerUser }),
    namedConnections,
    hiddenWatches,
    limits: numbers.limits,
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
      outletWork.trim({ olderThanMs: believedAtMs - deadLetters.maxAgeMs, maxEntries: deadLetters.maxEntries }),
    onError: report("retention"),
  });
  repeat("retention", everyMs, trim);
  repeat("commit", 2 * headCheckMs, () => groupNotices.takeOver());
  const checkRevocations = repeat("revocations", Math.min(headCheckMs, REVOCATION_CHECK_MS), () =>
    revocations.refresh(),
  );
  const checkMembers = repeat("head-check", numbers.visibleEveryMs, () => memberChecks.lookAgain());
  const stopListening = fanout.onInterrupted(() => {
    checkHeads();
    checkMembers();
    checkRevocations();
    revocations.interrupted();
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
        planOf: numbers.reach?.planOf ?? (() => null),
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
