import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { usePage } from "../shell/page.ts";
import { SearchIcon } from "../ui/icons.tsx";

/** An address names somebody whom nobody knows. */
export function UnknownPerson({ userId }: { readonly userId: string }): ReactElement {
  const { t } = useLanguage();
  const { route } = usePage();
  return (
    <section className="empty-pane unknown-person" data-testid="unknown-person">
      <span className="empty-mark">
        <SearchIcon />
      </span>
      <h2 className="empty-title" dir="auto">
        {t.chat.unknown(userId)}
      </h2>
      <p>{t.chat.unknownHint}</p>
      <button type="button" className="button button--outline" data-testid="back" onClick={() => route.go(null)}>
        {t.chat.back}
      </button>
    </section>
  );
}
