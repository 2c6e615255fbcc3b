import { isGroupId } from "../model/ids.ts";
import type { Ledger, RevisedMessage, StoredMessage, Touched } from "../rules/ledger.ts";
import { momentOf, touchesMoment } from "./moment.ts";
import { noticeLeaseMs } from "./notify-group.ts";
import type { InConversation, Place } from "./place.ts";

/** What an edit or a deletion has made of the pushes that tell of the message. Its caller is not told. */
export interface Revision {
  /** How many the commit has given another excerpt. */
  readonly revised: number;
  /** If there were too many for it: all of them follow, and are owed until then. `n`: the entry of the group that changed the message. */
  readonly owed: { readonly n: number; readonly memberCount: number } | null;
}

export const nothingRevised: Revision = { revised: 0, owed: null };

interface Change extends InConversation {
  readonly seq: number;
}

/** Those of a direct conversation are few. */
const unbounded = 2 ** 31;

/** The commit revises as many pushes as it would write for a message. */
const mostRevised = ({ conversationId, copyBound }: Change): number =>
  isGroupId(conversationId) ? copyBound : unbounded;

export const touchesRevised = (write: Change): Touched => ({
  messages: touchesMoment(write),
  revised: [{ conversationId: write.conversationId, seq: write.seq, upTo: mostRevised(write) }],
});

export const toRevised = (ledger: Ledger, message: StoredMessage): RevisedMessage => ({
  ...message,
  seqs: momentOf(ledger, message),
});

/** Gives the pushes of a message the excerpt that it has now. Call it once the entry is appended that tells of the change. */
export function revise(
  ledger: Ledger,
  { place, message, excerpt }: { readonly place: Place; readonly message: StoredMessage; readonly excerpt: string },
  write: Change,
): Revision {
  const revised = ledger.reviseNotices(toRevised(ledger, message), excerpt, mostRevised(write));
  if (revised !== null) return { revised, owed: null };
  if (place.kind === "direct")
    throw new Error(`${write.conversationId} has more pushes of one moment than there can be`);
  const { head: n, memberCount } = place.group;
  ledger.oweRevision(write.conversationId, { seq: write.seq, n, untilMs: write.atMs + noticeLeaseMs });
  return { revised: 0, owed: { n, memberCount } };
}
