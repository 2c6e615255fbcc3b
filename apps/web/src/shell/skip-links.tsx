import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";

const goTo = (selector: string) => () => document.querySelector<HTMLElement>(selector)?.focus();

/** Skip links for keyboard users. They are buttons, because the address names the chat. */
export function SkipLinks({ hasChat }: { readonly hasChat: boolean }): ReactElement {
  const { t } = useLanguage();
  return (
    <div className="skip-links">
      {hasChat && (
        <button type="button" className="skip-link" data-testid="skip-to-message" onClick={goTo("#composer")}>
          {t.app.skipToMessage}
        </button>
      )}
      <button type="button" className="skip-link" onClick={goTo("#people-search")}>
        {t.app.skipToChats}
      </button>
    </div>
  );
}
