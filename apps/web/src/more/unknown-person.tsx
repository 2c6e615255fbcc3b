import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { usePage } from "../shell/page.ts";
import { Icon } from "@tidings/ui/parts";
import { searchIcon } from "../ui/icons.tsx";
import { useMoreTexts } from "./use-more.ts";

/** Shown if the address names a user who does not exist. */
export function UnknownPerson({ userId }: { readonly userId: string }): ReactElement {
  const { t } = useLanguage();
  const { person: words } = useMoreTexts();
  const { route } = usePage();
  return (
    <section className="empty-pane unknown-person" data-testid="unknown-person">
      <span className="empty-mark">
        <Icon of={searchIcon} />
      </span>
      <h2 className="empty-title" dir="auto">
        {words.unknown(userId)}
      </h2>
      <p>{words.unknownHint}</p>
      <button type="button" className="button button--outline" data-testid="back" onClick={() => route.go(null)}>
        {t.chat.back}
      </button>
    </section>
  );
}
