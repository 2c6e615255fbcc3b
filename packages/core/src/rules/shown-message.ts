import type { Message } from "../model/events.ts";
import type { MemberRow, StoredMessage } from "./ledger.ts";

/** Who reads a message, by the entry with which they left its group. */
export type MessageReader = Pick<MemberRow, "untilN">;

/** Somebody who is in the conversation. */
export const present: MessageReader = { untilN: null };

/**
 * A message as a reader may see it. If it was edited after they had left, its words of that time are gone: to them, it is deleted. What
 * others have made of it besides, they see as long as they are there: who reacts and what is pinned goes on changing.
 */
export function seenBy<M extends Pick<StoredMessage, "extras">>(message: M, { untilN }: MessageReader): M {
  if (untilN === null) return message;
  const { reactions: _, pinnedAtMs: __, ...extras } = message.extras;
  const { editedN, editedAtMs } = extras;
  if (editedN === undefined || editedN <= untilN) return { ...message, extras };
  return { ...message, content: null, extras: { ...(editedAtMs !== undefined && { deletedAtMs: editedAtMs }) } };
}

/** A message as its readers get it. `quoted`: the message that it quotes, as it is now. */
export function toShownMessage(
  message: StoredMessage,
  quoted: Pick<StoredMessage, "from" | "extras"> | null,
  reader: MessageReader = present,
): Message {
  const { extras, ...sent } = seenBy(message, reader);
  const { excerpt: _, deletedBy: __, editedN: ___, replyTo: seq, ...shown } = extras;
  const quote = quoted && seenBy(quoted, reader);
  const replyTo = seq !== undefined && quote && { seq, from: quote.from, excerpt: quote.extras.excerpt ?? "" };
  return { ...sent, ...shown, ...(replyTo && { replyTo }) } as Message;
}
