import { setTimeout as sleep } from "node:timers/promises";
import { createTcpProxy } from "@tidings/testing/proxy";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import { atPage, conversationRow, type Person, signIn, signInAt } from "./person.ts";
import { screenshot } from "./screenshot.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";
import { signUp } from "./sign-up.ts";
import { pushFromCommandLine } from "./tidings-command.ts";
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

const signOut = async ({ page }: Person): Promise<void> => {
  await page.getByTestId("settings").click();
  await page.getByTestId("sign-out").click();
};

test("signing out asks first if something has not been sent, and loses nothing unless it is told to", async () => {
  await using network = await createTcpProxy({ target: { port: server.port } });
  await using ben = await signIn(browser, server.url, "Ben");
  await ben.isFollowing();
  await using ann = await signIn(browser, `http://127.0.0.1:${network.port}`, "Ann");
  const { page } = ann;
  await ann.openChat("Ben");
  await network.refuse(true);
  network.cut();
  await ann.banner.waitFor({ state: "visible" });
  await ann.say("One");
  await ann.say("Two");
  await ann.composer.fill("and more");
  await signOut(ann);
  const dialog = page.getByTestId("sign-out-dialog");
  await dialog.getByText("2 messages have not been sent").waitFor();
  await dialog.getByText("1 draft is not finished").waitFor();
  await page.keyboard.press("Enter"); // what has the focus loses nothing
  await dialog.waitFor({ state: "detached" });
  expect((await ann.messages()).map(({ text }) => text)).toEqual(["One", "Two"]);
  expect(await ann.composer.inputValue()).toBe("and more");

  await network.refuse(false);
  await ann.regainNetwork();
  await ann.composer.fill("");
  await eventually(async () => expect((await ann.messages()).map(({ status }) => status)).toEqual(["sent", "sent"]));

  await network.refuse(true);
  network.cut();
  await ann.banner.waitFor({ state: "visible" });
  await ann.openMenu("Two");
  await page.getByTestId("menu-edit").click();
  await eventually(async () => expect(await ann.composer.inputValue()).toBe("Two"));
  await ann.say("Two, or three");
  await ann.message("Two, or three").waitFor();
  await signOut(ann);
  await dialog.getByText("1 change to a message has not been sent").waitFor();
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await network.refuse(false);
  await ann.regainNetwork();
  await ben.openChat("Ann");
  await ben.message("Two, or three").waitFor();
  for (;;) {
    await signOut(ann);
    const signedOut = page.getByTestId("sign-in-name");
    await signedOut.or(dialog).waitFor();
    if (await signedOut.isVisible()) break; // there is nothing to ask any more
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
  }
});

test("an answer and an edit that are begun stay with their chat, as a draft does", async () => {
  await using ben = await signIn(browser, server.url, "Ben");
  await ben.isFollowing();
  await using ivy = await signIn(browser, server.url, "Ivy");
  const bar = ivy.page.locator(".tidings-intent");
  await ivy.openChat("Ben");
  await ivy.say("One");
  await ivy.message("One").waitFor();
  await ivy.openMenu("One");
  await ivy.page.getByTestId("menu-reply").click();
  await bar.waitFor();
  await ivy.composer.fill("because");
  await ivy.openChat("Person 101");
  expect(await bar.count()).toBe(0);
  await ivy.openChat("Ben");
  await bar.waitFor();
  await ivy.composer.press("Enter");
  await ivy.message("because").getByTestId("quote").waitFor();

  await ivy.composer.press("ArrowUp");
  await bar.waitFor();
  await ivy.composer.fill("because of you");
  await ivy.openChat("Person 101");
  await ivy.openChat("Ben");
  expect(await ivy.composer.inputValue()).toBe("because of you");
  await ivy.composer.press("Enter");
  await ben.openChat("Ivy");
  await ben.message("because of you").getByTestId("edited").waitFor();
});

