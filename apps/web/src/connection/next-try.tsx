import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useNow } from "../ui/use-now.ts";

/** Hidden from screen readers, which would read out every second. */
export function NextTry({ atMs }: { readonly atMs: number | null }): ReactElement {
  const { t } = useLanguage();
  const nowMs = useNow(250);
  const seconds = atMs === null ? 0 : Math.ceil((atMs - nowMs) / 1000);
  return (
    <span className="banner__countdown" aria-hidden="true">
      {seconds > 0 ? t.connection.nextTry(seconds) : t.connection.trying}
    </span>
  );
}
