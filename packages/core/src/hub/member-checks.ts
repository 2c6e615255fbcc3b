import { setTimeout as sleep } from "node:timers/promises";
import { pauseAfter } from "../due/back-off.ts";
import { createReplayTurns } from "../feeds/replay-turns.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import type { Closable, HubContext } from "./hub-context.ts";

/** Ends what only members of a group may have. */
export interface MemberChecks {
  /**
   * Whenever the group has other members, looks whether the user is still one; if not, closes the subscription. If the store is away,
   * it looks again until it has an answer.
   */
  add(groupId: ConversationId, userId: UserId, subscription: Closable): void;
}

interface Member {
  readonly userId: UserId;
  readonly subscriptions: Set<Closable>;
  isBeingChecked: boolean;
  /** The group has changed since the check began. */
  hasChanged: boolean;
}

/** Apart from replays: who is removed could put it off with replays of their own. */
/** Somebody who was removed hears the others type until then. */
const maxPauseMs = 5_000;

const turnLimits = { perUser: 2, perNode: 32 };

/** In a group each user is looked up by one read at a time, however many subscriptions they have and however often it changes. */
export function createMemberChecks({
  directory,
  onReplayError,
}: Pick<HubContext, "directory" | "onReplayError">): MemberChecks {
  const turns = createReplayTurns(turnLimits);
  const groups = new Map<ConversationId, Map<UserId, Member>>();

  /** Whether there is an answer. */
  const check = async (groupId: ConversationId, { userId, subscriptions }: Member): Promise<boolean> => {
    // one that begins meanwhile looks for itself, later than this
    const earlier = [...subscriptions];
    try {
      const isMember = await turns.take(userId, () => directory.has(groupId, userId));
      if (!isMember) for (const subscription of earlier) subscription.close();
      return true;
    } catch (error) {
      onReplayError(error);
      return false;
    }
  };

  const checkUntilUnchanged = async (groupId: ConversationId, member: Member): Promise<void> => {
    member.hasChanged = true;
    if (member.isBeingChecked) return;
    member.isBeingChecked = true;
    for (let failures = 0; member.hasChanged && member.subscriptions.size > 0;) {
      member.hasChanged = false;
      if (await check(groupId, member)) {
        failures = 0;
        continue;
      }
      member.hasChanged = true;
      failures += 1;
      await sleep(Math.min(pauseAfter(failures), maxPauseMs), undefined, { ref: false });
    }
    member.isBeingChecked = false;
  };

  directory.onChange((groupId) => {
    for (const member of groups.get(groupId)?.values() ?? []) void checkUntilUnchanged(groupId, member);
  });

  return {
    add(groupId, userId, subscription) {
      const members = groups.get(groupId) ?? new Map<UserId, Member>();
      const member = members.get(userId) ?? {
        userId,
        subscriptions: new Set(),
        isBeingChecked: false,
        hasChanged: false,
      };
      groups.set(groupId, members.set(userId, member));
      member.subscriptions.add(subscription);
      subscription.onClose(() => {
        member.subscriptions.delete(subscription);
        if (member.subscriptions.size === 0) members.delete(userId);
        if (members.size === 0) groups.delete(groupId);
      });
    },
  };
}
