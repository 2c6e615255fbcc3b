import { afterEach, expect, test, vi } from "vitest";
import { browserPage } from "./browser-page.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** @param Channel the browser's `BroadcastChannel` */
function openPage(Channel: unknown) {
  vi.stubGlobal("document", { visibilityState: "visible", hasFocus: () => true });
  vi.stubGlobal("window", globalThis);
  vi.stubGlobal("navigator", { locks: { request: async () => {}, query: async () => ({ held: [] }) } });
  vi.stubGlobal("BroadcastChannel", Channel);
  return browserPage("alice");
}

test("a page knows of its user's other tabs", async () => {
  const page = openPage(BroadcastChannel);
  expect(await page?.tabs?.ask()).toBeNull();
  page?.tabs?.close();
});

test("if the browser refuses a channel, as with blocked cookies, the page takes itself to be the only tab", () => {
  const page = openPage(function refuse() {
    throw new DOMException("The operation is insecure.", "SecurityError");
  });
  expect(page?.isVisible()).toBe(true);
  expect(page?.tabs).toBeUndefined();
});
