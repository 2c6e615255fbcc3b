import { useNotifications, useUnread } from "@tidings/react";
import { useEffect } from "react";

/** How much is unread: messages, and pushes about anything else. */
export function useWaiting(): number {
  const { messages, pushes } = useUnread();
  const { items, hasMore, isLoadingMore, status, error, loadMore } = useNotifications({ filter: "unread" });
  // Which of them are about messages is known only of loaded ones, so all unread ones are loaded.
  const mustLoad = status === "ready" && hasMore && !isLoadingMore && error === null && items.length < pushes;
  useEffect(() => {
    if (mustLoad) void loadMore();
  }, [mustLoad, loadMore]);
  return messages + items.filter(({ type }) => type !== "chat.message").length;
}
