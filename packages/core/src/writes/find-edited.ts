import type { ConversationId, UserId } from "../model/ids.ts";
import { changedNothing, type WriteRule } from "./write-rule.ts";
import type { EditOutcome } from "./edit.ts";

/** Looks for what a nonce has edited already in a message of the caller's own. It changes nothing. */
export interface FindEditedWrite {
  readonly kind: "findEdited";
  readonly userId: UserId;
  readonly conversationId: ConversationId;
  readonly seq: number;
  readonly nonce: string;
}

export interface FindEditedOutcome {
  readonly first: Pick<EditOutcome, "version" | "editedAtMs"> | null;
}

export const findEdited: WriteRule<FindEditedWrite, FindEditedOutcome> = {
  touches: (write) => ({ messages: [write], edits: [write] }),
  apply(ledger, { conversationId, seq, nonce, userId }) {
    const isOwn = ledger.message(conversationId, seq)?.from === userId;
    return changedNothing({ first: isOwn ? ledger.edited(conversationId, seq, nonce) : null });
  },
};
