import { Derived } from "../derived.ts";
import type { StoreContext } from "../store-context.ts";

const nobody: readonly string[] = [];

/** Who else is typing in a conversation: followed while anybody listens. */
export function createTypingFeed(context: StoreContext, conversationId: string): Derived<readonly string[]> {
  const { client, me } = context;
  let typers = nobody;
  let ends: readonly (() => void)[] = [];
  const tell = (userIds: readonly string[]): void => {
    typers = userIds;
    typing.invalidate();
  };
  const open = (): readonly (() => void)[] => [
    context.keepOpen(
      (onError) =>
        client.chat.onTyping(
          { conversationId },
          { onEvent: ({ userIds }) => tell(userIds.filter((userId) => userId !== me)), onError },
        ),
      (error) => {
        tell(nobody);
        context.report(error);
      },
    ),
    // The next connection begins with who is typing then.
    context.onConnection((isOnline) => {
      if (!isOnline) tell(nobody);
    }),
  ];
  const typing = new Derived<readonly string[]>(
    context.notifier,
    () => typers,
    (isListening) => {
      for (const end of ends) end();
      tell(nobody);
      ends = isListening ? open() : [];
    },
  );
  return typing;
}
