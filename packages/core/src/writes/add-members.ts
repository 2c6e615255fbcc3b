import type { UserId } from "../model/ids.ts";
import type { Appended, Ledger } from "../rules/ledger.ts";
import { copiesOf, isIn, mayManage, requireMember } from "../rules/membership.ts";
import { badRequest, forbidden, type Refusal } from "../rules/refusal.ts";
import { appendToGroup, type InConversation } from "./place.ts";
import { type Applied, changedNothing, type WriteRule } from "./write-rule.ts";

/** Adds members to a group. Those who are in it already are passed over. */
export interface AddMembersWrite extends InConversation {
  readonly kind: "addMembers";
  /** Each once. */
  readonly userIds: readonly UserId[];
  /** Whether they can read what was written before. */
  readonly history: "all" | "none";
  readonly maxMembers: number;
  readonly maxGroups: number;
  /** Groups of one user that the same other user has made. */
  readonly maxGroupsByOne: number;
}

export interface AddMembersOutcome {
  readonly added: readonly UserId[];
}

function apply(ledger: Ledger, write: AddMembersWrite): Applied<AddMembersOutcome> | Refusal {
  const { conversationId, userId, history, maxMembers, maxGroups, maxGroupsByOne, atMs, copyBound } = write;
  const found = requireMember(ledger, conversationId, userId);
  if ("refused" in found) return found;
  const { group, me } = found;
  if (!mayManage(me)) return forbidden("Only owners and admins may add members");
  const added = write.userIds.filter((one) => !isIn(ledger.member(conversationId, one)));
  if (added.length === 0) return changedNothing({ added });
  if (group.memberCount + added.length > maxMembers) {
    return badRequest(
      `The group has ${group.memberCount} members and may have ${maxMembers}: add at most ${Math.max(0, maxMembers - group.memberCount)}`,
    );
  }
  const full = added.find((one) => ledger.groupCount(one) >= maxGroups);
  if (full !== undefined) return badRequest(`${full} is in ${maxGroups} groups, which is the limit: leave them out`);
  const { createdBy } = group;
  const fullOfOne = added.find((one) => one !== createdBy && ledger.groupCountBy(one, createdBy) >= maxGroupsByOne);
  if (fullOfOne !== undefined) {
    return badRequest(
      `${fullOfOne} is in ${maxGroupsByOne} groups that ${createdBy} has made, which is the limit: leave them out`,
    );
  }

  const before = copiesOf(ledger, group, copyBound);
  const all = history === "all";
  for (const one of added) {
    ledger.saveMember({
      groupId: conversationId,
      userId: one,
      role: "member",
      joinedAtMs: atMs,
      joinedN: group.head + 1,
      fromN: all ? 0 : group.head,
      fromSeq: all ? 0 : group.lastSeq,
      untilN: null,
      untilSeq: null,
      left: null,
      // what was written before they came is not news to them
      readSeq: group.lastSeq,
    });
  }
  group.memberCount += added.length;
  const roles = added.map((one) => ({ userId: one, role: "member" as const }));
  const entry = appendToGroup(ledger, group, { type: "members", conversationId, added: roles, by: userId }, write);
  const told = roles.map((role): Appended => {
    const event = { type: "members", conversationId, added: [role], by: userId } as const;
    return { feed: "chat", userId: role.userId, n: ledger.appendToUser(role.userId, event, atMs), event };
  });
  // a group that grows beyond the bound tells those who had copies of their own of it, for the last time
  const userIds = entry.userIds ?? (before && [...before, ...added]);
  return { outcome: { added }, appended: [...told, { ...entry, userIds }] };
}

export const addMembers: WriteRule<AddMembersWrite, AddMembersOutcome> = {
  touches(write) {
    const { conversationId: groupId, userId, userIds, copyBound } = write;
    return {
      groups: [groupId],
      members: [userId, ...userIds].map((one) => ({ groupId, userId: one })),
      everyone: [{ groupId, upTo: copyBound }],
      groupCounts: userIds,
      groupCountsBy: { userIds, madeBy: { groupId } },
      users: userIds,
    };
  },
  apply,
};
