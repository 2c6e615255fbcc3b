import type { OpenConversation } from "@tidings/react";
import type { Intent } from "./intent.ts";

type Item = OpenConversation["items"][number];

export const isStored = (item: Item): item is Intent["message"] => item.seq !== null;

/** To answer what a message quotes; `null` if that is not loaded. */
export function toReply(quote: Item["replyTo"], items: readonly Item[]): Intent | null {
  const message = quote && items.filter(isStored).find(({ seq }) => seq === quote.seq);
  return message ? { kind: "reply", message } : null;
}
