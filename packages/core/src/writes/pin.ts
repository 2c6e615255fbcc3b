import type { Ledger } from "../rules/ledger.ts";
import { badRequest, type Refusal } from "../rules/refusal.ts";
import { appendEntry, type InConversation, messageOf, placeOf, touchesPlace } from "./place.ts";
import { type Applied, changedNothing, type WriteRule } from "./write-rule.ts";

/** Pins a message for everyone in the conversation, or takes the pin off. Repeating it changes nothing. */
export interface PinWrite extends InConversation {
  readonly kind: "pin";
  readonly seq: number;
  readonly on: boolean;
}

function apply(ledger: Ledger, write: PinWrite): Applied<object> | Refusal {
  const { conversationId, seq, userId, on, atMs } = write;
  const place = placeOf(ledger, write);
  if ("refused" in place) return place;
  const message = messageOf(ledger, place, write);
  if ("refused" in message) return message;
  if (message.extras.deletedAtMs !== undefined) return badRequest("The message is deleted: it cannot be pinned");
  const { pinnedAtMs, ...others } = message.extras;
  if ((pinnedAtMs !== undefined) === on) return changedNothing({});

  ledger.saveMessage({ ...message, extras: { ...others, ...(on && { pinnedAtMs: atMs }) } });
  const event = { type: "pinned", conversationId, seq, on, atMs, by: userId } as const;
  return { outcome: {}, appended: appendEntry(ledger, place, write, event) };
}

export const pin: WriteRule<PinWrite, object> = {
  touches: (write) => ({ ...touchesPlace(write), messages: [write] }),
  apply,
};
