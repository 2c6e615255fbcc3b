import type { StoreContext } from "../store-context.ts";

/** What is said once holds for a few seconds at the server, so it is said again while typing goes on. Milliseconds. */
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
    // nobody misses it: it is over in seconds either way
    client.chat.setTyping({ conversationId: this.#conversationId, typing }).catch(() => {});
  }

  /** A message was sent: the server takes that for the end. */
  ended(): void {
    this.#toldAtMs = null;
  }
}
