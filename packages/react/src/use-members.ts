"use client";

import type { List } from "@tidings/client/store";
import type { GroupMember } from "@tidings/core";
import { useTidings } from "./provider.ts";
import type { ConversationTarget } from "./register.ts";
import { nothing, useReadable } from "./use-readable.ts";

export interface Members extends List<GroupMember> {
  /** Loads the next page. Does nothing while that is under way, or if there is none. */
  readonly loadMore: () => Promise<void>;
  /** Loads them again: what members have read is of the moment in which they were loaded. */
  readonly reload: () => Promise<void>;
}

const noMembers: List<GroupMember> = { items: [], status: "ready", hasMore: false, isLoadingMore: false, error: null };
const nothingToLoad = (): Promise<void> => Promise.resolve();

/** The members of a group in the order of joining, loaded while the component is mounted. In a direct conversation there are none. */
export function useMembers(target: ConversationTarget): Members {
  const { group } = useTidings().conversation(target);
  const list = useReadable(group?.members ?? nothing(noMembers));
  return {
    ...list,
    loadMore: group?.loadMoreMembers ?? nothingToLoad,
    reload: group?.reloadMembers ?? nothingToLoad,
  };
}
