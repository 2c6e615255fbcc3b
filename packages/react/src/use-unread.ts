"use client";

import { useTidings } from "./provider.ts";
import { useReadable } from "./use-readable.ts";

/** Unread counts: messages, conversations with unread messages, and pushes, whether loaded or not. */
export function useUnread(): { readonly messages: number; readonly conversations: number; readonly pushes: number } {
  return useReadable(useTidings().unread);
}
