import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { defineTidings } from "@tidings/router";
import { startTidings, type TestTidings } from "@tidings/testing";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { axeProblems } from "./axe-problems.ts";
import { bundle } from "./bundle.ts";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import { mixedTexts } from "./mixed-texts.ts";
import { screenshot } from "./screenshot.ts";

const definition = defineTidings({ pushes: { "order.shipped": z.object({ orderId: z.string() }) } });
const shell = `
  body { margin: 0; background: Canvas; color: CanvasText; color-scheme: light dark; }
  #root { display: flex; flex-direction: column; height: 100vh; }
  .bar { display: flex; justify-content: space-between; align-items: center; padding: 0.25rem 1rem; font-family: system-ui; }
  main { flex: 1; min-height: 0; display: grid; grid-template-columns: 18rem 1fr; }
  @media (max-width: 40rem) { main { grid-template-columns: 1fr; } main[data-open="true"] nav { display: none; } }
`;

const phone = { viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true };

let browser: Browser;
let html: string;
let script: string;
let tidings: TestTidings<typeof definition>;

beforeAll(async () => {
  const [chromium, built, styles, started] = await Promise.all([
    launchChromium(),
    bundle("ui-page.tsx"),
    readFile(fileURLToPath(import.meta.resolve("@tidings/ui/styles.css")), "utf8"),
    startTidings({ definition }),
  ]);
  [browser, script, tidings] = [chromium, built, started];
  const head = `<meta charset="utf-8"><title>Shop</title><meta name="viewport" content="width=device-width"><style>${styles}${shell}</style>`;
  html = `<!doctype html><html lang="en"><head>${head}</head><body><div id="root"></div><script type="module" src="/ui-page.js"></script></body></html>`;
});
afterAll(async () => {
  await browser.close();
  await tidings[Symbol.asyncDispose]();
});

interface Opened extends AsyncDisposable {
  readonly page: Page;
}

async function open(
  me: string,
  query: Readonly<Record<string, string>> = {},
  options: BrowserContextOptions = {},
): Promise<Opened> {
  // the page does not come from the server itself, so Chromium takes the server for another one, on a private network
  const context = await browser.newContext({ permissions: ["local-network-access"], locale: "en-GB", ...options });
  const page = await context.newPage();
  await page.route("**/ui-page*", (route) =>
    route.request().url().endsWith(".js")
      ? route.fulfill({ contentType: "text/javascript", body: script })
      : route.fulfill({ contentType: "text/html", body: html }),
  );
  const search = new URLSearchParams({ me, token: await tidings.token(me), ...query });
  await page.goto(`${tidings.url.replace("ws:", "http:").replace("/trpc", "")}/ui-page?${search.toString()}`);
  await page.locator(".tidings-bell").waitFor();
  return { page, [Symbol.asyncDispose]: () => context.close() };
}

const textsOf = (page: Page): Promise<string[]> => page.locator(".tidings-text").allTextContents();
const ship = (to: string, orderId: string): Promise<unknown> =>
  tidings.service.notifications.push({ to, type: "order.shipped", data: { orderId } });

test("two people write to each other, with typing and read marks, by the keyboard alone", async () => {
  await using ada = await open("ada", { with: "bob" });
  await using bob = await open("bob", { with: "ada" });
  await bob.page.bringToFront();
  const writing = ada.page.getByLabel("Message Bob Kahn");
  await eventually(async () => {
    await writing.press("h"); // again and again: the sign goes by itself
    expect(await bob.page.getByText("Ada Lovelace is typing…").count()).toBe(1);
  });
  await writing.fill("Hello Bob, see https://example.com.");
  await writing.press("Shift+Enter");
  await writing.pressSequentially("Ada");
  await writing.press("Enter");
  await eventually(async () => expect(await textsOf(bob.page)).toEqual(["Hello Bob, see https://example.com.\nAda"]));
  expect(await bob.page.locator(".tidings-text a").getAttribute("href")).toBe("https://example.com");
  await ada.page.locator('.tidings-message[data-status="read"]').waitFor();
  await bob.page.getByText("Ada Lovelace is typing…").waitFor({ state: "detached" });
  await ada.page.locator(".tidings-standing", { hasText: "online" }).waitFor();
});

/** How much of a log is below what is seen. Pixels. */
const belowOf = (log: Locator): Promise<number> =>
  log.evaluate(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight);

