"use client";

import { createWebPush, type WebPush, type WebPushState } from "@tidings/client/web-push";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTidings } from "../provider.ts";

export interface UseWebPushOptions {
  /** The page's service worker; the same promise at each render. Default: `navigator.serviceWorker.ready`. */
  readonly registration?: Promise<ServiceWorkerRegistration | undefined>;
  /** What the user calls this browser in the list of their devices. Default: made of what the browser says of itself. */
  readonly label?: string;
}

export interface BrowserPush {
  /** Whether this browser gets pushes while no page is open, or why it cannot; `null` until it is known. */
  readonly state: WebPushState | null;
  /** Why the state could not be found out. */
  readonly error: unknown;
  /** Asks the user and subscribes: call it from a click. Rejects if the server does not take the subscription. */
  readonly turnOn: () => Promise<void>;
  readonly turnOff: () => Promise<void>;
}

/** Web push in this browser, for the user of the store. While mounted, the server is told of a subscription that has changed. */
export function useWebPush({ registration, label }: UseWebPushOptions = {}): BrowserPush {
  const { client, me } = useTidings();
  const current = useRef<WebPush | null>(null);
  const [state, setState] = useState<WebPushState | null>(null);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<void> => {
      const worker = registration ?? Promise.resolve(navigator.serviceWorker?.ready);
      current.current = createWebPush({
        client,
        user: me,
        registration: worker,
        ...(label !== undefined && { label }),
      });
      const found = await current.current.check();
      if (!isOver) setState(found);
    };
    look().catch((cause: unknown) => {
      if (!isOver) setError(cause);
    });
    return () => {
      isOver = true;
      current.current = null;
    };
  }, [client, me, registration, label]);

  const change = useCallback(async (to: (webPush: WebPush) => Promise<WebPushState>): Promise<void> => {
    const webPush = current.current;
    if (!webPush) return;
    const reached = await to(webPush);
    if (current.current === webPush) setState(reached);
  }, []);
  const turnOn = useCallback(() => change((webPush) => webPush.turnOn()), [change]);
  const turnOff = useCallback(() => change((webPush) => webPush.turnOff()), [change]);
  return { state, error, turnOn, turnOff };
}
