import type { OpenConversation } from "@tidings/react";

export interface LogHint {
  /** Messages are on their way, could not be loaded, or there are none. */
  readonly of: "loading" | "failed" | "empty";
  /** Others are there: it is about older ones, and should not move those. */
  readonly isOver: boolean;
  /** Tries to load what could not be loaded. */
  readonly again: () => Promise<void>;
}

/** What there is to say where no messages are, or no older ones yet. */
export function logHint(conversation: OpenConversation): LogHint | null {
  const { items, status, error, isLoadingOlder, loadOlder, jumpToNewest } = conversation;
  const isOver = items.length > 0;
  const about = { isOver, again: isOver ? loadOlder : jumpToNewest };
  if (error !== null && (isOver || status === "failed")) return { of: "failed", ...about };
  if (isOver) return isLoadingOlder ? { of: "loading", ...about } : null;
  return { of: status === "loading" ? "loading" : "empty", ...about };
}
