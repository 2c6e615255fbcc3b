import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import { conversationRow, signIn } from "./person.ts";
import { screenshot } from "./screenshot.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";
import { signUp } from "./sign-up.ts";
import { writePast } from "./write-past.ts";

let browser: Browser;
let server: ServerProcess;
/** They can be found; the first of them have written to somebody. */
const many = Array.from({ length: 180 }, (_, i) => `Person ${String(i).padStart(3, "0")}`);
const writers = many.slice(0, 90);
const toId = (name: string): string => name.toLowerCase().replaceAll(" ", "-");
beforeAll(async () => {
  browser = await launchChromium({ isWhole: true });
  server = await createServerProcess();
  await signUp(server, [...many, "Known"]);
  const startMs = Date.now() - writers.length;
  await writePast(server.databasePath, async (hub, at) => {
    for (const [i, name] of writers.entries()) {
      at(startMs + i);
      await hub.send(toId(name), { to: "known", content: { text: "hi" }, excerpt: "hi", nonce: "1" });
    }
  });
  await server.start();
});
afterAll(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
});

test("an address that names nobody says so, until there is somebody; nothing can be written there", async () => {
  await using gus = await signIn(browser, server.url, "Gus");
  const { page } = gus;
  await page.goto(`${server.url}/#/chat/nobody-at-all`);
  await page.getByTestId("unknown-person").getByText("nobody-at-all").waitFor();
  expect(await gus.composer.count()).toBe(0);
  await page.getByTestId("back").click();
  await page.getByTestId("people-search").waitFor();
  expect(await page.locator(conversationRow).count()).toBe(0);
});

test("a name is shown as the others see it, however it is typed the next time", async () => {
  for (const typed of ["Hal", "ＨＡＬ"]) {
    await using hal = await signIn(browser, server.url, typed);
    expect(await hal.page.locator(".sidebar__me").textContent()).toBe("Hal");
  }
});

test("chats are links with names of their own; names are asked for together, the list loads as it scrolls, people are others", async () => {
  await using known = await signIn(browser, server.url, "Known");
  const { page } = known;
  const asked: string[] = [];
  page.on("request", (request) => {
    const { searchParams, pathname } = new URL(request.url());
    if (pathname.endsWith("/demo/people") && searchParams.has("id")) asked.push(request.url());
  });
  // as the page begins: the page before it may hear of names, and keep them, until it ends
  await page.addInitScript("localStorage.removeItem('tidings.names.known')");
  await page.reload();
  await known.conversation("Person 089").waitFor();
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThan(15); // a slow page makes its rows in several steps; they are 89
  expect(await page.locator(conversationRow).count()).toBeLessThan(50); // those in view, and some around them

  // The network takes its time to find people: each page of them is asked for once.
  const searched: string[] = [];
  await page.route(/demo\/people\?query=/, async (route) => {
    searched.push(route.request().url());
    await sleep(300);
    await route.continue();
  });
  const lists = page.locator(".sidebar__lists");
  await eventually(async () => {
    await lists.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await page
      .getByTestId("person")
      .filter({ hasText: many.at(-1) ?? "" })
      .waitFor({ timeout: 300 });
  });
  expect(searched.length).toBeLessThan(30);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  const people = await page.getByTestId("person").allTextContents();
  expect(people.filter((name) => writers.some((writer) => name.includes(writer)))).toEqual([]);
  await page.getByTestId("people-search").fill("person 095");
  await page.getByTestId("person").filter({ hasText: "Person 095" }).waitFor();
  await page.getByTestId("people-search").fill("person 000");
  await known.conversation("Person 000").waitFor();
  expect(await page.getByTestId("person").count()).toBe(0);

  const [other] = await Promise.all([
    page.context().waitForEvent("page"),
    known.conversation("Person 000").click({ button: "middle" }),
  ]);
  await eventually(async () => expect(await other.title()).toMatch(/Person 000 · Tidings$/));
  expect(await page.title()).toMatch(/^\(\d+\) Tidings$/);
});

