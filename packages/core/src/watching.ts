import { TidingsError } from "./errors.ts";
import type { PresenceState } from "./events.ts";
import type { Hub } from "./hub.ts";
import type { HubContext } from "./hub-context.ts";
import type { UserId } from "./ids.ts";
import { Mailbox } from "./mailbox.ts";
import { mapIterator } from "./subscriptions.ts";

type Watching = Pick<Hub, "presence" | "onPresence" | "connect">;

type States = ReadonlyMap<UserId, PresenceState>;

export function createWatching(context: HubContext): Watching {
  const { presence, policies } = context;

  const checkMayWatch = async (watcher: UserId, userIds: readonly UserId[]): Promise<void> => {
    for (const userId of userIds) {
      if (userId === watcher || (await policies.canWatch(watcher, userId))) continue;
      throw new TidingsError("FORBIDDEN", `You may not see the presence of ${userId}: leave this id out`);
    }
  };

  return {
    async presence(watcher, userIds) {
      await checkMayWatch(watcher, userIds);
      return presence.get(userIds);
    },

    async onPresence(watcher, userIds, signal) {
      await checkMayWatch(watcher, userIds);
      const changes = new Mailbox<States>((older, newer) => new Map([...older, ...newer]));
      // Watching starts before the snapshot is taken, so that no change falls between the two.
      const release = await presence.watch(userIds, (state) => changes.put(new Map([[state.userId, state]])));
      changes.onClose(release);
      context.keep(changes, signal);
      try {
        const snapshot = await presence.get(userIds);
        changes.put(new Map(snapshot.map((state) => [state.userId, state])));
      } catch (error) {
        changes.close();
        throw error;
      }
      return mapIterator(changes, (states) => [...states.values()]);
    },

    connect: (userId) => presence.connect(userId),
  };
}
