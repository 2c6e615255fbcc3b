import type { ConversationId } from "../model/ids.ts";
import type { Ledger } from "../rules/ledger.ts";
import { noMessage, type Refusal } from "../rules/refusal.ts";
import { touchesMoment } from "./moment.ts";
import { noticeLeaseMs } from "./notify-group.ts";
import { toRevised } from "./revision.ts";
import { type Applied, changedNothing, type WriteRule } from "./write-rule.ts";

/** Gives some of the pushes of a message that was edited or deleted the excerpt that the message has now. */
export interface ReviseNoticesWrite {
  readonly kind: "reviseNotices";
  readonly conversationId: ConversationId;
  readonly seq: number;
  /** The entry of the group that changed the message when the first step was taken: what is owed for a later one stays owed. */
  readonly n: number;
  readonly atMs: number;
  /** Where to go on; `null` at the beginning. */
  readonly after: string | null;
  /** How many pushes. */
  readonly limit: number;
}

export interface ReviseNoticesOutcome {
  /** Where to go on; `null` at the end. */
  readonly next: string | null;
}

function apply(ledger: Ledger, write: ReviseNoticesWrite): Applied<ReviseNoticesOutcome> | Refusal {
  const { conversationId, seq, n, atMs, after, limit } = write;
  const message = ledger.group(conversationId) && ledger.message(conversationId, seq);
  if (!message) return noMessage();
  // an edit and a deletion leave it with the message
  const { excerpt = "" } = message.extras;
  const next = ledger.reviseNoticesAfter(toRevised(ledger, message), excerpt, { after, limit });
  if (next === null) ledger.settleRevision(conversationId, { seq, n });
  else ledger.oweRevision(conversationId, { seq, n, untilMs: atMs + noticeLeaseMs });
  return changedNothing({ next });
}

export const reviseNotices: WriteRule<ReviseNoticesWrite, ReviseNoticesOutcome> = {
  touches: (write) => ({
    groups: [write.conversationId],
    messages: touchesMoment(write),
    revised: [write],
  }),
  apply,
};
