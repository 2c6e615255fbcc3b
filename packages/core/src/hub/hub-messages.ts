import type { ReactionSummary } from "../model/events.ts";
import type { ConversationId, UserId } from "../model/ids.ts";

interface OfMessage {
  readonly conversationId: ConversationId;
  readonly seq: number;
}

/**
 * Tells the line that stands for a message where it is not shown: in a push, in a quote. In place of the line of one message it is
 * needed where another is quoted, or where a policy may change the content: there the line is empty without it.
 */
export type Excerpt = (content: unknown) => string;

/** Messages that change: in direct conversations and in groups. */
export interface MessageCalls {
  /** A message of the caller's own. The same nonce again changes nothing and resolves with the first result. */
  edit(
    userId: UserId,
    change: OfMessage & { readonly content: unknown; readonly excerpt: string | Excerpt; readonly nonce: string },
  ): Promise<{ readonly version: number; readonly editedAtMs: number; readonly duplicate: boolean }>;
  /** Empties it; its number stays. Repeating it changes nothing. */
  deleteMessage(userId: UserId, message: OfMessage): Promise<{ readonly deletedAtMs: number }>;
  /** Resolves with all reactions to the message. Repeating it changes nothing. */
  react(
    userId: UserId,
    reaction: OfMessage & { readonly reaction: string; readonly on: boolean },
  ): Promise<{ readonly reactions: readonly ReactionSummary[] }>;
  /**
   * For everyone in the conversation. Repeating it changes nothing. Resolves with an object without fields, which tells the host what
   * the call has cost.
   */
  pin(userId: UserId, pin: OfMessage & { readonly on: boolean }): Promise<object>;
}
