import { createReplayTurns } from "../feeds/replay-turns.ts";
import { answerBefore } from "../due/deadline.ts";
import { createSparseReports } from "../due/sparse-reports.ts";
import { type Effort, effortOf, withEffort } from "../hub/effort.ts";
import type { PresenceState } from "../model/events.ts";
import type { HiddenWatches } from "./hidden-watches.ts";
import type { UserId } from "../model/ids.ts";
import type { Policies } from "../policies/policies.ts";
import type { Presence, Release } from "../ports/presence.ts";

type Listener = (state: PresenceState) => void;

export interface VisibleWatch {
  readonly release: Release;
  /** Those of whom the watcher sees nothing now. */
  readonly hidden: ReadonlySet<UserId>;
  /** What the policy took. */
  readonly effort: Effort;
}

/** Presence as the policy lets a watcher see it. */
export interface VisiblePresence {
  /** In the order asked for. */
  get(watcher: UserId, userIds: readonly UserId[]): Promise<readonly PresenceState[]>;
  /** The same, where it is known of whom nothing is to be seen. */
  statesOf(userIds: readonly UserId[], hidden: ReadonlySet<UserId>): Promise<readonly PresenceState[]>;
  /**
   * As `Presence.watch`. Users whom the watcher gets to know meanwhile are shown from then on. Those whom the policy hides later look as if
   * they had never been here: it is asked again now and then, and `pay` hears what that took.
   */
  watch(
    watcher: UserId,
    userIds: readonly UserId[],
    listener: Listener,
    pay: (effort: Effort) => void,
  ): Promise<VisibleWatch>;
}

const nobody: ReadonlySet<UserId> = new Set();

/** How long the policy may take when it is asked again. Milliseconds. */
const checkTimeoutMs = 30_000;

/** Of how many subscriptions the policy is asked again at the same time. */
const turnLimits = { perUser: 1, perNode: 8 };

const othersOf = (watcher: UserId, userIds: readonly UserId[]): readonly UserId[] =>
  userIds.filter((userId) => userId !== watcher);