test("who stays signed in is so in every tab; signing out in one ends it in all, and leaves nothing", async () => {
  await using ben = await signIn(browser, server.url, "Ben");
  await ben.isFollowing();
  const context = await browser.newContext();
  const first = await signInAt(await context.newPage(), server.url, "Cyd");
  await first.openChat("Ben");
  await first.say("remember me");
  await first.message("remember me").waitFor();
  await first.page.close();
  const second = await signInAt(await context.newPage(), server.url, "nobody asks");
  const third = await signInAt(await context.newPage(), server.url, "nobody asks");
  await second.conversation("Ben").waitFor();
  await signOut(second);
  for (const { page } of [second, third]) await page.getByTestId("sign-in-name").waitFor();
  const kept = `indexedDB.databases().then((all) =>
    [...all.map(({ name }) => name), ...Object.keys(localStorage).filter((key) => /cyd|session/.test(key))])`;
  await eventually(async () => expect(await third.page.evaluate(kept)).toEqual([]));

  // For one tab alone.
  await second.page.getByTestId("sign-in-name").fill("Cyd");
  await second.page.getByTestId("stay").uncheck();
  await second.page.getByTestId("sign-in-submit").click();
  await second.conversation("Ben").waitFor();
  await third.page.reload();
  await third.page.getByTestId("sign-in-name").waitFor();
  await second.page.reload();
  await second.conversation("Ben").waitFor();
  await second.openChat("Ben");
  await second.composer.fill("not for everybody");
  await second.page.close();
  await eventually(async () => {
    // again, if the browser did not know yet that the tab was closed
    await third.page.reload();
    await third.page.getByTestId("sign-in-name").waitFor();
    await third.page.waitForFunction(`${kept}.then((all) => all.length === 0)`, undefined, { timeout: 5_000 });
  });
  await context.close();
});

test("who does not stay signed in signs out in all tabs, and is asked before a tab takes what they wrote with it", async () => {
  await using ben = await signIn(browser, server.url, "Ben");
  await ben.isFollowing();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const signInPassing = async (page: Page): Promise<Person> => {
    await page.goto(server.url);
    await page.getByTestId("stay").uncheck();
    await page.getByTestId("sign-in-name").fill("Eli");
    await page.getByTestId("sign-in-submit").click();
    await page.getByTestId("people-search").waitFor();
    return atPage(page);
  };
  const first = await signInPassing(await context.newPage());
  const second = await signInPassing(await context.newPage());
  await second.openChat("Ben");
  await second.say("remember me");
  await second.message("remember me").waitFor();
  await signOut(first);
  for (const { page } of [first, second]) await page.getByTestId("sign-in-name").waitFor();
  const kept = `indexedDB.databases().then((all) =>
    [...all.map(({ name }) => name), ...Object.keys(localStorage).filter((key) => /eli|session|signed/.test(key))])`;
  await eventually(async () => expect(await second.page.evaluate(kept)).toEqual([]));

  const again = await signInPassing(second.page);
  await again.openChat("Ben");
  await again.composer.fill("not sent yet");
  const [question] = await Promise.all([
    again.page.waitForEvent("dialog"),
    again.page.close({ runBeforeUnload: true }),
  ]);
  expect(question.type()).toBe("beforeunload");
  await question.dismiss();
  expect(await again.composer.inputValue()).toBe("not sent yet");
  await again.composer.fill("");
  await Promise.all([again.page.waitForEvent("close"), again.page.close({ runBeforeUnload: true })]);
  await context.close();
});

