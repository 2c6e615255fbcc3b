import type { MessageItem } from "@tidings/client/store";
import type { Content, OpenConversation } from "@tidings/react";
import { memo, useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useMore } from "../more/use-more.ts";
import { useName } from "../people/use-name.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Foldable } from "../ui/foldable.tsx";
import { MoreIcon } from "../ui/icons.tsx";
import { isLong } from "../ui/is-long.ts";
import { textDirection, useLongPress } from "@tidings/ui/headless";
import { DeliveryTick } from "./delivery-tick.tsx";
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
  const { seq, nonce, from, own, content, sentAtMs, status, error, deletedAtMs } = message;
  const { t, formats } = useLanguage();
  const author = useName(from);
  const text = content?.text ?? "";
  const [menu, setMenu] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const bubble = useRef<HTMLDivElement>(null);
  const { replyTo, editedAtMs, pinnedAtMs, mentions, reactions, changes } = message;
  const hasChanges = changes.some((change) => change.status === "failed");
  const hasMarks = editedAtMs !== null || pinnedAtMs !== null;
  const hasFailed = status === "failed" || hasChanges;
  const isMore = replyTo !== null || hasMarks || mentions !== null || reactions.length > 0 || hasFailed;
  const parts = useMore(menu || isMore);
  const mayDo = seq !== null && deletedAtMs === null;
  const press = useLongPress(() => mayDo && setMenu(true));
  const close = (): void => {
    setMenu(false);
    button.current?.focus({ preventScroll: true });
  };
  // The keyboard goes on from there: what led here may have gone out of the list.
  useEffect(() => {
    if (isMarked) bubble.current?.focus({ preventScroll: true });
  }, [isMarked]);

  return (
    <div
      className="message"
      data-testid="message"
      data-seq={seq ?? undefined}
      data-nonce={nonce}
      data-own={own}
      data-status={status}
      data-starts-group={startsGroup}
      data-in-group={inGroup}
      data-deleted={deletedAtMs !== null}
      data-marked={isMarked}
    >
      {inGroup && !own && startsGroup && (
        <span className="message__author" aria-hidden="true" data-testid="author">
          <Avatar userId={from} name={author} />
          <span dir="auto">{author}</span>
        </span>
      )}
      <div ref={bubble} className="message__bubble" dir={textDirection(text)} tabIndex={-1} {...press}>
        <span className="visually-hidden">{`${own ? t.chat.you : t.chat.author(author)} `}</span>
        {replyTo && parts && <parts.QuoteOf quote={replyTo} onGo={actions.goTo} />}
        {deletedAtMs === null ? (
          <Foldable isLong={isLong(text)}>
            <MessageText text={text} mentions={mentions} />
          </Foldable>
        ) : (
          <em className="message__text message__gone" data-testid="message-text">
            {t.chat.deleted}
          </em>
        )}
        <span className="message__meta">
          {parts && hasMarks && <parts.MessageMarks message={message} />}
          <time dateTime={new Date(sentAtMs).toISOString()} title={formats.full(sentAtMs)}>
            {formats.clock(sentAtMs)}
          </time>
          {status !== "received" && status !== "failed" && <DeliveryTick status={status} />}
        </span>
        {mayDo && (
          <button
            ref={button}
            type="button"
            className="message__menu-button"
            // The Tab key would stop at each message: the arrow keys go through them, and Enter opens this.
            tabIndex={-1}
            aria-label={t.chat.menu}
            title={t.chat.menu}
            aria-haspopup="menu"
            aria-expanded={menu}
            data-testid="message-menu"
            onClick={() => setMenu(!menu)}
          >
            <MoreIcon />
          </button>
        )}
        {menu && parts && seq !== null && (
          <parts.MessageMenu
            conversationId={conversationId}
            message={Object.assign({}, message, { seq })}
            begin={actions.begin}
            onClose={close}
          />
        )}
      </div>
      {parts && reactions.length > 0 && <parts.ReactionBar conversationId={conversationId} message={message} />}
      {parts && hasChanges && <parts.FailedChanges message={message} retry={retry} discard={discard} />}
      {parts && status === "failed" && (
        <parts.FailedLine
          error={error}
          onRetry={() => retry(nonce)}
          onEdit={() => actions.takeBack(nonce, text)}
          onDiscard={() => discard(nonce)}
        />
      )}
    </div>
  );
});