test("on a phone the list comes back as it was, with the focus on the chat that was open", async () => {
  const phone = { viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true };
  await using known = await signIn(browser, server.url, "Known", phone);
  const { page } = known;
  await known.isFollowing();
  const lists = page.locator(".sidebar__lists");
  const look = (): Promise<unknown> =>
    page.evaluate(`[
      document.querySelector(".sidebar__lists").scrollTop,
      document.elementFromPoint(195, 400).closest(".tidings-conversation").dataset.conversationId,
    ]`);
  for (const px of [0, 70, 1_500]) {
    await eventually(async () => {
      await lists.evaluate((element, top) => element.scrollTo(0, top), px);
      await page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
      expect(await lists.evaluate((element) => element.scrollTop)).toBe(px); // all of the list is there
    });
    const before = await look();
    await page.touchscreen.tap(195, 400);
    await known.composer.waitFor();
    await page.getByTestId("back").tap();
    await page.getByTestId("people-search").waitFor();
    await eventually(async () => {
      expect(await look()).toEqual(before);
      expect([px, await page.evaluate("document.activeElement.dataset.conversationId")]).toEqual(before);
    });
  }
});

test("who is chosen for a group is offered by what is typed, before the answer to it has come", async () => {
  await using hal = await signIn(browser, server.url, "Hal");
  const { page } = hal;
  await page.getByTestId("new-group-button").click();
  const offered = page.getByTestId("picker-person");
  await offered.filter({ hasText: "Person 005" }).waitFor();
  await page.route(/demo\/people\?query=/, () => {}); // never answered
  await page.getByTestId("picker-search").fill("person 005");
  await eventually(async () =>
    expect(await offered.allTextContents()).toEqual([expect.stringContaining("Person 005")]),
  );

  // Enter takes them, and does not make the group.
  await page.getByTestId("picker-search").press("Enter");
  await page.locator(".picker__chip").getByText("Person 005").waitFor();
  expect(await page.getByTestId("picker-search").inputValue()).toBe("");
  const title = page.getByTestId("group-title");
  const create = page.getByTestId("create-group");
  expect(await create.isEnabled()).toBe(true);
  await title.fill("🎉".repeat(200));
  expect(await create.isEnabled()).toBe(true);
  await title.fill("x".repeat(250));
  await page.getByText("Too long by 50: a title has at most 200 characters").waitFor();
  expect(await title.inputValue()).toHaveLength(250);
  expect(await page.getByTestId("new-group").getByLabel("Title", { exact: true }).count()).toBe(1);
  expect(await create.isEnabled()).toBe(false);
  await screenshot(page, "new-group-title-too-long");
  // Selecting its text may end beside the sheet.
  const box = await title.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 50, (box?.y ?? 0) + 10);
  await page.mouse.down();
  await page.mouse.move(5, 5);
  await page.mouse.up();
  expect(await title.isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  await page.getByTestId("new-group").waitFor({ state: "detached" });

  // In the search for people as well it takes them once they are found, unless another key comes before.
  await page.unrouteAll({ behavior: "ignoreErrors" });
  const { promise: mayAnswer, resolve: answer } = Promise.withResolvers<void>();
  await page.route(/demo\/people\?query=person/, async (route) => {
    await mayAnswer;
    await route.continue();
  });
  const search = page.getByTestId("people-search");
  await search.fill("person 151");
  await search.press("Enter");
  await search.fill("person 150");
  await search.press("Enter");
  answer();
  await eventually(async () => expect(await page.locator(".chat__name").textContent()).toBe("Person 150"));
  await search.fill("person 152");
  await search.press("Enter");
  await hal.composer.waitFor();
  await eventually(async () => expect(await page.locator(".chat__name").textContent()).toBe("Person 152"));
});