test("a draft is the same in all tabs as it is written; what one tab sends is gone from all, and nothing else", async () => {
  await using ben = await signIn(browser, server.url, "Ben");
  await ben.isFollowing();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const first = await signInAt(await context.newPage(), server.url, "Dan");
  const second = await signInAt(await context.newPage(), server.url, "Dan");
  for (const tab of [first, second]) await tab.openChat("Ben");
  await first.composer.fill("long and good");
  await eventually(async () => expect(await second.composer.inputValue()).toBe("long and good"));
  await second.openChat("Person 100");
  await second.composer.fill("dear stranger");
  await first.conversation("Person 100").getByText("dear stranger").waitFor(); // listed without a message
  await second.openChat("Ben");
  await second.composer.press("Enter");
  await second.message("long and good").waitFor();
  await eventually(async () => expect(await first.composer.inputValue()).toBe(""));
  await second.openChat("Person 101");
  await second.composer.fill(" "); // nothing that is begun
  await second.openChat("Ben");
  expect(await second.page.locator(".tidings-conversation[data-unread]").allTextContents()).toHaveLength(2);
  await first.page.reload();
  await first.conversation("Person 100").getByText("dear stranger").click();
  await eventually(async () => expect(await first.composer.inputValue()).toBe("dear stranger"));
  await context.close();
});

test("what is too long is kept whole and says by how much; a long message is folded; what cannot be sent is said", async () => {
  await using ben = await signIn(browser, server.url, "Ben");
  await ben.isFollowing();
  await using eve = await signIn(browser, server.url, "Eve");
  const { page } = eve;
  await eve.openChat("Ben");
  await eve.composer.fill("x".repeat(100_000));
  const count = page.getByTestId("composer-count");
  await count.getByText("96,000").first().waitFor();
  expect(await page.getByRole("button", { name: "Send" }).isDisabled()).toBe(true);
  await eve.composer.press("Enter");
  expect((await eve.composer.inputValue()).length).toBe(100_000);

  await eve.composer.fill(`${"x".repeat(3_990)} the end`);
  await page.locator('[data-testid="composer-count"][data-over="false"]').waitFor();
  await eve.composer.press("Enter");
  await page.getByTestId("unfold").waitFor();
  const height = async (): Promise<number> => (await eve.message("the end").boundingBox())?.height ?? 0;
  const folded = await height();
  await page.getByTestId("unfold").click();
  await eventually(async () => expect(await height()).toBeGreaterThan(folded * 1.5));

  const giveFile = (type: "paste" | "drop"): Promise<void> =>
    eve.composer.evaluate((field, eventType) => {
      const browserOf = globalThis as unknown as Record<
        "DataTransfer" | "ClipboardEvent" | "DragEvent" | "File",
        new (...a: unknown[]) => { items: { add(file: unknown): void } }
      >;
      const data = new browserOf.DataTransfer();
      data.items.add(new browserOf.File(["x"], "x.png", { type: "image/png" }));
      const event =
        eventType === "paste"
          ? new browserOf.ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
          : new browserOf.DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
      field.dispatchEvent(event);
    }, type);
  for (const type of ["paste", "drop"] as const) {
    await giveFile(type);
    await eve.toasts.filter({ hasText: "cannot be sent yet" }).getByRole("button", { name: "Dismiss" }).click();
    await eve.toasts.waitFor({ state: "detached" });
  }
});

test("an announcement can be read whole, with its lines; one that leads nowhere does not look as if it did", async () => {
  await using fay = await signIn(browser, server.url, "Fay");
  await fay.isFollowing();
  const body = `First line\nsecond line\n${"and so on ".repeat(45)}the very end`;
  await pushFromCommandLine(server, { to: "fay", title: "Plain", body });
  await pushFromCommandLine(server, { to: "fay", title: "Leads on", body: "short", url: "https://example.com/" });
  await fay.bell.click();
  const item = fay.inbox.locator(".tidings-inbox-item").filter({ hasText: "Plain" });
  const text = item.locator(".tidings-body");
  await item.getByTestId("unfold").click();
  await item.getByText("the very end").waitFor();
  expect(await text.innerText()).toContain("First line\nsecond line\n");
  expect(await item.getByRole("link").count()).toBe(0);
  await fay.inbox.locator(".tidings-inbox-item").filter({ hasText: "Leads on" }).getByRole("link").waitFor();
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
