import { Derived } from "../derived.ts";
import type { StoreContext } from "../store-context.ts";

const nobody: readonly string[] = [];

/** Who else is typing in a conversation: followed while anybody listens. */
export function createTypingFeed(context: StoreContext, conversationId: string): Derived<readonly string[]> {
  const { client, me } = context;
  let typers = nobody;
  let stop: (() => void) | null = null;
  const tell = (userIds: readonly string[]): void => {
    typers = userIds;
    typing.invalidate();
  };
  const open = (): (() => void) => {
    const close = context.keepOpen(
      (onError) =>
        client.chat.onTyping(
          { conversationId },
          { onEvent: ({ userIds }) => tell(userIds.filter((userId) => userId !== me)), onError },
        ),
      (error) => {
        tell(nobody);
        context.report(error);
      },
    );
    // The next connection begins with who is typing then.
    const unwatch = client.connection.subscribe(() => {
      if (client.connection.state.status !== "online") tell(nobody);
    });
    return () => {
      close();
      unwatch();
    };
  };
  const typing = new Derived<readonly string[]>(
    context.notifier,
    () => typers,
    (isListening) => {
      stop?.();
      tell(nobody);
      stop = isListening ? open() : null;
    },
  );
  return typing;
}
