"use client";

export { type GoesByItself, type GoesByItselfOptions, useGoesByItself } from "./headless/use-goes-by-itself.ts";
export { Inbox, type InboxParts, type InboxProps } from "./inbox/inbox.tsx";
export { type InboxBodyProps, InboxItem, type InboxItemProps } from "./inbox/inbox-item.tsx";
export type { PushDescription } from "./settings/describe-push.ts";
export { useUi } from "./settings/use-ui.ts";
export { Toast, type ToastProps } from "./toasts/toast.tsx";
export { ToastFrame, type ToastFrameProps } from "./toasts/toast-frame.tsx";
export { Toasts, type ToastsParts, type ToastsProps } from "./toasts/toasts.tsx";
