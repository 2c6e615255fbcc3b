"use client";

import { useTidings } from "./provider.ts";
import type { ConversationTarget } from "./register.ts";
import { useReadable } from "./use-readable.ts";

export interface Typing {
  /** Who else is typing. */
  readonly userIds: readonly string[];
  /** Call it at every key press, and with `false` when the draft is gone; the server is told as often as it needs. */
  readonly setTyping: (typing: boolean) => void;
}

/** Who is typing in a conversation. */
export function useTyping(target: ConversationTarget): Typing {
  const { typing, setTyping } = useTidings().conversation(target);
  return { userIds: useReadable(typing), setTyping };
}
