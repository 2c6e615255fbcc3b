import type { Readable } from "@tidings/client/store";
import { createValue } from "../value.ts";

/** `unsupported`: this browser has none. `off`: permitted, but the user does not want them. */
export type DesktopPermission = "unsupported" | "ask" | "denied" | "off" | "on";

export interface DesktopNotice {
  readonly title: string;
  readonly body: string;
  /** A notice takes the place of an earlier one with the same tag. */
  readonly tag: string;
  /** Rises with what there is to say under a tag: what one tab has said, another does not repeat. */
  readonly stamp: number;
  /** A click leads to the page, and there to this conversation; `null`: to the page alone. */
  readonly conversationId: string | null;
}

/** Notifications outside of the page, while nobody looks at it. */
export interface DesktopNotifications {
  readonly permission: Readable<DesktopPermission>;
  /** Asks the user. Only ever called by a click of theirs. */
  readonly turnOn: () => Promise<void>;
  readonly turnOff: () => void;
  /** Shows it, unless the user or the browser wants none: then it says `false`. */
  readonly show: (notice: DesktopNotice) => boolean;
  /** Takes back what stands under these tags, also from before this page. */
  readonly withdraw: (tags: readonly string[]) => Promise<void>;
  /** Tells the service worker what is in the inbox: it takes back what it has shown and is read. */
  readonly tellPushes: (pushes: readonly object[], unread: number) => void;
  /** The tags of all that stand there, also from before this page. */
  readonly standing: () => Promise<readonly string[]>;
}

export interface DesktopNotificationsOptions {
  readonly window: Pick<Window, "navigator" | "focus"> & { readonly Notification?: typeof globalThis.Notification };
  readonly storage: Pick<Storage, "getItem" | "setItem">;
  readonly openChat: (conversationId: string) => void;
}

const storageKey = "tidings.desktop";

/**
 * The service worker shows them where there is one: browsers of phones take none from a page, and a click still leads
 * somewhere when the page is gone.
 */
export function createDesktopNotifications({
  window,
  storage,
  openChat,
}: DesktopNotificationsOptions): DesktopNotifications {
  const { Notification, navigator } = window;
  const fromPage = new Map<string, Notification>();

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

  const showFromPage = ({ title, body, tag, conversationId }: DesktopNotice): void => {
    if (!Notification) return;
    try {
      const notification = new Notification(title, { body, tag, icon: "favicon.svg" });
      fromPage.set(tag, notification);
      notification.addEventListener("click", () => {
        window.focus();
        notification.close();
        if (conversationId !== null) openChat(conversationId);
      });
    } catch (error) {
      console.warn("The browser did not take a notification", error);
      permission.set("unsupported");
    }
  };

  const fromWorker = async (): Promise<readonly Notification[]> => {
    const registration = await navigator.serviceWorker?.getRegistration();
    return registration && Notification ? registration.getNotifications() : [];
  };

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
    show(notice) {
      if (permission.get() !== "on") return false;
      const worker = navigator.serviceWorker?.controller;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it is not a window
      if (worker) worker.postMessage({ type: "notify", ...notice });
      else showFromPage(notice);
      return true;
    },
    async withdraw(tags) {
      for (const tag of tags) {
        fromPage.get(tag)?.close();
        fromPage.delete(tag);
      }
      for (const notification of await fromWorker()) if (tags.includes(notification.tag)) notification.close();
    },
    tellPushes(pushes, unread) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it is not a window
      navigator.serviceWorker?.controller?.postMessage({ type: "pushes", pushes, unread });
    },
    standing: async () => [...fromPage.keys(), ...(await fromWorker()).map(({ tag }) => tag)],
  };
}

/** What the service worker says when a notice is clicked. */
const isClick = (data: unknown): data is { readonly conversationId: string } =>
  typeof data === "object" && data !== null && typeof Reflect.get(data, "conversationId") === "string";
