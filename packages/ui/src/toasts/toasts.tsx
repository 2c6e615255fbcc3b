"use client";

import { useNotices, useTidings } from "@tidings/react";
import type { ComponentType, ReactElement, ReactNode } from "react";
import { useFrame } from "../common/frame.ts";
import { useUi } from "../settings/use-ui.ts";
import { Toast, type ToastProps } from "./toast.tsx";

export interface ToastsParts {
  readonly Toast?: ComponentType<ToastProps>;
}

export interface ToastsProps {
  readonly className?: string;
  readonly parts?: ToastsParts;
  /** At a time; the newest. Default 3. */
  readonly max?: number;
  /** How long one stays. Milliseconds, default 8,000; 0: until it is dismissed or read. */
  readonly shownForMs?: number;
  /** Toasts of your own, below the others: each a `<ToastFrame>`. */
  readonly children?: ReactNode;
}

/**
 * Toasts for what has arrived and the user is not looking at. A toast disappears when its content is read on any device. Use it once
 * per page.
 */
export function Toasts({ className, parts, max = 3, shownForMs = 8_000, children }: ToastsProps): ReactElement {
  const { texts } = useUi();
  const { dismiss } = useTidings();
  const notices = useNotices().filter(({ where }) => where === "page");
  const { Toast: One = Toast } = parts ?? {};
  return (
    <section {...useFrame("toasts", className)} aria-live="polite" aria-label={texts.inbox.fresh}>
      {notices.slice(-max).map((notice) => (
        <One key={notice.key} notice={notice} dismiss={() => dismiss(notice.key)} shownForMs={shownForMs} />
      ))}
      {children}
    </section>
  );
}
