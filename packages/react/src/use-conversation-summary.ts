"use client";

import type { ConversationSummary } from "@tidings/client/store";
import { useTidings } from "./provider.ts";
import type { Content, ConversationTarget } from "./register.ts";
import { useReadable } from "./use-readable.ts";

/** What a list or a header shows of a conversation: last message, read marks, unread count. Does not open it. */
export function useConversationSummary(target: ConversationTarget): ConversationSummary<Content> {
  return useReadable(useTidings().conversation(target).summary);
}
