import { useTidings } from "@tidings/react";
import { type Named, conversationName } from "../headless/conversation-name.ts";
import { useUi } from "../settings/ui-provider.tsx";

export function useConversationName(conversation: Named): string {
  const { nameOf, formats } = useUi();
  const { me } = useTidings();
  return conversationName(conversation, { me, nameOf, formats });
}
