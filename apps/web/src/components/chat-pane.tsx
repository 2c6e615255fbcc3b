import type { ReactElement } from "react";
import { useSessionState } from "../hooks/use-session.ts";
import { nameOf } from "../store/selectors.ts";
import type { OpenChat } from "../store/state.ts";
import { ChatHeader } from "./chat-header.tsx";
import { Composer } from "./composer.tsx";
import { MessageLog } from "./message-log.tsx";
import { TypingLine } from "./typing-line.tsx";

interface ChatPaneProps {
  readonly chat: OpenChat;
}

export function ChatPane({ chat }: ChatPaneProps): ReactElement {
  const name = useSessionState((state) => nameOf(state.names, chat.peerId));
  return (
    <main
      className="chat"
      aria-label={`Chat with ${name}`}
      data-testid="chat"
      data-conversation-id={chat.conversationId}
    >
      <ChatHeader peerId={chat.peerId} name={name} />
      <MessageLog chat={chat} name={name} />
      <TypingLine conversationId={chat.conversationId} name={name} />
      <Composer chat={chat} name={name} />
    </main>
  );
}
