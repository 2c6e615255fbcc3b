import type { UserId } from "../model/ids.ts";
import type { Appended, Ledger, MemberRow } from "../rules/ledger.ts";
import { copiesOf, isIn, mayManage, requireMember } from "../rules/membership.ts";
import { badRequest, forbidden, type Refusal } from "../rules/refusal.ts";
import { appendToGroup, type InConversation } from "./place.ts";
import { type Applied, changedNothing, type WriteRule } from "./write-rule.ts";

/** Ends a membership: the caller's own, or another's. What was written until then stays readable to them. Repeating it changes nothing. */
export interface RemoveMemberWrite extends InConversation {
  readonly kind: "removeMember";
  readonly memberId: UserId;
}

/** Without an owner nobody could do what owners do: the longest-serving admin becomes one, else member. */
function successorOf(ledger: Ledger, leaving: MemberRow): MemberRow | null {
  if (leaving.role !== "owner") return null;
  const senior = ledger.seniorMember(leaving.groupId, leaving.userId);
  return senior && senior.role !== "owner" ? senior : null;
}

function apply(ledger: Ledger, write: RemoveMemberWrite): Applied<object> | Refusal {
  const { conversationId, userId, memberId, atMs, copyBound } = write;
  const isOwn = memberId === userId;
  const leaving = ledger.member(conversationId, memberId);
  if (isOwn && leaving && !isIn(leaving)) return changedNothing({});
  const found = requireMember(ledger, conversationId, userId);
  if ("refused" in found) return found;
  const { group, me } = found;
  if (!isOwn && !mayManage(me)) return forbidden("Only owners and admins may remove others");
  if (!leaving) return badRequest("That user is not a member of the group");
  if (!isIn(leaving)) return changedNothing({});
  if (!isOwn && leaving.role === "owner" && me.role !== "owner") return forbidden("Only an owner may remove an owner");

  const successor = successorOf(ledger, leaving);
  const appended: Appended[] = [];
  // who goes is told of it by the entry as well
  const before = copiesOf(ledger, group, copyBound);
  group.memberCount -= 1;
  const { title, data, memberCount, lastSeq } = group;
  const left = { atMs, title, data, memberCount };
  ledger.saveMember({ ...leaving, untilN: group.head + 1, untilSeq: lastSeq, left });
  const removed = { type: "members", conversationId, removed: [memberId], by: userId } as const;
  appended.push({ feed: "chat", userId: memberId, n: ledger.appendToUser(memberId, removed, atMs), event: removed });
  const entry = appendToGroup(ledger, group, removed, write);
  appended.push({ ...entry, userIds: entry.userIds && (before ?? [...entry.userIds, memberId]) });
  if (successor) {
    ledger.saveMember({ ...successor, role: "owner" });
    const role = { userId: successor.userId, role: "owner" as const };
    const promoted = { type: "members", conversationId, role, by: userId } as const;
    appended.push({
      feed: "chat",
      userId: successor.userId,
      n: ledger.appendToUser(successor.userId, promoted, atMs),
      event: promoted,
    });
    appended.push(appendToGroup(ledger, group, promoted, write));
  }
  return { outcome: {}, appended };
}

export const removeMember: WriteRule<RemoveMemberWrite, object> = {
  touches({ conversationId: groupId, userId, memberId, copyBound }) {
    return {
      groups: [groupId],
      members: [userId, memberId].map((one) => ({ groupId, userId: one })),
      everyone: [{ groupId, upTo: copyBound + 1 }],
      seniors: [{ groupId, except: memberId }],
      users: [memberId],
    };
  },
  apply,
};
