import { type OpenConversation, useConversationSummary } from "@tidings/react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useMore } from "../more/use-more.ts";
import type { Intent } from "@tidings/ui";
import { LogHint } from "./log-hint.tsx";
import { MessageList } from "./message-list.tsx";
import { PrintedLog } from "./printed-log.tsx";
import { moveThroughMessages, rowBreak, useChatScroll } from "@tidings/ui/headless";
import { Arrivals, ToNewest } from "@tidings/ui/parts";

interface MessageLogProps {
  readonly conversation: OpenConversation;
  readonly name: string;
  readonly begin: (intent: Intent) => void;
}

/** What was said, oldest first. */
export function MessageLog({ conversation, name, begin }: MessageLogProps): ReactElement {
  const { t } = useLanguage();
  const { id, items, status, newSince = null, hasOlder, isLoadingOlder } = conversation;
  const { unread, readSeq, kind, hasLeft } = useConversationSummary({ id });
  const mayHavePins = hasOlder || items.some(({ pinnedAtMs }) => pinnedAtMs !== null);
  const { frame, virtualizer, view, atEnd, toNewest, toSeq, goTo, marked } = useChatScroll(conversation);
  const isUnreadAbove = view !== null && unread > 0 && view.from > readSeq + 1;
  const [first, last] = [items[0], items.at(-1)];
  const hasDays = last !== undefined && rowBreak(first, last, null).newDay;
  const parts = useMore(kind === "group" || mayHavePins || isUnreadAbove || hasDays);
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
          onKeyDown={moveThroughMessages}
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
        {parts && <parts.LogDate items={items} frame={frame} virtualizer={virtualizer} />}
        {parts && view && isUnreadAbove && <parts.UnreadAbove conversation={conversation} view={view} onGo={toSeq} />}
        {!atEnd && <ToNewest unread={unread} onGo={toNewest} />}
        <Arrivals conversation={conversation} marked={marked} />
      </div>
    </>
  );
}
