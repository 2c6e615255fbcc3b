"use client";

import type { ConversationSettings } from "@tidings/core";
import type { Conversation, ConversationTarget } from "./register.ts";
import { useTidings } from "./provider.ts";
import { useConversationSummary } from "./use-conversation-summary.ts";

/** This user's own settings of a conversation, and a function that changes some of them: shown at once. */
export function useConversationSettings(
  target: ConversationTarget,
): readonly [settings: ConversationSettings, configure: Conversation["configure"]] {
  const { settings } = useConversationSummary(target);
  return [settings, useTidings().conversation(target).configure];
}
