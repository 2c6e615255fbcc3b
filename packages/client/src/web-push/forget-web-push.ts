import { webPushKeyOf } from "./storage-key.ts";
import type { WebPushOptions } from "./web-push.ts";

export interface ForgetWebPushOptions extends Pick<WebPushOptions, "user" | "storage"> {
  /** The page's service worker. Default: `navigator.serviceWorker.getRegistration()`. */
  readonly registration?: WebPushOptions["registration"];
}

/**
 * Ends web push for a user in this browser; does nothing if they have not turned it on here. Call it when they sign out, because
 * otherwise the next person at the computer sees what they are sent. The server does not have to be there: it removes the address as soon
 * as the push service answers that the subscription has ended.
 */
export async function forgetWebPush({
  user,
  storage = localStorage,
  registration = navigator.serviceWorker?.getRegistration(),
}: ForgetWebPushOptions): Promise<void> {
  const key = webPushKeyOf(user);
  if (storage.getItem(key) === null) return;
  const subscription = await (await registration)?.pushManager.getSubscription();
  await subscription?.unsubscribe();
  storage.removeItem(key);
}
