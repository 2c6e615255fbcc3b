import type { ConversationId, UserId } from "../model/ids.ts";
import type { Appended, GroupRow, Ledger } from "../rules/ledger.ts";
import { badRequest, type Refusal } from "../rules/refusal.ts";
import { appendToGroup } from "./place.ts";
import { type Applied, changedNothing, type WriteRule } from "./write-rule.ts";

/** Makes a group of the caller, who is its owner, and of those named. */
export interface CreateGroupWrite {
  readonly kind: "createGroup";
  /** A new one. */
  readonly conversationId: ConversationId;
  readonly userId: UserId;
  /** Without the caller; each once. */
  readonly members: readonly UserId[];
  readonly title: string | null;
  /** A JSON value, `null` if there is none. */
  readonly data: unknown;
  /** Idempotency key, of the caller's own: a second group with it is the first one. */
  readonly key?: string;
  readonly maxGroups: number;
  /** Groups of one user that the caller has made. */
  readonly maxGroupsByOne: number;
  readonly copyBound: number;
  readonly atMs: number;
}

export interface CreateGroupOutcome {
  readonly conversationId: ConversationId;
  readonly duplicate: boolean;
}

function apply(ledger: Ledger, write: CreateGroupWrite): Applied<CreateGroupOutcome> | Refusal {
  const { conversationId, userId, members, title, data, key, maxGroups, maxGroupsByOne, atMs } = write;
  const first = key === undefined ? null : ledger.groupByKey(userId, key);
  if (first !== null) return changedNothing({ conversationId: first, duplicate: true });
  for (const one of [userId, ...members]) {
    if (ledger.groupCount(one) < maxGroups) continue;
    const who = one === userId ? "You are" : `${one} is`;
    return badRequest(`${who} in ${maxGroups} groups, which is the limit: leave one first`);
  }
  const full = members.find((one) => ledger.groupCountBy(one, userId) >= maxGroupsByOne);
  if (full !== undefined) {
    return badRequest(`${full} is in ${maxGroupsByOne} groups that you have made, which is the limit: leave them out`);
  }

  const group: GroupRow = {
    id: conversationId,
    title,
    data,
    createdBy: userId,
    createdAtMs: atMs,
    head: 0,
    lastSeq: 0,
    memberCount: 1 + members.length,
    lastAtMs: atMs,
  };
  ledger.saveGroup(group, key);
  for (const one of [userId, ...members]) {
    ledger.saveMember({
      groupId: conversationId,
      userId: one,
      role: one === userId ? "owner" : "member",
      joinedAtMs: atMs,
      joinedN: 1,
      fromN: 0,
      fromSeq: 0,
      untilN: null,
      untilSeq: null,
      left: null,
      readSeq: 0,
    });
  }
  const roles = [userId, ...members].map((one) => ({
    userId: one,
    role: one === userId ? ("owner" as const) : ("member" as const),
  }));
  const entry = appendToGroup(ledger, group, { type: "members", conversationId, added: roles, by: userId }, write);
  const told = roles.map((role): Appended => {
    const event = { type: "members", conversationId, added: [role], by: userId } as const;
    return { feed: "chat", userId: role.userId, n: ledger.appendToUser(role.userId, event, atMs), event };
  });
  return { outcome: { conversationId, duplicate: false }, appended: [...told, entry] };
}

export const createGroup: WriteRule<CreateGroupWrite, CreateGroupOutcome> = {
  touches({ conversationId, userId, members, key, copyBound }) {
    const users = [userId, ...members];
    return {
      groups: [conversationId],
      ...(key !== undefined && { groupKeys: [{ createdBy: userId, key }] }),
      members: users.map((one) => ({ groupId: conversationId, userId: one })),
      everyone: [{ groupId: conversationId, upTo: copyBound }],
      groupCounts: users,
      groupCountsBy: { userIds: members, madeBy: userId },
      users,
    };
  },
  apply,
};
