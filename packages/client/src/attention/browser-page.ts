import { lockedTabs } from "./locked-tabs.ts";
import type { Page, Tabs } from "./page.ts";

const inputs = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "scroll"];

/**
 * The page that this runs in; `null` where there is none.
 *
 * @param user whose it is: the tabs of different users know nothing of each other
 */
export function browserPage(user: string): Page | null {
  if (typeof document === "undefined" || typeof window === "undefined") return null;
  const tabs = browserTabs(user);
  return {
    hasInput: true,
    isVisible: () => document.visibilityState === "visible",
    isInFront: () => document.hasFocus(),
    listen({ onChange, onInput }) {
      const ending = new AbortController();
      const { signal } = ending;
      for (const type of ["focus", "blur", "pageshow", "pagehide"]) window.addEventListener(type, onChange, { signal });
      document.addEventListener("visibilitychange", onChange, { signal });
      for (const type of inputs) window.addEventListener(type, onInput, { capture: true, passive: true, signal });
      return () => ending.abort();
    },
    ...(tabs && { tabs }),
  };
}

/** Browsers have Web Locks on secure pages only. */
function browserTabs(user: string): Tabs | null {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (!locks || typeof BroadcastChannel === "undefined") return null;
  const name = `tidings-looking/${encodeURIComponent(user)}`;
  const channel = new BroadcastChannel(name);
  return lockedTabs(name, locks, {
    listen: (listener) => channel.addEventListener("message", ({ data }) => listener(data)),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it is not a window
    post: (message) => channel.postMessage(message),
    close: () => channel.close(),
  });
}
