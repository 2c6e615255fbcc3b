import type { MessageLog } from "@tidings/client/store";
import { useEffect } from "react";
import { useTidings } from "./provider.ts";
import type { Content, Conversation, ConversationTarget } from "./register.ts";
import { useReadable } from "./use-readable.ts";

export interface OpenConversation
  extends
    MessageLog<Content>,
    Pick<
      Conversation,
      "id" | "peerId" | "loadOlder" | "loadNewer" | "jumpTo" | "jumpToNewest" | "markRead" | "retry" | "discard"
    > {}

/**
 * The messages of a conversation, which this user has open while the component is mounted: its messages come without a
 * push. `markRead` what has been before the user's eyes.
 */
export function useConversation(target: ConversationTarget): OpenConversation {
  const conversation = useTidings().conversation(target);
  useEffect(() => conversation.open(), [conversation]);
  const { id, peerId, loadOlder, loadNewer, jumpTo, jumpToNewest, markRead, retry, discard } = conversation;
  const messages = useReadable(conversation.messages);
  return { ...messages, id, peerId, loadOlder, loadNewer, jumpTo, jumpToNewest, markRead, retry, discard };
}
