import { type OpenConversation, useConversationSummary } from "@tidings/react";
import type { KeyboardEvent, ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useMore } from "../more/use-more.ts";
import { Arrivals } from "./arrivals.tsx";
import type { Intent } from "./intent.ts";
import { LogHint } from "./log-hint.tsx";
import { LogDate } from "./log-date.tsx";
import { MessageList } from "./message-list.tsx";
import { PrintedLog } from "./printed-log.tsx";
import { ToNewest } from "./to-newest.tsx";
import { moveThroughMessages, useChatScroll } from "@tidings/ui/headless";

interface MessageLogProps {
  readonly conversation: OpenConversation;
  readonly name: string;
  readonly begin: (intent: Intent) => void;
}

const onKeyDown = (event: KeyboardEvent<HTMLElement>): void =>
  moveThroughMessages(event, { bubble: ".message__bubble", menuButton: ".message__menu-button" });

/** What was said, oldest first. */
export function MessageLog({ conversation, name, begin }: MessageLogProps): ReactElement {
  const { t } = useLanguage();
  const { id, items, status, newSince = null, hasOlder, isLoadingOlder } = conversation;
  const { unread, readSeq, kind, hasLeft } = useConversationSummary({ id });
  const mayHavePins = hasOlder || items.some(({ pinnedAtMs }) => pinnedAtMs !== null);
  const { frame, virtualizer, view, atEnd, toNewest, toSeq, goTo, marked } = useChatScroll(conversation);
  const isUnreadAbove = view !== null && unread > 0 && view.from > readSeq + 1;
  const parts = useMore(kind === "group" || mayHavePins || isUnreadAbove);
  return (
    <>
      {parts && <parts.PinnedBar conversationId={id} mayUnpin={!hasLeft} onGo={goTo} />}
      <div className="log-frame">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the messages in it */}
        <section
          ref={frame}
          className="log"
          aria-label={t.chat.messagesWith(name)}
          aria-busy={status === "loading" || isLoadingOlder}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and has to do so with the keyboard
          tabIndex={0}
          onKeyDown={onKeyDown}
          data-testid="message-log"
          data-count={items.length}
          data-has-older={hasOlder}
        >
          <LogHint conversation={conversation} name={name} />
          <MessageList
            conversation={conversation}
            virtualizer={virtualizer}
            newSince={newSince}
            marked={marked}
            begin={begin}
            goTo={goTo}
          />
          <PrintedLog items={items} name={name} />
        </section>
        <LogDate items={items} frame={frame} virtualizer={virtualizer} />
        {parts && view && isUnreadAbove && <parts.UnreadAbove conversation={conversation} view={view} onGo={toSeq} />}
        <ToNewest shown={!atEnd} unread={unread} onGo={toNewest} />
        <Arrivals conversation={conversation} marked={marked} />
      </div>
    </>
  );
}
