import { hasDetails } from "@tidings/ui/headless";
import { Bubble, type LogRow } from "@tidings/ui/parts";
import { memo } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import type { MessageMenuProps } from "../more/message-menu.tsx";
import { useMore } from "../more/use-more.ts";
import { Foldable } from "../ui/foldable.tsx";
import { isLong } from "../ui/is-long.ts";
import { MessageText } from "./message-text.tsx";

/** One message, as a bubble on its author's side. */
export const MessageRow = memo(function MessageRow(row: LogRow): ReactElement {
  const { message, actions } = row;
  const { t } = useLanguage();
  const text = message.content?.text ?? "";
  const isMore = hasDetails(message);
  const loaded = useMore(isMore);
  const parts = isMore && loaded;
  return (
    <Bubble
      {...row}
      text={text}
      renderMenu={(stored, onClose) => <Menu message={stored} actions={actions} onClose={onClose} />}
      marks={parts && <parts.MessageMarks message={message} />}
      below={parts && <parts.MessageDetails {...row} />}
    >
      {parts && message.replyTo && <parts.QuoteOf quote={message.replyTo} onGo={actions.goTo} />}
      {message.deletedAtMs === null ? (
        <Foldable isLong={isLong(text)}>
          <MessageText text={text} mentions={message.mentions} />
        </Foldable>
      ) : (
        <em className="tidings-text message__gone">{t.chat.deleted}</em>
      )}
    </Bubble>
  );
});

function Menu(props: MessageMenuProps): ReactElement | null {
  const parts = useMore(true);
  return parts && <parts.MessageMenu {...props} />;
}
