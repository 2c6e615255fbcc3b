"use client";

import { useTidings } from "./provider.ts";
import { useReadable } from "./use-readable.ts";

/** How much there is to read: messages, the conversations that they are in, and pushes; loaded or not. */
export function useUnread(): { readonly messages: number; readonly conversations: number; readonly pushes: number } {
  return useReadable(useTidings().unread);
}
