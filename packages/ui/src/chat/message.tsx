"use client";

import type { MessageItem } from "@tidings/client/store";
import type { Content, OpenConversation } from "@tidings/react";
import { memo, useCallback, useState } from "react";
import type { ComponentType, ReactElement } from "react";
import { useUi } from "../settings/use-ui.ts";
import { Bubble } from "./bubble.tsx";
import type { MessageActions } from "./intent.ts";
import { MessageText, type MessageTextProps } from "./message-text.tsx";
import { useChatExtras } from "./use-chat-extras.ts";

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
  const { seq, content, status, editedAtMs, deletedAtMs, pinnedAtMs, replyTo, mentions } = message;
  const { texts, formats, nameOf, textOf } = useUi();
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const hasDetails = message.reactions.length > 0 || message.changes.length > 0 || status === "failed";
  const { module: extras, hasFailed } = useChatExtras(isOpen || hasDetails);
  const text = content === null ? "" : textOf(content);
  const menu = actions?.mayWrite &&
    seq !== null &&
    deletedAtMs === null && {
      isOpen,
      setOpen,
      content: (
        <>
          {extras && (
            <extras.MessageMenu message={Object.assign({}, message, { seq })} actions={actions} onClose={close} />
          )}
          {hasFailed && (
            <p className="tidings-hint" role="alert">
              {texts.chat.notDone}
            </p>
          )}
        </>
      ),
    };
  return (
    <Bubble
      message={message}
      text={text}
      startsGroup={startsGroup}
      showsAuthor={showsAuthor}
      isMarked={isMarked}
      menu={menu || undefined}
      marks={
        <>
          {pinnedAtMs !== null && <span>{texts.chat.pinned}</span>}
          {editedAtMs !== null && deletedAtMs === null && (
            <span title={formats.full(editedAtMs)}>{texts.chat.edited}</span>
          )}
        </>
      }
      below={
        extras &&
        hasDetails && (
          <extras.MessageDetails message={message} retry={retry} discard={discard} {...(actions && { actions })} />
        )
      }
    >
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
      {content === null ? <em>{texts.chat.deleted}</em> : <Text text={text} mentions={mentions} />}
    </Bubble>
  );
});
