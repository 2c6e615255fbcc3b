import { chatReset, messageReceived } from "../store/chat-events.ts";
import { conversationsFailed, conversationsLoaded, readReceived } from "../store/conversations.ts";
import type { ChatEvent, ConversationsAnswer } from "../domain.ts";
import type { SessionContext } from "./context.ts";
import { persist } from "./persist.ts";

const pageSize = 50;

/** The user's chat feed as a whole, and the list of conversations that it keeps current. */
export interface ChatFeed {
  /** Resolves once the list is loaded and followed. */
  readonly started: Promise<void>;
  /** The event id up to which everything has been seen; `undefined` before the feed has started. */
  position(): string | undefined;
  /** Loads the next page of the list. */
  loadMore(): Promise<void>;
}

export interface ChatFeedOptions {
  /** The feed could not go on where it was: whatever else was loaded may lack something. */
  readonly onReset: () => void;
}

export function followChats(context: SessionContext, { onReset }: ChatFeedOptions): ChatFeed {
  const { client, store, signal, report } = context;
  let position: string | undefined;
  let refreshing = false;
  let refreshAgain = false;

  const newestPage = (): Promise<ConversationsAnswer> =>
    persist(() => client.chat.conversations({ limit: pageSize }), signal);

  /** Asks for what events alone cannot tell. Requests that come while one is under way share the next. */
  async function refresh(): Promise<void> {
    refreshAgain = true;
    if (refreshing) return;
    refreshing = true;
    while (refreshAgain && !signal.aborted) {
      refreshAgain = false;
      await newestPage().then(
        (page) => store.update((state) => conversationsLoaded(state, page, true)),
        (error: unknown) => report("Your conversations could not be refreshed.", error),
      );
    }
    refreshing = false;
  }

  function apply(event: ChatEvent): void {
    switch (event.type) {
      case "ready":
        return;
      case "reset":
        store.update(chatReset);
        onReset();
        void refresh();
        return;
      case "message":
        store.update((state) => messageReceived(state, event.message));
        refreshIfStale(event.message.conversationId);
        return;
      case "read":
        store.update((state) => readReceived(state, event));
        refreshIfStale(event.conversationId);
    }
  }

  function refreshIfStale(conversationId: string): void {
    if (store.get().conversations.byId.get(conversationId)?.stale) void refresh();
  }

  async function start(): Promise<void> {
    const page = await newestPage();
    store.update((state) => conversationsLoaded(state, page, true));
    position = page.position;
    const subscription = client.chat.onMessage(
      { lastEventId: page.position },
      {
        onEvent(event, eventId) {
          position = eventId;
          apply(event);
        },
        onError: (error) => report("New messages cannot be received. Reload the page.", error),
      },
    );
    signal.addEventListener("abort", () => subscription.stop(), { once: true });
  }

  const started = start();
  started.catch((error: unknown) => {
    store.update(conversationsFailed);
    report("Your conversations could not be loaded.", error);
  });

  return {
    started,
    position: () => position,
    async loadMore() {
      const { cursor } = store.get().conversations;
      if (cursor === null) return;
      try {
        const page = await client.chat.conversations({ cursor, limit: pageSize });
        store.update((state) => conversationsLoaded(state, page, false));
      } catch (error) {
        report("Older conversations could not be loaded.", error);
      }
    },
  };
}
