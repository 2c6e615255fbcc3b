import type { Ledger } from "../rules/ledger.ts";
import { badRequest, forbidden, type Refusal } from "../rules/refusal.ts";
import { appendEntry, type InConversation, messageOf, placeOf, touchesPlace } from "./place.ts";
import { nothingRevised, revise, type Revision, touchesRevised } from "./revision.ts";
import { type Applied, changedNothing, type WriteRule } from "./write-rule.ts";

/** Gives a message of the caller's own another content. */
export interface EditWrite extends InConversation {
  readonly kind: "edit";
  readonly seq: number;
  /** A JSON value. */
  readonly content: unknown;
  readonly excerpt: string;
  /** Unique for the message: a second edit with it changes nothing and gets the first one's outcome. */
  readonly nonce: string;
}

export interface EditOutcome {
  readonly version: number;
  readonly editedAtMs: number;
  readonly duplicate: boolean;
  readonly pushes: Revision;
}

function apply(ledger: Ledger, write: EditWrite): Applied<EditOutcome> | Refusal {
  const { conversationId, seq, content, excerpt, nonce, atMs } = write;
  const place = placeOf(ledger, write);
  if ("refused" in place) return place;
  const message = messageOf(ledger, place, write);
  if ("refused" in message) return message;
  if (message.from !== write.userId) return forbidden("You can only edit your own messages");
  const first = ledger.edited(conversationId, seq, nonce);
  if (first) return changedNothing({ ...first, duplicate: true, pushes: nothingRevised });
  if (message.extras.deletedAtMs !== undefined) return badRequest("The message is deleted: it can no longer be edited");

  const version = (message.extras.version ?? 1) + 1;
  const edited = { version, editedAtMs: atMs, ...(place.kind === "group" && { editedN: place.group.head + 1 }) };
  ledger.saveMessage({ ...message, content, extras: { ...message.extras, ...edited, excerpt } });
  ledger.saveEdit(conversationId, seq, { nonce, version, editedAtMs: atMs });
  const event = { type: "edited", conversationId, seq, version, content, editedAtMs: atMs } as const;
  const appended = appendEntry(ledger, place, write, event);
  const pushes = revise(ledger, { place, message, excerpt }, write);
  return { outcome: { version, editedAtMs: atMs, duplicate: false, pushes }, appended };
}

export const edit: WriteRule<EditWrite, EditOutcome> = {
  touches: (write) => ({
    ...touchesPlace(write),
    ...touchesRevised(write),
    edits: [write],
  }),
  apply,
};
