import type { MessageItem } from "@tidings/client/store";
import type { Content, OpenConversation } from "@tidings/react";
import { Bubble } from "@tidings/ui/parts";
import { memo, useCallback, useState } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useMore } from "../more/use-more.ts";
import { Foldable } from "../ui/foldable.tsx";
import { isLong } from "../ui/is-long.ts";
import type { MessageActions } from "./intent.ts";
import { MessageText } from "./message-text.tsx";

interface MessageRowProps {
  readonly conversationId: string;
  readonly message: MessageItem<Content>;
  readonly startsGroup: boolean;
  /** Whose message it is, is said: there are more than two. */
  readonly inGroup: boolean;
  /** It was gone to just now. */
  readonly isMarked: boolean;
  readonly retry: OpenConversation["retry"];
  readonly discard: OpenConversation["discard"];
  readonly actions: MessageActions;
}

/** One message, as a bubble on its author's side. */
export const MessageRow = memo(function MessageRow({
  conversationId,
  message,
  startsGroup,
  inGroup,
  isMarked,
  retry,
  discard,
  actions,
}: MessageRowProps): ReactElement {
  const { seq, nonce, content, status, error, deletedAtMs } = message;
  const { t } = useLanguage();
  const text = content?.text ?? "";
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const { replyTo, editedAtMs, pinnedAtMs, mentions, reactions, changes } = message;
  const hasChanges = changes.some((change) => change.status === "failed");
  const hasMarks = editedAtMs !== null || pinnedAtMs !== null;
  const hasFailed = status === "failed" || hasChanges;
  const isMore = replyTo !== null || hasMarks || mentions !== null || reactions.length > 0 || hasFailed;
  const parts = useMore(isOpen || isMore);
  const mayDo = seq !== null && deletedAtMs === null;
  return (
    <Bubble
      message={message}
      text={text}
      startsGroup={startsGroup}
      showsAuthor={inGroup}
      isMarked={isMarked}
      menu={
        mayDo
          ? {
              isOpen,
              setOpen,
              content: parts && isOpen && (
                <parts.MessageMenu
                  conversationId={conversationId}
                  message={Object.assign({}, message, { seq })}
                  begin={actions.begin}
                  onClose={close}
                />
              ),
            }
          : undefined
      }
      marks={parts && hasMarks && <parts.MessageMarks message={message} />}
      below={
        parts && (
          <>
            {reactions.length > 0 && <parts.ReactionBar conversationId={conversationId} message={message} />}
            {hasChanges && <parts.FailedChanges message={message} retry={retry} discard={discard} />}
            {status === "failed" && (
              <parts.FailedLine
                error={error}
                onRetry={() => retry(nonce)}
                onEdit={() => actions.takeBack(nonce, text)}
                onDiscard={() => discard(nonce)}
              />
            )}
          </>
        )
      }
    >
      {replyTo && parts && <parts.QuoteOf quote={replyTo} onGo={actions.goTo} />}
      {deletedAtMs === null ? (
        <Foldable isLong={isLong(text)}>
          <MessageText text={text} mentions={mentions} />
        </Foldable>
      ) : (
        <em className="tidings-text message__gone">{t.chat.deleted}</em>
      )}
    </Bubble>
  );
});
