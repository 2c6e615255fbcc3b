import type { AnyPush } from "@tidings/react";
import type { Readable } from "@tidings/client/store";
import { createValue } from "../value.ts";

export type ToastContent =
  | { readonly kind: "push"; readonly push: AnyPush }
  | { readonly kind: "problem"; readonly text: string };

export type Toast = ToastContent & { readonly id: number };

/** What has just happened, for a moment. */
export interface Toasts {
  readonly shown: Readable<readonly Toast[]>;
  readonly show: (content: ToastContent) => void;
  readonly dismiss: (id: number) => void;
  /** Dismisses those of which it is true. */
  readonly dismissIf: (isGone: (toast: Toast) => boolean) => void;
}

/** So many at once; older ones make room. What they said is in the inbox. */
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
      shown.set([...shown.get(), { ...content, id: lastId }].slice(-maxToasts));
    },
    dismiss: (id) => dismissIf((toast) => toast.id === id),
    dismissIf,
  };
}
