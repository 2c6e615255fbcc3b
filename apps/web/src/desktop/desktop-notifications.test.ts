import { expect, test, vi } from "vitest";
import { createMemoryStorage } from "../memory-storage.ts";
import { createDesktopNotifications } from "./desktop-notifications.ts";

function createPage(permission: NotificationPermission, visibilityState: DocumentVisibilityState = "hidden") {
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
  const window = { Notification: Page, document: { visibilityState }, focus } as unknown as Window;
  return { window, shown, focus, requestPermission };
}

const notice = { title: "Bob", body: "hi", tag: "alice_bob", onClick: () => undefined };

test("nobody is asked before he wants it, nor told anything", () => {
  const { window, shown, requestPermission } = createPage("default");
  const desktop = createDesktopNotifications(window, createMemoryStorage());
  desktop.show(notice);
  expect(desktop.permission.get()).toBe("ask");
  expect(requestPermission).not.toHaveBeenCalled();
  expect(shown).toEqual([]);
});

test("once turned on, a notice leads back to the page; the choice outlasts a reload", async () => {
  const { window, shown, focus } = createPage("default");
  const storage = createMemoryStorage();
  await createDesktopNotifications(window, storage).turnOn();
  const desktop = createDesktopNotifications(window, storage);
  const onClick = vi.fn<() => void>();
  desktop.show({ ...notice, onClick });
  expect(shown).toMatchObject([{ title: "Bob", tag: "alice_bob" }]);
  shown[0]?.click();
  expect(focus).toHaveBeenCalledOnce();
  expect(onClick).toHaveBeenCalledOnce();
  desktop.turnOff();
  desktop.show(notice);
  expect(shown).toHaveLength(1);
  expect(createDesktopNotifications(window, storage).permission.get()).toBe("off");
});

test("who sees the page is not notified outside of it", async () => {
  const { window, shown } = createPage("granted", "visible");
  const desktop = createDesktopNotifications(window, createMemoryStorage());
  await desktop.turnOn();
  desktop.show(notice);
  expect(shown).toEqual([]);
});

test("what the browser refuses is respected", () => {
  const desktop = createDesktopNotifications(createPage("denied").window, createMemoryStorage());
  expect(desktop.permission.get()).toBe("denied");
});
