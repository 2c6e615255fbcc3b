import { openChannel } from "../shared-socket/open-channel.ts";
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

/** `null` without Web Locks, which browsers have on secure pages only, or if the browser refuses a channel. */
function browserTabs(user: string): Tabs | null {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (!locks) return null;
  const name = `tidings-looking/${encodeURIComponent(user)}`;
  try {
    return lockedTabs(name, locks, openChannel(name));
  } catch {
    return null;
  }
}
