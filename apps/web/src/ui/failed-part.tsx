import { useReadable } from "@tidings/react";
import { useEffect } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { ReloadNeeded } from "../load-part.ts";
import { usePage } from "../shell/page.ts";
import { closeIcon, Icon } from "@tidings/ui/parts";
import { usePanel } from "./use-panel.ts";

export interface FailedPartProps {
  /** Why it was not loaded. */
  readonly failure: unknown;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** Shown instead of a panel that could not be loaded. If the server no longer has the part, it has a newer build. */
export function FailedPart({ failure, onRetry, onClose }: FailedPartProps): ReactElement {
  const { t } = useLanguage();
  const { newerPage } = usePage();
  const isNewer = useReadable(newerPage);
  const panel = usePanel<HTMLElement>(onClose);

  useEffect(() => {
    newerPage.look().catch(() => {}); // without a network, the panel's text is right
  }, [newerPage]);

  return (
    <section
      ref={panel}
      className="panel panel--short"
      aria-label={t.app.partNotLoaded}
      data-testid="failed-part"
      tabIndex={-1}
    >
      <header className="panel__header">
        <h2>{t.app.notLoaded}</h2>
        <button type="button" className="tidings-icon-button" aria-label={t.app.close} onClick={onClose}>
          <Icon of={closeIcon} />
        </button>
      </header>
      <p className="panel__hint" role="alert">
        {isNewer ? t.app.newerPage : t.app.partNotLoaded}
      </p>
      {isNewer || failure instanceof ReloadNeeded ? (
        <button type="button" className="button button--primary" onClick={() => window.location.reload()}>
          {t.app.reload}
        </button>
      ) : (
        <button type="button" className="button button--outline" onClick={onRetry}>
          {t.app.tryAgain}
        </button>
      )}
    </section>
  );
}
