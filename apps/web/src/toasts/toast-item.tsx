import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { usePage } from "../shell/page.ts";
import { AlertIcon, CloseIcon } from "../ui/icons.tsx";
import { PushToast } from "./push-toast.tsx";
import type { Toast } from "./toasts.ts";

/** A toast goes by itself after this, but not while the pointer or the focus is on it, nor while nobody sees the page. */
const shownForMs = 8_000;

export function ToastItem({ toast }: { readonly toast: Toast }): ReactElement {
  const { t } = useLanguage();
  const { toasts } = usePage();
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = pointed || focused;
  const { id } = toast;

  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => toasts.dismiss(id), shownForMs);
    return () => clearTimeout(timer);
  }, [toasts, id, held]);

  const dismiss = (): void => toasts.dismiss(id);
  return (
    <div
      className="toast"
      data-testid="toast"
      data-kind={toast.kind}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      {toast.kind === "push" ? (
        <PushToast push={toast.push} onDone={dismiss} />
      ) : (
        <p className="toast__body">
          <AlertIcon />
          <span className="toast__text">{toast.text}</span>
        </p>
      )}
      <button type="button" className="icon-button" aria-label={t.inbox.dismiss} onClick={dismiss}>
        <CloseIcon />
      </button>
    </div>
  );
}
