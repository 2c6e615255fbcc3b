import type { ReachTarget } from "../ports/reach-store.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import type { Ledger } from "../rules/ledger.ts";
import { canSee, joinOrder, wantsNotice } from "../rules/membership.ts";
import { noMessage, type Refusal } from "../rules/refusal.ts";
import { type Applied, changedNothing, type WriteRule } from "./write-rule.ts";

/** How long after its last step a node still has the notices of a message in a large group to itself. Then others take over. */
export const noticeLeaseMs = 30_000;

/**
 * Tells some of the members of a large group of a message: those who want to know, have not read it, and have no push
 * of the group that is unread.
 */
export interface NotifyGroupWrite {
  readonly kind: "notifyGroup";
  readonly conversationId: ConversationId;
  readonly seq: number;
  readonly atMs: number;
  readonly viewers: readonly UserId[];
  readonly collapse: string;
  readonly reach?: readonly ReachTarget[];
  /** Where to go on; `null` at the beginning. */
  readonly after: string | null;
  readonly limit: number;
}

export interface NotifyGroupOutcome {
  /** Where to go on; `null` at the end. */
  readonly next: string | null;
}

function apply(ledger: Ledger, write: NotifyGroupWrite): Applied<NotifyGroupOutcome> | Refusal {
  const { conversationId, seq, viewers, collapse, after, limit } = write;
  const group = ledger.group(conversationId);
  const message = group && ledger.message(conversationId, seq);
  if (!group || !message) return noMessage();
  const { from, sentAtMs, extras } = message;
  if (extras.deletedAtMs !== undefined) {
    ledger.settle(conversationId, seq);
    return changedNothing({ next: null });
  }
  const members = ledger.membersAfter(conversationId, after, limit);
  const open = new Set([from, ...viewers]);
  // the time by which a later edit or deletion finds the push
  const notice = {
    conversationId,
    from,
    excerpt: extras.excerpt ?? "",
    collapse,
    atMs: sentAtMs,
    ...(write.reach && { reach: write.reach }),
  };
  const appended = members
    .filter(
      (member) =>
        !open.has(member.userId) &&
        member.readSeq < seq &&
        canSee(member, seq) &&
        wantsNotice(ledger.settings(member.userId, conversationId), extras.mentions === "all", sentAtMs) &&
        !ledger.hasNotice(member.userId, collapse),
    )
    .map((member) => ledger.notify(member.userId, notice));
  const last = members.at(-1);
  const next = last && members.length === limit ? joinOrder(last) : null;
  if (next === null) ledger.settle(conversationId, seq);
  else ledger.owe(conversationId, { seq, untilMs: write.atMs + noticeLeaseMs });
  return { outcome: { next }, appended };
}

export const notifyGroup: WriteRule<NotifyGroupWrite, NotifyGroupOutcome> = {
  touches: ({ conversationId: groupId, seq, after, limit, collapse }) => ({
    groups: [groupId],
    messages: [{ conversationId: groupId, seq }],
    membersAfter: [{ groupId, after, limit }],
    collapses: [collapse],
  }),
  apply,
};