test("the chat begins at what is new, loads what is older and stays where its reader is", async () => {
  const sender = tidings.connect("eve");
  const conversation = { to: "dan" };
  for (let i = 1; i <= 120; i += 1) await sender.chat.send({ ...conversation, content: { text: `line ${i}` } });
  const reader = tidings.connect("dan");
  await reader.chat.markRead({ conversationId: "dan_eve", seq: 60 });
  await using dan = await open("dan", { with: "eve" });
  const { page } = dan;
  await page.getByText("New messages", { exact: true }).waitFor();
  expect(await page.locator(".tidings-row").count()).toBeLessThan(60); // of 120, those in view and some around them
  const log = page.locator(".tidings-log");
  const first = page.locator(".tidings-row", { hasText: /line 61/ });
  await eventually(async () => {
    const [frame, row] = [await log.boundingBox(), await first.boundingBox()];
    expect(Math.abs((row?.y ?? 0) - (frame?.y ?? 0))).toBeLessThan(60);
  });
  await log.evaluate((element) => {
    element.scrollTop = 0;
  });
  await eventually(async () => {
    await log.evaluate((element) => {
      element.scrollTop = 0;
    });
    expect((await textsOf(page))[0]).toBe("line 1");
  });
  await sender.chat.send({ ...conversation, content: { text: "line 121" } });
  await page.locator(".tidings-conversation", { hasText: "line 121" }).waitFor();
  expect(await belowOf(log)).toBeGreaterThan(400);
  await page.getByLabel("Jump to the newest message").click();
  await page.locator(".tidings-row", { hasText: "line 121" }).waitFor();
  await eventually(async () => {
    const { conversations } = await reader.chat.conversations({});
    expect(conversations[0]?.unread).toBeGreaterThan(0); // what was leapt over is not read
  });
  await page.getByLabel("Message eve").fill("answer");
  await page.keyboard.press("Enter");
  await eventually(async () => expect(await belowOf(log)).toBeLessThan(48));
});

test("a chat stays where it begins while older messages come before that, however soon", async () => {
  const sender = tidings.connect("eve");
  const strayed = `(async () => {
    const log = document.querySelector(".tidings-log");
    for (let frame = 0; frame < 60; frame += 1) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
      const row = [...log.querySelectorAll(".tidings-row")].find(({ textContent }) => textContent.includes("line 61"));
      if (!row || Math.abs(row.getBoundingClientRect().y - log.getBoundingClientRect().y) > 60) return true;
    }
    return false;
  })()`;
  for (const name of ["lea", "leo", "liv", "lou"]) {
    for (let i = 1; i <= 80; i += 1) await sender.chat.send({ to: name, content: { text: `line ${i}` } });
    await tidings.connect(name).chat.markRead({ conversationId: `eve_${name}`, seq: 60 });
    await using reader = await open(name, { with: "eve" });
    await reader.page.locator(".tidings-break[data-first-new]").waitFor();
    expect(await reader.page.evaluate(strayed)).toBe(false);
  }
});

test("the bell counts, the inbox opens with the keyboard, and what is followed is read", async () => {
  await using gil = await open("gil");
  const { page } = gil;
  const bell = page.locator(".tidings-bell > button");
  await ship("gil", "7");
  await tidings.connect("ada").chat.send({ to: "gil", content: { text: "Hello Gil" } });
  await eventually(async () => expect(await bell.getAttribute("data-unread")).toBe("2"));
  expect(await bell.getAttribute("aria-label")).toBe("Notifications, 2 unread");
  await bell.focus();
  await page.keyboard.press("Enter");
  await page.locator(".tidings-inbox-link").first().waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.locator(":focus", { hasText: "Order 7" }).waitFor();
  await page.keyboard.press("Enter");
  await eventually(async () => expect(await bell.getAttribute("data-unread")).toBe("1"));
  await page.keyboard.press("Escape");
  await page.locator(".tidings-popover").waitFor({ state: "detached" });
  await bell.click();
  await page
    .getByRole("button", { name: /Ada Lovelace/ })
    .first()
    .click();
  await page.locator('.tidings-chat[data-conversation-id="ada_gil"]').waitFor();
  await eventually(async () => expect(await bell.getAttribute("data-unread")).toBe("0"));
});

test("a toast tells of what comes elsewhere, and goes when that is read on another device", async () => {
  await using hal = await open("hal", { with: "bob" });
  await hal.page.bringToFront();
  await hal.page.locator('.tidings-chat[data-status="ready"]').waitFor();
  await eventually(async () => {
    if ((await hal.page.locator(".tidings-toast").count()) === 0) {
      await tidings.connect("ada").chat.send({ to: "hal", content: { text: "Where are you?" } });
    }
    await hal.page.locator(".tidings-toast", { hasText: "Where are you?" }).waitFor({ timeout: 1_000 });
  });
  const elsewhere = tidings.connect("hal");
  const { conversations } = await elsewhere.chat.conversations({});
  await elsewhere.chat.markRead({ conversationId: "ada_hal", seq: conversations[0]?.lastSeq ?? 1 });
  await eventually(async () => expect(await hal.page.locator(".tidings-toast").count()).toBe(0));
});

