import type { Closable } from "../hub/hub-context.ts";
import type { GroupDirectory } from "../hub/group-directory.ts";
import type { ConversationId } from "../model/ids.ts";
import type { LiveGroups } from "./live-groups.ts";

/** The channels of large groups, for those who have them open. */
export interface OpenGroups {
  /**
   * The group is open until the subscription is closed. Returns how to take its channel, for a group that is large. If it becomes
   * large meanwhile, its channel is taken then.
   */
  add(groupId: ConversationId, subscription: Closable): () => Promise<void>;
}

export function createOpenGroups({
  directory,
  liveGroups,
  onError,
}: {
  readonly directory: Pick<GroupDirectory, "of" | "onChange">;
  readonly liveGroups: Pick<LiveGroups, "open">;
  readonly onError: (error: unknown) => void;
}): OpenGroups {
  /** How to take the channels that are not taken. */
  const small = new Map<ConversationId, Set<() => Promise<void>>>();

  const takeIfLarge = async (groupId: ConversationId): Promise<void> => {
    if (!small.has(groupId) || !(await directory.of(groupId)).isLarge) return;
    await Promise.all([...(small.get(groupId) ?? [])].map((take) => take()));
  };

  directory.onChange((groupId) => void takeIfLarge(groupId).catch(onError));

  return {
    add(groupId, subscription) {
      const takes = small.get(groupId) ?? new Set();
      const take = async (): Promise<void> => {
        if (!takes.has(take)) return;
        forget();
        const release = await liveGroups.open(groupId);
        subscription.onClose(release);
      };
      const forget = (): void => {
        takes.delete(take);
        if (takes.size === 0 && small.get(groupId) === takes) small.delete(groupId);
      };
      small.set(groupId, takes.add(take));
      subscription.onClose(forget);
      return take;
    },
  };
}
