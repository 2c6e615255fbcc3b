import type { ChatFeedEvent } from "../model/events.ts";
import type { ConversationId } from "../model/ids.ts";
import type { StoredMessage } from "../rules/ledger.ts";

/** An entry of a chat feed that is not a message, as it is stored. Contents stand in their message alone. */
export interface StoredEntry {
  readonly kind: Exclude<ChatFeedEvent["type"], "message">;
  /** Of the message that it concerns; 0 if it concerns none. */
  readonly seq: number;
  /** The rest of the event as JSON text. For a read mark: the reader's id, as it is. */
  readonly data: string;
}

export function toStoredEntry(event: Exclude<ChatFeedEvent, { readonly type: "message" }>): StoredEntry {
  if (event.type === "read") return { kind: "read", seq: event.seq, data: event.userId };
  const { type: kind, conversationId: _, ...fields } = event;
  const { seq = 0, content: __, ...data } = fields as { seq?: number; content?: unknown };
  return { kind, seq, data: JSON.stringify(data) };
}

/**
 * The event of a stored entry. An edit shows the latest version of its message, which is `message`; if that has been deleted
 * since then, it shows the deletion.
 */
export function toChatEvent(
  conversationId: ConversationId,
  { kind, seq, data }: StoredEntry,
  message: StoredMessage | null,
): ChatFeedEvent {
  if (kind === "read") return { type: "read", conversationId, userId: data, seq };
  const fields = JSON.parse(data) as object;
  const ofMessage = seq === 0 ? {} : { seq };
  if (kind !== "edited") return { type: kind, conversationId, ...ofMessage, ...fields } as ChatFeedEvent;
  if (!message) throw new Error(`an edit names message ${seq} of ${conversationId}, which is not there`);
  const { deletedAtMs, deletedBy = message.from, version = 1, editedAtMs = message.sentAtMs } = message.extras;
  if (deletedAtMs !== undefined) return { type: "deleted", conversationId, seq, deletedAtMs, by: deletedBy };
  return { type: "edited", conversationId, seq, version, content: message.content, editedAtMs };
}
