import type { UserId } from "../model/ids.ts";
import type { Store } from "../ports/store.ts";

/** Who has ever connected or sent a message. */
export interface SeenUsers {
  /** The user has connected. The store is told soon, of several together, and of nobody twice. */
  note(userId: UserId): void;
  /** How many of the users have been here; `null` if the store cannot tell. Never rejects. */
  count(userIds: readonly UserId[]): Promise<number | null>;
  /** Tells the store of those noted last. */
  close(): Promise<void>;
}

/** Users remembered, so that neither a crowd that reconnects nor a push to somebody known asks the store. */
const maxRemembered = 100_000;
const collectMs = 50;
/** Those in one write. What the store did not take is told again after a pause; beyond the bound it is let go. */
const perWrite = 1_000;
const retryMs = 5_000;
const maxUntold = 100_000;

export function createSeenUsers({
  store,
  onError,
}: {
  readonly store: Pick<Store, "markSeen" | "seen">;
  readonly onError: (error: unknown) => void;
}): SeenUsers {
  /** In the order in which they came: the first are forgotten first. */
  const remembered = new Set<UserId>();
  const untold = new Set<UserId>();
  let timer: NodeJS.Timeout | null = null;
  let telling: Promise<void> = Promise.resolve();
  let isClosed = false;

  const remember = (userId: UserId): void => {
    remembered.add(userId);
    if (remembered.size <= maxRemembered) return;
    const [first] = remembered;
    if (first !== undefined) remembered.delete(first);
  };

  const tellAll = async (): Promise<void> => {
    while (untold.size > 0) {
      const userIds = [...untold].slice(0, perWrite);
      await store.markSeen(userIds);
      for (const userId of userIds) {
        untold.delete(userId);
        remember(userId);
      }
    }
  };

  const tellAfter = (ms: number): void => {
    if (isClosed) return;
    timer ??= setTimeout(() => {
      timer = null;
      telling = telling.then(tellAll).catch((error: unknown) => {
        onError(error);
        tellAfter(retryMs);
      });
    }, ms).unref();
  };

  return {
    note(userId) {
      if (remembered.has(userId) || untold.size >= maxUntold) return;
      untold.add(userId);
      tellAfter(collectMs);
    },

    async count(userIds) {
      const unsure = userIds.filter((userId) => !remembered.has(userId) && !untold.has(userId));
      if (unsure.length === 0) return userIds.length;
      try {
        const seen = await store.seen(unsure);
        for (const userId of seen) remember(userId);
        return userIds.length - unsure.length + seen.size;
      } catch (error) {
        onError(error);
        return null;
      }
    },

    async close() {
      isClosed = true;
      if (timer) clearTimeout(timer);
      await telling;
      await tellAll().catch(onError);
    },
  };
}
