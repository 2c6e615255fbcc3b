import { hasTexts } from "../has-texts.ts";
import type { DesktopNotifications } from "./desktop-notifications.ts";

export interface DesktopNotice {
  readonly title: string;
  readonly body: string;
  /** A notice takes the place of an earlier one with the same tag. */
  readonly tag: string;
  /** Rises with the news under a tag, so that a tab does not repeat what another one has shown. */
  readonly stamp: number;
  /** A click leads to the page, and there to this conversation; `null`: to the page alone. */
  readonly conversationId: string | null;
}

/** Notifications outside the page. */
export interface DesktopNotices {
  /** Shows it. Returns `false` if the user or the browser allows none. */
  readonly show: (notice: DesktopNotice) => boolean;
  /** Withdraws the notifications with these tags, also from before this page. */
  readonly withdraw: (tags: readonly string[]) => Promise<void>;
  /** Tells the service worker what is in the inbox, so that it withdraws what has been read. */
  readonly tellPushes: (pushes: readonly object[], unread: number) => void;
  /** The tags of all notifications that are shown, also from before this page. */
  readonly standing: () => Promise<readonly string[]>;
  /**
   * Answers the service worker, which asks each page whether a notification from before it is one of its user's.
   *
   * @returns a function that ends it
   */
  readonly onAsked: (isOwn: (tag: string) => boolean) => () => void;
}

export interface DesktopNoticesOptions extends Pick<DesktopNotifications, "check" | "giveUp"> {
  readonly window: Pick<Window, "navigator" | "focus"> & { readonly Notification?: typeof globalThis.Notification };
  readonly openChat: (conversationId: string) => void;
}

/**
 * The service worker shows them if there is one: on phones, browsers do not take them from a page, and a click still works after the page
 * was closed.
 */
export function createDesktopNotices({ window, check, giveUp, openChat }: DesktopNoticesOptions): DesktopNotices {
  const { Notification, navigator } = window;
  const fromPage = new Map<string, Notification>();

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
      giveUp();
    }
  };

  const fromWorker = async (): Promise<readonly Notification[]> => {
    const registration = await navigator.serviceWorker?.getRegistration();
    return registration && Notification ? registration.getNotifications() : [];
  };

  return {
    show(notice) {
      if (check() !== "on") return false;
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
    onAsked(isOwn) {
      const answer = ({ data, ports: [port] }: MessageEvent<unknown>): void => {
        if (port && hasTexts(data, "tag") && isOwn(data.tag)) port.postMessage(true);
      };
      navigator.serviceWorker?.addEventListener("message", answer);
      return () => navigator.serviceWorker?.removeEventListener("message", answer);
    },
    standing: async () => [...fromPage.keys(), ...(await fromWorker()).map(({ tag }) => tag)],
  };
}
