"use client";

import { type OpenConversation, useConversationSummary } from "@tidings/react";
import { useCallback, useMemo, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { moveThroughMessages } from "../headless/move-through-messages.ts";
import { rowBreak } from "../headless/row-breaks.ts";
import type { ChatScroll } from "../headless/use-chat-scroll.ts";
import { Arrivals } from "./arrivals.tsx";
import type { MessageActions } from "./intent.ts";
import { MessageBreak } from "./message-break.tsx";
import type { MessageProps } from "./message.tsx";
import { ToNewest } from "./to-newest.tsx";

/** The props of a message in the log. Its functions and `actions` are stable. */
export type LogRow = Required<Omit<MessageProps, "Text">>;

export interface LogFrameProps extends Pick<MessageActions, "begin" | "takeBack"> {
  readonly conversation: OpenConversation;
  readonly scroll: ChatScroll;
  /** What a screen reader calls it. */
  readonly label: string;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
  /** Shown before the messages, or instead of them. */
  readonly hint: ReactNode;
  /**
   * @param above belongs above the message: the day, the line above what is new
   * @param index of the message among those that are loaded
   */
  readonly renderRow: (row: LogRow, above: ReactElement, index: number) => ReactNode;
  /** Over the messages. */
  readonly children?: ReactNode;
}

/** The messages, oldest first, with the days and the line above what is new. The page holds only those in view. */
export function LogFrame({
  conversation,
  scroll,
  label,
  nowMs,
  hint,
  renderRow,
  begin,
  takeBack,
  children,
}: LogFrameProps): ReactElement {
  const { id, peerId, items, status, newSince = null, hasOlder, isLoadingOlder, retry, discard } = conversation;
  const { frame, virtualizer, atEnd, toNewest, goTo, marked } = scroll;
  const { unread, hasLeft } = useConversationSummary({ id });
  const actions = useMemo(
    () => ({ conversationId: id, mayWrite: !hasLeft, begin, goTo, takeBack }),
    [id, hasLeft, begin, goTo, takeBack],
  );
  // Messages that were there at first are shown at once; later ones are animated.
  const [begunWith] = useState(() => items.at(-1)?.nonce);
  const takeList = useCallback((list: HTMLElement | null) => virtualizer.containerRef(list), [virtualizer]);
  return (
    <div className="tidings-log-frame">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the messages in it */}
      <section
        ref={frame}
        className="tidings-log"
        aria-label={label}
        aria-busy={status === "loading" || isLoadingOlder}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and has to do so with the keyboard
        tabIndex={0}
        onKeyDown={moveThroughMessages}
        data-count={items.length}
        data-has-older={hasOlder}
      >
        {hint}
        <ol ref={takeList} className="tidings-messages">
          {virtualizer.getVirtualItems().map(({ key, index }) => {
            const message = items[index];
            if (!message) return null;
            const { startsGroup, ...lines } = rowBreak(items[index - 1], message, newSince);
            const isMarked = marked !== null && message.seq === marked;
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                data-fresh={index === items.length - 1 && message.nonce !== begunWith}
                className="tidings-row"
              >
                {renderRow(
                  { message, startsGroup, showsAuthor: peerId === "", isMarked, retry, discard, actions },
                  <MessageBreak {...lines} sentAtMs={message.sentAtMs} nowMs={nowMs} />,
                  index,
                )}
              </li>
            );
          })}
        </ol>
      </section>
      {children}
      {!atEnd && <ToNewest unread={unread} onGo={toNewest} />}
      <Arrivals conversation={conversation} marked={marked} />
    </div>
  );
}
