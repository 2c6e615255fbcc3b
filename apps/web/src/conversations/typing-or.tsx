import { useTyping } from "@tidings/react";
import type { ReactElement, ReactNode } from "react";
import { useLanguage } from "../i18n/use-language.ts";

interface TypingOrProps {
  readonly conversationId: string;
  readonly children: ReactNode;
}

/** That somebody is typing, and else what there is to say. */
export function TypingOr({ conversationId, children }: TypingOrProps): ReactElement {
  const { t } = useLanguage();
  const isTyping = useTyping({ id: conversationId }).userIds.length > 0;
  if (!isTyping) return <>{children}</>;
  return <span className="list-item__line list-item__line--typing">{t.people.typing}</span>;
}
