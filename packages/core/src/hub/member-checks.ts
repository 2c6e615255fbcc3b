import { setTimeout as sleep } from "node:timers/promises";
import { pauseAfter } from "../due/back-off.ts";
import { createReplayTurns } from "../feeds/replay-turns.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import type { ConversationStore } from "../ports/conversation-store.ts";
import type { Closable, HubContext } from "./hub-context.ts";

/** Ends what only members of a group may have. */
export interface MemberChecks {
  /**
   * Whenever the group has other members, looks whether the user is still one; if not, closes the subscription. If the store is away,
   * it looks again until it has an answer.
   */
  add(groupId: ConversationId, userId: UserId, subscription: Closable): void;
  /** Looks once more in groups in which something has happened, in case the copy was lost that says who was removed. */
  lookAgain(): Promise<void>;
}

interface Member {
  readonly userId: UserId;
  readonly subscriptions: Set<Closable>;
  checking: Promise<void> | null;
  /** The group has changed since the check began. */
  hasChanged: boolean;
}

interface Group {
  readonly members: Map<UserId, Member>;
  /** Up to where it was looked into; `null` before the first time. */
  head: number | null;
}

/** Somebody who was removed hears the others type until then. */
const maxPauseMs = 5_000;

const groupsPerQuery = 5_000;

/** Apart from replays: who is removed could put it off with replays of their own. */
const turnLimits = { perUser: 2, perNode: 32 };

/** In a group each user is looked up by one read at a time, however many subscriptions they have and however often it changes. */
export function createMemberChecks({
  directory,
  chats,
  onReplayError,
}: Pick<HubContext, "directory" | "onReplayError"> & {
  readonly chats: Pick<ConversationStore, "groupHeads">;
}): MemberChecks {
  const turns = createReplayTurns(turnLimits);
  const groups = new Map<ConversationId, Group>();

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
    member.checking = null;
  };

  const membersOf = (groupId: ConversationId): readonly Member[] => [...(groups.get(groupId)?.members.values() ?? [])];

  directory.onChange((groupId) => {
    for (const member of membersOf(groupId)) {
      member.hasChanged = true;
      member.checking ??= checkUntilUnchanged(groupId, member);
    }
  });

  /** One after the other: there may be many groups, and nobody waits. */
  const lookInto = async (groupIds: readonly ConversationId[]): Promise<void> => {
    const heads = await chats.groupHeads(groupIds);
    for (const [i, groupId] of groupIds.entries()) {
      const head = heads[i] ?? 0;
      const group = groups.get(groupId);
      if (!group || group.head === head) continue;
      group.head = head;
      directory.forget(groupId);
      await Promise.all(membersOf(groupId).flatMap(({ checking }) => checking ?? []));
    }
  };

  return {
    add(groupId, userId, subscription) {
      const group = groups.get(groupId) ?? { members: new Map<UserId, Member>(), head: null };
      groups.set(groupId, group);
      const { members } = group;
      const member = members.get(userId) ?? { userId, subscriptions: new Set(), checking: null, hasChanged: false };
      members.set(userId, member);
      member.subscriptions.add(subscription);
      subscription.onClose(() => {
        member.subscriptions.delete(subscription);
        if (member.subscriptions.size === 0) members.delete(userId);
        if (members.size === 0) groups.delete(groupId);
      });
    },

    async lookAgain() {
      const groupIds = [...groups.keys()];
      for (let i = 0; i < groupIds.length; i += groupsPerQuery) await lookInto(groupIds.slice(i, i + groupsPerQuery));
    },
  };
}
