import { useNotices, useTidings } from "@tidings/react";
import { useGoesByItself } from "@tidings/ui/toasts";
import { useCallback } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { usePage } from "../shell/page.ts";
import { AlertIcon, CloseIcon } from "../ui/icons.tsx";
import { NoticeToast } from "./notice-toast.tsx";
import type { Toast } from "./toasts.ts";
import "../styles/toast.css";

/** A toast goes by itself after this, but not while the pointer or the focus is on it, nor while nobody looks at the page. */
const shownForMs = 8_000;

interface ToastItemProps {
  readonly toast: Toast;
  /** As the part's, if it cannot be loaded. */
  readonly onClose: () => void;
}

export function ToastItem({ toast }: ToastItemProps): ReactElement {
  const { t } = useLanguage();
  const { toasts } = usePage();
  const store = useTidings();
  const notices = useNotices();
  const { id } = toast;
  const isNotice = toast.kind === "notice";
  const revision = isNotice ? toast.revision : 0;

  const dismiss = useCallback((): void => {
    if (isNotice) store.dismiss(id);
    toasts.dismiss(id);
  }, [isNotice, store, toasts, id]);
  const handlers = useGoesByItself({ afterMs: shownForMs, revision, onGone: dismiss });
  const notice = isNotice ? notices.find(({ key }) => key === toast.key) : undefined;
  return (
    <div className="toast" data-testid="toast" data-kind={toast.kind} {...handlers}>
      {toast.kind === "notice" ? (
        notice && <NoticeToast notice={notice} onDone={dismiss} />
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
