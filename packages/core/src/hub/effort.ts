import type { ConversationId, UserId } from "../model/ids.ts";
import type { Appended } from "../rules/ledger.ts";

/** What a call, or the start of a subscription, took besides what its result shows. It tells what it cost. */
export interface Effort {
  /** How many feeds or followers it has reached. 0 if it did not concern a group. */
  readonly copies: number;
  /** Through how many groups it has looked, the caller's for the most part. */
  readonly groups: number;
}

/** Members of a large group are told in large writes, so that each is a part of the work that a copy of its own is. */
const noticesPerCopy = 4;
/** Of a larger group the rest is nothing to the caller: it is gone through slowly. */
const maxPaidNotices = 4_000;

/** The work, in copies, of going through the pushes of a large group. */
export const copiesOfPass = (memberCount: number): number => Math.min(memberCount, maxPaidNotices) / noticesPerCopy;

const none: Effort = { copies: 0, groups: 0 };

/** Beside the result, which is what its caller sees: a message to a group looks the same, however many get it. */
const efforts = new WeakMap<object, Effort>();

export const effortOf = (result: unknown): Effort =>
  (typeof result === "object" && result !== null ? efforts.get(result) : undefined) ?? none;

/** The same result, which is known to have taken this. */
export function withEffort<Result extends object>(result: Result, effort: Partial<Effort>): Result {
  const { copies, groups } = { ...none, ...effort };
  if (copies > 0 || groups > 0) efforts.set(result, { copies, groups });
  return result;
}

type Pay = (effort: Effort) => void;

/** Who pays for what subscriptions take after their start. */
const payers = new WeakMap<object, Set<Pay>>();

/** What a subscription takes as long as it lasts: each time as much as a small call, and this besides. */
export interface LaterEffort {
  readonly add: Pay;
  belongsTo(subscription: object): void;
}

export function createLaterEffort(): LaterEffort {
  const pays = new Set<Pay>();
  return {
    add(effort) {
      for (const pay of pays) pay(effort);
    },
    belongsTo: (subscription) => void payers.set(subscription, pays),
  };
}

/** From now on `pay` hears what the subscription takes. */
export function payLater(subscription: unknown, pay: Pay): void {
  if (typeof subscription === "object" && subscription !== null) payers.get(subscription)?.add(pay);
}

/** More are not guessed: in a very large group most members are not there. */
const maxGuessed = 500;

/**
 * Each of `readersOf` a user looks for itself into a group that the user has come into or gone out of. `followersOf`: how many follow a
 * large group here, each of whom gets what comes on its channel. How many do on other nodes is not known: of `nodes` each may have its
 * part of the members.
 */
export const countCopies = (
  appended: readonly Appended[],
  {
    readersOf,
    followersOf,
    nodes,
  }: {
    readersOf: (userId: UserId) => number;
    followersOf: (groupId: ConversationId) => number;
    nodes: number;
  },
): number =>
  appended.reduce((sum, entry) => {
    if (entry.feed === "group") {
      const guessed = nodes > 1 ? Math.min(maxGuessed, Math.ceil((entry.memberCount ?? 0) / nodes)) : 0;
      return sum + (entry.userIds?.length ?? 1 + Math.max(guessed, followersOf(entry.conversationId)));
    }
    return sum + (entry.event.type === "members" ? Math.max(1, readersOf(entry.userId)) : 1);
  }, 0);
