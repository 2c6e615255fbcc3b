import { useConnection, useReadable } from "@tidings/react";
import { useEffect } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { ReloadNeeded } from "../load-part.ts";
import { usePage } from "./page.ts";

/**
 * Says that what more than a chat of two needs could not be loaded: menus, groups, what the server has refused. It is tried again once the
 * page is connected again. If the server no longer has it, it has a newer build, which is offered instead.
 */
export function MissingParts(): ReactElement {
  const { t } = useLanguage();
  const { more, newerPage } = usePage();
  const failure = useReadable(more.failure);
  const isSaid = !useReadable(newerPage) && failure !== null;
  const { status } = useConnection();

  useEffect(() => {
    if (failure !== null) newerPage.look().catch(() => {}); // without a network, what is said is right
  }, [newerPage, failure]);
  useEffect(() => {
    if (status === "online" && more.failure.get() !== null) more.want();
  }, [more, status]);

  return (
    <output className="banner banner--news" data-testid="missing-parts" hidden={!isSaid}>
      {isSaid && (
        <>
          <span className="banner__text">{t.app.partNotLoaded}</span>
          {failure instanceof ReloadNeeded ? (
            <button type="button" className="button button--small" onClick={() => window.location.reload()}>
              {t.app.reload}
            </button>
          ) : (
            <button type="button" className="button button--small" onClick={more.want}>
              {t.app.tryAgain}
            </button>
          )}
        </>
      )}
    </output>
  );
}