export function createVisiblePresence({
  presence,
  visibleTo,
  checkEveryMs,
  hiddenWatches,
  follow,
  onError,
}: {
  readonly presence: Presence;
  readonly visibleTo: Policies["visibleTo"];
  /** How long after it was asked about a watch the policy is asked again, at the latest. Milliseconds. */
  readonly checkEveryMs: number;
  readonly hiddenWatches: HiddenWatches;
  /** Resolves once this node hears of the messages that come into the user's feed. */
  readonly follow: (userId: UserId) => Promise<Release>;
  readonly onError: (error: unknown) => void;
}): VisiblePresence {
  const turns = createReplayTurns(turnLimits);
  const reports = createSparseReports({ now: Date.now, onError });
  const statesOf: VisiblePresence["statesOf"] = async (userIds, hidden) => {
    if (hidden.size === 0) return presence.get(userIds);
    const states = await presence.get(userIds.filter((userId) => !hidden.has(userId)));
    const visible = new Map(states.map((state) => [state.userId, state]));
    return userIds.map((userId) => visible.get(userId) ?? { userId, online: false, lastSeenAtMs: null });
  };

  if (!visibleTo) {
    return {
      get: (_, userIds) => presence.get(userIds),
      statesOf,
      watch: async (_, userIds, listener) => ({
        release: await presence.watch(userIds, listener),
        hidden: nobody,
        effort: effortOf(nobody),
      }),
    };
  }

  return {
    async get(watcher, userIds) {
      const others = othersOf(watcher, userIds);
      const visible = await visibleTo(watcher, others);
      const states = await statesOf(userIds, new Set(others.filter((userId) => !visible.has(userId))));
      return withEffort(states, effortOf(visible));
    },

    statesOf,

    async watch(watcher, userIds, listener, pay) {
      const others = othersOf(watcher, userIds);
      const hidden = new Set(others);
      /** Those about to be shown, with what has come of them meanwhile. */
      const revealing = new Map<UserId, PresenceState | null>();
      let hiddenAtFirst: ReadonlySet<UserId> = nobody;
      const revealed = new Set<UserId>();
      const releases: Release[] = [];
      let ended = false;
      const release = (): void => {
        ended = true;
        for (const end of releases.splice(0)) end();
      };
      const hold = (end: Release): void => {
        if (ended) end();
        else releases.push(end);
      };
      const tell: Listener = (state) => {
        if (!ended) listener(state);
      };
      const onState: Listener = (state) => {
        if (revealing.has(state.userId)) revealing.set(state.userId, state);
        else if (!hidden.has(state.userId)) tell(state);
      };

      const reveal = async (userId: UserId): Promise<void> => {
        if (!hidden.delete(userId)) return; // is shown, or asked about already
        revealing.set(userId, null);
        let isShown = false;
        try {
          if (!(await visibleTo(watcher, [userId])).has(userId)) return;
          const isWatched = !hiddenAtFirst.has(userId) || revealed.has(userId);
          if (!isWatched) hold(await presence.watch([userId], onState));
          revealed.add(userId);
          const [state] = await presence.get([userId]);
          const first = revealing.get(userId) ?? state; // what came meanwhile is at least as new as the answer
          isShown = true;
          if (first) tell(first);
        } finally {
          revealing.delete(userId);
          if (!isShown) hidden.add(userId); // the next message asks once more
        }
      };
      /** Those whom the watcher has met while the policy was being asked about all: the answer may be from before. */
      const met = new Set<UserId>();
      const revealMet = (): void => {
        for (const userId of met) void reveal(userId).catch(onError);
        met.clear();
      };
      let isAsking = true;
      const meet = (userId: UserId): void => {
        if (isAsking) met.add(userId);
        else void reveal(userId).catch(onError);
      };

      /** Hides those whom the watcher may no longer see. */
      const checkShown = async (): Promise<void> => {
        const shown = others.filter((userId) => !hidden.has(userId) && !revealing.has(userId));
        if (ended || shown.length === 0) return;
        isAsking = true;
        try {
          const visible = await answerBefore<ReadonlySet<UserId> | string>(
            AbortSignal.timeout(checkTimeoutMs),
            async () => await visibleTo(watcher, shown),
            { late: "no answer in time", failed: (reason) => reason },
          );
          if (typeof visible === "string") {
            reports.report("visibleTo", `The policy visibleTo failed when it was asked again: ${visible}`);
            return;
          }
          pay(effortOf(visible));
          for (const userId of shown) {
            if (visible.has(userId)) continue;
            hidden.add(userId);
            tell({ userId, online: false, lastSeenAtMs: null });
          }
        } finally {
          isAsking = false;
          revealMet();
        }
      };
      let timer: NodeJS.Timeout | undefined;
      const checkLater = (): void => {
        if (ended) return;
        timer = setTimeout(
          () => void turns.take(watcher, checkShown).catch(onError).finally(checkLater),
          checkEveryMs * (0.5 + Math.random() / 2), // not all that began together at once
        ).unref();
      };
      hold(() => clearTimeout(timer));

      let effort: Effort;
      // From now on, so that nobody is missed.
      hold(hiddenWatches.add(watcher, new Set(others), meet));
      try {
        hold(await follow(watcher));
        const visible = await visibleTo(watcher, others);
        effort = effortOf(visible);
        for (const userId of visible) hidden.delete(userId);
        const shown = hidden.size > 0 ? userIds.filter((userId) => !hidden.has(userId)) : userIds;
        hold(await presence.watch(shown, onState));
      } catch (error) {
        release();
        throw error;
      }
      isAsking = false;
      hiddenAtFirst = new Set(hidden);
      revealMet();
      checkLater();
      return { release, hidden: hiddenAtFirst, effort };
    },
  };
}
