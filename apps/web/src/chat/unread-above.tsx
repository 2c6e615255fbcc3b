import { type OpenConversation, useConversationSummary } from "@tidings/react";
import { useState } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { UpIcon } from "../ui/icons.tsx";

interface UnreadAboveProps {
  readonly conversation: OpenConversation;
  /** The last seq that was read when the chat was opened. */
  readonly newSince: number | null;
  readonly onGo: (seq: number) => void;
}

/** Leads to where the new messages begin, if that is further up than what is loaded. */
export function UnreadAbove({ conversation, newSince, onGo }: UnreadAboveProps): ReactElement | null {
  const { t } = useLanguage();
  const { lastSeq } = useConversationSummary({ id: conversation.id });
  const [used, setUsed] = useState(false);
  const first = conversation.items.find(({ seq }) => seq !== null)?.seq ?? 0;
  if (used || newSince === null || first <= newSince + 1 || lastSeq <= newSince) return null;
  return (
    <button
      type="button"
      className="unread-above"
      data-testid="unread-above"
      onClick={() => {
        setUsed(true);
        onGo(newSince + 1);
      }}
    >
      <UpIcon />
      <span>{t.chat.unreadAbove(lastSeq - newSince)}</span>
    </button>
  );
}
