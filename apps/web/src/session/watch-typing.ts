import { typingChanged } from "../store/people.ts";
import { sortedConversations } from "../store/selectors.ts";
import type { State } from "../store/state.ts";
import type { ConversationId } from "../domain.ts";
import type { SessionContext } from "./context.ts";

/** Typing shows in so many conversations of the list, the newest ones. */
const maxListed = 10;

/** Keeps who is typing in the open chat and in the conversations at the top of the list. */
export function watchTyping({ client, store, signal }: SessionContext): void {
  const watched = new Map<ConversationId, { stop(): void }>();
  let seen: readonly unknown[] = [];

  function watch(conversationId: ConversationId): void {
    const subscription = client.chat.onTyping(
      { conversationId },
      {
        onEvent: ({ userIds }) => store.update((state) => typingChanged(state, conversationId, userIds)),
        onError: (error) => console.error("Who is typing is not known", error),
      },
    );
    watched.set(conversationId, subscription);
  }

  const unsubscribe = store.subscribe(() => {
    const state = store.get();
    const now = [state.conversations, state.open];
    if (now.every((part, i) => part === seen[i])) return;
    seen = now;
    const wanted = chatsOnScreen(state);
    for (const [conversationId, subscription] of watched) {
      if (wanted.has(conversationId)) continue;
      watched.delete(conversationId);
      subscription.stop();
      store.update((current) => typingChanged(current, conversationId, []));
    }
    for (const conversationId of wanted) if (!watched.has(conversationId)) watch(conversationId);
  });

  signal.addEventListener(
    "abort",
    () => {
      unsubscribe();
      for (const subscription of watched.values()) subscription.stop();
    },
    { once: true },
  );
}

function chatsOnScreen({ conversations, open, me }: State): Set<ConversationId> {
  const listed = sortedConversations(conversations, me.userId).slice(0, maxListed);
  const chats = new Set(listed.map(({ id }) => id));
  if (open) chats.add(open.conversationId);
  return chats;
}
