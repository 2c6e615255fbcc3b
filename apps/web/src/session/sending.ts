import { messageReceived } from "../store/chat-events.ts";
import { outboxChanged, sendDiscarded, sendStarted } from "../store/pending.ts";
import type { OpenChat } from "../store/state.ts";
import type { SessionContext } from "./context.ts";

/** Own messages on their way. */
export interface Sending {
  /** Shows the message at once and sends it when that is possible. */
  send(chat: OpenChat, text: string): void;
  retry(nonce: string): void;
  discard(nonce: string): void;
}

export function createSending({ client, store, signal }: SessionContext): Sending {
  const { outbox } = client;

  const takeOver = (): void => {
    const entries = outbox.entries.map(({ nonce, status, error }) => ({
      nonce,
      failure: status === "failed" ? (error?.message ?? "It was refused.") : null,
    }));
    store.update((state) => outboxChanged(state, entries));
  };
  const unsubscribe = outbox.subscribe(takeOver);
  signal.addEventListener("abort", unsubscribe, { once: true });

  async function deliver({ conversationId, peerId }: OpenChat, text: string, nonce: string): Promise<void> {
    const content = { text };
    const { me } = store.get();
    const sent = await client.chat.send({ to: peerId, content, nonce });
    const { seq, sentAtMs } = sent;
    store.update((state) => messageReceived(state, { conversationId, seq, from: me.userId, content, nonce, sentAtMs }));
  }

  return {
    send(chat, text) {
      const nonce = createNonce();
      const { conversationId } = chat;
      store.update((state) => sendStarted(state, { nonce, conversationId, text, createdAtMs: Date.now() }));
      // A failure stands in the outbox, from where it is shown.
      deliver(chat, text, nonce).catch(takeOver);
    },
    retry: (nonce) => outbox.retry(nonce),
    discard(nonce) {
      outbox.discard(nonce);
      store.update((state) => sendDiscarded(state, nonce));
    },
  };
}

/** 128 random bits. `crypto.randomUUID` is not there on a page without TLS. */
function createNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
