import { useSyncExternalStore } from "react";

function subscribe(listener: () => void): () => void {
  window.addEventListener("focus", listener);
  window.addEventListener("blur", listener);
  document.addEventListener("visibilitychange", listener);
  return () => {
    window.removeEventListener("focus", listener);
    window.removeEventListener("blur", listener);
    document.removeEventListener("visibilitychange", listener);
  };
}

const hasAttention = (): boolean => document.visibilityState === "visible" && document.hasFocus();

/** Whether the user is looking at this page. */
export function useAttention(): boolean {
  return useSyncExternalStore(subscribe, hasAttention);
}
