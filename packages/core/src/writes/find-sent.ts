import type { StoredMessage } from "../rules/ledger.ts";
import type { UserId } from "../model/ids.ts";
import { changedNothing, type WriteRule } from "./write-rule.ts";

/** Looks for what a nonce has sent already. It changes nothing. */
export interface FindSentWrite {
  readonly kind: "findSent";
  readonly userId: UserId;
  readonly nonce: string;
}

export interface FindSentOutcome {
  readonly first: Pick<StoredMessage, "conversationId" | "seq" | "sentAtMs"> | null;
}

export const findSent: WriteRule<FindSentWrite, FindSentOutcome> = {
  touches: ({ userId, nonce }) => ({ nonces: [{ from: userId, nonce }] }),
  apply: (ledger, { userId, nonce }) => changedNothing({ first: ledger.sent(userId, nonce) }),
};
