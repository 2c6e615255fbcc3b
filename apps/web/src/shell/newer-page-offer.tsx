import { useReadable } from "@tidings/react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { usePage } from "./page.ts";

/** Offers to reload once there is a newer build of the page. What is being written is kept. */
export function NewerPageOffer(): ReactElement {
  const { t } = useLanguage();
  const isNewer = useReadable(usePage().newerPage);
  return (
    <output className="banner banner--news" data-testid="newer-page" hidden={!isNewer}>
      {isNewer && (
        <>
          <span className="banner__text">{t.app.newerPage}</span>
          <button type="button" className="button button--small" onClick={() => window.location.reload()}>
            {t.app.reload}
          </button>
        </>
      )}
    </output>
  );
}