test("a group has a name, members and authors; quotes, reactions, edits and deletions are shown", async () => {
  const [ada, bob] = [tidings.connect("ada"), tidings.connect("bob")];
  const { conversation } = await ada.chat.createGroup({ title: "Book club", members: ["bob", "kim"] });
  const { id: conversationId } = conversation;
  await ada.chat.send({ conversationId, content: { text: "Which book?" } });
  await bob.chat.send({ conversationId, content: { text: "Emma" }, replyTo: 1 });
  await ada.chat.send({ conversationId, content: { text: "nonsense" } });
  await ada.chat.delete({ conversationId, seq: 3 });
  await ada.chat.edit({ conversationId, seq: 1, content: { text: "Which book first? See https://example.com." } });
  await ada.chat.react({ conversationId, seq: 2, reaction: "👍", on: true });
  await using kim = await open("kim");
  const { page } = kim;
  await page.locator(".tidings-bell > button").click();
  await page.locator(".tidings-inbox-item .tidings-title", { hasText: " · Book club" }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await screenshot(page, "ui-group-inbox");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /Book club/ }).click();
  const chat = page.locator(".tidings-chat");
  await chat.getByText("3 members").waitFor();
  await chat.locator(".tidings-author", { hasText: "Bob Kahn" }).waitFor();
  await chat
    .locator(".tidings-quote", { hasText: "Ada Lovelace: Which book first? See https://example.com." })
    .waitFor();
  await chat.locator(".tidings-reactions", { hasText: "👍 1" }).waitFor();
  await chat.getByText("edited", { exact: true }).waitFor();
  await chat.getByText("This message was deleted.").waitFor();
  expect(await axeProblems(page)).toEqual([]);
  expect(await mixedTexts(page)).toEqual([]);
  await page.getByLabel("Message Book club").fill("Gladly");
  await page.keyboard.press("Enter");
  await chat.locator('.tidings-message[data-status="sent"]', { hasText: "Gladly" }).waitFor();
  await screenshot(page, "ui-group");
});

test("messages are answered, edited, reacted to, pinned and deleted, and members mentioned, by the keyboard alone", async () => {
  const host = tidings.connect("ming");
  const { conversation } = await host.chat.createGroup({ title: "Kitchen", members: ["ada", "bob"] });
  await host.chat.send({ conversationId: conversation.id, content: { text: "Who cooks?" } });
  await using ada = await open("ada");
  await using bob = await open("bob", { theme: "dark" }, phone);
  for (const { page } of [ada, bob]) await page.getByRole("button", { name: /Kitchen/ }).click();
  const { page } = ada;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const writing = page.getByLabel("Message Kitchen");
  const message = (text: string): Locator => page.locator(".tidings-message", { hasText: text });
  await message("Who cooks?").waitFor();

  // from the log to its last message, and what there is to do with it: the first reaction, then an answer
  const toMenu = async (): Promise<void> => {
    await page.locator(".tidings-log").focus();
    await press("Enter", "Enter");
    await page.getByRole("menu").waitFor();
  };
  await toMenu();
  expect(await axeProblems(page)).toEqual([]);
  await screenshot(page, "ui-menu");
  await press("Enter");
  await message("Who cooks?")
    .getByRole("button", { name: /👍 1 reaction: Ada Lovelace/ })
    .waitFor();
  await toMenu();
  await press("ArrowUp", "ArrowUp");
  await page.locator(":focus", { hasText: /^Reply$/ }).waitFor();
  await press("Enter");
  await page.locator('.tidings-intent[data-kind="reply"]').waitFor();
  await writing.pressSequentially("@bo");
  await page.getByRole("listbox").waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await screenshot(page, "ui-mentions");
  await press("Enter");
  await writing.pressSequentially("does");
  await press("Enter");
  const answer = bob.page.locator(".tidings-message", { hasText: "@Bob Kahn does" });
  await answer.locator("mark", { hasText: "@Bob Kahn" }).waitFor();
  const marked = bob.page.locator('.tidings-message[data-marked="true"]', { hasText: "Who cooks?" });
  // looked for beforehand: it is marked for a moment only
  await Promise.all([marked.waitFor(), answer.locator(".tidings-quote", { hasText: "Who cooks?" }).tap()]);
  await screenshot(bob.page, "ui-marked-phone");
  await marked.waitFor({ state: "detached" });

  await writing.focus();
  await press("ArrowUp");
  await eventually(async () => expect(await writing.inputValue()).toBe("@Bob Kahn does"));
  await press("Escape");
  await eventually(async () => expect(await writing.inputValue()).toBe(""));
  await press("ArrowUp");
  await eventually(async () => expect(await writing.inputValue()).toBe("@Bob Kahn does"));
  await writing.fill("@Bob Kahn does, as always");
  await press("Enter");
  await bob.page.locator(".tidings-message", { hasText: "as always" }).getByText("edited", { exact: true }).waitFor();
  await toMenu();
  await press("ArrowUp", "Enter");
  await page.locator(":focus", { hasText: /^Delete for everyone\?$/ }).waitFor();
  await press("Enter");
  await bob.page.locator(".tidings-bubble em", { hasText: "This message was deleted." }).waitFor();
  await bob.page.locator(".tidings-message", { hasText: "Who cooks?" }).locator(".tidings-menu-button").tap();
  await screenshot(bob.page, "ui-menu-phone");
  await bob.page.getByRole("menuitem", { name: "Pin for everyone" }).tap();
  await message("Who cooks?").getByText("pinned", { exact: true }).waitFor();
  expect(await axeProblems(bob.page)).toEqual([]);
});

