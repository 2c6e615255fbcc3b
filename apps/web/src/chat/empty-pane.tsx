import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { LogoIcon } from "../ui/icons.tsx";

/** Stands where a chat will be. */
export function EmptyPane(): ReactElement {
  const { t } = useLanguage();
  return (
    <section className="empty-pane">
      <LogoIcon className="empty-pane__logo" />
      <h2 className="empty-title">{t.chat.none}</h2>
      <p>{t.chat.noneHint}</p>
    </section>
  );
}
