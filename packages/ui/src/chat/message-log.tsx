"use client";

import { type OpenConversation, useConversationSummary } from "@tidings/react";
import { useCallback, useMemo, useState } from "react";
import type { ComponentType, KeyboardEvent, ReactElement } from "react";
import { Badge } from "../common/badge.tsx";
import { downIcon, Icon } from "../common/icons.tsx";
import { useNow } from "../common/use-now.ts";
import { moveThroughMessages } from "../headless/move-through-messages.ts";
import { rowBreak } from "../headless/row-breaks.ts";
import { useChatScroll } from "../headless/use-chat-scroll.ts";
import { useUi } from "../settings/ui-provider.tsx";
import type { MessageActions } from "./intent.ts";
import { Message, type MessageProps } from "./message.tsx";
import type { MessageTextProps } from "./message-text.tsx";

export interface MessageLogProps {
  readonly conversation: OpenConversation;
  readonly name: string;
  readonly begin: MessageActions["begin"];
  readonly Row?: ComponentType<MessageProps>;
  readonly Text?: ComponentType<MessageTextProps>;
  readonly Empty?: ComponentType<{ readonly name: string }>;
}

const onKeyDown = (event: KeyboardEvent<HTMLElement>): void =>
  moveThroughMessages(event, { bubble: ".tidings-bubble", menuButton: ".tidings-menu-button" });

/** What was said, oldest first, with the days and the line above what is new. The page holds only what is in view. */
export function MessageLog({
  conversation,
  name,
  begin,
  Row = Message,
  Text,
  Empty = NoMessages,
}: MessageLogProps): ReactElement {
  const { texts, formats } = useUi();
  const nowMs = useNow(60_000);
  const { id, items, status, newSince = null, isLoadingOlder, error, loadOlder, retry, discard } = conversation;
  const { unread, kind, hasLeft } = useConversationSummary({ id });
  const { frame, virtualizer, atEnd, toNewest, goTo, marked } = useChatScroll(conversation);
  const takeList = useCallback((list: HTMLElement | null) => virtualizer.containerRef(list), [virtualizer]);
  const actions = useMemo(() => ({ conversationId: id, mayWrite: !hasLeft, begin, goTo }), [id, hasLeft, begin, goTo]);
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
        onKeyDown={onKeyDown}
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
                {(newDay || firstNew) && (
                  <p className="tidings-break" data-first-new={firstNew || undefined}>
                    {newDay && (
                      <time dateTime={new Date(message.sentAtMs).toISOString()}>
                        {formats.day(message.sentAtMs, nowMs)}
                      </time>
                    )}
                    {firstNew && <span>{texts.chat.newMessages}</span>}
                  </p>
                )}
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
      {!atEnd && (
        <button type="button" className="tidings-to-newest" aria-label={texts.chat.toNewest} onClick={toNewest}>
          <Icon of={downIcon} />
          <Badge count={unread} />
        </button>
      )}
      <Announced conversation={conversation} marked={marked} />
    </div>
  );
}

interface AnnouncedProps extends Pick<MessageLogProps, "conversation"> {
  readonly marked: number | null;
}

/** Says to a screen reader what comes while the chat is there, not what was loaded; and the message that was gone to. */
function Announced({ conversation: { items, status }, marked }: AnnouncedProps): ReactElement {
  const { texts, textOf, nameOf } = useUi();
  const last = items.at(-1);
  const [begunWith, setBegun] = useState<string | null | undefined>(undefined);
  if (begunWith === undefined && status === "ready") setBegun(last?.nonce ?? null);
  const isNews = begunWith !== undefined && last !== undefined && !last.own && last.nonce !== begunWith;
  const said = marked === null ? (isNews ? last : undefined) : items.find(({ seq }) => seq === marked);
  return (
    <output className="tidings-unseen">
      {said && texts.chat.arrived(nameOf(said.from), said.content === null ? texts.chat.deleted : textOf(said.content))}
    </output>
  );
}

function NoMessages({ name }: { readonly name: string }): ReactElement {
  const { texts } = useUi();
  return <p className="tidings-empty tidings-title">{texts.chat.empty(name)}</p>;
}
