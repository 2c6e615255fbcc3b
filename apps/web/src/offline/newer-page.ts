import type { Readable } from "@tidings/client/store";
import { createValue } from "../value.ts";

/** Whether the server has a newer build of this page, which a reload brings. */
export interface NewerPage extends Readable<boolean> {
  /** Asks the server, for example if a part of this build could not be loaded. */
  readonly look: () => Promise<void>;
}

export interface NewerPageOptions {
  readonly window: Pick<Window, "document" | "addEventListener">;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly now: () => number;
}

/** A tab that comes to the front after this long asks by itself. Milliseconds. */
const lookAfterMs = 15 * 60_000;

export function createNewerPage({ window, fetch, now }: NewerPageOptions): NewerPage {
  const { document } = window;
  const isNewer = createValue(false);
  const own = entryOf(document);
  let lookedAtMs = now();

  async function look(): Promise<void> {
    lookedAtMs = now();
    if (own === null || isNewer.get()) return;
    const [url = ""] = document.baseURI.split("#");
    const response = await fetch(url, { cache: "no-cache", headers: { Accept: "text/html" } });
    if (!response.ok) return;
    const there = entryOf(new DOMParser().parseFromString(await response.text(), "text/html"));
    if (there !== null && there !== own) isNewer.set(true);
  }

  window.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || now() - lookedAtMs < lookAfterMs) return;
    look().catch(() => {}); // without a network there is nothing newer to be had
  });
  return { get: isNewer.get, subscribe: isNewer.subscribe, look };
}

/** The scripts that the page begins with: the hashes of their contents are in their names. */
function entryOf(document: Document): string | null {
  const scripts = [...document.querySelectorAll('script[type="module"][src]')];
  return scripts.map((script) => script.getAttribute("src")).join(" ") || null;
}
