"use client";

import type { MessageItem } from "@tidings/client/store";
import type { Content, OpenConversation } from "@tidings/react";
import { memo, useCallback, useEffect, useRef, useState } from "react";
import type { ComponentType, ReactElement } from "react";
import { clockIcon, failedIcon, Icon, moreIcon, readIcon, sentIcon } from "../common/icons.tsx";
import { useUi } from "../settings/ui-provider.tsx";
import type { MessageActions } from "./intent.ts";
import { MessageMenu } from "./message-menu.tsx";
import { MessageText, type MessageTextProps } from "./message-text.tsx";
import { FailedChanges, FailedSend, Reactions } from "./message-parts.tsx";

export interface MessageProps {
  readonly message: MessageItem<Content>;
  /** Whether it begins what one person says. */
  readonly startsGroup: boolean;
  readonly retry: OpenConversation["retry"];
  readonly discard: OpenConversation["discard"];
  readonly Text?: ComponentType<MessageTextProps>;
  /** Who wrote it stands above it, as in a group. Default: no. */
  readonly showsAuthor?: boolean;
  /** It was gone to just now. Default: no. */
  readonly isMarked?: boolean;
  /** What there is to do with it. Default: nothing, it is only shown. */
  readonly actions?: MessageActions;
}

const statusIcons = { pending: clockIcon, sending: clockIcon, sent: sentIcon, read: readIcon, failed: failedIcon };

/** One message, as a bubble on its author's side, with a menu of actions. */
export const Message: ComponentType<MessageProps> = memo(function Message({
  message,
  startsGroup,
  retry,
  discard,
  Text = MessageText,
  showsAuthor = false,
  isMarked = false,
  actions,
}: MessageProps): ReactElement {
  const { seq, from, own, content, sentAtMs, status, editedAtMs, deletedAtMs, pinnedAtMs, replyTo, mentions } = message;
  const { texts, formats, nameOf, textOf } = useUi();
  const [isOpen, setOpen] = useState(false);
  const bubble = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const mayDo = actions !== undefined && actions.mayWrite && seq !== null && deletedAtMs === null;
  // the keyboard goes on from there: what led here may have gone out of the list
  useEffect(() => {
    if (isMarked) bubble.current?.focus({ preventScroll: true });
  }, [isMarked]);
  const close = useCallback((): void => {
    setOpen(false);
    button.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div
      className="tidings-message"
      data-own={own}
      data-status={status}
      data-starts-group={startsGroup}
      data-marked={isMarked}
    >
      <div className="tidings-hold">
        <div ref={bubble} className="tidings-bubble" dir="auto" tabIndex={-1}>
          {showsAuthor && startsGroup && !own && (
            <span className="tidings-author" aria-hidden="true">
              {nameOf(from)}
            </span>
          )}
          <span className="tidings-unseen">{`${own ? texts.chat.you : texts.chat.author(nameOf(from))} `}</span>
          {replyTo && (
            <button
              type="button"
              className="tidings-quote"
              dir="auto"
              title={texts.chat.goToQuoted}
              disabled={!actions}
              onClick={() => actions?.goTo(replyTo.seq)}
            >
              {`${texts.chat.author(nameOf(replyTo.from))} ${replyTo.excerpt === "" ? texts.chat.deleted : replyTo.excerpt}`}
            </button>
          )}
          {content === null ? <em>{texts.chat.deleted}</em> : <Text text={textOf(content)} mentions={mentions} />}
          <span className="tidings-meta">
            {pinnedAtMs !== null && <span>{texts.chat.pinned}</span>}
            {editedAtMs !== null && deletedAtMs === null && (
              <span title={formats.full(editedAtMs)}>{texts.chat.edited}</span>
            )}
            <time dir="auto" dateTime={new Date(sentAtMs).toISOString()} title={formats.full(sentAtMs)}>
              {formats.clock(sentAtMs)}
            </time>
            {status !== "received" && (
              <span className="tidings-status" title={texts.chat.status[status]}>
                <Icon of={statusIcons[status]} />
                <span className="tidings-unseen">{texts.chat.status[status]}</span>
              </span>
            )}
          </span>
        </div>
        {mayDo && (
          <button
            ref={button}
            type="button"
            className="tidings-menu-button"
            // Tab would stop at each message: the arrow keys go through them, and Enter opens this
            tabIndex={-1}
            aria-label={texts.chat.menu}
            title={texts.chat.menu}
            aria-haspopup="menu"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon of={moreIcon} />
          </button>
        )}
        {mayDo && isOpen && (
          <MessageMenu message={Object.assign({}, message, { seq })} actions={actions} onClose={close} />
        )}
      </div>
      <Reactions message={message} {...(actions && { actions })} />
      <FailedChanges message={message} retry={retry} discard={discard} />
      {status === "failed" && <FailedSend message={message} retry={retry} discard={discard} />}
    </div>
  );
});
