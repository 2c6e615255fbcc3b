import { readReceived } from "../store/conversations.ts";
import type { ConversationId } from "../domain.ts";
import type { SessionContext } from "./context.ts";
import { persist } from "./persist.ts";

/** Tells the server what the user has seen. */
export interface ReadMarks {
  /** Everything up to a seq is, or was, before the user's eyes. */
  seen(conversationId: ConversationId, seq: number): void;
}

export function createReadMarks({ client, store, signal, report }: SessionContext): ReadMarks {
  /** The newest seq to tell, by conversation; absent once the server knows. */
  const wanted = new Map<ConversationId, number>();

  async function tell(conversationId: ConversationId): Promise<void> {
    try {
      for (let told = 0; ;) {
        const seq = wanted.get(conversationId) ?? 0;
        if (seq <= told) break;
        await persist(() => client.chat.markRead({ conversationId, seq }), signal);
        told = seq;
      }
    } catch (error) {
      if (!signal.aborted) report("What you have read could not be marked.", error);
    } finally {
      wanted.delete(conversationId);
    }
  }

  return {
    seen(conversationId, seq) {
      const { me, conversations, threads } = store.get();
      const messages = threads.get(conversationId)?.messages ?? [];
      const readSeq = conversations.byId.get(conversationId)?.readSeq ?? 0;
      const isNew = messages.some(
        (message) => message.seq > readSeq && message.seq <= seq && message.from !== me.userId,
      );
      if (!isNew) return;
      const underWay = wanted.has(conversationId);
      wanted.set(conversationId, seq);
      // The badge goes at once, not a round trip later.
      store.update((state) => readReceived(state, { conversationId, userId: me.userId, seq }));
      if (!underWay) void tell(conversationId);
    },
  };
}
