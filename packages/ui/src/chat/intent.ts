import type { MessageItem } from "@tidings/client/store";
import type { Content } from "@tidings/react";

/** The earlier message that the user is answering or editing. */
export interface Intent {
  readonly kind: "reply" | "edit";
  readonly message: MessageItem<Content> & { readonly seq: number };
}

/** What belongs to a text that is taken back. */
export interface TakenBack {
  /** Whom it mentions: user ids, by the names in the text. Default: nobody. */
  readonly mentions?: ReadonlyMap<string, string>;
  /** What it answers, or changes. Default: nothing. */
  readonly intent?: Intent | null;
}

/** Actions on a message beside those of the store. The object is stable. */
export interface MessageActions {
  readonly conversationId: string;
  /** The user is still in the conversation. */
  readonly mayWrite: boolean;
  readonly begin: (intent: Intent) => void;
  /** Shows another message, and marks it for a moment. */
  readonly goTo: (seq: number) => void;
  /** Puts the text of a refused message or edit back into the composer, with what belongs to it, and removes that. */
  readonly takeBack: (nonce: string, text: string, context?: TakenBack) => void;
}
