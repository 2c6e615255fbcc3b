import { webPushKeyOf } from "@tidings/client/web-push";
import type { PageStorage } from "../browser-storage.ts";
import { partLoader } from "../load-part.ts";
import type { Store } from "../tidings.ts";

const load = partLoader(import.meta.url, () => import("./check-web-push.ts"));

/**
 * If the user has web push in this browser, the server has to know that: a revocation of their tokens has taken the browser's address. It is
 * told when the page is online; if that fails, the next time that it is.
 */
export function keepWebPush(store: Store, storage: PageStorage): void {
  if (storage.getItem(webPushKeyOf(store.me)) === null || window.Notification?.permission !== "granted") return;
  const stop = store.connection.subscribe(() => {
    if (store.connection.get().status !== "online") return;
    load()
      .then(({ checkWebPush }) => checkWebPush(store))
      .then(stop, console.warn); // the server's own words, or the browser's, say what is missing
  });
}
