import type { BrowserContext, Page } from "playwright-core";

/** What stands between a person and a page: another tab, another window, or nothing. */
export type Look = "at it" | "another tab" | "another window";

/** Lets tests say what a person looks at: a browser without a screen takes every page to be looked at. */
export async function letLook(context: BrowserContext): Promise<void> {
  await context.addInitScript(`
    window.look = "at it";
    Object.defineProperty(document, "visibilityState", { get: () => window.look === "another tab" ? "hidden" : "visible" });
    document.hasFocus = () => window.look === "at it";
  `);
}

/** As a browser tells a page of it. */
export const lookAt = (page: Page, look: Look): Promise<void> =>
  page.evaluate(`
    window.look = ${JSON.stringify(look)};
    window.dispatchEvent(new Event(window.look === "at it" ? "focus" : "blur"));
    document.dispatchEvent(new Event("visibilitychange"));
  `);
