"use client";

import { useTyping } from "@tidings/react";
import { memo } from "react";
import type { ComponentType, ReactElement } from "react";
import { useFirstUi } from "../settings/ui.tsx";

export interface TypingLineProps {
  readonly conversationId: string;
}

/** At most this many are named. */
const maxNamed = 3;

/** Who else is typing. */
export const TypingLine: ComponentType<TypingLineProps> = memo(function TypingLine({
  conversationId,
}: TypingLineProps): ReactElement {
  const { texts, formats, nameOf } = useFirstUi();
  const { userIds } = useTyping({ id: conversationId });
  const names = userIds.slice(0, maxNamed).map(nameOf);
  const [only] = names;
  return (
    <output className="tidings-typing">
      {only !== undefined && (
        <>
          <span className="tidings-typing-dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <span>{userIds.length === 1 ? texts.chat.isTyping(only) : texts.chat.areTyping(formats.list(names))}</span>
        </>
      )}
    </output>
  );
});
