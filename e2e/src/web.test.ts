import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import { type Person, signIn, signInAt } from "./person.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";
import { pushFromCommandLine } from "./tidings-command.ts";
import { translations } from "./translator.ts";

let browser: Browser;
let server: ServerProcess;
beforeAll(async () => {
  browser = await launchChromium({ isWhole: true });
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await createServerProcess();
  await server.start();
  return () => server[Symbol.asyncDispose]();
});

const statusOf = async (person: Person, text: string): Promise<string | undefined> =>
  (await person.messages()).find((message) => message.text === text)?.status;

describe.each(translations)("two people in two windows, $page", ({ translated }) => {
  test("chat both ways: presence, typing, delivered at once, read ticks", async () => {
    await using alice = await signIn(browser, server.url, "Alice", { translated });
    await using bob = await signIn(browser, server.url, "Bob", { translated });
    await alice.openChat("Bob");
    await eventually(async () => expect(await alice.peerPresence.getAttribute("data-online")).toBe("true"));
    await bob.openChat("Alice");

    await eventually(async () => {
      await alice.composer.press("h"); // again and again: the sign goes by itself
      expect(await bob.typing.textContent()).toContain("Alice");
    });
    await alice.say("Hello Bob");
    await bob.message("Hello Bob").waitFor();
    await bob.page.bringToFront();
    await bob.say("Hello Alice,\nhow are you?");
    await alice.message("how are you?").waitFor();
    await eventually(async () => expect(await statusOf(alice, "Hello Bob")).toBe("read"));
    await eventually(async () => expect((await bob.messages()).map(({ seq }) => seq)).toEqual([1, 2]));
  });

  test("who has not the chat open gets a push that leads to it; reading it clears the bell", async () => {
    await using alice = await signIn(browser, server.url, "Alice", { translated });
    await using bob = await signIn(browser, server.url, "Bob", { translated });
    await using carol = await signIn(browser, server.url, "Carol", { translated });
    await bob.openChat("Carol");
    await bob.isFollowing();
    await alice.openChat("Bob");
    const toast = bob.toasts.filter({ hasText: "Are you there?" });
    await Promise.all([toast.hover(), alice.say("Are you there?")]); // or it would go by itself
    await eventually(async () => expect(await bob.bell.getAttribute("data-unread")).toBe("1"));
    await eventually(async () => expect(await bob.conversation("Alice").getAttribute("data-unread")).toBe("1"));
    await toast.getByRole("link").click();
    await bob.message("Are you there?").waitFor();
    await eventually(async () => expect(await bob.bell.getAttribute("data-unread")).toBe("0"));
    await eventually(async () => expect(await bob.conversation("Alice").getAttribute("data-unread")).toBe("0"));
    expect(await carol.messages()).toEqual([]);
  });

  test("a user at two browsers gets everything at both; what is read at one is read at the other", async () => {
    await using alice = await signIn(browser, server.url, "Alice", { translated });
    await using first = await signIn(browser, server.url, "Bob", { translated });
    await using second = await signIn(browser, server.url, "Bob", { translated });
    await first.openChat("Alice");
    await second.openChat("Alice");
    await alice.openChat("Bob");
    await alice.say("To both of you");
    await Promise.all([first.message("To both of you").waitFor(), second.message("To both of you").waitFor()]);
    await first.say("From the first");
    await second.message("From the first").waitFor();
    expect(await second.messages()).toHaveLength(2);
    await eventually(async () => expect(await second.conversation("Alice").getAttribute("data-unread")).toBe("0"));
  });
});

