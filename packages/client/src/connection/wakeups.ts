/** The browser's globals that tell when it is worth checking the connection. */
interface PageGlobals {
  readonly addEventListener?: typeof addEventListener;
  readonly navigator?: { readonly onLine?: boolean };
  readonly document?: Pick<Document, "addEventListener" | "visibilityState">;
}

const page = globalThis as PageGlobals;

/** Whether this runs where pages do: in a browser, or in an application that has a window. */
export const isPage = (): boolean => "window" in globalThis;

/** Whether the browser is sure that there is no network. Where there is no page, never. */
export const isOffline = (): boolean => page.navigator?.onLine === false;

/**
 * Calls `look` when the network comes or goes and when the page becomes visible, until the signal is aborted. Where there
 * is no page, never.
 */
export function onWakeup(look: () => void, signal: AbortSignal): void {
  const { document } = page;
  for (const type of ["online", "offline"]) page.addEventListener?.(type, look, { signal });
  document?.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look(), { signal });
}
