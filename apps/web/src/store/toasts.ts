import type { InboxPush } from "../domain.ts";
import type { State, Toast } from "./state.ts";

/** So many at once; older ones make room. What they said is in the inbox. */
const maxToasts = 3;

type Said = { readonly kind: "push"; readonly push: InboxPush } | { readonly kind: "problem"; readonly text: string };

export function toastShown(state: State, said: Said): State {
  const id = state.lastToastId + 1;
  const toast: Toast = { ...said, id };
  return { ...state, toasts: [...state.toasts, toast].slice(-maxToasts), lastToastId: id };
}

export function toastDismissed(state: State, id: number): State {
  const toasts = state.toasts.filter((toast) => toast.id !== id);
  return toasts.length === state.toasts.length ? state : { ...state, toasts };
}

/** The inbox is before the user's eyes, with all that toasts could say about it. */
export function pushToastsDismissed(state: State): State {
  const toasts = state.toasts.filter(({ kind }) => kind !== "push");
  return toasts.length === state.toasts.length ? state : { ...state, toasts };
}

/** Whether a push is news to its reader: not if it was read elsewhere meanwhile, nor if he is looking at what it is about. */
export function isNews({ open }: State, push: InboxPush): boolean {
  if (push.readAtMs !== null) return false;
  return !(push.type === "chat.message" && push.data.conversationId === open?.conversationId);
}
