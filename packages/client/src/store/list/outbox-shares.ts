import { directConversationId, otherParty } from "../../model/direct-conversation.ts";
import { isGroupId } from "../../model/group-id.ts";
import type { OutboxChange, OutboxEntry } from "../../outbox/outbox-entry.ts";
import type { StoreClient } from "../wire/store-client.ts";

/** What the outbox holds for one conversation. */
export interface OutboxShare {
  readonly entries: OutboxEntry[];
  readonly changes: OutboxChange[];
}

/** What the outbox holds, by conversation. Conversations that are not this user's are left out. */
export function outboxShares(outbox: StoreClient["outbox"], me: string): ReadonlyMap<string, OutboxShare> {
  const shares = new Map<string, OutboxShare>();
  const of = (id: string): OutboxShare => {
    const share = shares.get(id) ?? { entries: [], changes: [] };
    if (isGroupId(id) || otherParty(id, me) !== null) shares.set(id, share);
    return share;
  };
  for (const entry of outbox.entries) {
    of(entry.conversationId ?? directConversationId(me, entry.to ?? me)).entries.push(entry);
  }
  for (const change of outbox.changes) of(change.conversationId).changes.push(change);
  return shares;
}
