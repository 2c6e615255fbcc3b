import type { MessageItem } from "@tidings/client/store";
import type { Content } from "@tidings/react";

/** The earlier message that the user is answering or editing. */
export interface Intent {
  readonly kind: "reply" | "edit";
  readonly message: MessageItem<Content> & { readonly seq: number };
}

/** Actions on a message beside those of the store. The object is stable. */
export interface MessageActions {
  readonly conversationId: string;
  /** The user is still in the conversation. */
  readonly mayWrite: boolean;
  readonly begin: (intent: Intent) => void;
  /** Shows another message, and marks it for a moment. */
  readonly goTo: (seq: number) => void;
  /** Puts the text of a refused message back into the composer, and removes the message. */
  readonly takeBack: (nonce: string, text: string) => void;
}
