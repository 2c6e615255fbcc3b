import type { MessageItem } from "@tidings/client/store";
import type { Content } from "@tidings/react";

/** What is being written is about an earlier message: an answer to it, or its new text. */
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
  /** The text of a message that was refused stands where one writes again, and the message is gone. */
  readonly takeBack: (nonce: string, text: string) => void;
}
