import type { Content } from "@tidings/react";
import type { MessageItem } from "@tidings/client/store";

/** What is being written is about an earlier message: an answer to it, or its new text. */
export interface Intent {
  readonly kind: "reply" | "edit";
  readonly message: MessageItem<Content> & { readonly seq: number };
}

/** What there is to do with a message, beside what the store does by itself. */
export interface MessageActions {
  readonly begin: (intent: Intent) => void;
  /** Shows another message, and marks it for a moment. */
  readonly goTo: (seq: number) => void;
  /** Stands behind the message's text where one writes again. */
  readonly takeBack: (nonce: string, text: string) => void;
}
