import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { closeIcon, Icon } from "@tidings/ui/parts";
import { usePanel } from "./use-panel.ts";
import { useRemedy } from "./use-remedy.ts";

export interface FailedPartProps {
  /** Why it was not loaded. */
  readonly failure: unknown;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** Shown instead of a panel that could not be loaded. */
export function FailedPart({ failure, onRetry, onClose }: FailedPartProps): ReactElement {
  const { t } = useLanguage();
  const { isReload, text, label, act } = useRemedy(failure, onRetry);
  const panel = usePanel<HTMLElement>(onClose);
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
        {text}
      </p>
      <button type="button" className={`button button--${isReload ? "primary" : "outline"}`} onClick={act}>
        {label}
      </button>
    </section>
  );
}
