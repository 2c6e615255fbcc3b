import { Derived } from "../derived.ts";
import type { StoreContext } from "../store-context.ts";

/** Who else is typing in a conversation: followed while anybody listens. */
export function createTypingFeed(context: StoreContext, conversationId: string): Derived<readonly string[]> {
  let typers: readonly string[] = [];
  let stop: (() => void) | null = null;
  const open = (): (() => void) =>
    context.keepOpen(
      (onError) =>
        context.client.chat.onTyping(
          { conversationId },
          {
            onEvent({ userIds }) {
              typers = userIds.filter((userId) => userId !== context.me);
              typing.invalidate();
            },
            onError,
          },
        ),
      (error) => context.report(error),
    );
  const typing = new Derived<readonly string[]>(
    context.notifier,
    () => typers,
    (isListening) => {
      stop?.();
      typers = [];
      typing.invalidate();
      stop = isListening ? open() : null;
    },
  );
  return typing;
}
