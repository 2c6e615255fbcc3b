import { useReadable } from "@tidings/react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { usePage } from "../shell/page.ts";
import { ToastItem } from "./toast-item.tsx";

/** What has just happened elsewhere. */
export function ToastList(): ReactElement {
  const { t } = useLanguage();
  const toasts = useReadable(usePage().toasts.shown);
  return (
    <section className="toasts" aria-live="polite" aria-label={t.inbox.fresh} data-testid="toasts">
      {toasts.map((toast) => (
        <ToastItem key={toast.id} toast={toast} />
      ))}
    </section>
  );
}
