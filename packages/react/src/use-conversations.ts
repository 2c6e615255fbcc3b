"use client";

import type { ConversationSummary, List } from "@tidings/client/store";
import { useTidings } from "./provider.ts";
import type { Content } from "./register.ts";
import { useReadable } from "./use-readable.ts";

export interface Conversations extends List<ConversationSummary<Content>> {
  /** Loads the next page. Does nothing while that is under way, or if there is none. */
  readonly loadMore: () => Promise<void>;
}

export interface ConversationsOptions {
  /** The archived ones instead of the others. Default `false`. */
  readonly archived?: boolean;
}

/** The user's conversations, direct ones and groups: the one with the newest message first. */
export function useConversations({ archived = false }: ConversationsOptions = {}): Conversations {
  const { conversations, archived: archivedOnes, loadMoreConversations: loadMore } = useTidings();
  return { ...useReadable(archived ? archivedOnes : conversations), loadMore };
}
