import { serverUrl } from "../server-url.ts";

/** Lets the browser keep the page, for when there is no network. Waits until everything else has loaded. */
export function registerServiceWorker(window: Window): void {
  const { navigator, document } = window;
  if (!("serviceWorker" in navigator)) return; // an old browser, or a page that does not come over HTTPS
  const register = (): void => {
    // The browser's own words say what could not be registered.
    navigator.serviceWorker.register(serverUrl("service-worker.js")).catch(console.warn);
  };
  if (document.readyState === "complete") register();
  else window.addEventListener("load", register, { once: true });
}
