import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import { type Person, signIn } from "./person.ts";
import { pressComposing } from "./press-composing.ts";
import { cast, writeScene } from "./screenshots/scene.ts";
import { signUp } from "./sign-up.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";

// How one moves about the page: the history, and panels that make room.

const [ada, grace, linus] = cast;
const phone = { viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true, locale: "en-GB" };

let browser: Browser;
let server: ServerProcess;
beforeAll(async () => {
  browser = await launchChromium();
  server = await createServerProcess();
  await signUp(server, cast);
  await writeScene(server.databasePath);
  await server.start();
});
afterAll(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
});

const hash = (page: Page): Promise<string> => page.evaluate("location.hash");

const isAtList = ({ page }: Person): Promise<void> => page.getByTestId("people-search").waitFor();

describe("on a phone", () => {
  test("the way back of the page and the browser's are one: each chat is left once", async () => {
    await using person = await signIn(browser, server.url, ada, phone);
    const { page } = person;
    await person.isFollowing();
    const before = await page.evaluate<number>("history.length");
    for (const name of [grace, linus, grace]) {
      await person.conversation(name).tap();
      await person.composer.waitFor();
      await page.getByTestId("back").tap();
      await isAtList(person);
    }
    expect(await page.evaluate<number>("history.length")).toBe(before + 1);
    await page.goBack();
    expect(page.url()).toBe("about:blank");
  });

  test("back closes the panel and leaves the chat beneath it", async () => {
    await using person = await signIn(browser, server.url, ada, phone);
    const { page } = person;
    await person.isFollowing();
    await person.conversation(grace).tap();
    await person.message("Slides are done").waitFor();
    await page.getByTestId("chat-person").tap();
    await page.getByTestId("person-panel").waitFor();
    await page.goBack();
    await page.getByTestId("person-panel").waitFor({ state: "detached" });
    expect(await hash(page)).toContain("grace-hopper");
    await page.goBack();
    await isAtList(person);
    await person.bell.tap();
    await person.inbox.waitFor();
    await person.inbox.locator(".tidings-inbox-item").filter({ hasText: "Linus" }).locator(".tidings-inbox-link").tap();
    await person.composer.waitFor();
    await page.goBack();
    await isAtList(person);
    expect(await person.inbox.count()).toBe(0);
  });
});

test("however many chats were opened, there is a way back to the list, and out of the page", async () => {
  await using person = await signIn(browser, server.url, ada, { viewport: { width: 1000, height: 760 } });
  const { page } = person;
  await person.isFollowing();
  for (let i = 0; i < 55; i += 1) {
    await person.conversation(i % 2 === 0 ? grace : linus).click();
    await page.waitForFunction(`location.hash.includes("${i % 2 === 0 ? "grace-hopper" : "linus"}")`);
  }
  await page.getByTestId("settings").click();
  await page.getByTestId("sign-out").click();
  const name = page.getByTestId("sign-in-name");
  await name.waitFor();
  await eventually(async () => expect(await hash(page)).not.toContain("/c/"));
  await name.fill(ada);
  await page.getByTestId("sign-in-submit").click();
  await person.isFollowing();
  await person.conversation(grace).click();
  await person.message("Slides are done").waitFor();
});

test("a panel over the chat gives way to a click beside it, and to another chat", async () => {
  await using person = await signIn(browser, server.url, ada, { viewport: { width: 1000, height: 760 } });
  const { page } = person;
  await person.isFollowing();
  await person.openChat(grace);
  await person.bell.click();
  await person.inbox.waitFor();
  await person.log.click({ position: { x: 600, y: 300 } });
  await person.inbox.waitFor({ state: "detached" });
  expect(await hash(page)).toContain("grace-hopper");

  await person.bell.click();
  await person.inbox.waitFor();
  await person.conversation(linus).click();
  await person.inbox.waitFor({ state: "detached" });
  expect(await hash(page)).toContain("linus");
  await eventually(async () => expect(await page.evaluate("document.activeElement.id")).toBe("composer"));
  await page.goBack();
  expect(await hash(page)).toContain("grace-hopper");
});

test("where there is room for three a panel is docked: it covers nothing, and stays for the next chat", async () => {
  await using person = await signIn(browser, server.url, ada, { viewport: { width: 1400, height: 760 } });
  const { page } = person;
  await person.isFollowing();
  await person.openChat(grace);
  await person.bell.click();
  await person.inbox.waitFor();
  await eventually(async () => {
    const [chat, panel] = [await page.getByTestId("chat").boundingBox(), await person.inbox.boundingBox()];
    expect((chat?.x ?? 0) + (chat?.width ?? 0)).toBeLessThanOrEqual(panel?.x ?? 0);
  });
  await person.conversation(linus).click();
  await person.message("Merged").waitFor();
  expect(await person.inbox.isVisible()).toBe(true);
  await page.goBack();
  expect(await hash(page)).toContain("grace-hopper");
  expect(await person.inbox.isVisible()).toBe(true);
  await page.goBack();
  await person.inbox.waitFor({ state: "detached" });

  // What tells of a chat tells of the next one; one writes there at once.
  await page.getByTestId("chat-person").click();
  const about = page.getByTestId("person-panel");
  await about.locator(".person-card__name").getByText(grace).waitFor();
  await page.locator("#about:focus").waitFor();
  await person.conversation(linus).click();
  await about.locator(".person-card__name").getByText(linus).waitFor();
  await page.locator("#composer:focus").waitFor();
  await page.keyboard.type("hello");
  expect(await person.composer.inputValue()).toBe("hello");
  await person.composer.fill("");
});

test("Escape closes what was opened last, one at a time, and is the input method's while that composes", async () => {
  await using person = await signIn(browser, server.url, ada, { viewport: { width: 1400, height: 760 } });
  const { page } = person;
  await person.isFollowing();
  await person.openChat(grace);
  await person.bell.click();
  await person.inbox.waitFor();
  await page.getByTestId("settings").click();
  await page.getByTestId("show-shortcuts").waitFor();
  await page.keyboard.press("Escape");
  await page.getByTestId("show-shortcuts").waitFor({ state: "detached" });
  expect(await person.inbox.isVisible()).toBe(true);

  await page.keyboard.press("?");
  await page.getByTestId("shortcuts").waitFor();
  await page.keyboard.press("Escape");
  await page.getByTestId("shortcuts").waitFor({ state: "detached" });
  expect(await person.inbox.isVisible()).toBe(true);

  for (const by of ["Safari", "another browser"] as const) await pressComposing(person.composer, "Escape", by);
  expect(await person.inbox.isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  await person.inbox.waitFor({ state: "detached" });
});
