import { useReadable } from "@tidings/react";
import { useEffect } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { usePage } from "../shell/page.ts";
import { partLoader } from "../load-part.ts";
import type { FailedPartProps } from "../ui/failed-part.tsx";
import { lazyPart } from "../ui/lazy-part.tsx";

const load = partLoader(import.meta.url, () => import("./toast-item.tsx"));
const ToastItem = lazyPart(async () => (await load()).ToastItem, NoToast);

/** The chats and the inbox show what it was about. A panel in its place would take the focus from what is being written. */
function NoToast({ onClose }: Pick<FailedPartProps, "onClose">): null {
  useEffect(onClose, [onClose]);
  return null;
}

/** The toasts. */
export function ToastList(): ReactElement {
  const { t } = useLanguage();
  const { toasts, route } = usePage();
  const shown = useReadable(toasts.shown);
  const isInboxOpen = useReadable(route.panel) === "inbox";

  // The open inbox shows what the notices say.
  const isSaidTwice = isInboxOpen && shown.some(({ kind }) => kind === "notice");
  useEffect(() => {
    if (isSaidTwice) toasts.dismissIf(({ kind }) => kind === "notice");
  }, [toasts, isSaidTwice]);

  return (
    <section className="toasts" aria-live="polite" aria-label={t.inbox.fresh} data-testid="toasts">
      {shown.map((toast) => (
        <ToastItem key={toast.id} toast={toast} onClose={() => toasts.dismiss(toast.id)} />
      ))}
    </section>
  );
}
