import { useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";

interface ConfirmProps {
  readonly question: string;
  /** What the button is called that does it. */
  readonly action: string;
  readonly testId: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/**
 * Asks in the place of a button before something that cannot be taken back. The focus is on what changes nothing. If nothing else takes it
 * afterwards, it goes to the panel.
 */
export function Confirm({ question, action, testId, onConfirm, onCancel }: ConfirmProps): ReactElement {
  const { t } = useLanguage();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const panel = cancel.current?.closest<HTMLElement>(".panel");
    cancel.current?.focus();
    return () => {
      if (document.activeElement === document.body) panel?.focus();
    };
  }, []);
  return (
    <div className="confirm" role="alert">
      <p dir="auto">{question}</p>
      <button type="button" className="button button--danger" data-testid={testId} onClick={onConfirm}>
        {action}
      </button>
      <button ref={cancel} type="button" className="button" onClick={onCancel}>
        {t.app.close}
      </button>
    </div>
  );
}
