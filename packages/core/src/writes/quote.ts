import type { Quote } from "../model/events.ts";
import type { Ledger } from "../rules/ledger.ts";
import type { Refusal } from "../rules/refusal.ts";
import { type InConversation, messageOf, placeOf, touchesPlace } from "./place.ts";
import { type Applied, changedNothing, type WriteRule } from "./write-rule.ts";

/** Makes sure that a message which is about to be quoted has an excerpt. It appends nothing. */
export interface QuoteWrite extends InConversation {
  readonly kind: "quote";
  readonly seq: number;
  /** Of the message as it was sent: one that was edited since then has another. */
  readonly excerpt: string;
}

function apply(ledger: Ledger, write: QuoteWrite): Applied<Quote> | Refusal {
  const place = placeOf(ledger, write);
  if ("refused" in place) return place;
  const message = messageOf(ledger, place, write);
  if ("refused" in message) return message;
  const { excerpt = write.excerpt } = message.extras;
  if (message.extras.excerpt === undefined) {
    ledger.saveMessage({ ...message, extras: { ...message.extras, excerpt } });
  }
  return changedNothing({ seq: message.seq, from: message.from, excerpt });
}

export const quote: WriteRule<QuoteWrite, Quote> = {
  touches: (write) => ({ ...touchesPlace(write), messages: [write] }),
  apply,
};
