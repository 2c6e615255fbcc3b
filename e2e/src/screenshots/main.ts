import { mkdir, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { launchChromium } from "../chromium.ts";
import { atPage } from "../person.ts";
import { createServerProcess } from "../server-process.ts";
import { signUp } from "../sign-up.ts";
import { writeGroupScene } from "./group-scene.ts";
import { cast, toUserId, writeScene } from "./scene.ts";

const folder = fileURLToPath(new URL("../../../docs/images/", import.meta.url));
const maxBytes = 170_000;

const desktop = { width: 1200, height: 760 };
const phone = { width: 390, height: 760 };

interface Setting {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  readonly locale?: string;
  /** With whom Ada has the chat open. */
  readonly chat?: string;
  /** Or which conversation. */
  readonly id?: string;
}

/** Takes the pictures of the README and the docs: `pnpm screenshots`. */
await mkdir(folder, { recursive: true });
await using server = await createServerProcess();
await signUp(server, cast);
await writeScene(server.databasePath);
const group = await writeGroupScene(server.databasePath);
await server.start();
// Fonts that look the same wherever the pictures are taken, if they are installed.
const fonts = fileURLToPath(new URL("fonts.conf", import.meta.url));
await using browser = await launchChromium({ isWhole: true, environment: { FONTCONFIG_FILE: fonts } });

async function signIn(
  name: string,
  { viewport = desktop, dark = false, locale = "en-GB", chat, id }: Setting,
): Promise<Page> {
  const isPhone = viewport.width < 700;
  const context = await browser.newContext({
    viewport,
    locale,
    colorScheme: dark ? "dark" : "light",
    hasTouch: isPhone,
    isMobile: isPhone,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByTestId("sign-in-name").fill(name);
  await page.getByTestId("sign-in-submit").click();
  await page.locator('[data-testid="bell"][data-followed="true"]').waitFor({ state: "attached" });
  const address = id === undefined ? chat && `#/chat/${encodeURIComponent(toUserId(chat))}` : `#/c/${id}`;
  if (address !== undefined) {
    await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
    await page.locator(".tidings-message").last().waitFor();
  }
  return page;
}

async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0); // nothing is pointed at
  await page.waitForTimeout(400); // presence and fonts
  const path = `${folder}${name}.png`;
  await page.screenshot({ path });
  const { size } = await stat(path);
  console.log(`${name}.png ${Math.round(size / 1000)} kB`);
  if (size > maxBytes) throw new Error(`${name}.png has ${size} bytes, more than ${maxBytes}`);
}

async function picture(name: string, setting: Setting, prepare?: (page: Page) => Promise<void>): Promise<void> {
  const page = await signIn(cast[0], setting);
  await prepare?.(page);
  await take(page, name);
  await page.context().close();
}

// Everybody is known by name; three of them are there.
const others: Page[] = [];
for (const name of cast.slice(1)) others.push(await signIn(name, {}));
await Promise.all(others.slice(3).map((page) => page.context().close()));

const chat = "Grace Hopper";
await picture("chat-light", { chat });
await picture("chat-dark", { chat, dark: true });
await picture("phone-chat", { chat, viewport: phone });
await picture("phone-list", { viewport: phone, dark: true });
await picture("group", { id: group }, async (page) => {
  await page.getByTestId("pinned-bar").waitFor();
  await page.getByTestId("chat-person").click();
  await page.getByTestId("member").first().waitFor();
});
await picture("group-menu", { id: group, viewport: phone, dark: true }, async (page) => {
  await page.getByTestId("pinned-bar").waitFor();
  await atPage(page).openMenu("Numbers checked");
});
await picture("chinese", { chat: "林晓明", locale: "zh-CN" });
await picture("right-to-left", { chat, locale: "ar" });
await picture("phone-right-to-left", { chat, locale: "ar", viewport: phone, dark: true });
await picture("inbox", { chat }, (page) => page.getByTestId("bell").click());
await picture("connection", { chat, dark: true }, async (page) => {
  await page.getByTestId("settings").click();
  await page.getByTestId("show-connection").click();
  await page.locator('[data-fact="latency"]').getByText(/\d/).waitFor();
});
await picture("person", { chat }, (page) => page.getByTestId("chat-person").click());
await picture("emoji", { chat, dark: true }, async (page) => {
  await page.getByTestId("emoji").click();
  await page.getByTestId("emoji-grid").locator("button").first().waitFor();
});
await picture("nothing-open", {});
await picture("settings", {}, (page) => page.getByTestId("settings").click());
await picture("offline", { chat }, async (page) => {
  await server.kill();
  await page.locator('[data-testid="connection-banner"]:not([hidden])').waitFor();
  for (const text of ["Still writing while the server is away", "and it is sent when it is back."]) {
    await page.getByTestId("composer").fill(text);
    await page.getByTestId("composer").press("Enter");
  }
  await page.getByTestId("composer").fill("");
});
await server.start();
const context = await browser.newContext({ viewport: desktop, locale: "en-GB" });
const page = await context.newPage();
await page.goto(server.url);
await take(page, "sign-in");