test("what is begun stays with its conversation, across reloads; what the server refuses can be written anew", async () => {
  await using eli = await open("eli", { with: "bob", max: "5000" });
  const { page } = eli;
  await tidings.connect("ada").chat.send({ to: "eli", content: { text: "Hello Eli" } });
  const writing = (name: string): Locator => page.getByLabel(`Message ${name}`);
  const item = (name: string): Locator => page.locator(".tidings-conversation", { hasText: name });
  const long = "long ".repeat(900).trim();
  await writing("Bob Kahn").fill(long);
  await page.keyboard.press("Enter");
  const failed = page.locator(".tidings-failed");
  await failed.waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await screenshot(page, "ui-failed");
  await writing("Bob Kahn").fill("and more");
  await failed.getByRole("button", { name: "Edit" }).click();
  await failed.waitFor({ state: "detached" });
  expect(await writing("Bob Kahn").inputValue()).toBe(`${long}\nand more`);
  await writing("Bob Kahn").fill("Dear Bob");
  await page.keyboard.press("Enter");
  await page.locator('.tidings-message[data-status="sent"]', { hasText: "Dear Bob" }).waitFor();

  await writing("Bob Kahn").fill("see you");
  await item("Ada Lovelace").click();
  expect(await writing("Ada Lovelace").inputValue()).toBe("");
  await item("Bob Kahn").getByText("see you").waitFor();
  await page.reload();
  await eventually(async () => expect(await writing("Bob Kahn").inputValue()).toBe("see you"));

  await writing("Bob Kahn").evaluate((field) => {
    const { DataTransfer, ClipboardEvent, File } = globalThis as unknown as Record<
      "DataTransfer" | "ClipboardEvent" | "File",
      new (...a: unknown[]) => { items: { add(file: unknown): void } }
    >;
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(["x"], "x.png", { type: "image/png" }));
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  const refusal = page.getByText("Files cannot be sent here.");
  await refusal.waitFor();
  await screenshot(page, "ui-no-files");
  await writing("Bob Kahn").press("End");
  await page.keyboard.type("!");
  await refusal.waitFor({ state: "detached" });
});

const looks = [
  { name: "light", query: {}, options: { colorScheme: "light" } },
  { name: "dark", query: { theme: "dark" }, options: { colorScheme: "dark" } },
  { name: "phone", query: {}, options: phone },
  { name: "right-to-left", query: { lang: "ar" }, options: {} },
  { name: "chinese", query: { lang: "zh-CN" }, options: {} },
] as const;

test("nothing is inaccessible in any of the looks, and no text stands beside anything else in its element", async () => {
  for (const from of ["ada", "leyla", "ming"]) {
    await tidings
      .connect(from)
      .chat.send({ to: "ida", content: { text: from === "leyla" ? "مرحبا يا آيدا!" : "Are you there?" } });
  }
  await tidings.connect("ida").chat.send({ to: "ada", content: { text: "Yes, what is it?" } });
  await ship("ida", "12");
  const problems: string[] = [];
  for (const { name, query, options } of looks) {
    await using ida = await open(
      "ida",
      { ...query, with: "ada" },
      { viewport: { width: 1000, height: 640 }, ...options },
    );
    const { page } = ida;
    await page.locator(".tidings-message").first().waitFor();
    problems.push(...[...(await axeProblems(page)), ...(await mixedTexts(page))].map((one) => `${name}: ${one}`));
    await screenshot(page, `ui-${name}-chat`);
    await page.locator(".tidings-bell > button").click();
    await page.locator(".tidings-inbox-link").first().waitFor();
    problems.push(...[...(await axeProblems(page)), ...(await mixedTexts(page))].map((one) => `${name}: ${one}`));
    await screenshot(page, `ui-${name}-inbox`);
  }
  expect(problems).toEqual([]);
});
