import { createTcpProxy } from "@tidings/testing/proxy";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import { atPage, type Person, signIn, signInAt } from "./person.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";
import { signUp } from "./sign-up.ts";
import { pushFromCommandLine } from "./tidings-command.ts";

let browser: Browser;
let server: ServerProcess;
beforeAll(async () => {
  browser = await launchChromium();
  server = await createServerProcess();
  await signUp(server, ["Eva", "Stranger"]);
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

/** What is on its way, or was a moment ago, may be asked about. */
async function signOutOnceAllIsSent(person: Person): Promise<void> {
  const { page } = person;
  const dialog = page.getByTestId("sign-out-dialog");
  const signedOut = page.getByTestId("sign-in-name");
  for (;;) {
    await signOut(person);
    await signedOut.or(dialog).waitFor();
    if (await signedOut.isVisible()) return;
    await page.keyboard.press("Enter"); // what has the focus loses nothing
    await dialog.waitFor({ state: "detached" });
  }
}

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
  await signOutOnceAllIsSent(ann);
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
  await ivy.openChat("Eva");
  expect(await bar.count()).toBe(0);
  await ivy.openChat("Ben");
  await bar.waitFor();
  await ivy.composer.press("Enter");
  await ivy.message("because").getByTestId("quote").waitFor();
  await eventually(async () => expect((await ivy.messages()).map(({ status }) => status)).toEqual(["sent", "sent"]));

  await ivy.composer.press("ArrowUp");
  await bar.waitFor();
  await ivy.composer.fill("because of you");
  await ivy.openChat("Eva");
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
  await first.page.locator('.tidings-message[data-status="sent"]').waitFor();
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
  await signOutOnceAllIsSent(first);
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
  await second.openChat("Stranger");
  await second.composer.fill("dear stranger");
  await first.conversation("Stranger").getByText("dear stranger").waitFor(); // listed without a message
  await second.openChat("Ben");
  await second.composer.press("Enter");
  await second.message("long and good").waitFor();
  await eventually(async () => expect(await first.composer.inputValue()).toBe(""));
  await second.openChat("Eva");
  await second.composer.fill(" "); // nothing that is begun
  await second.openChat("Ben");
  await eventually(async () => {
    expect(await second.page.locator(".tidings-conversation[data-unread]").allTextContents()).toHaveLength(2);
  });
  await first.page.reload();
  await first.conversation("Stranger").getByText("dear stranger").click();
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
