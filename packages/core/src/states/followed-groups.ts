import { TidingsError } from "../model/errors.ts";
import type { UserId } from "../model/ids.ts";

/** How many groups the subscriptions of each user follow on this node: a group counts once for each of them. */
export interface FollowedGroups {
  /** @throws {TidingsError} `TOO_MANY_REQUESTS` if the user would follow too many; none are counted then */
  take(userId: UserId, count: number): void;
  giveBack(userId: UserId, count: number): void;
}

export function createFollowedGroups({ perUser }: { readonly perUser: number }): FollowedGroups {
  const followed = new Map<UserId, number>();
  return {
    take(userId, count) {
      const before = followed.get(userId) ?? 0;
      if (count > 0 && before + count > perUser) {
        const message = "You follow your groups in too many subscriptions: end another one first";
        throw new TidingsError("TOO_MANY_REQUESTS", message);
      }
      if (count > 0) followed.set(userId, before + count);
    },
    giveBack(userId, count) {
      const left = (followed.get(userId) ?? 0) - count;
      if (left > 0) followed.set(userId, left);
      else followed.delete(userId);
    },
  };
}
