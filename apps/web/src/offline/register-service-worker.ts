import { serverUrl } from "../server-url.ts";

/** Lets the browser keep the page, for when there is no network. Waits until everything else has loaded. */
export function registerServiceWorker(window: Window): void {
  const { navigator, document } = window;
  if (!("serviceWorker" in navigator)) return; // an old browser, or a page that does not come over HTTPS
  const register = (): void => {
    navigator.serviceWorker
      .register(serverUrl("service-worker.js"))
      .catch((error: unknown) => console.warn("The page cannot be kept for later", error));
  };
  if (document.readyState === "complete") register();
  else window.addEventListener("load", register, { once: true });
}
