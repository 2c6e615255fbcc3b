import { type OpenConversation, useConversationSummary } from "@tidings/react";
import { useEffect, useMemo } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useAttention } from "../ui/use-attention.ts";
import { Arrivals } from "./arrivals.tsx";
import { LogHint } from "./log-hint.tsx";
import { MessageList } from "./message-list.tsx";
import { ToNewest } from "./to-newest.tsx";
import { UnreadAbove } from "./unread-above.tsx";
import { useChatScroll } from "./use-chat-scroll.ts";
import { useNewSince } from "./use-new-since.ts";

interface MessageLogProps {
  readonly conversation: OpenConversation;
  readonly name: string;
}

/** What was said, oldest first. */
export function MessageLog({ conversation, name }: MessageLogProps): ReactElement {
  const { t } = useLanguage();
  const { id, items, status, hasOlder, isLoadingOlder, markRead } = conversation;
  const { unread } = useConversationSummary({ id });
  const newSince = useNewSince(conversation);
  const firstNew = useMemo(
    () => (newSince === null ? -1 : items.findIndex(({ seq }) => seq === newSince + 1)),
    [items, newSince],
  );
  const { frame, virtualizer, atEnd, lastVisible, toNewest, toSeq } = useChatScroll(conversation, firstNew);
  const attention = useAttention();

  const seen = lastStored(items, lastVisible);
  useEffect(() => {
    if (status === "ready" && attention && seen !== null) markRead(seen);
  }, [status, attention, seen, markRead]);

  return (
    <div className="log-frame">
      <section
        ref={frame}
        className="log"
        aria-label={t.chat.messagesWith(name)}
        aria-busy={status === "loading" || isLoadingOlder}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and has to do so with the keyboard
        tabIndex={0}
        data-testid="message-log"
        data-count={items.length}
        data-has-older={hasOlder}
      >
        <LogHint conversation={conversation} name={name} />
        <MessageList conversation={conversation} virtualizer={virtualizer} name={name} newSince={newSince} />
      </section>
      <UnreadAbove conversation={conversation} newSince={newSince} onGo={toSeq} />
      <ToNewest shown={!atEnd} unread={unread} onGo={toNewest} />
      <Arrivals conversation={conversation} name={name} />
    </div>
  );
}

/** The seq of the last stored message up to an index; `null` if there is none. */
function lastStored(items: OpenConversation["items"], upTo: number): number | null {
  for (let i = upTo; i >= 0; i -= 1) {
    const seq = items[i]?.seq ?? null;
    if (seq !== null) return seq;
  }
  return null;
}
