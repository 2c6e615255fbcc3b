import type { MessageItem } from "@tidings/client/store";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { Icon, pinIcon } from "@tidings/ui/parts";
import { useMoreTexts } from "./use-more.ts";

type Marked = Pick<MessageItem<unknown>, "editedAtMs" | "deletedAtMs" | "pinnedAtMs">;

/** That a message was edited, or is pinned. */
export function MessageMarks({ message }: { readonly message: Marked }): ReactElement {
  const { editedAtMs, deletedAtMs, pinnedAtMs } = message;
  const { formats } = useLanguage();
  const { message: texts } = useMoreTexts();
  return (
    <>
      {pinnedAtMs !== null && (
        <span className="message__pinned" title={texts.pinned} data-testid="pinned">
          <Icon of={pinIcon} />
          <span className="visually-hidden">{texts.pinned}</span>
        </span>
      )}
      {editedAtMs !== null && deletedAtMs === null && (
        <span title={texts.editedAt(formats.full(editedAtMs))} data-testid="edited">
          {texts.edited}
        </span>
      )}
    </>
  );
}
