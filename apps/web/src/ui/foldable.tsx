import { useId, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { useLanguage } from "../i18n/use-language.ts";

interface FoldableProps {
  /** Whether it is folded at first; otherwise it is shown as it is. */
  readonly isLong: boolean;
  readonly children: ReactNode;
}

/** Shows only the beginning of something long, with a button for the rest. */
export function Foldable({ isLong, children }: FoldableProps): ReactElement {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (!isLong) return <>{children}</>;
  return (
    <>
      <span id={id} className="foldable" data-folded={!open}>
        {children}
      </span>
      <button
        type="button"
        className="link-button foldable__toggle"
        data-testid="unfold"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? t.app.showLess : t.app.showAll}
      </button>
    </>
  );
}
