import { toFailureText } from "../format/failure-text.ts";
import { messageReceived } from "../store/chat-events.ts";
import { readReceived } from "../store/conversations.ts";
import { chatOpened } from "../store/people.ts";
import type { OpenChat } from "../store/state.ts";
import { newestPageLoaded, olderPageLoaded, olderPageLoading, threadFailed, threadLoading } from "../store/threads.ts";
import type { ChatEvent, ConversationId } from "../domain.ts";
import type { ChatFeed } from "./chat-feed.ts";
import type { SessionContext } from "./context.ts";
import { persist } from "./persist.ts";

const pageSize = 50;

/** The one chat that is on screen. */
export interface OpenChatKeeper {
  /** Shows a chat, or none. */
  readonly show: (open: OpenChat | null) => void;
  /** Loads the page before what is loaded, unless that is under way. */
  readonly loadOlder: () => Promise<void>;
  /** Follows the chat on screen anew. */
  readonly reload: () => void;
}

export function keepOpenChat(context: SessionContext, feed: ChatFeed): OpenChatKeeper {
  const { client, store, signal, report } = context;
  let shown: AbortController | null = null;
  signal.addEventListener("abort", () => shown?.abort(), { once: true });

  function fail(conversationId: ConversationId, error: unknown, showing: AbortSignal): void {
    if (showing.aborted) return;
    console.error("The chat could not be followed", error);
    store.update((state) => threadFailed(state, conversationId, toFailureText(error)));
  }

  async function loadNewest(conversationId: ConversationId, showing: AbortSignal): Promise<void> {
    store.update((state) => threadLoading(state, conversationId));
    try {
      const page = await persist(() => client.chat.history({ conversationId, limit: pageSize }), showing);
      store.update((state) => newestPageLoaded(state, conversationId, page));
    } catch (error) {
      fail(conversationId, error, showing);
    }
  }

  function apply(event: ChatEvent, conversationId: ConversationId, showing: AbortSignal): void {
    switch (event.type) {
      case "ready":
        return;
      case "message":
        store.update((state) => messageReceived(state, event.message));
        return;
      case "read":
        store.update((state) => readReceived(state, event));
        return;
      case "reset":
        void loadNewest(conversationId, showing);
    }
  }

  /** While this subscription stands, the server takes the chat for open: its messages come without a push. */
  async function follow(conversationId: ConversationId, showing: AbortSignal): Promise<void> {
    await feed.started;
    if (showing.aborted) return;
    const lastEventId = feed.position();
    const messages = client.chat.onMessage(
      lastEventId === undefined ? { conversationId } : { conversationId, lastEventId },
      {
        onEvent: (event) => apply(event, conversationId, showing),
        onError: (error) => fail(conversationId, error, showing),
      },
    );
    showing.addEventListener("abort", () => messages.stop(), { once: true });
    if (store.get().threads.get(conversationId)?.status !== "ready") await loadNewest(conversationId, showing);
  }

  function start({ conversationId }: OpenChat): void {
    shown?.abort();
    shown = new AbortController();
    const showing = shown.signal;
    store.update((state) => threadLoading(state, conversationId));
    follow(conversationId, showing).catch((error: unknown) => fail(conversationId, error, showing));
  }

  return {
    show(open) {
      if (store.get().open?.conversationId === open?.conversationId) return;
      shown?.abort();
      store.update((state) => chatOpened(state, open));
      if (open) start(open);
    },

    async loadOlder() {
      const { open, threads } = store.get();
      const thread = open && threads.get(open.conversationId);
      const first = thread?.messages[0];
      if (!open || !first || !thread.hasOlder || thread.loadingOlder || thread.status !== "ready") return;
      const { conversationId } = open;
      store.update((state) => olderPageLoading(state, conversationId, true));
      try {
        const page = await client.chat.history({ conversationId, before: first.seq, limit: pageSize });
        store.update((state) => olderPageLoaded(state, conversationId, first.seq, page));
      } catch (error) {
        store.update((state) => olderPageLoading(state, conversationId, false));
        report("Older messages could not be loaded.", error);
      }
    },

    reload() {
      const { open } = store.get();
      if (open) start(open);
    },
  };
}
