import { expect, test, vi } from "vitest";
import { createMemoryStorage } from "../memory-storage.ts";
import { createDesktopNotices, type DesktopNotice, type DesktopNotices } from "./desktop-notices.ts";
import { createDesktopNotifications, type DesktopNotifications } from "./desktop-notifications.ts";

interface PageOptions {
  readonly permission: NotificationPermission;
  readonly hasWorker?: boolean;
}

function createPage({ permission, hasWorker = false }: PageOptions) {
  const shown: { title: string; tag: string | undefined; isClosed: boolean; click: () => void }[] = [];
  /** What the service worker has shown. */
  const standing: { tag: string; isClosed: boolean }[] = [];
  const requestPermission = vi.fn<() => Promise<NotificationPermission>>(() => {
    Page.permission = "granted";
    return Promise.resolve("granted");
  });
  class Page extends EventTarget {
    static permission = permission;
    static requestPermission = requestPermission;
    constructor(title: string, { tag }: NotificationOptions = {}) {
      super();
      this.#shown = { title, tag, isClosed: false, click: () => this.dispatchEvent(new Event("click")) };
      shown.push(this.#shown);
    }
    readonly #shown: (typeof shown)[number];
    close(): void {
      this.#shown.isClosed = true;
    }
  }
  const focus = vi.fn<() => void>();
  const postMessage = vi.fn<(message: unknown) => void>();
  const getNotifications = () =>
    Promise.resolve(standing.map((one) => ({ tag: one.tag, close: () => void (one.isClosed = true) })));
  const serviceWorker = Object.assign(new EventTarget(), {
    controller: hasWorker ? { postMessage } : null,
    getRegistration: () => Promise.resolve({ getNotifications }),
  });
  const navigator = { serviceWorker };
  const openChat = vi.fn<(peerId: string) => void>();
  const storage = createMemoryStorage();
  /** The windows of all tabs: each hears of what another has stored. */
  const tabs = new Set<EventTarget>();
  const open = (): DesktopNotifications & DesktopNotices => {
    const window = Object.assign(new EventTarget(), { Notification: Page, focus, navigator }) as unknown as Window;
    tabs.add(window);
    const desktop = createDesktopNotifications({ window, storage, openChat });
    return { ...desktop, ...createDesktopNotices({ window, openChat, ...desktop }) };
  };
  const tellTabs = (key: string | null): void => {
    for (const tab of tabs) tab.dispatchEvent(Object.assign(new Event("storage"), { key }));
  };
  const revoke = (): void => {
    Page.permission = "denied";
  };
  return { open, tellTabs, revoke, shown, standing, focus, requestPermission, openChat, postMessage, serviceWorker };
}

const notice: DesktopNotice = { title: "Bob", body: "hi", tag: "alice_bob", stamp: 1, conversationId: "alice_bob" };

test("the user is not asked before they want notifications, and gets none", () => {
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
  expect(openChat).toHaveBeenCalledExactlyOnceWith("alice_bob");
  desktop.turnOff();
  desktop.show(notice);
  expect(shown).toHaveLength(1);
  expect(open().permission.get()).toBe("off");
});

test("if there is a service worker, it shows the notification, and reports a click on it", async () => {
  const { open, shown, openChat, postMessage, serviceWorker } = createPage({ permission: "granted", hasWorker: true });
  const desktop = open();
  await desktop.turnOn();
  desktop.show(notice);
  expect(shown).toEqual([]);
  expect(postMessage).toHaveBeenCalledExactlyOnceWith({ type: "notify", ...notice });
  for (const data of [null, "conversationId", { conversationId: null }, { conversationId: "alice_bob" }]) {
    serviceWorker.dispatchEvent(new MessageEvent("message", { data }));
  }
  expect(openChat).toHaveBeenCalledExactlyOnceWith("alice_bob");
});

test("notifications can be withdrawn, also those of an earlier page", async () => {
  const { open, shown, standing } = createPage({ permission: "granted" });
  const desktop = open();
  await desktop.turnOn();
  desktop.show(notice);
  desktop.show({ ...notice, tag: "alice_carol" });
  standing.push({ tag: "alice_dave", isClosed: false });
  expect(await desktop.standing()).toEqual(["alice_bob", "alice_carol", "alice_dave"]);
  await desktop.withdraw(["alice_bob", "alice_dave"]);
  expect(shown.map(({ tag, isClosed }) => [tag, isClosed])).toEqual([
    ["alice_bob", true],
    ["alice_carol", false],
  ]);
  expect(standing).toMatchObject([{ isClosed: true }]);
});

test("the service worker is told what is in the inbox; without one, nothing happens", () => {
  const { open, postMessage } = createPage({ permission: "granted", hasWorker: true });
  open().tellPushes([{ seq: 1 }], 1);
  expect(postMessage).toHaveBeenCalledWith({ type: "pushes", pushes: [{ seq: 1 }], unread: 1 });
  expect(() => createPage({ permission: "granted" }).open().tellPushes([], 0)).not.toThrow();
});

test("the choice is the same in all tabs", async () => {
  const { open, tellTabs, shown } = createPage({ permission: "granted" });
  const [first, second] = [open(), open()];
  await first.turnOn();
  tellTabs("tidings.desktop");
  expect(second.permission.get()).toBe("on");
  first.turnOff();
  expect(second.show(notice)).toBe(false); // even before it has heard of it
  expect(second.permission.get()).toBe("off");
  expect(shown).toEqual([]);
});

test("what is forbidden in the browser's settings is so at once; a browser that takes none is not asked again", async () => {
  const { open, revoke } = createPage({ permission: "granted" });
  const desktop = open();
  await desktop.turnOn();
  revoke();
  expect(desktop.show(notice)).toBe(false);
  expect(desktop.permission.get()).toBe("denied");
  desktop.giveUp();
  expect(desktop.show(notice)).toBe(false);
  expect(desktop.permission.get()).toBe("unsupported");
});

test("what the browser refuses is respected", () => {
  expect(createPage({ permission: "denied" }).open().permission.get()).toBe("denied");
});
