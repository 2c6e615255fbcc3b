import type { UserId } from "../model/ids.ts";
import type { CreateGroupOutcome } from "./create-group.ts";
import { changedNothing, type WriteRule } from "./write-rule.ts";

/** Looks for the group that the caller has made with an idempotency key already. It changes nothing. */
export interface FindCreatedWrite {
  readonly kind: "findCreated";
  readonly userId: UserId;
  readonly key: string;
}

export interface FindCreatedOutcome {
  readonly first: Pick<CreateGroupOutcome, "conversationId"> | null;
}

export const findCreated: WriteRule<FindCreatedWrite, FindCreatedOutcome> = {
  touches: ({ userId, key }) => ({ groupKeys: [{ createdBy: userId, key }] }),
  apply(ledger, { userId, key }) {
    const conversationId = ledger.groupByKey(userId, key);
    return changedNothing({ first: conversationId === null ? null : { conversationId } });
  },
};
