import { createWebPush, type WebPushState } from "@tidings/client/web-push";
import type { Store } from "../tidings.ts";

/** Tells the server of this browser if it does not know its address. */
export const checkWebPush = ({ client, me }: Store): Promise<WebPushState> =>
  createWebPush({ client, user: me, registration: navigator.serviceWorker.ready }).check();
