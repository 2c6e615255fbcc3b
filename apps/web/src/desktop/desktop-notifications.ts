import type { Readable } from "@tidings/client/store";
import { createValue } from "../value.ts";

/** `unsupported`: this browser has none. `off`: permitted, but the user does not want them. */
export type DesktopPermission = "unsupported" | "ask" | "denied" | "off" | "on";

export interface DesktopNotice {
  readonly title: string;
  readonly body: string;
  /** A notice takes the place of an earlier one with the same tag. */
  readonly tag: string;
  readonly onClick: () => void;
}

/** Notifications outside of the page, while nobody looks at it. */
export interface DesktopNotifications {
  readonly permission: Readable<DesktopPermission>;
  /** Asks the user. Only ever called by a click of his. */
  readonly turnOn: () => Promise<void>;
  readonly turnOff: () => void;
  /** Shows it if the user wants that and the page is hidden. */
  readonly show: (notice: DesktopNotice) => void;
}

const storageKey = "tidings.desktop";

export function createDesktopNotifications(
  window: Window & { readonly Notification?: typeof globalThis.Notification },
  storage: Pick<Storage, "getItem" | "setItem">,
): DesktopNotifications {
  const { Notification, document } = window;

  function read(): DesktopPermission {
    if (!Notification) return "unsupported";
    if (Notification.permission === "denied") return "denied";
    if (Notification.permission === "default") return "ask";
    return storage.getItem(storageKey) === "on" ? "on" : "off";
  }

  const permission = createValue(read());

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
    show({ title, body, tag, onClick }) {
      if (!Notification || permission.get() !== "on" || document.visibilityState !== "hidden") return;
      try {
        const notification = new Notification(title, { body, tag, icon: "/favicon.svg" });
        notification.addEventListener("click", () => {
          window.focus();
          notification.close();
          onClick();
        });
      } catch (error) {
        // Browsers of phones have the class, but take notifications from a service worker alone.
        console.warn("The browser did not take a notification", error);
        permission.set("unsupported");
      }
    },
  };
}
