import { toFailureText } from "../format/failure-text.ts";
import { messageReceived } from "../store/chat-events.ts";
import { sendDiscarded, sendFailed, sendRetried, sendStarted } from "../store/pending.ts";
import type { ConversationId } from "../domain.ts";
import type { SessionContext } from "./context.ts";

/** Own messages on their way. */
export interface Sending {
  /** Shows the message at once and sends it when that is possible. */
  send(conversationId: ConversationId, text: string): void;
  retry(nonce: string): void;
  discard(nonce: string): void;
}

export function createSending({ client, store, signal }: SessionContext): Sending {
  /** The outbox sends a nonce that it has given up on again, and never one twice. */
  async function deliver(conversationId: ConversationId, text: string, nonce: string): Promise<void> {
    const from = store.get().me.userId;
    const content = { text };
    try {
      const { seq, sentAtMs } = await client.chat.send({ conversationId, content, nonce });
      store.update((state) => messageReceived(state, { conversationId, seq, from, content, nonce, sentAtMs }));
    } catch (error) {
      if (signal.aborted) return;
      console.error("A message was not sent", error);
      store.update((state) => sendFailed(state, nonce, toFailureText(error)));
    }
  }

  return {
    send(conversationId, text) {
      const nonce = createNonce();
      store.update((state) => sendStarted(state, { nonce, conversationId, text, createdAtMs: Date.now() }));
      void deliver(conversationId, text, nonce);
    },
    retry(nonce) {
      const message = store.get().pending.find((candidate) => candidate.nonce === nonce);
      if (!message) return;
      store.update((state) => sendRetried(state, nonce));
      void deliver(message.conversationId, message.text, nonce);
    },
    discard(nonce) {
      client.outbox.discard(nonce);
      store.update((state) => sendDiscarded(state, nonce));
    },
  };
}

/** 128 random bits. `crypto.randomUUID` is not there on a page without TLS. */
function createNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
