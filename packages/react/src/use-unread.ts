import { useTidings } from "./provider.ts";
import { useReadable } from "./use-readable.ts";

/** How much there is to read: messages of all conversations that are loaded, and pushes. */
export function useUnread(): { readonly messages: number; readonly pushes: number } {
  return useReadable(useTidings().unread);
}
