import type { Intent } from "@tidings/ui";

/** What there is to do with a message, beside what the store does by itself. */
export interface MessageActions {
  readonly begin: (intent: Intent) => void;
  /** Shows another message, and marks it for a moment. */
  readonly goTo: (seq: number) => void;
  /** Stands behind the message's text where one writes again. */
  readonly takeBack: (nonce: string, text: string) => void;
}
