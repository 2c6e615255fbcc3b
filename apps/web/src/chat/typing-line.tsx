import { useTyping } from "@tidings/react";
import { memo } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";

interface TypingLineProps {
  readonly conversationId: string;
  readonly name: string;
}

export const TypingLine = memo(function TypingLine({ conversationId, name }: TypingLineProps): ReactElement {
  const { t } = useLanguage();
  const isTyping = useTyping({ id: conversationId }).userIds.length > 0;
  return (
    <output className="typing-line" data-testid="typing">
      {isTyping && (
        <>
          <span className="typing-line__dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <span>{t.chat.isTyping(name)}</span>
        </>
      )}
    </output>
  );
});
