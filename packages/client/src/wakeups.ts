/** The part of a browser's globals that tells when it is worth looking at the connection. */
interface PageGlobals {
  readonly addEventListener?: (type: string, listener: () => void) => void;
  readonly removeEventListener?: (type: string, listener: () => void) => void;
  readonly document?: {
    readonly visibilityState: string;
    addEventListener(type: string, listener: () => void): void;
    removeEventListener(type: string, listener: () => void): void;
  };
}

/** Calls `wake` when the browser is online again or the page becomes visible. Where there is no page, never. */
export function onWakeup(wake: () => void): () => void {
  const page = globalThis as PageGlobals;
  const { document } = page;
  const onVisibility = (): void => {
    if (document?.visibilityState === "visible") wake();
  };
  page.addEventListener?.("online", wake);
  document?.addEventListener("visibilitychange", onVisibility);
  return () => {
    page.removeEventListener?.("online", wake);
    document?.removeEventListener("visibilitychange", onVisibility);
  };
}
