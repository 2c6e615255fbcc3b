"use client";

import type { ConversationSummary, List } from "@tidings/client/store";
import { useTidings } from "./provider.ts";
import type { Content } from "./register.ts";
import { useReadable } from "./use-readable.ts";

export interface Conversations extends List<ConversationSummary<Content>> {
  /** Loads the next page. Does nothing while that is under way, or if there is none. */
  readonly loadMore: () => Promise<void>;
}

/** The user's conversations, the one with the newest message first. */
export function useConversations(): Conversations {
  const { conversations, loadMoreConversations: loadMore } = useTidings();
  return { ...useReadable(conversations), loadMore };
}
