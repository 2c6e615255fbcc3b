/** How the web app begins and answers on a slow phone, in figures: `pnpm first-load`. Compare only runs of one machine. */
import type { Page } from "playwright-core";
import { launchChromium } from "./chromium.ts";
import { atPage, signIn } from "./person.ts";
import { createServerProcess } from "./server-process.ts";
import { signUp } from "./sign-up.ts";
import { writeLines } from "./write-past.ts";

const count = 10_000;
const slow4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const slowdown = 4;

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", slow4G);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
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
await using browser = await launchChromium({ isWhole: true });

for (const locale of ["en-GB", "zh-CN", "ar"]) {
  const context = await browser.newContext({ locale, viewport: { width: 390, height: 760 } });
  const page = await context.newPage();
  await page.addInitScript(note("[data-testid=sign-in-name]"));
  await slowDown(page);
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
await bob.page.locator(".tidings-to-newest").click();
await bob.message(`line ${count}`).waitFor();
await bob.page.evaluate(`(async () => {
  const log = document.querySelector(".tidings-log");
  while (log.dataset.hasOlder === "true") {
    log.scrollTo(0, 0);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
})()`);
await bob.page.locator(".tidings-to-newest").click();
console.log(`${await bob.log.getAttribute("data-count")} messages are loaded`);
/** What Chromium writes of the time of each thread. Microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Of the processor: what else the machine does has no part in it. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

const categories = ["toplevel", "disabled-by-default-devtools.timeline", "__metadata"];
const thread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;

/** The longest task of a page's main thread since it was last asked, on a processor that is `slowdown` times slower. */
const took = async (what: string): Promise<void> => {
  await bob.page.waitForTimeout(500);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const named = traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const mains = new Set(named.map(thread));
  const tasks = traceEvents.filter((event) => event.name.endsWith("RunTask") && mains.has(thread(event)));
  const longestMs = tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1_000), 0);
  console.log(
    `${what}: the longest of ${tasks.length} tasks takes ${(longestMs * slowdown).toFixed(0)} ms, CPU ÷ ${slowdown}`,
  );
  await browser.startTracing(bob.page, { categories });
};
await bob.message(`line ${count}`).waitFor();
await bob.page.waitForTimeout(3_000);
await browser.startTracing(bob.page, { categories });
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
await took("closing it");
await bob.conversation("Alice").click();
await atPage(bob.page).composer.waitFor();
await took("opening the chat");
