import type { UserId } from "../model/ids.ts";
import type { Ledger } from "../rules/ledger.ts";
import { requireMember, unreadOf, wantsNotice } from "../rules/membership.ts";
import type { Refusal } from "../rules/refusal.ts";
import type { InConversation } from "./place.ts";
import { type Applied, type WriteRule } from "./write-rule.ts";

/**
 * Tells some of the members of a large group of a message: those who want to know, have not read it, and have no push
 * of the group that is unread. The caller is the sender.
 */
export interface NotifyGroupWrite extends InConversation {
  readonly kind: "notifyGroup";
  readonly seq: number;
  readonly excerpt: string;
  readonly viewers: readonly UserId[];
  readonly collapse: string;
  /** Where to go on; `null` at the beginning. */
  readonly after: string | null;
  readonly limit: number;
}

export interface NotifyGroupOutcome {
  /** Where to go on; `null` at the end. */
  readonly next: string | null;
}

/** The place of a member in the order of {@link Ledger.membersAfter}. */
export const joinOrder = ({ fromN, userId }: { readonly fromN: number; readonly userId: UserId }): string =>
  `${String(fromN).padStart(16, "0")} ${userId}`;

function apply(ledger: Ledger, write: NotifyGroupWrite): Applied<NotifyGroupOutcome> | Refusal {
  const { conversationId, userId, seq, excerpt, viewers, collapse, after, limit, atMs } = write;
  const found = requireMember(ledger, conversationId, userId);
  if ("refused" in found) return found;
  const members = ledger.membersAfter(conversationId, after, limit);
  const open = new Set([userId, ...viewers]);
  const appended = members
    .filter(
      (member) =>
        !open.has(member.userId) &&
        member.readSeq < seq &&
        unreadOf(found.group, member) > 0 &&
        wantsNotice(ledger.settings(member.userId, conversationId), false, atMs) &&
        !ledger.hasNotice(member.userId, collapse),
    )
    .map((member) => ledger.notify(member.userId, { conversationId, from: userId, excerpt, collapse, atMs }));
  const last = members.at(-1);
  return { outcome: { next: last && members.length === limit ? joinOrder(last) : null }, appended };
}

export const notifyGroup: WriteRule<NotifyGroupWrite, NotifyGroupOutcome> = {
  touches: ({ conversationId: groupId, userId, after, limit, collapse }) => ({
    groups: [groupId],
    members: [{ groupId, userId }],
    membersAfter: [{ groupId, after, limit }],
    collapses: [collapse],
  }),
  apply,
};
