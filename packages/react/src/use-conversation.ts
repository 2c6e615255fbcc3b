"use client";

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
      | "id"
      | "peerId"
      | "loadOlder"
      | "loadNewer"
      | "jumpTo"
      | "jumpToNewest"
      | "inView"
      | "markRead"
      | "edit"
      | "delete"
      | "react"
      | "pin"
      | "retry"
      | "discard"
    > {}

/**
 * The messages of a conversation, which the page shows while the component is mounted; they come without a push as long as
 * somebody looks at the page. Tell `inView` which of them are in view: those are read.
 */
export function useConversation(target: ConversationTarget): OpenConversation {
  const conversation = useTidings().conversation(target);
  useEffect(() => conversation.open(), [conversation]);
  return { ...conversation, ...useReadable(conversation.messages) };
}
