/** How the web app begins and answers on a slow phone, in figures: `pnpm first-load`. Compare only runs of one machine. */
import type { CDPSession, Page } from "playwright-core";
import { launchChromium } from "./chromium.ts";
import { atPage, signIn } from "./person.ts";
import { createServerProcess } from "./server-process.ts";
import { signUp } from "./sign-up.ts";
import { writeLines } from "./write-past.ts";

const count = 10_000;
const slow4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const slowdown = 4;

async function slowDown(page: Page, network: boolean): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  if (network) await session.send("Network.emulateNetworkConditions", slow4G);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return session;
}

const firstPaint = (page: Page): Promise<number> =>
  page.evaluate<number>("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1");

/** Notes when an element is first there, from the beginning of the page on. */
const note = (selector: string): string => `
  new MutationObserver((_, self) => {
    if (!document.querySelector(${JSON.stringify(selector)})) return;
    window.usableMs = performance.now();
    self.disconnect();
  }).observe(document, { childList: true, subtree: true });
`;

await using server = await createServerProcess();
await signUp(server, ["Alice", "Bob"]);
await writeLines(server.databasePath, { from: "alice", to: "bob", count });
await server.start();
await using browser = await launchChromium();

for (const locale of ["en-GB", "zh-CN", "ar"]) {
  const context = await browser.newContext({ locale, viewport: { width: 390, height: 760 } });
  const page = await context.newPage();
  await page.addInitScript(note("[data-testid=sign-in-name]"));
  await slowDown(page, true);
  await page.goto(server.url);
  await page.getByTestId("sign-in-name").waitFor();
  const usableMs = await page.evaluate<number>("window.usableMs");
  console.log(
    `an empty cache, slow 4G, CPU ÷ ${slowdown}, ${locale}: first paint after ${(await firstPaint(page)).toFixed(0)} ms, usable after ${usableMs.toFixed(0)} ms`,
  );
  await context.close();
}

await using bob = await signIn(browser, server.url, "Bob");
await bob.isFollowing();
await bob.openChat("Alice");
await bob.message("line").first().waitFor();
await bob.page.getByTestId("to-newest").click();
await bob.message(`line ${count}`).waitFor();
await bob.page.evaluate(`(async () => {
  const log = document.querySelector("[data-testid=message-log]");
  while (log.dataset.hasOlder === "true") {
    log.scrollTo(0, 0);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
})()`);
await bob.page.getByTestId("to-newest").click();
console.log(`${await bob.log.getAttribute("data-count")} messages are loaded`);
await slowDown(bob.page, false);
// Until the page has done what an input asks for; the time to the next frame is the screen's, and there is none.
await bob.page.evaluate(`
  window.longest = {};
  const note = (name, ms) => (window.longest[name] = Math.max(window.longest[name] ?? 0, Math.round(ms)));
  new PerformanceObserver((list) => {
    for (const { name, startTime, processingEnd } of list.getEntries()) note(name, processingEnd - startTime);
  }).observe({ type: "event", durationThreshold: 16 });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) note("task", duration);
  }).observe({ type: "longtask" });
`);
const took = async (what: string): Promise<void> => {
  await bob.page.waitForTimeout(500);
  const longest = await bob.page.evaluate<Record<string, number>>("window.longest");
  await bob.page.evaluate("window.longest = {}");
  console.log(`${what}: the longest event or task took ${Math.max(0, ...Object.values(longest))} ms`);
};
await bob.message(`line ${count}`).waitFor();
await bob.page.waitForTimeout(3_000);
await bob.page.evaluate("window.longest = {}");
await bob.composer.pressSequentially("How fast does it answer?", { delay: 80 });
await took("typing");
await bob.composer.press("Enter");
await took("sending");
await bob.bell.click();
await took("opening the inbox");
await bob.page.keyboard.press("Escape");
await took("closing it");
await bob.page.getByTestId("settings").click();
await took("opening the settings");
await bob.page.locator('[data-choice="dark"]').click();
await took("another theme");
await bob.page.keyboard.press("Escape");
await bob.page.getByTestId("emoji").click();
await bob.page.getByTestId("emoji-grid").locator("button").first().waitFor();
await took("opening the emoji");
await bob.page.keyboard.type("heart", { delay: 80 });
await took("looking for emoji");
await bob.page.keyboard.press("Escape");
await bob.page.getByTestId("people-search").click();
await bob.page.keyboard.type("ali", { delay: 80 });
await took("looking for people");
await bob.page.keyboard.press("Escape");
await bob.page.evaluate('location.hash = "#/"');
await bob.page.waitForTimeout(500);
await bob.page.evaluate("window.longest = {}");
await bob.conversation("Alice").click();
await atPage(bob.page).composer.waitFor();
await took("opening the chat");
