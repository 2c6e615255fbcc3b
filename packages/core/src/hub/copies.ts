import type { ConversationId, UserId } from "../model/ids.ts";
import type { Appended } from "../rules/ledger.ts";

/** Beside the result, which is what its caller sees: a message to a group looks the same, however many get it. */
const copies = new WeakMap<object, number>();

/** How many feeds or followers a call has reached, which tells what it cost. 0 if it did not concern a group. */
export const copiesOf = (result: unknown): number =>
  typeof result === "object" && result !== null ? (copies.get(result) ?? 0) : 0;

/** The same result, which is known to have reached so many. */
export function withCopies<Result extends object>(result: Result, count: number): Result {
  if (count > 0) copies.set(result, count);
  return result;
}

/** As `copies`. */
const groups = new WeakMap<object, number>();

/** Through how many of the caller's groups a call, or the start of a subscription, has looked. */
export const groupsOf = (result: unknown): number =>
  typeof result === "object" && result !== null ? (groups.get(result) ?? 0) : 0;

export function withGroups<Result extends object>(result: Result, count: number): Result {
  if (count > 0) groups.set(result, count);
  return result;
}

/**
 * Each of `readersOf` a user looks for itself into a group that the user has come into or gone out of. `followersOf`: how many follow a
 * large group here, each of whom gets what comes on its channel.
 */
export const countCopies = (
  appended: readonly Appended[],
  {
    readersOf,
    followersOf,
  }: { readersOf: (userId: UserId) => number; followersOf: (groupId: ConversationId) => number },
): number =>
  appended.reduce((sum, entry) => {
    if (entry.feed === "group") return sum + (entry.userIds?.length ?? 1 + followersOf(entry.conversationId));
    return sum + (entry.event.type === "members" ? Math.max(1, readersOf(entry.userId)) : 1);
  }, 0);
