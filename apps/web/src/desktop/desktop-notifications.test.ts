import { expect, test, vi } from "vitest";
import { createMemoryStorage } from "../memory-storage.ts";
import { createDesktopNotifications, type DesktopNotice, type DesktopNotifications } from "./desktop-notifications.ts";

interface PageOptions {
  readonly permission: NotificationPermission;
  readonly visibilityState?: DocumentVisibilityState;
  readonly hasWorker?: boolean;
}

function createPage({ permission, visibilityState = "hidden", hasWorker = false }: PageOptions) {
  const shown: { title: string; tag: string | undefined; click: () => void }[] = [];
  const requestPermission = vi.fn<() => Promise<NotificationPermission>>(() => {
    Page.permission = "granted";
    return Promise.resolve("granted");
  });
  class Page extends EventTarget {
    static permission = permission;
    static requestPermission = requestPermission;
    constructor(title: string, { tag }: NotificationOptions = {}) {
      super();
      shown.push({ title, tag, click: () => this.dispatchEvent(new Event("click")) });
    }
    close = (): void => undefined;
  }
  const focus = vi.fn<() => void>();
  const postMessage = vi.fn<(message: unknown) => void>();
  const serviceWorker = Object.assign(new EventTarget(), { controller: hasWorker ? { postMessage } : null });
  const navigator = { serviceWorker };
  const window = { Notification: Page, document: { visibilityState }, focus, navigator } as unknown as Window;
  const openChat = vi.fn<(peerId: string) => void>();
  const storage = createMemoryStorage();
  const open = (): DesktopNotifications => createDesktopNotifications({ window, storage, openChat });
  return { open, shown, focus, requestPermission, openChat, postMessage, serviceWorker };
}

const notice: DesktopNotice = { title: "Bob", body: "hi", tag: "alice_bob", chatWith: "bob" };

test("nobody is asked before he wants it, nor told anything", () => {
  const { open, shown, requestPermission } = createPage({ permission: "default" });
  const desktop = open();
  desktop.show(notice);
  expect(desktop.permission.get()).toBe("ask");
  expect(requestPermission).not.toHaveBeenCalled();
  expect(shown).toEqual([]);
});

test("once turned on, a notice leads back to the page and the chat; the choice outlasts a reload", async () => {
  const { open, shown, focus, openChat } = createPage({ permission: "default" });
  await open().turnOn();
  const desktop = open();
  desktop.show(notice);
  expect(shown).toMatchObject([{ title: "Bob", tag: "alice_bob" }]);
  shown[0]?.click();
  expect(focus).toHaveBeenCalledOnce();
  expect(openChat).toHaveBeenCalledExactlyOnceWith("bob");
  desktop.turnOff();
  desktop.show(notice);
  expect(shown).toHaveLength(1);
  expect(open().permission.get()).toBe("off");
});

test("where there is a service worker it shows the notice, and says when that is clicked", async () => {
  const { open, shown, openChat, postMessage, serviceWorker } = createPage({ permission: "granted", hasWorker: true });
  const desktop = open();
  await desktop.turnOn();
  desktop.show(notice);
  expect(shown).toEqual([]);
  expect(postMessage).toHaveBeenCalledExactlyOnceWith({ type: "notify", ...notice });
  for (const data of [null, "chatWith", { chatWith: null }, { chatWith: "bob" }]) {
    serviceWorker.dispatchEvent(new MessageEvent("message", { data }));
  }
  expect(openChat).toHaveBeenCalledExactlyOnceWith("bob");
});

test("who sees the page is not notified outside of it", async () => {
  const { open, shown } = createPage({ permission: "granted", visibilityState: "visible" });
  const desktop = open();
  await desktop.turnOn();
  desktop.show(notice);
  expect(shown).toEqual([]);
});

test("what the browser refuses is respected", () => {
  expect(createPage({ permission: "denied" }).open().permission.get()).toBe("denied");
});
