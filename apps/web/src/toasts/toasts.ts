import type { Readable } from "@tidings/client/store";
import { createValue } from "../value.ts";

export type ToastContent =
  /** The store's notice under this key, as often as it was told anew. */
  | { readonly kind: "notice"; readonly key: string; readonly revision: number }
  | { readonly kind: "problem" | "hint"; readonly text: string };

export type Toast = ToastContent & { readonly id: string };

/** What has just happened, for a moment. */
export interface Toasts {
  readonly shown: Readable<readonly Toast[]>;
  /** What is shown of the same notice already is taken the place of. */
  readonly show: (content: ToastContent) => void;
  readonly dismiss: (id: string) => void;
  /** Dismisses those of which it is true. */
  readonly dismissIf: (isGone: (toast: Toast) => boolean) => void;
}

/** So many at once; older ones make room. What they said is in the inbox, or in the list of chats. */
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
