import type { UserId } from "../model/ids.ts";

/**
 * Reads of feeds take turns, so that a user with many subscriptions that are far behind costs the others no more than one with
 * few: of each user so many reads are under way, of all together so many, and users who wait come one after the other. Policies that are
 * asked again and again take turns in the same way.
 */
export interface ReplayTurns {
  /** Calls `read` when it is the user's turn, at once if nobody is in the way. Settles as it does. */
  take<T>(userId: UserId, read: () => Promise<T>): Promise<T>;
}

interface User {
  running: number;
  readonly waiting: (() => void)[];
}

export function createReplayTurns({
  perUser,
  perNode,
}: {
  readonly perUser: number;
  readonly perNode: number;
}): ReplayTurns {
  /** The users who wait or have reads under way; the one who was called last is last. */
  const users = new Map<UserId, User>();
  let running = 0;

  const run = async <T>(userId: UserId, user: User, read: () => Promise<T>): Promise<T> => {
    running += 1;
    user.running += 1;
    try {
      return await read();
    } finally {
      running -= 1;
      user.running -= 1;
      if (user.running === 0 && user.waiting.length === 0) users.delete(userId);
      callNext();
    }
  };

  const callNext = (): void => {
    for (const [userId, user] of users) {
      if (running >= perNode) return;
      if (user.running >= perUser) continue;
      const begin = user.waiting.shift();
      if (!begin) continue;
      users.delete(userId);
      users.set(userId, user);
      begin();
    }
  };

  return {
    take(userId, read) {
      const user = users.get(userId) ?? { running: 0, waiting: [] };
      users.set(userId, user);
      if (running < perNode && user.running < perUser && user.waiting.length === 0) return run(userId, user, read);
      return new Promise((resolve, reject) => {
        user.waiting.push(() => void run(userId, user, read).then(resolve, reject));
      });
    },
  };
}
