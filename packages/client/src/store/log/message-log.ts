import { keepIfSame } from "../../feeds/snapshot.ts";
import type { ConversationLog } from "./conversation-log.ts";
import type { MessageItem, MessageLog } from "../conversation/conversation-view.ts";

/** The messages as they are shown: those that are loaded, followed by those that are being sent. */
export function toMessageLog(
  { window, status, hasOlder, isLoadingOlder, isLoadingNewer, error, follows }: ConversationLog,
  outgoing: readonly MessageItem<unknown>[],
  newSince: MessageLog<unknown>["newSince"],
  previous: MessageLog<unknown> | undefined,
): MessageLog<unknown> {
  const hasNewer = status === "ready" && !follows;
  const items = hasNewer ? window.items : window.items.concat(outgoing);
  return keepIfSame(previous, {
    items: previous && isSame(previous.items, items) ? previous.items : hasNewer ? [...items] : items,
    status: status === "idle" ? "loading" : status,
    newSince,
    hasOlder,
    hasNewer,
    isLoadingOlder,
    isLoadingNewer,
    error,
  });
}

/** Compares from the end: almost all of a long list is the same, and what changes is near its end. */
function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = a.length - 1; i >= 0; i -= 1) if (a[i] !== b[i]) return false;
  return true;
}
