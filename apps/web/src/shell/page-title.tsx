import { useEffect } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { toFavicon } from "./favicon.ts";
import { useWaiting } from "./use-waiting.ts";

/** The name of the tab, and its icon: both tell how much there is to read. */
export function PageTitle(): ReactElement {
  const { t } = useLanguage();
  const count = useWaiting();

  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (link) link.href = toFavicon(count);
  }, [count]);

  return <title>{count > 0 ? t.app.titleWithCount(count) : t.app.title}</title>;
}
