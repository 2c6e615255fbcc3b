import type { OpenConversation } from "@tidings/react";

export interface LogHint {
  /** Messages are being loaded, could not be loaded, or there are none. */
  readonly of: "loading" | "failed" | "empty";
  /** Messages are shown already, and the hint is about older ones. It should not move the others. */
  readonly isOver: boolean;
  /** Tries to load what could not be loaded. */
  readonly again: () => Promise<void>;
}

/** The hint to show if there are no messages, or no older ones yet; `null` if none is needed. */
export function logHint(conversation: OpenConversation): LogHint | null {
  const { items, status, error, isLoadingOlder, loadOlder, jumpToNewest } = conversation;
  const isOver = items.length > 0;
  const about = { isOver, again: isOver ? loadOlder : jumpToNewest };
  if (error !== null && (isOver || status === "failed")) return { of: "failed", ...about };
  if (isOver) return isLoadingOlder ? { of: "loading", ...about } : null;
  return { of: status === "loading" ? "loading" : "empty", ...about };
}
