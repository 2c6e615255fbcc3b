import { TidingsError } from "../model/errors.ts";
import type { UserId } from "../model/ids.ts";
import type { Release } from "../ports/presence.ts";

/** How many subscriptions each user has to the same thing on this node. An event goes to each of them, and its sender pays for one. */
export interface Repeats {
  /**
   * Counts one more until released. `thing`: what it is about, the same for all users.
   *
   * @throws {TidingsError} `TOO_MANY_REQUESTS` if the user has as many as one may have
   */
  take(userId: UserId, thing: string): Release;
}

export function createRepeats({ perUser }: { readonly perUser: number }): Repeats {
  const things = new Map<string, Map<UserId, number>>();
  return {
    take(userId, thing) {
      const counts = things.get(thing) ?? new Map<UserId, number>();
      const count = counts.get(userId) ?? 0;
      if (count >= perUser) {
        const message = `You have ${count} subscriptions to the same events: end another one first, or let one serve all who listen`;
        throw new TidingsError("TOO_MANY_REQUESTS", message);
      }
      things.set(thing, counts.set(userId, count + 1));
      let released = false;
      return () => {
        if (released) return;
        released = true;
        const left = (counts.get(userId) ?? 0) - 1;
        if (left > 0) counts.set(userId, left);
        else counts.delete(userId);
        if (counts.size === 0) things.delete(thing);
      };
    },
  };
}
