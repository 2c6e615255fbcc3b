import type { ConversationId } from "../model/ids.ts";
import type { Ledger } from "../rules/ledger.ts";
import { mayManage, requireMember } from "../rules/membership.ts";
import { forbidden, type Refusal } from "../rules/refusal.ts";
import { appendToGroup, type InConversation, touchesPlace } from "./place.ts";
import { type Applied, changedNothing, type WriteRule } from "./write-rule.ts";

/** Gives a group another title, or other data of the application's. `null` takes it away. */
export interface UpdateGroupWrite extends InConversation {
  readonly kind: "updateGroup";
  readonly title?: string | null;
  readonly data?: unknown;
}

export interface UpdateGroupOutcome {
  readonly conversationId: ConversationId;
}

function apply(ledger: Ledger, write: UpdateGroupWrite): Applied<UpdateGroupOutcome> | Refusal {
  const { conversationId, userId, title, data } = write;
  const found = requireMember(ledger, conversationId, userId);
  if ("refused" in found) return found;
  const { group, me } = found;
  if (!mayManage(me)) return forbidden("Only owners and admins may change the group");
  const changes = {
    ...(title !== undefined && title !== group.title && { title }),
    ...(data !== undefined && JSON.stringify(data) !== JSON.stringify(group.data) && { data }),
  };
  if (Object.keys(changes).length === 0) return changedNothing({ conversationId });

  Object.assign(group, changes);
  const event = { type: "group", conversationId, ...changes, by: userId } as const;
  return { outcome: { conversationId }, appended: [appendToGroup(ledger, group, event, write)] };
}

export const updateGroup: WriteRule<UpdateGroupWrite, UpdateGroupOutcome> = { touches: touchesPlace, apply };
