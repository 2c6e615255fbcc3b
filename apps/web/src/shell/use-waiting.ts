import { useNotifications, useUnread } from "@tidings/react";
import { useLoadWhile } from "@tidings/ui/headless";

/** How much is unread: messages, and pushes about anything else. */
export function useWaiting(): number {
  const { messages, pushes } = useUnread();
  const notifications = useNotifications({ filter: "unread" });
  const { items } = notifications;
  // Which of them are about messages is known only of loaded ones, so all unread ones are loaded.
  useLoadWhile(items.length < pushes, notifications);
  return messages + items.filter(({ type }) => type !== "chat.message").length;
}
