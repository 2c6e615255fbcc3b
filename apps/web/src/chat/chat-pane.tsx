import { useConversation, useConversationSummary } from "@tidings/react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useName } from "../people/use-name.ts";
import { useStanding } from "../people/use-standing.ts";
import { ChatHeader } from "./chat-header.tsx";
import { Composer } from "./composer.tsx";
import { MessageLog } from "./message-log.tsx";
import { TypingLine } from "./typing-line.tsx";
import { UnknownPerson } from "./unknown-person.tsx";

/** The chat with a user: the page shows it for as long as this is there. */
export function ChatPane({ peerId }: { readonly peerId: string }): ReactElement {
  const { t } = useLanguage();
  const conversation = useConversation({ with: peerId });
  const name = useName(peerId);
  const standing = useStanding(peerId);
  const { lastMessage } = useConversationSummary({ id: conversation.id });
  // With whom there is a conversation, there is somebody, or was.
  const isSomebody = lastMessage !== null || standing === "known" || standing === "untold";
  if (!isSomebody && standing === "unknown" && conversation.status === "ready")
    return <UnknownPerson userId={peerId} />;
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
      {isSomebody && <Composer conversationId={conversation.id} name={name} />}
    </section>
  );
}
