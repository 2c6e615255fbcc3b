import type { Readable } from "@tidings/client/store";
import { createValue } from "../value.ts";

/** `unsupported`: this browser has none. `off`: permitted, but the user does not want them. */
export type DesktopPermission = "unsupported" | "ask" | "denied" | "off" | "on";

/** Whether notifications are shown outside the page while nobody looks at it, and what a click on one opens. */
export interface DesktopNotifications {
  readonly permission: Readable<DesktopPermission>;
  /** Asks the user. Only ever called by a click of theirs. */
  readonly turnOn: () => Promise<void>;
  readonly turnOff: () => void;
  /** The browser does not accept notifications after all. */
  readonly giveUp: () => void;
}

export interface DesktopNotificationsOptions {
  readonly window: Pick<Window, "navigator"> & { readonly Notification?: typeof globalThis.Notification };
  readonly storage: Pick<Storage, "getItem" | "setItem">;
  readonly openChat: (conversationId: string) => void;
}

const storageKey = "tidings.desktop";

export function createDesktopNotifications({
  window,
  storage,
  openChat,
}: DesktopNotificationsOptions): DesktopNotifications {
  const { Notification, navigator } = window;

  function read(): DesktopPermission {
    if (!Notification) return "unsupported";
    if (Notification.permission === "denied") return "denied";
    if (Notification.permission === "default") return "ask";
    return storage.getItem(storageKey) === "on" ? "on" : "off";
  }

  const permission = createValue(read());

  navigator.serviceWorker?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (isClick(data)) openChat(data.conversationId);
  });

  return {
    permission,
    async turnOn() {
      const answer = await Notification?.requestPermission();
      if (answer === "granted") storage.setItem(storageKey, "on");
      permission.set(read());
    },
    turnOff() {
      storage.setItem(storageKey, "off");
      permission.set(read());
    },
    giveUp: () => permission.set("unsupported"),
  };
}

/** The message of the service worker when a notification is clicked. */
const isClick = (data: unknown): data is { readonly conversationId: string } =>
  typeof data === "object" && data !== null && typeof Reflect.get(data, "conversationId") === "string";
