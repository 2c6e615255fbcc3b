import { useConnection, useNotifications } from "@tidings/react";

/** Whether pushes arrive as they happen: what comes from now on is news. */
export function useIsFollowed(): boolean {
  const { status } = useNotifications();
  return useConnection().status === "online" && status === "ready";
}
