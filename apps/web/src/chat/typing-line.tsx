import { useTyping } from "@tidings/react";
import { memo } from "react";
import type { ReactElement } from "react";
import { useNames } from "../conversations/use-conversation-name.ts";
import { useLanguage } from "../i18n/use-language.ts";

/** So many are named. */
const maxNamed = 3;

/** Who else is typing. */
export const TypingLine = memo(function TypingLine({
  conversationId,
}: {
  readonly conversationId: string;
}): ReactElement {
  const { t, formats } = useLanguage();
  const { userIds } = useTyping({ id: conversationId });
  const names = useNames(userIds.slice(0, maxNamed));
  const [only] = names;
  return (
    <output className="typing-line" data-testid="typing">
      {only !== undefined && (
        <>
          <span className="typing-line__dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <span>{userIds.length === 1 ? t.chat.isTyping(only) : t.chat.areTyping(formats.list(names))}</span>
        </>
      )}
    </output>
  );
});
