import type { ConversationId } from "../domain.ts";
import type { SessionContext } from "./context.ts";

/** What is said once holds for a few seconds at the server, so it is said again while typing goes on. */
const repeatMs = 2_000;

/** Tells the other party that the user is typing. */
export interface TypingSignal {
  typed(conversationId: ConversationId): void;
  stopped(conversationId: ConversationId): void;
}

export function createTypingSignal({ client, signal }: SessionContext): TypingSignal {
  let last: { readonly conversationId: ConversationId; readonly atMs: number } | null = null;

  function tell(conversationId: ConversationId, typing: boolean): void {
    if (signal.aborted) return;
    // Nobody misses it: it is over in seconds either way.
    client.chat.setTyping({ conversationId, typing }).catch((error: unknown) => {
      if (!signal.aborted) console.debug("Typing was not told", error);
    });
  }

  return {
    typed(conversationId) {
      const atMs = Date.now();
      if (last?.conversationId === conversationId && atMs - last.atMs < repeatMs) return;
      last = { conversationId, atMs };
      tell(conversationId, true);
    },
    stopped(conversationId) {
      if (last?.conversationId !== conversationId) return;
      last = null;
      tell(conversationId, false);
    },
  };
}
