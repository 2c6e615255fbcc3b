import { useConversation } from "@tidings/react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useName } from "../people/use-name.ts";
import { ChatHeader } from "./chat-header.tsx";
import { Composer } from "./composer.tsx";
import { MessageLog } from "./message-log.tsx";
import { TypingLine } from "./typing-line.tsx";

/** The chat with a user: it is open for as long as this is there. */
export function ChatPane({ peerId }: { readonly peerId: string }): ReactElement {
  const { t } = useLanguage();
  const conversation = useConversation({ with: peerId });
  const name = useName(peerId);
  return (
    <section
      className="chat"
      aria-label={t.chat.titled(name)}
      data-testid="chat"
      data-conversation-id={conversation.id}
      data-status={conversation.status}
    >
      <ChatHeader peerId={peerId} name={name} />
      <MessageLog conversation={conversation} name={name} />
      <TypingLine conversationId={conversation.id} name={name} />
      <Composer conversationId={conversation.id} name={name} />
    </section>
  );
}
