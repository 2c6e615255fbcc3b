import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allRules, axeProblems, colourRules } from "./axe-problems.ts";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import { atPage, type Person, signIn } from "./person.ts";
import { writeGroupScene } from "./screenshots/group-scene.ts";
import { cast, writeScene } from "./screenshots/scene.ts";
import { screenshot } from "./screenshot.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";
import { signUp } from "./sign-up.ts";

const [ada, grace] = cast;
/** Nobody has written to them. */
const newcomer = "newcomer";
const phone = { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true };

let browser: Browser;
let server: ServerProcess;
let group: string;
beforeAll(async () => {
  browser = await launchChromium();
  server = await createServerProcess({
    TIDINGS_DEFINITION: fileURLToPath(new URL("strict-definition.ts", import.meta.url)),
  });
  await signUp(server, [...cast, newcomer]);
  await writeScene(server.databasePath);
  group = await writeGroupScene(server.databasePath);
  await server.start();
});
afterAll(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
});

/** Nothing sticks out sideways. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

/** Every view of the page, one after the other. */
async function* views(options: BrowserContextOptions): AsyncGenerator<readonly [view: string, page: Page]> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const fresh = await context.newPage();
  await fresh.goto(server.url);
  await fresh.getByTestId("sign-in-name").waitFor();
  yield ["sign-in", fresh];
  await context.close();

  await using person = await signIn(browser, server.url, ada, { reducedMotion: "reduce", ...options });
  const { page } = person;
  await person.conversation(grace).waitFor();
  yield ["list", page];
  await page.getByTestId("settings").click();
  yield ["settings", page];
  await page.getByTestId("show-connection").click();
  await page.locator('[data-fact="latency"]').getByText(/\d/).waitFor();
  yield ["connection", page];
  await page.keyboard.press("Escape");
  await person.bell.click();
  await person.inbox.locator(".tidings-inbox-item").first().waitFor();
  yield ["inbox", page];
  await page.keyboard.press("Escape");
  await page.getByTestId("people-search").fill("nobody at all");
  yield ["search", page];
  await page.getByTestId("people-search").fill("");
  await person.openChat(grace);
  await person.message("Slides are done").waitFor();
  yield ["chat", page];
  await person.log.evaluate((element) => element.scrollTo(0, 0));
  await person.say("a forbidden word");
  await page.locator(".tidings-failed button").first().waitFor();
  yield ["failed", page];
  await page.locator(".tidings-failed button").last().click();
  await person.composer.fill("too long ".repeat(500));
  await page.locator('[data-testid="composer-count"][data-over="true"]').waitFor();
  yield ["too long", page];
  await person.composer.fill("");
  await page.evaluate('location.hash = "#/chat/nobody-at-all"');
  await page.getByTestId("unknown-person").waitFor();
  yield ["unknown person", page];
  await page.evaluate(`location.hash = "#/chat/${newcomer}"`);
  await page.locator('[data-testid="chat"][data-status="ready"]').waitFor();
  yield ["first message", page];
  await page.evaluate(`location.hash = "#/c/${group}"`);
  await page.getByTestId("pinned-bar").waitFor();
  const answer = person.message("lemon, if they have it");
  await answer.locator("mark").waitFor();
  await person.openMenu("lemon, if they have it");
  await screenshot(page, `views-group-${options.locale ?? ""}-${options.viewport?.width ?? 0}`);
  yield ["group", page];
  await page.keyboard.press("Escape");
  // looked for beforehand: it is marked for a moment only
  await Promise.all([page.locator('[data-marked="true"]').waitFor(), answer.getByTestId("quote").click()]);
  await page.getByTestId("chat-person").click();
  await page.getByTestId("member").first().waitFor();
  await screenshot(page, `views-panel-${options.locale ?? ""}-${options.viewport?.width ?? 0}`);
  yield ["about a group", page];
  await page.keyboard.press("Escape");
  await page.getByTestId("group-panel").waitFor({ state: "detached" });
  await page.evaluate(`location.hash = "#/chat/${newcomer}"`);
  await page.locator('[data-testid="chat"][data-kind="direct"][data-status="ready"]').waitFor();
  await person.composer.fill("a draft");
  await page.evaluate('location.hash = "#/"');
  await page.getByTestId("settings").click();
  await page.getByTestId("sign-out").click();
  await page.getByTestId("sign-out-dialog").waitFor();
  yield ["signing out", page];
}

const settings: readonly (readonly [string, BrowserContextOptions])[] = [
  ["at a desk", { viewport: { width: 1280, height: 800 }, locale: "en-GB" }],
  ["at a desk, right to left", { viewport: { width: 1280, height: 800 }, locale: "ar" }],
  ["on a phone", { ...phone, locale: "zh-CN" }],
  ["on a phone, right to left", { ...phone, locale: "ar" }],
];

const looks = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "active" },
  { colorScheme: "light", forcedColors: "active" },
] as const;

