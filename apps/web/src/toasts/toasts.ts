import type { Readable } from "@tidings/client/store";
import { createValue } from "../value.ts";

export type ToastContent =
  /** The store's notice with this key. `revision` changes when it is told again. */
  | { readonly kind: "notice"; readonly key: string; readonly revision: number }
  | { readonly kind: "problem" | "hint"; readonly text: string };

export type Toast = ToastContent & { readonly id: string };

/** Short messages about what has just happened. */
export interface Toasts {
  readonly shown: Readable<readonly Toast[]>;
  /** Shows a toast. It replaces one of the same notice. */
  readonly show: (content: ToastContent) => void;
  readonly dismiss: (id: string) => void;
  /** Dismisses all toasts for which `isGone` returns true. */
  readonly dismissIf: (isGone: (toast: Toast) => boolean) => void;
}

/** The most toasts at a time. Older ones go, as what they say is also in the inbox or in the list of chats. */
const maxToasts = 3;

export function createToasts(): Toasts {
  const shown = createValue<readonly Toast[]>([]);
  let lastId = 0;

  function dismissIf(isGone: (toast: Toast) => boolean): void {
    const left = shown.get().filter((toast) => !isGone(toast));
    if (left.length < shown.get().length) shown.set(left);
  }

  return {
    shown,
    show(content) {
      lastId += 1;
      const id = content.kind === "notice" ? content.key : `toast-${lastId}`;
      const before = shown.get();
      const isShown = before.some((toast) => toast.id === id);
      const next = isShown
        ? before.map((toast) => (toast.id === id ? { ...content, id } : toast))
        : [...before, { ...content, id }].slice(-maxToasts);
      shown.set(next);
    },
    dismiss: (id) => dismissIf((toast) => toast.id === id),
    dismissIf,
  };
}
