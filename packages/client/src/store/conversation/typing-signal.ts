import type { StoreContext } from "../store-context.ts";

/** The server forgets a typing signal after a few seconds, so it is repeated while the user types. Milliseconds. */
const repeatMs = 2_000;

/** Tells the other party that this user is typing. */
export class TypingSignal {
  readonly #context: StoreContext;
  readonly #conversationId: string;
  /** When the server was told last; `null` if it was told that it stopped. */
  #toldAtMs: number | null = null;

  constructor(context: StoreContext, conversationId: string) {
    this.#context = context;
    this.#conversationId = conversationId;
  }

  set(typing: boolean): void {
    const nowMs = performance.now();
    if (typing ? this.#toldAtMs !== null && nowMs - this.#toldAtMs < repeatMs : this.#toldAtMs === null) return;
    this.#toldAtMs = typing ? nowMs : null;
    if (this.#context.isClosed) return;
    const { client } = this.#context;
    // a lost signal does not matter: it would expire in seconds anyway
    client.chat.setTyping({ conversationId: this.#conversationId, typing }).catch(() => {});
  }

  /** A message was sent, which the server takes as the end of typing. */
  ended(): void {
    this.#toldAtMs = null;
  }
}