test.each(settings)(
  "every view is accessible and fits, in both themes and the system's colours: %s",
  async (_, options) => {
    const problems: string[] = [];
    for await (const [view, page] of views(options)) {
      for (const [i, look] of looks.entries()) {
        await page.emulateMedia(look);
        // A look changes colours and nothing else: of all that axe knows, what is about them is asked of each.
        for (const problem of await axeProblems(page, i === 0 ? allRules : colourRules)) {
          problems.push(`${view}, ${JSON.stringify(look)}: ${problem}`);
        }
        if ((await overflow(page)) > 0) problems.push(`${view}, ${JSON.stringify(look)}: wider than the window`);
      }
      await page.emulateMedia(looks[0]);
    }
    expect(problems).toEqual([]);
  },
);

test("without a connection the page says so, accessibly", async () => {
  await using lonely = await createServerProcess();
  await lonely.start();
  await using person = await signIn(browser, lonely.url, ada);
  await lonely.kill();
  await person.banner.waitFor({ state: "visible" });
  expect(await axeProblems(person.page)).toEqual([]);
});

describe("on a phone", () => {
  test("there is one thing at a time: the list, or a chat with a way back", async () => {
    await using person = await signIn(browser, server.url, ada, phone);
    expect(await person.composer.count()).toBe(0);
    await person.conversation(grace).tap();
    await person.composer.waitFor();
    expect(await person.page.getByTestId("people-search").isVisible()).toBe(false);
    await person.page.getByTestId("back").tap();
    await person.page.getByTestId("people-search").waitFor();
    expect(await person.composer.count()).toBe(0);
  });

  test("a panel covers the page, and closes", async () => {
    await using person = await signIn(browser, server.url, ada, phone);
    await person.bell.tap();
    const { width } = phone.viewport;
    await eventually(async () => expect(await person.inbox.boundingBox()).toMatchObject({ x: 0, width })); // it slides in
    await person.inbox.getByRole("button", { name: "Close notifications" }).tap();
    await person.inbox.waitFor({ state: "detached" });
  });
});

test("everything can be done with the keyboard alone", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const person: Person = atPage(page);
  const press = (...keys: readonly string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const focused = (): Promise<string> =>
    page.evaluate("document.activeElement.dataset.testid ?? document.activeElement.id");
  const isFocused = (name: string) => eventually(async () => expect(await focused()).toBe(name));
  await page.goto(server.url);
  await page.getByTestId("sign-in-name").waitFor();
  await page.keyboard.type("Margaret");
  await press("Enter");
  await person.isFollowing();

  await press("Tab");
  while ((await focused()) !== "people-search") await press("Tab");
  await page.keyboard.type("Kath");
  const found = page.locator(".tidings-conversation");
  await eventually(async () => expect(await found.allTextContents()).toEqual([expect.stringContaining("Katherine")]));
  await press("ArrowDown", "Enter");
  await isFocused("composer");
  await page.keyboard.type("Hello");
  await press("Shift+Enter");
  await page.keyboard.type("Katherine");
  await press("Enter");
  await person.message("Hello").waitFor();
  expect((await person.messages())[0]?.text).toBe("Hello\nKatherine");

  await press("Shift+Tab");
  await isFocused("emoji");
  await press("Shift+Tab");
  const log = page.locator(".tidings-log:focus");
  await eventually(async () => expect(await log.count()).toBe(1));
  // from a message to its menu, and back
  await page.locator('.tidings-message[data-status="sent"]').waitFor();
  const menu = page.getByTestId("menu");
  await press("Enter");
  for (const _ of [1, 2]) {
    await press("Enter");
    await menu.waitFor();
    await press("Escape");
    await menu.waitFor({ state: "detached" });
    await eventually(async () => expect(await page.locator(".tidings-bubble:focus").count()).toBe(1));
  }
  await press("Escape");
  await eventually(async () => expect(await log.count()).toBe(1));
  while ((await focused()) !== "bell") await press("Shift+Tab");
  await press("Enter");
  await person.inbox.waitFor();
  await isFocused("inbox");
  await press("Escape");
  await person.inbox.waitFor({ state: "detached" });
  await isFocused("bell");
  await press("Tab");
  await isFocused("compose");
  await press("Tab", "Enter");
  await page.getByTestId("show-connection").waitFor();
  await press("Escape");
  await isFocused("settings");
  await context.close();
});

test("the language can be changed at any time, and is remembered", async () => {
  await using person = await signIn(browser, server.url, ada, { locale: "en-GB" });
  const { page } = person;
  await page.getByTestId("settings").click();
  await page.locator('[data-choice="zh-CN"]').click();
  await page.getByPlaceholder("搜索联系人").waitFor();
  expect(await page.evaluate("document.documentElement.lang")).toBe("zh-CN");
  await page.reload();
  await page.getByPlaceholder("搜索联系人").waitFor();
  await person.openChat(grace);
  expect(await person.composer.getAttribute("placeholder")).toBe(`给${grace}发消息`);
});

test("dark or light can be chosen against the system", async () => {
  await using person = await signIn(browser, server.url, ada, { colorScheme: "light" });
  const background = (): Promise<string> => person.page.evaluate("getComputedStyle(document.body).backgroundColor");
  const light = await background();
  await person.page.getByTestId("settings").click();
  await person.page.locator('[data-choice="dark"]').click();
  await eventually(async () => expect(await background()).not.toBe(light));
  await person.page.reload();
  await person.isFollowing();
  expect(await background()).not.toBe(light);
});
