import { useNotifications, useUnread } from "@tidings/react";

/** What waits for the user: unread messages, and unread pushes about anything else. */
export function useWaiting(): number {
  const { messages, pushes } = useUnread();
  const aboutMessages = useNotifications({ type: "chat.message" }).items.filter(({ readAtMs }) => readAtMs === null);
  return messages + Math.max(0, pushes - aboutMessages.length);
}