test("five tabs of a browser are one connection; when the tab that holds it is closed, the others miss nothing", async () => {
  await using alice = await signIn(browser, server.url, "Alice");
  await using tabs = await browser.newContext();
  const bobs: Person[] = [];
  for (let tab = 0; tab < 5; tab += 1) bobs.push(await signInAt(await tabs.newPage(), server.url, "Bob"));
  const connections = async (): Promise<number> => {
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    return Number(/^tidings_connections (\d+)/m.exec(metrics)?.[1]);
  };
  await Promise.all(bobs.map((bob) => bob.openChat("Alice")));
  await alice.openChat("Bob");
  await alice.say("To all of you");
  await Promise.all(bobs.map((bob) => bob.message("To all of you").waitFor()));
  await eventually(async () => expect(await connections()).toBe(2));

  const [holder, ...others] = bobs;
  await Promise.all([alice.say("Just as the tab is closed"), holder?.page.close()]);
  await alice.say("And after");
  for (const bob of others) {
    await bob.message("And after").waitFor();
    expect((await bob.messages()).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  }
  await eventually(async () => expect(await connections()).toBe(2));
});

test("a push from the command line arrives as a toast and stays in the inbox until it is read", async () => {
  await using alice = await signIn(browser, server.url, "Alice");
  await alice.isFollowing();
  const [{ accepted }] = await Promise.all([
    pushFromCommandLine(server, { to: "alice", title: "Version 2 is out" }),
    alice.toasts.filter({ hasText: "Version 2 is out" }).waitFor(), // it goes by itself
  ]);
  expect(accepted).toBe(1);
  await alice.bell.click();
  const item = alice.inbox.locator(".tidings-inbox-item").filter({ hasText: "Version 2 is out" });
  await item.getByRole("button", { name: /as read/ }).click();
  await eventually(async () => expect(await alice.bell.getAttribute("data-unread")).toBe("0"));
  await alice.inbox.getByRole("button", { name: "Unread" }).click();
  await alice.inbox.getByText("You have read everything").waitFor();
});

test("while the page is in the background, the tab tells of what comes, and so does the desktop if it may", async () => {
  await using alice = await signIn(browser, server.url, "Alice");
  await using bob = await signIn(browser, server.url, "Bob");
  const { page } = alice;
  await page.context().grantPermissions(["notifications"]);
  await page.addInitScript(`
    Object.defineProperty(document, "visibilityState", { get: () => window.isHidden ? "hidden" : "visible" });
  `);
  await alice.reload(); // it is the service worker's from now on
  await alice.isFollowing();
  const shown = (): Promise<unknown> =>
    page.evaluate(`navigator.serviceWorker.ready
      .then((registration) => registration.getNotifications())
      .then((notices) => notices.map(({ title, body }) => title + ": " + body).toSorted())`);
  await alice.bell.click();
  await alice.inbox.getByTestId("desktop-choice").click();
  await alice.inbox.locator('[data-permission="on"]').waitFor();
  await alice.page.evaluate(`
    window.isHidden = true;
    document.dispatchEvent(new Event("visibilitychange"));
  `);
  await bob.openChat("Alice");
  await bob.say("Are you there?");
  await eventually(async () => expect(await alice.waiting()).toBe(1));
  const icon = alice.page.locator('link[rel="icon"]');
  await eventually(async () => expect(await icon.getAttribute("href")).toContain("text"));
  await pushFromCommandLine(server, { to: "alice", title: "Version 2 is out" });
  await eventually(async () => expect(await alice.waiting()).toBe(2));
  await eventually(async () => expect(await shown()).toEqual(["Bob: Are you there?", "Version 2 is out: "]));

  await alice.page.evaluate(`
    window.isHidden = false;
    document.dispatchEvent(new Event("visibilitychange"));
  `);
  await alice.inbox.locator(".tidings-tools .tidings-quiet").click();
  const [worker] = page.context().serviceWorkers();
  await worker?.evaluate(`registration.getNotifications().then((notices) => {
    const notification = notices.find(({ title }) => title === "Bob");
    dispatchEvent(new NotificationEvent("notificationclick", { notification }));
  })`);
  await alice.message("Are you there?").waitFor(); // the chat is open
  await eventually(async () => expect(await shown()).toEqual([])); // the other was marked as read
  await eventually(async () => expect(await alice.waiting()).toBe(0));
  await eventually(async () => expect(await icon.getAttribute("href")).not.toContain("text"));
});
