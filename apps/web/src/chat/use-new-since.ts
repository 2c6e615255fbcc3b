import { type OpenConversation, useConversationSummary } from "@tidings/react";
import { useState } from "react";

/** The last seq that was read when the chat was opened; `null` if nothing was new then. */
export function useNewSince({ id, status }: OpenConversation): number | null {
  const { unread, readSeq } = useConversationSummary({ id });
  const [newSince, setNewSince] = useState<number | null | undefined>(undefined);
  if (newSince === undefined && status === "ready") setNewSince(unread > 0 ? readSeq : null);
  return newSince ?? null;
}
