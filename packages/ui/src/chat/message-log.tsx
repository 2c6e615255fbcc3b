"use client";

import { type OpenConversation, useConversationSummary } from "@tidings/react";
import { useCallback, useMemo } from "react";
import type { ComponentType, ReactElement } from "react";
import { useNow } from "../common/use-now.ts";
import { moveThroughMessages } from "../headless/move-through-messages.ts";
import { rowBreak } from "../headless/row-breaks.ts";
import { useChatScroll } from "../headless/use-chat-scroll.ts";
import { useUi } from "../settings/use-ui.ts";
import { Arrivals } from "./arrivals.tsx";
import type { MessageActions } from "./intent.ts";
import { MessageBreak } from "./message-break.tsx";
import { Message, type MessageProps } from "./message.tsx";
import type { MessageTextProps } from "./message-text.tsx";
import { ToNewest } from "./to-newest.tsx";

export interface MessageLogProps {
  readonly conversation: OpenConversation;
  readonly name: string;
  readonly begin: MessageActions["begin"];
  readonly takeBack: MessageActions["takeBack"];
  readonly Row?: ComponentType<MessageProps>;
  readonly Text?: ComponentType<MessageTextProps>;
  readonly Empty?: ComponentType<{ readonly name: string }>;
}

/** What was said, oldest first, with the days and the line above what is new. The page holds only what is in view. */
export function MessageLog({
  conversation,
  name,
  begin,
  takeBack,
  Row = Message,
  Text,
  Empty = NoMessages,
}: MessageLogProps): ReactElement {
  const { texts } = useUi();
  const nowMs = useNow(60_000);
  const { id, items, status, newSince = null, isLoadingOlder, error, loadOlder, retry, discard } = conversation;
  const { unread, kind, hasLeft } = useConversationSummary({ id });
  const { frame, virtualizer, atEnd, toNewest, goTo, marked } = useChatScroll(conversation);
  const takeList = useCallback((list: HTMLElement | null) => virtualizer.containerRef(list), [virtualizer]);
  const actions = useMemo(
    () => ({ conversationId: id, mayWrite: !hasLeft, begin, goTo, takeBack }),
    [id, hasLeft, begin, goTo, takeBack],
  );
  return (
    <div className="tidings-log-frame">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the messages in it */}
      <section
        ref={frame}
        className="tidings-log"
        aria-label={texts.chat.messagesWith(name)}
        aria-busy={status === "loading" || isLoadingOlder}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and has to do so with the keyboard
        tabIndex={0}
        onKeyDown={moveThroughMessages}
      >
        {(isLoadingOlder || (status === "loading" && items.length === 0)) && (
          <p className="tidings-hint tidings-over">{texts.loading}</p>
        )}
        {error !== null && (
          <p className="tidings-hint" role="alert">
            {texts.chat.notLoaded}{" "}
            <button type="button" className="tidings-quiet" onClick={() => void loadOlder()}>
              {texts.tryAgain}
            </button>
          </p>
        )}
        {status === "ready" && items.length === 0 && <Empty name={name} />}
        <ol ref={takeList} className="tidings-messages">
          {virtualizer.getVirtualItems().map(({ key, index }) => {
            const message = items[index];
            if (!message) return null;
            const { newDay, firstNew, startsGroup } = rowBreak(items[index - 1], message, newSince);
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                data-seq={message.seq ?? undefined}
                className="tidings-row"
              >
                <MessageBreak newDay={newDay} firstNew={firstNew} sentAtMs={message.sentAtMs} nowMs={nowMs} />
                <Row
                  message={message}
                  startsGroup={startsGroup}
                  retry={retry}
                  discard={discard}
                  showsAuthor={kind === "group"}
                  isMarked={marked !== null && message.seq === marked}
                  actions={actions}
                  {...(Text && { Text })}
                />
              </li>
            );
          })}
        </ol>
      </section>
      {!atEnd && <ToNewest unread={unread} onGo={toNewest} />}
      <Arrivals conversation={conversation} marked={marked} />
    </div>
  );
}

function NoMessages({ name }: { readonly name: string }): ReactElement {
  const { texts } = useUi();
  return <p className="tidings-empty tidings-title">{texts.chat.empty(name)}</p>;
}
