"use client";

import { useTidings } from "./provider.ts";
import type { Conversation, ConversationTarget } from "./register.ts";

/**
 * Sends to a conversation. The message is in it at once and its `status` tells what becomes of it, so the promise needs no
 * handler. The function is the same for the same conversation.
 */
export function useSend(target: ConversationTarget): Conversation["send"] {
  return useTidings().conversation(target).send;
}
