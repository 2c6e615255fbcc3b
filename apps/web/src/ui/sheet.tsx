import { useEffect, useRef } from "react";
import type { ReactElement, ReactNode } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { closeIcon, Icon } from "@tidings/ui/parts";
import "../styles/sheet.css";

interface SheetProps {
  readonly title: string;
  readonly testId: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog: the browser keeps the focus in it, and returns it when the dialog is closed. */
export function Sheet({ title, testId, onClose, children }: SheetProps): ReactElement {
  const { t } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    element.showModal();
    // Beside it: pressed there as well as let go, because selecting a text may end there.
    let isPressed = false;
    const onPointerDown = ({ target }: PointerEvent): void => {
      isPressed = target === element;
    };
    const onClick = ({ target }: MouseEvent): void => {
      if (isPressed && target === element) element.close();
    };
    element.addEventListener("pointerdown", onPointerDown);
    element.addEventListener("click", onClick);
    return () => {
      element.removeEventListener("pointerdown", onPointerDown);
      element.removeEventListener("click", onClick);
      element.close();
    };
  }, []);
  return (
    <dialog ref={dialog} className="sheet" aria-label={title} data-testid={testId} onClose={onClose}>
      <div className="sheet__content">
        <header className="panel__header">
          <h2>{title}</h2>
          <button type="button" className="tidings-icon-button" aria-label={t.app.close} onClick={onClose}>
            <Icon of={closeIcon} />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
