import type { Role } from "../model/events.ts";
import type { UserId } from "../model/ids.ts";
import type { Ledger } from "../rules/ledger.ts";
import { isIn, requireMember } from "../rules/membership.ts";
import { badRequest, forbidden, type Refusal } from "../rules/refusal.ts";
import { appendToGroup, type InConversation } from "./place.ts";
import { type Applied, changedNothing, type WriteRule } from "./write-rule.ts";

/** Gives a member another role. */
export interface SetRoleWrite extends InConversation {
  readonly kind: "setRole";
  readonly memberId: UserId;
  readonly role: Role;
}

function apply(ledger: Ledger, write: SetRoleWrite): Applied<object> | Refusal {
  const { conversationId, userId, memberId, role, atMs } = write;
  const found = requireMember(ledger, conversationId, userId);
  if ("refused" in found) return found;
  const { group, me } = found;
  if (me.role !== "owner") return forbidden("Only owners may change roles");
  const member = ledger.member(conversationId, memberId);
  if (!isIn(member)) return badRequest("That user is not a member of the group");
  if (member.role === role) return changedNothing({});
  if (member.role === "owner" && ledger.seniorMember(conversationId, memberId)?.role !== "owner") {
    return badRequest("The group needs an owner: make somebody else one first");
  }

  ledger.saveMember({ ...member, role });
  const event = { type: "members", conversationId, role: { userId: memberId, role }, by: userId } as const;
  return {
    outcome: {},
    appended: [
      { feed: "chat", userId: memberId, n: ledger.appendToUser(memberId, event, atMs), event },
      appendToGroup(ledger, group, event, write),
    ],
  };
}

export const setRole: WriteRule<SetRoleWrite, object> = {
  touches({ conversationId: groupId, userId, memberId, copyBound }) {
    return {
      groups: [groupId],
      members: [userId, memberId].map((one) => ({ groupId, userId: one })),
      everyone: [{ groupId, upTo: copyBound }],
      seniors: [{ groupId, except: memberId }],
      users: [memberId],
    };
  },
  apply,
};
