import { useNotifications, useUnread } from "@tidings/react";
import { useEffect } from "react";

/** What waits for the user: unread messages, and unread pushes about anything else. */
export function useWaiting(): number {
  const { messages, pushes } = useUnread();
  const { items, hasMore, isLoadingMore, status, error, loadMore } = useNotifications({ filter: "unread" });
  // Which of them are about messages is known of those that are loaded.
  const mustLoad = status === "ready" && hasMore && !isLoadingMore && error === null && items.length < pushes;
  useEffect(() => {
    if (mustLoad) void loadMore();
  }, [mustLoad, loadMore]);
  return messages + items.filter(({ type }) => type !== "chat.message").length;
}
