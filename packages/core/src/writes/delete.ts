import type { Ledger } from "../rules/ledger.ts";
import { mayManage } from "../rules/membership.ts";
import { forbidden, type Refusal } from "../rules/refusal.ts";
import { appendEntry, type InConversation, messageOf, placeOf, touchesPlace } from "./place.ts";
import { nothingRevised, revise, type Revision, touchesRevised } from "./revision.ts";
import { type Applied, changedNothing, type WriteRule } from "./write-rule.ts";

/** Empties a message; its number stays. Repeating it changes nothing. */
export interface DeleteWrite extends InConversation {
  readonly kind: "delete";
  readonly seq: number;
}

export interface DeleteOutcome {
  readonly deletedAtMs: number;
  readonly pushes: Revision;
}

function apply(ledger: Ledger, write: DeleteWrite): Applied<DeleteOutcome> | Refusal {
  const { conversationId, seq, userId, atMs } = write;
  const place = placeOf(ledger, write);
  if ("refused" in place) return place;
  const message = messageOf(ledger, place, write);
  if ("refused" in message) return message;
  if (message.from !== userId && !(place.kind === "group" && mayManage(place.me))) {
    return forbidden("You can only delete your own messages, and any in a group that you own or administer");
  }
  if (message.extras.deletedAtMs !== undefined) {
    return changedNothing({ deletedAtMs: message.extras.deletedAtMs, pushes: nothingRevised });
  }

  const { version, editedAtMs } = message.extras;
  const kept = { ...(version !== undefined && { version }), ...(editedAtMs !== undefined && { editedAtMs }) };
  const gone = { deletedAtMs: atMs, ...(message.from !== userId && { deletedBy: userId }), excerpt: "" };
  ledger.saveMessage({ ...message, content: null, extras: { ...kept, ...gone } });
  ledger.clearMessage(conversationId, seq);
  const event = { type: "deleted", conversationId, seq, deletedAtMs: atMs, by: userId } as const;
  const appended = appendEntry(ledger, place, write, event);
  const pushes = revise(ledger, { place, message, excerpt: "" }, write);
  return { outcome: { deletedAtMs: atMs, pushes }, appended };
}

export const deleteMessage: WriteRule<DeleteWrite, DeleteOutcome> = {
  touches: (write) => ({ ...touchesPlace(write), ...touchesRevised(write) }),
  apply,
};
