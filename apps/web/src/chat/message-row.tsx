import type { MessageItem } from "@tidings/client/store";
import type { Content, OpenConversation } from "@tidings/react";
import { memo } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { textDirection } from "../ui/text-direction.ts";
import { CopyButton } from "./copy-button.tsx";
import { DeliveryTick } from "./delivery-tick.tsx";
import { Foldable } from "../ui/foldable.tsx";
import { isLong } from "../ui/is-long.ts";
import { FailedLine } from "./failed-line.tsx";
import { MessageText } from "./message-text.tsx";

interface MessageRowProps {
  readonly message: MessageItem<Content>;
  readonly startsGroup: boolean;
  /** Who wrote it; `null`: the user himself. */
  readonly author: string | null;
  readonly retry: OpenConversation["retry"];
  readonly discard: OpenConversation["discard"];
  /** Takes the text of a failed message back to where it was written. */
  readonly edit: (nonce: string, text: string) => void;
}

/** One message, as a bubble on its author's side. */
export const MessageRow = memo(function MessageRow({
  message: { seq, nonce, own, content, sentAtMs, status, error },
  startsGroup,
  author,
  retry,
  discard,
  edit,
}: MessageRowProps): ReactElement {
  const { t, formats } = useLanguage();
  const text = content?.text ?? "";
  return (
    <div
      className="message"
      data-testid="message"
      data-seq={seq ?? undefined}
      data-nonce={nonce}
      data-own={own}
      data-status={status}
      data-starts-group={startsGroup}
    >
      <div className="message__bubble" dir={textDirection(text)} tabIndex={-1}>
        <span className="visually-hidden">{`${author === null ? t.chat.you : t.chat.author(author)} `}</span>
        <Foldable isLong={isLong(text)}>
          <MessageText text={text} />
        </Foldable>
        <span className="message__meta">
          <time dateTime={new Date(sentAtMs).toISOString()} title={formats.full(sentAtMs)}>
            {formats.clock(sentAtMs)}
          </time>
          {status !== "received" && status !== "failed" && <DeliveryTick status={status} />}
        </span>
        <CopyButton text={text} />
      </div>
      {status === "failed" && (
        <FailedLine
          error={error}
          onRetry={() => retry(nonce)}
          onEdit={() => edit(nonce, text)}
          onDiscard={() => discard(nonce)}
        />
      )}
    </div>
  );
});
