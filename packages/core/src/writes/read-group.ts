import type { Appended, Ledger } from "../rules/ledger.ts";
import { lastVisibleSeq } from "../rules/membership.ts";
import { noConversation, type Refusal } from "../rules/refusal.ts";
import type { InConversation } from "./place.ts";
import type { Applied, WriteRule } from "./write-rule.ts";

/** Moves a member's read mark forward, at most to the last message that they can see. Those who have left may too. */
export interface ReadGroupWrite extends InConversation {
  readonly kind: "readGroup";
  readonly seq: number;
  /** Of the push that is read with the last message. */
  readonly collapse: string;
}

export interface ReadGroupOutcome {
  /** The mark as it is now. */
  readonly seq: number;
}

function apply(ledger: Ledger, write: ReadGroupWrite): Applied<ReadGroupOutcome> | Refusal {
  const { conversationId, userId, collapse, atMs } = write;
  const group = ledger.group(conversationId);
  const me = group && ledger.member(conversationId, userId);
  if (!group || !me) return noConversation();
  const last = lastVisibleSeq(group, me);
  const seq = Math.min(write.seq, last);
  if (seq <= me.readSeq) {
    // who was removed and added again has nothing to read, but may have a push from before
    const read = seq === last ? ledger.readNotice(userId, collapse, atMs) : null;
    return { outcome: { seq: me.readSeq }, appended: read ? [read] : [] };
  }

  ledger.saveMember({ ...me, readSeq: seq });
  const event = { type: "read", conversationId, userId, seq } as const;
  const appended: Appended[] = [{ feed: "chat", userId, n: ledger.appendToUser(userId, event, atMs), event }];
  const read = seq === last ? ledger.readNotice(userId, collapse, atMs) : null;
  if (read) appended.push(read);
  return { outcome: { seq }, appended };
}

export const readGroup: WriteRule<ReadGroupWrite, ReadGroupOutcome> = {
  touches: ({ conversationId: groupId, userId, collapse }) => ({
    groups: [groupId],
    members: [{ groupId, userId }],
    users: [userId],
    collapses: [collapse],
  }),
  apply,
};
