import type { ReactElement } from "react";
import { useSessionState } from "../hooks/use-session.ts";
import { ToastItem } from "./toast-item.tsx";

/** What has just happened elsewhere. */
export function Toasts(): ReactElement {
  const toasts = useSessionState((state) => state.toasts);
  return (
    <section className="toasts" aria-live="polite" aria-label="New notifications" data-testid="toasts">
      {toasts.map((toast) => (
        <ToastItem key={toast.id} toast={toast} />
      ))}
    </section>
  );
}
