import { useConversation, useConversationSummary } from "@tidings/react";
import { useRef } from "react";
import type { ReactElement } from "react";
import { useIntent } from "@tidings/ui/headless";
import { TypingLine, useConversationName } from "@tidings/ui/parts";
import { useLanguage } from "../i18n/use-language.ts";
import { useStanding } from "../people/use-standing.ts";
import { useMore } from "../more/use-more.ts";
import { usePage } from "../shell/page.ts";
import { ChatHeader } from "./chat-header.tsx";
import { Composer } from "./composer.tsx";
import { MessageLog } from "./message-log.tsx";

/** A conversation, which counts as shown while this is mounted. */
export function ChatPane({ id }: { readonly id: string }): ReactElement {
  const { t } = useLanguage();
  const { me, drafts } = usePage();
  const conversation = useConversation({ id });
  const summary = useConversationSummary({ id });
  const { kind, peerId, lastSeq, role, hasLeft } = summary;
  const name = useConversationName(summary);
  const standing = useStanding(kind === "direct" ? peerId : me.userId);
  const pane = useRef<HTMLElement>(null);
  const { intent, begin, takeBack } = useIntent(conversation, drafts, pane);
  const isMember = role !== null || hasLeft;
  // A conversation with messages that the server has shows that the user exists, or did.
  const isSomebody = lastSeq > 0 || standing === "known" || standing === "untold";
  const isUnknown =
    kind === "group"
      ? !isMember && conversation.error?.code === "NOT_FOUND"
      : !isSomebody && standing === "unknown" && conversation.status === "ready";
  const mayWrite = kind === "group" ? role !== null : isSomebody;
  const parts = useMore(isUnknown || hasLeft);
  if (parts && isUnknown)
    return kind === "group" ? <parts.UnknownGroup id={id} /> : <parts.UnknownPerson id={id} userId={peerId} />;
  return (
    <section
      ref={pane}
      className="chat"
      aria-label={kind === "group" ? name : t.chat.titled(name)}
      data-testid="chat"
      data-conversation-id={id}
      data-kind={kind}
      data-status={conversation.status}
    >
      <ChatHeader summary={summary} name={name} />
      <MessageLog conversation={conversation} name={name} begin={begin} takeBack={takeBack} />
      <TypingLine conversationId={id} />
      {hasLeft && <p className="chat__left">{t.chat.gone}</p>}
      {parts && hasLeft && <parts.LeftDraft conversationId={id} />}
      {mayWrite && <Composer conversationId={id} name={name} intent={intent} onIntent={begin} />}
    </section>
  );
}
