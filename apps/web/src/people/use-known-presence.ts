import type { PresenceState } from "@tidings/core";
import { useConnection, usePresence } from "@tidings/react";

/** Whether a user is there; `undefined` while that is not known: without a connection, what was true may be so no more. */
export function useKnownPresence(userId: string): PresenceState | undefined {
  const presence = usePresence(userId);
  return useConnection().status === "online" ? presence : undefined;
}
