import type { ReactionSummary } from "../model/events.ts";
import type { Ledger } from "../rules/ledger.ts";
import { badRequest, type Refusal } from "../rules/refusal.ts";
import { appendEntry, type InConversation, messageOf, placeOf, touchesPlace } from "./place.ts";
import { type Applied, changedNothing, type WriteRule } from "./write-rule.ts";

/** Puts a reaction of the caller's on a message, or takes it off. Repeating it changes nothing. */
export interface ReactWrite extends InConversation {
  readonly kind: "react";
  readonly seq: number;
  readonly reaction: string;
  readonly on: boolean;
}

export interface ReactOutcome {
  readonly reactions: readonly ReactionSummary[];
}

/** Different ones on one message: a row of them that anybody can still read. */
const maxReactions = 50;

function apply(ledger: Ledger, write: ReactWrite): Applied<ReactOutcome> | Refusal {
  const { conversationId, seq, userId, reaction, on, atMs } = write;
  const place = placeOf(ledger, write);
  if ("refused" in place) return place;
  const message = messageOf(ledger, place, write);
  if ("refused" in message) return message;
  if (message.extras.deletedAtMs !== undefined) return badRequest("The message is deleted: nobody can react to it");
  const before = message.extras.reactions ?? [];
  if (on && before.length >= maxReactions && !before.some((one) => one.reaction === reaction)) {
    return badRequest(`The message has ${maxReactions} different reactions, which is the limit: use one of them`);
  }
  if (!ledger.setReaction(conversationId, seq, { userId, reaction, on, atMs })) {
    return changedNothing({ reactions: before });
  }

  const reactions = ledger.reactions(conversationId, seq);
  const { reactions: _, ...others } = message.extras;
  ledger.saveMessage({ ...message, extras: { ...others, ...(reactions.length > 0 && { reactions }) } });
  const event = { type: "reaction", conversationId, seq, userId, reaction, on } as const;
  return { outcome: { reactions }, appended: appendEntry(ledger, place, write, event) };
}

export const react: WriteRule<ReactWrite, ReactOutcome> = {
  touches: (write) => ({ ...touchesPlace(write), messages: [write], reactions: [write] }),
  apply,
};
