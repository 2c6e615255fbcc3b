import type { ReachTarget } from "../ports/reach-store.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import type { Ledger, StoredMessage } from "../rules/ledger.ts";
import { canSee, joinOrder, wantsNotice } from "../rules/membership.ts";
import { noMessage, type Refusal } from "../rules/refusal.ts";
import { type Applied, changedNothing, type WriteRule } from "./write-rule.ts";

/** How long after its last step a node still has the notices of a message in a large group to itself. Then others take over. */
export const noticeLeaseMs = 30_000;

/**
 * A message that is deleted stands for those before it as well, whose own pushes may not all be written yet: so far back one is looked
 * for that is still there. Of anything older all have been told.
 */
const earlierMessages = 20;
const earlierMs = 2 * noticeLeaseMs;

/**
 * Tells some of the members of a large group of a message: those who want to know, have not read it, and have no push
 * of the group that is unread.
 */
export interface NotifyGroupWrite {
  readonly kind: "notifyGroup";
  readonly conversationId: ConversationId;
  /** If it is deleted, members are told of the message before it. */
  readonly seq: number;
  /** It mentions all. If it is deleted, members are told of one before it that does, if there is any. */
  readonly mentionsAll: boolean;
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

/** The newest message that is not deleted, and is wanted, of this one and those shortly before it. */
function newestLeft(
  ledger: Ledger,
  newest: StoredMessage,
  isWanted: (message: StoredMessage) => boolean = () => true,
): StoredMessage | null {
  const { conversationId } = newest;
  for (const seq of seqsUpTo(newest.seq)) {
    const message = ledger.message(conversationId, seq);
    if (!message || message.sentAtMs < newest.sentAtMs - earlierMs) return null;
    if (message.extras.deletedAtMs === undefined && isWanted(message)) return message;
  }
  return null;
}

const mentionsAll = ({ extras }: StoredMessage): boolean => extras.mentions === "all";

/** The newest first. */
const seqsUpTo = (seq: number): readonly number[] =>
  Array.from({ length: Math.min(seq, 1 + earlierMessages) }, (_, i) => seq - i);

function apply(ledger: Ledger, write: NotifyGroupWrite): Applied<NotifyGroupOutcome> | Refusal {
  const { conversationId, seq, viewers, collapse, after, limit } = write;
  const group = ledger.group(conversationId);
  const newest = group && ledger.message(conversationId, seq);
  if (!group || !newest) return noMessage();
  const message = (write.mentionsAll ? newestLeft(ledger, newest, mentionsAll) : null) ?? newestLeft(ledger, newest);
  if (!message) {
    ledger.settle(conversationId, write);
    return changedNothing({ next: null });
  }
  const { from, sentAtMs, extras } = message;
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
        member.readSeq < message.seq &&
        canSee(member, message.seq) &&
        wantsNotice(ledger.settings(member.userId, conversationId), mentionsAll(message), sentAtMs) &&
        !ledger.hasNotice(member.userId, collapse),
    )
    .map((member) => ledger.notify(member.userId, notice));
  const last = members.at(-1);
  const next = last && members.length === limit ? joinOrder(last) : null;
  if (next === null) ledger.settle(conversationId, write);
  else ledger.owe(conversationId, { seq, mentionsAll: write.mentionsAll, untilMs: write.atMs + noticeLeaseMs });
  return { outcome: { next }, appended };
}

export const notifyGroup: WriteRule<NotifyGroupWrite, NotifyGroupOutcome> = {
  touches: ({ conversationId: groupId, seq, after, limit, collapse }) => ({
    groups: [groupId],
    messages: seqsUpTo(seq).map((one) => ({ conversationId: groupId, seq: one })),
    membersAfter: [{ groupId, after, limit }],
    collapses: [collapse],
  }),
  apply,
};
