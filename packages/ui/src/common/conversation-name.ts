import { useTidings } from "@tidings/react";
import { type Named, conversationName } from "../headless/conversation-name.ts";
import { useFirstUi } from "../settings/ui.tsx";

export function useConversationName(conversation: Named): string {
  const { nameOf, formats } = useFirstUi();
  const { me } = useTidings();
  return conversationName(conversation, { me, nameOf, formats });
}
