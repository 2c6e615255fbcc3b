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
  /** As `Presence.watch`; whom the watcher gets to know meanwhile is shown from then on. */
  watch(watcher: UserId, userIds: readonly UserId[], listener: Listener): Promise<VisibleWatch>;
}

const nobody: ReadonlySet<UserId> = new Set();

const othersOf = (watcher: UserId, userIds: readonly UserId[]): readonly UserId[] =>
  userIds.filter((userId) => userId !== watcher);

export function createVisiblePresence({
  presence,
  visibleTo,
  hiddenWatches,
  follow,
  onError,
}: {
  readonly presence: Presence;
  readonly visibleTo: Policies["visibleTo"];
  readonly hiddenWatches: HiddenWatches;
  /** Resolves once this node hears of the messages that come into the user's feed. */
  readonly follow: (userId: UserId) => Promise<Release>;
  readonly onError: (error: unknown) => void;
}): VisiblePresence {
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

    async watch(watcher, userIds, listener) {
      const others = othersOf(watcher, userIds);
      const hidden = new Set(others);
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

      const reveal = async (userId: UserId): Promise<void> => {
        if (!hidden.delete(userId)) return; // is shown, or asked about already
        let early: PresenceState | null = null;
        let listen: Listener = (state) => {
          early = state;
        };
        let isWatched = false;
        try {
          if (!(await visibleTo(watcher, [userId])).has(userId)) return;
          hold(await presence.watch([userId], (state) => listen(state)));
          isWatched = true;
        } finally {
          if (!isWatched) hidden.add(userId); // the next message asks once more
        }
        const [state] = await presence.get([userId]);
        listen = tell;
        const first = early ?? state; // what came meanwhile is at least as new as the answer
        if (first) tell(first);
      };
      // From now on, so that nobody is missed whom the watcher meets while the policy is being asked.
      const met = new Set<UserId>();
      let meet = (userId: UserId): void => void met.add(userId);
      let effort: Effort;
      hold(hiddenWatches.add(watcher, hidden, (userId) => meet(userId)));
      try {
        hold(await follow(watcher));
        const visible = await visibleTo(watcher, others);
        effort = effortOf(visible);
        for (const userId of visible) hidden.delete(userId);
        hold(await presence.watch(hidden.size > 0 ? userIds.filter((userId) => !hidden.has(userId)) : userIds, tell));
      } catch (error) {
        release();
        throw error;
      }
      meet = (userId) => void reveal(userId).catch(onError);
      const hiddenNow = new Set(hidden);
      for (const userId of met) meet(userId);
      return { release, hidden: hiddenNow, effort };
    },
  };
}
