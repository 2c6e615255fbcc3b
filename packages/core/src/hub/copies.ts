import type { Appended } from "../rules/ledger.ts";

/** Beside the result, which is what its caller sees: a message to a group looks the same, however many get it. */
const copies = new WeakMap<object, number>();

/** How many feeds a call has added to, which tells what it cost. 0 if the call did not change a group. */
export const copiesOf = (result: unknown): number =>
  typeof result === "object" && result !== null ? (copies.get(result) ?? 0) : 0;

/** The same result, which is known to have added to so many feeds. */
export function withCopies<Result extends object>(result: Result, count: number): Result {
  if (count > 0) copies.set(result, count);
  return result;
}

export const countCopies = (appended: readonly Appended[]): number =>
  appended.reduce((sum, entry) => sum + (entry.feed === "group" ? (entry.userIds?.length ?? 1) : 1), 0);
