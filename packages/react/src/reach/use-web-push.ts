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

interface Known {
  /** Whether this browser gets pushes while no page is open, or why it cannot; `null` until it is known. */
  readonly state: WebPushState | null;
  /** Why the state could not be found out. */
  readonly error: unknown;
}

export interface BrowserPush extends Known {
  /** Asks the user and subscribes: call it from a click. Rejects if the server does not take the subscription. */
  readonly turnOn: () => Promise<void>;
  readonly turnOff: () => Promise<void>;
}

const nothing: Known = { state: null, error: null };

/** Web push in this browser, for the user of the store. While mounted, the server is told of a subscription that has changed. */
export function useWebPush({ registration, label }: UseWebPushOptions = {}): BrowserPush {
  const { client, me } = useTidings();
  const current = useRef<WebPush | null>(null);
  const [known, setKnown] = useState({ ...nothing, of: client });

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
      if (!isOver) setKnown({ of: client, state: found, error: null });
    };
    look().catch((error: unknown) => {
      if (!isOver) setKnown((before) => ({ ...(before.of === client ? before : nothing), of: client, error }));
    });
    return () => {
      isOver = true;
      current.current = null;
    };
  }, [client, me, registration, label]);

  const change = useCallback(
    async (to: (webPush: WebPush) => Promise<WebPushState>): Promise<void> => {
      const webPush = current.current;
      if (!webPush) return;
      const state = await to(webPush);
      if (current.current === webPush) setKnown({ of: client, state, error: null });
    },
    [client],
  );
  const turnOn = useCallback(() => change((webPush) => webPush.turnOn()), [change]);
  const turnOff = useCallback(() => change((webPush) => webPush.turnOff()), [change]);
  const { state, error } = known.of === client ? known : nothing;
  return { state, error, turnOn, turnOff };
}
