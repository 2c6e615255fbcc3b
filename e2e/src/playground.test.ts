import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundle } from "./bundle.ts";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";
import { screenshot } from "./screenshot.ts";

// The site's playground, as its page mounts it, against a demo server.

let browser: Browser;
let server: ServerProcess;
let script: string;
let styles: string;
beforeAll(async () => {
  [browser, server, script] = await Promise.all([
    launchChromium(),
    createServerProcess(),
    bundle("../../apps/site/src/playground/playground.tsx"),
  ]);
  const files = [import.meta.resolve("@tidings/ui/styles.css"), "../../apps/site/src/playground/playground.css"];
  const sheets = files.map((file) => readFile(fileURLToPath(new URL(file, import.meta.url)), "utf8"));
  styles = (await Promise.all(sheets)).join("\n");
  await server.start();
});
afterAll(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
});

async function openPlayground(): Promise<Page> {
  const context = await browser.newContext({
    permissions: ["local-network-access"],
    viewport: { width: 1100, height: 700 },
  });
  const page = await context.newPage();
  const body = `<!doctype html><style>${styles}</style><div id="place"></div><script type="module">
    import { mountPlayground } from "/playground.js";
    mountPlayground(document.querySelector("#place"));
  </script>`;
  await page.route("**/playground*", (route) =>
    route.request().url().endsWith(".js")
      ? route.fulfill({ contentType: "text/javascript", body: script })
      : route.fulfill({ contentType: "text/html", body }),
  );
  await page.goto(`${server.url}/playground`);
  return page;
}

test("two people write to each other, one of them without a network for a while", async () => {
  const page = await openPlayground();
  const [ada, bob] = [page.getByLabel(/^Ada \d+$/), page.getByLabel(/^Bob \d+$/)];
  await bob.and(page.locator('[data-status="online"]')).waitFor();
  const say = async (side: typeof ada, text: string): Promise<void> => {
    await side.locator("textarea").fill(text);
    await side.locator("textarea").press("Enter");
  };
  await bob.getByText("Tidings", { exact: true }).click(); // the devtools, which begin closed
  await bob.getByText("online by websocket").waitFor();
  await say(ada, "one");
  await bob.getByText("one", { exact: true }).waitFor();
  await bob.getByLabel("network").uncheck();
  await page.locator('[data-status="reconnecting"]').waitFor();
  await bob.locator("dd", { hasText: "reconnecting" }).waitFor();
  await say(ada, "two");
  await say(bob, "three");
  await ada.locator('[data-status="sent"]', { hasText: "two" }).waitFor();
  await bob.getByLabel("network").check();
  for (const side of [ada, bob]) {
    await eventually(async () =>
      expect(await side.locator(".tidings-text").allTextContents()).toEqual(["one", "two", "three"]),
    );
  }
  await bob.locator('tr[data-arrival="live"]', { hasText: "message" }).first().waitFor();
  await screenshot(page, "playground");
});
