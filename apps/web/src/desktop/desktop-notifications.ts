import type { Readable } from "@tidings/client/store";
import { hasTexts } from "../has-texts.ts";
import { createValue } from "../value.ts";

/** `unsupported`: this browser has none. `off`: permitted, but the user does not want them. */
export type DesktopPermission = "unsupported" | "ask" | "denied" | "off" | "on";

/** Whether notifications are shown outside the page while nobody looks at it, the same in all tabs, and what a click on one opens. */
export interface DesktopNotifications {
  readonly permission: Readable<DesktopPermission>;
  /** Reads the permission anew: the browser's own settings may have changed, of which no page hears. */
  readonly check: () => DesktopPermission;
  /** Asks the user. Only ever called by a click of theirs. */
  readonly turnOn: () => Promise<void>;
  readonly turnOff: () => void;
  /** The browser does not accept notifications after all. */
  readonly giveUp: () => void;
}

export interface DesktopNotificationsOptions {
  readonly window: Pick<Window, "navigator" | "addEventListener"> & {
    readonly Notification?: typeof globalThis.Notification;
  };
  readonly storage: Pick<Storage, "getItem" | "setItem">;
  readonly openChat: (conversationId: string) => void;
}

const storageKey = "tidings.desktop";

export function createDesktopNotifications({
  window,
  storage,
  openChat,
}: DesktopNotificationsOptions): DesktopNotifications {
  const { navigator } = window;
  let { Notification } = window;

  function read(): DesktopPermission {
    if (!Notification) return "unsupported";
    if (Notification.permission === "denied") return "denied";
    if (Notification.permission === "default") return "ask";
    return storage.getItem(storageKey) === "on" ? "on" : "off";
  }

  const permission = createValue(read());
  const check = (): DesktopPermission => {
    permission.set(read());
    return permission.get();
  };
  window.addEventListener("storage", ({ key }) => {
    if (key === storageKey || key === null) check();
  });

  navigator.serviceWorker?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (hasTexts(data, "conversationId")) openChat(data.conversationId); // a notification was clicked
  });

  return {
    permission,
    check,
    async turnOn() {
      const answer = await Notification?.requestPermission();
      if (answer === "granted") storage.setItem(storageKey, "on");
      check();
    },
    turnOff() {
      storage.setItem(storageKey, "off");
      check();
    },
    giveUp() {
      Notification = undefined;
      check();
    },
  };
}
