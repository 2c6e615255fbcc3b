"use client";

import type { GroupHandle, GroupNote } from "@tidings/client/store";
import { useTidings } from "./provider.ts";
import type { ConversationTarget } from "./register.ts";
import { nothing, useReadable } from "./use-readable.ts";

export interface OpenGroup extends Pick<GroupHandle, "update" | "addMembers" | "removeMember" | "setRole" | "leave"> {
  /** Who joined and left, and what was renamed, since this browser has known the group; the newest 100. */
  readonly notes: readonly GroupNote[];
}

const noNotes: readonly GroupNote[] = [];

/**
 * The commands of a group, and what happened in it; `null` in a direct conversation. Its title and this user's role are in
 * {@link useConversationSummary}, its members in {@link useMembers}.
 */
export function useGroup(target: ConversationTarget): OpenGroup | null {
  const { group } = useTidings().conversation(target);
  const notes = useReadable(group?.notes ?? nothing(noNotes));
  if (!group) return null;
  const { update, addMembers, removeMember, setRole, leave } = group;
  return { notes, update, addMembers, removeMember, setRole, leave };
}
