import type { OpenConversation } from "@tidings/react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useMore } from "../more/use-more.ts";
import { logHint } from "@tidings/ui/headless";
import { Icon } from "@tidings/ui/parts";
import { chatIcon } from "../ui/icons.tsx";
import { Skeleton } from "../ui/skeleton.tsx";

interface LogHintProps {
  readonly conversation: OpenConversation;
  readonly name: string;
}

/** Stands in for messages that are not loaded: all of them, or the older ones. */
export function LogHint({ conversation, name }: LogHintProps): ReactElement | null {
  const { t } = useLanguage();
  const hint = logHint(conversation);
  const parts = useMore(hint?.of === "failed");
  if (!hint) return null;
  const { of, isOver, again } = hint;
  if (of === "failed") {
    return (
      <div className={isOver ? "log__over" : "log__hint"}>
        <p role="alert" className="log__problem">
          <span>{parts ? <parts.NotLoaded error={conversation.error} /> : t.app.notLoaded}</span>
          <button type="button" className="link-button" onClick={() => void again()}>
            {t.app.tryAgain}
          </button>
        </p>
      </div>
    );
  }
  if (of === "loading") {
    if (!isOver) return <Skeleton of="chat" rows={6} label={t.app.loading} />;
    return (
      <div className="log__over">
        <p>{t.chat.loadingOlder}</p>
      </div>
    );
  }
  return (
    <div className="log__empty">
      <span className="empty-mark">
        <Icon of={chatIcon} />
      </span>
      <p className="empty-title">{t.chat.hello(name)}</p>
      <p>{t.chat.helloHint}</p>
    </div>
  );
}
