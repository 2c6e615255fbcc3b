import { createAwayChanges } from "../states/away-changes.ts";
import { TidingsError } from "../model/errors.ts";
import type { PresenceState } from "../model/events.ts";
import { createLaterEffort, type Effort, withEffort } from "./effort.ts";
import type { Hub } from "./hub.ts";
import type { HubContext } from "./hub-context.ts";
import type { UserId } from "../model/ids.ts";
import { Mailbox } from "../states/mailbox.ts";
import type { Release } from "../ports/presence.ts";
import { mapIterator } from "../feeds/subscriptions.ts";
import { createVisiblePresence } from "../states/visible-presence.ts";

type Watching = Pick<Hub, "presence" | "onPresence" | "connect" | "setAway">;

type States = ReadonlyMap<UserId, PresenceState>;

export function createWatching(context: HubContext): Watching {
  const { presence, policies, seenUsers, watchedIds, hiddenWatches, liveUsers, namedConnections, publish } = context;

  const awayChanges = createAwayChanges();
  const { visibleTo } = policies;
  const visible = createVisiblePresence({
    presence,
    visibleTo,
    checkEveryMs: context.visibleEveryMs,
    hiddenWatches,
    follow: async (userId) => (await liveUsers.acquire(userId)).release,
    onError: context.onPresenceError,
  });

  const checkMayWatch = async (watcher: UserId, userIds: readonly UserId[]): Promise<void> => {
    for (const userId of userIds) {
      if (userId === watcher) continue;
      const allowed = policies.canWatch(watcher, userId);
      if (typeof allowed === "boolean" ? allowed : await allowed) continue;
      throw new TidingsError("FORBIDDEN", `You may not see the presence of ${userId}: leave this id out`);
    }
  };

  return {
    async presence(watcher, userIds) {
      await checkMayWatch(watcher, userIds);
      return visible.get(watcher, userIds);
    },

    async onPresence(watcher, given, signal) {
      await checkMayWatch(watcher, given);
      const { userIds, release } = watchedIds.take(watcher, given);
      let effort: Effort;
      const later = createLaterEffort();
      const changes = new Mailbox<States>((older, newer) => new Map([...older, ...newer]));
      // Watching starts before the first states are asked for, so that no change falls between the two; one that comes while
      // the answer is on its way is at least as new as the answer.
      const early = new Map<UserId, PresenceState>();
      let tell = (state: PresenceState): void => void early.set(state.userId, state);
      changes.onClose(release);
      try {
        const watch = await visible.watch(watcher, userIds, (state) => tell(state), later.add);
        changes.onClose(watch.release);
        ({ effort } = watch);
        context.keep(changes, signal);
        const states = await visible.statesOf(userIds, watch.hidden);
        tell = (state) => changes.put(new Map([[state.userId, state]]));
        changes.put(new Map([...states.map((state) => [state.userId, state] as const), ...early]));
      } catch (error) {
        changes.close();
        throw error;
      }
      const subscription = withEffort(
        mapIterator(changes, (states) => [...states.values()]),
        effort,
      );
      later.belongsTo(subscription);
      return subscription;
    },

    async connect(userId, { away = false } = {}) {
      seenUsers.note(userId);
      const connection = await presence.connect(userId, away);
      const releases: Release[] = [connection];
      let ended = false;
      const end = (): void => {
        if (ended) return;
        ended = true;
        for (const release of releases) release();
      };
      const answerTo = async (name: string): Promise<void> => {
        const { release } = await liveUsers.acquire(userId);
        if (ended) return release();
        releases.push(release); // from here on, whatever becomes of the rest
        const forget = await namedConnections.add(userId, name, connection);
        if (ended) return forget();
        releases.push(forget);
      };
      let wasAway = away;
      const setAway = async (next: boolean): Promise<void> => {
        if (next !== wasAway) awayChanges.count(userId);
        wasAway = next;
        await connection.setAway(next);
      };
      return Object.assign(end, { setAway, answerTo });
    },

    async setAway(userId, name, away) {
      awayChanges.count(userId);
      publish([{ userId, feed: "signal", signal: { type: "away", connection: name, away } }]);
    },
  };
}
