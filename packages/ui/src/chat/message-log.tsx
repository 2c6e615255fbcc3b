"use client";

import { type OpenConversation, useConversationSummary } from "@tidings/react";
import { useState } from "react";
import type { ComponentType, ReactElement } from "react";
import { Badge } from "../common/badge.tsx";
import { Icon } from "../common/icons.tsx";
import { useNow } from "../common/use-now.ts";
import { useUi } from "../settings/ui-provider.tsx";
import { Message, type MessageProps } from "./message.tsx";
import type { MessageTextProps } from "./message-text.tsx";
import { rowBreak } from "./rows.ts";
import { useLogScroll } from "./use-log-scroll.ts";

export interface MessageLogProps {
  readonly conversation: OpenConversation;
  readonly name: string;
  readonly Row?: ComponentType<MessageProps>;
  readonly Text?: ComponentType<MessageTextProps>;
  readonly Empty?: ComponentType<{ readonly name: string }>;
}

/** What was said, oldest first, with the days and the line above what is new. */
export function MessageLog({
  conversation,
  name,
  Row = Message,
  Text,
  Empty = NoMessages,
}: MessageLogProps): ReactElement {
  const { texts, formats } = useUi();
  const nowMs = useNow(60_000);
  const { id, items, status, newSince = null, isLoadingOlder, error, loadOlder, retry, discard } = conversation;
  const { unread, kind } = useConversationSummary({ id });
  const { frame, atEnd, toNewest } = useLogScroll(conversation);
  return (
    <div className="tidings-log-frame">
      <section
        ref={frame}
        className="tidings-log"
        aria-label={texts.chat.messagesWith(name)}
        aria-busy={status === "loading" || isLoadingOlder}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and has to do so with the keyboard
        tabIndex={0}
      >
        {(isLoadingOlder || (status === "loading" && items.length === 0)) && (
          <p className="tidings-hint">{texts.loading}</p>
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
        <ol className="tidings-messages">
          {items.map((message, i) => {
            const { newDay, firstNew, startsGroup } = rowBreak(items[i - 1], message, newSince);
            return (
              <li key={`${message.from}/${message.nonce}`} data-seq={message.seq ?? undefined}>
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
                  {...(Text && { Text })}
                />
              </li>
            );
          })}
        </ol>
      </section>
      {!atEnd && (
        <button type="button" className="tidings-to-newest" aria-label={texts.chat.toNewest} onClick={toNewest}>
          <Icon of="down" />
          <Badge count={unread} />
        </button>
      )}
      <Arrivals conversation={conversation} />
    </div>
  );
}

/** Says to a screen reader what comes while the chat is there; not what was loaded. */
function Arrivals({ conversation: { items, status } }: Pick<MessageLogProps, "conversation">): ReactElement {
  const { texts, textOf, nameOf } = useUi();
  const last = items.at(-1);
  const [begunWith, setBegun] = useState<string | null | undefined>(undefined);
  if (begunWith === undefined && status === "ready") setBegun(last?.nonce ?? null);
  const isNews = begunWith !== undefined && last !== undefined && !last.own && last.nonce !== begunWith;
  return (
    <output className="tidings-unseen">
      {isNews && last.content !== null && texts.chat.arrived(nameOf(last.from), textOf(last.content))}
    </output>
  );
}

function NoMessages({ name }: { readonly name: string }): ReactElement {
  const { texts } = useUi();
  return <p className="tidings-empty tidings-title">{texts.chat.empty(name)}</p>;
}
