import type { Message } from "../model/events.ts";
import type { StoredMessage } from "./ledger.ts";

/** A message as its readers get it. `quoted`: the message that it quotes, as it is now. */
export function toShownMessage(
  { extras, ...sent }: StoredMessage,
  quoted: Pick<StoredMessage, "from" | "extras"> | null,
): Message {
  const { excerpt: _, deletedBy: __, replyTo: seq, ...shown } = extras;
  const replyTo = seq !== undefined && quoted && { seq, from: quoted.from, excerpt: quoted.extras.excerpt ?? "" };
  return { ...sent, ...shown, ...(replyTo && { replyTo }) } as Message;
}
