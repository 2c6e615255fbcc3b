import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { entryScript } from "./entry-script.ts";
import { eventually } from "./eventually.ts";
import { signIn } from "./person.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";

// Parts of the page that are loaded when they are wanted: what is seen if they do not come, and if the server has newer ones.

let browser: Browser;
let server: ServerProcess;
beforeAll(async () => {
  browser = await launchChromium();
  server = await createServerProcess();
  await server.start();
});
afterAll(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
});

test("a part that is not to be had leaves the chat, and can be tried again", async () => {
  await using zoe = await signIn(browser, server.url, "Zoe", { serviceWorkers: "block" });
  await using alice = await signIn(browser, server.url, "Alva", { serviceWorkers: "block" });
  const { page } = alice;
  await page.route("**/inbox-panel-*.js", (route) => route.abort());
  await alice.isFollowing();
  await alice.openChat("Zoe");
  await alice.bell.click();
  await page.getByTestId("failed-part").waitFor();
  await alice.say("still here");
  await zoe.openChat("Alva");
  await zoe.message("still here").waitFor();
  expect(await page.getByTestId("newer-page").isVisible()).toBe(false);

  await page.keyboard.press("Escape");
  await page.getByTestId("failed-part").waitFor({ state: "detached" });
  await page.unroute("**/inbox-panel-*.js");
  await alice.bell.click();
  await alice.inbox.waitFor();

  // Where no panel has been until now, something says so as well.
  await page.route("**/parts-*.js", (route) => route.abort());
  await page.getByTestId("new-group-button").click();
  await page.getByTestId("failed-part").waitFor();
  await page.unroute("**/parts-*.js");
  await page.getByTestId("failed-part").getByRole("button", { name: "Try again" }).click();
  await page.getByTestId("new-group").waitFor();
});

test("what a part needs besides its script is tried again with it, or the page says that it has to be loaded anew", async () => {
  await using alice = await signIn(browser, server.url, "Aron", { serviceWorkers: "block" });
  const { page } = alice;
  const failed = page.getByTestId("failed-part");
  await alice.isFollowing();
  await page.route("**/inbox-panel-*.css", (route) => route.abort());
  await alice.bell.click();
  await failed.waitFor();
  await failed.getByRole("button", { name: "Try again" }).click();
  await failed.waitFor();
  // Another part does not wait for that.
  await page.keyboard.press("Escape");
  await failed.waitFor({ state: "detached" });
  await page.route("**/parts-*.js", (route) => route.abort());
  await page.getByTestId("new-group-button").click();
  await failed.waitFor();
  await page.unroute("**/parts-*.js");
  await failed.getByRole("button", { name: "Try again" }).click();
  await page.getByTestId("new-group").waitFor();
  await page.keyboard.press("Escape");
  await alice.bell.click();
  await failed.waitFor();
  await page.unroute("**/inbox-panel-*.css");
  await failed.getByRole("button", { name: "Try again" }).click();
  await alice.inbox.waitFor();
  const href = "document.querySelector('link[href*=inbox-panel]').href";
  const loaded = `performance.getEntriesByName(${href}).some(({ responseStatus }) => responseStatus === 200)`;
  expect(await page.evaluate(loaded)).toBe(true);

  await page.keyboard.press("Escape");
  await alice.inbox.waitFor({ state: "detached" });
  await page.reload();
  await alice.isFollowing();
  await page.route("**/later/shared-*.js", (route) => route.abort());
  await alice.bell.click();
  await failed.getByRole("button", { name: "Try again" }).waitFor();
  await page.unroute("**/later/shared-*.js");
  await failed.getByRole("button", { name: "Try again" }).click();
  await failed.getByRole("button", { name: "Reload" }).click();
  await alice.inbox.waitFor(); // the address says that it is open
});

test("a script that fails for a moment, while the server is there, asks for no reload", async () => {
  await using alice = await signIn(browser, server.url, "Ann", { serviceWorkers: "block" });
  const { page } = alice;
  await alice.isFollowing();
  let failures = 0;
  await page.route("**/parts-*.js*", (route) => {
    const fails = route.request().resourceType() === "script" && failures < 2;
    if (fails) failures += 1;
    return fails ? route.abort() : route.continue();
  });
  await page.getByTestId("new-group-button").click();
  await page.getByTestId("failed-part").getByRole("button", { name: "Try again" }).click();
  await page.getByTestId("new-group").waitFor();
  expect(failures).toBe(2);
});

test("what more than a chat needs is missed aloud, and comes with the next try or the next connection", async () => {
  await using bob = await signIn(browser, server.url, "Boas", { serviceWorkers: "block" });
  await using alice = await signIn(browser, server.url, "Ada Lo", { serviceWorkers: "block" });
  const { page } = alice;
  const missing = page.getByTestId("missing-parts");
  await page.route("**/parts-*.js*", (route) => route.abort());
  await alice.isFollowing();
  await alice.openChat("Boas");
  await alice.say("hello");
  expect(await missing.isVisible()).toBe(false);
  await alice.message("hello").hover();
  await alice.message("hello").locator(".tidings-menu-button").click();
  await missing.getByText("could not be loaded").waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await alice.message("hello").isVisible()).toBe(true);
  await page.emulateMedia({ media: "screen" });
  const again = page.waitForEvent("requestfailed", (request) => request.url().includes("?again="));
  await missing.getByRole("button").click();
  await again;
  const keepsFocus = "document.activeElement.closest('[data-testid=missing-parts]') !== null";
  expect(await page.evaluate(keepsFocus)).toBe(true);
  await page.unroute("**/parts-*.js*");
  await eventually(async () => {
    await page.evaluate("document.querySelector('[data-testid=missing-parts] button')?.click()"); // the last try may not have ended
    expect(await page.getByTestId("menu").isVisible()).toBe(true);
  });
  await missing.waitFor({ state: "hidden" });

  await page.reload();
  await page.route("**/parts-*.js", (route) => route.abort());
  await alice.composer.fill("much ".repeat(900));
  await missing.getByText("could not be loaded").waitFor();
  await page.unroute("**/parts-*.js");
  await page.context().setOffline(true);
  await alice.banner.waitFor();
  await page.context().setOffline(false);
  await alice.regainNetwork();
  await page.getByTestId("composer-count").waitFor();
  await missing.waitFor({ state: "hidden" });
  await bob.isFollowing();
});

test("a toast that is not to be had takes the focus from nobody, and a language says that it could not be loaded", async () => {
  await using carol = await signIn(browser, server.url, "Cora", { serviceWorkers: "block" });
  await using bob = await signIn(browser, server.url, "Bodo", { serviceWorkers: "block" });
  await using alice = await signIn(browser, server.url, "Asta", { serviceWorkers: "block" });
  const { page } = alice;
  await bob.isFollowing();
  await alice.isFollowing();
  await page.route("**/toast-item-*.js", (route) => route.abort());
  await alice.openChat("Bodo");
  const asked = page.waitForEvent("requestfailed");
  await carol.openChat("Asta");
  await carol.say("look here");
  await asked;
  await alice.conversation("Cora").getByText("look here").waitFor();
  await page.keyboard.type("still typing");
  expect(await alice.composer.inputValue()).toBe("still typing");
  expect(await page.getByTestId("failed-part").count()).toBe(0);

  await page.route("**/languages/de-*.js", (route) => route.abort());
  await page.getByTestId("settings").click();
  await page.locator('[data-choice="de"]').click();
  await page.locator("#settings").getByText("could not be loaded").waitFor();
  await page.unroute("**/languages/de-*.js");
  await page.locator('[data-choice="de"]').click();
  await page.getByPlaceholder("Personen suchen").waitFor();
});

test("a part that a newer build has replaced leads to an offer to load the page anew", async () => {
  await using alice = await signIn(browser, server.url, "Anna", { serviceWorkers: "block" });
  const { page } = alice;
  await page.route("**/connection-panel-*.js", (route) => route.fulfill({ status: 404 }));
  await page.route(`${server.url}/`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replace(entryScript, "assets/index-newer.js") });
  });
  await page.getByTestId("settings").click();
  await page.getByTestId("show-connection").click();
  await page.getByTestId("newer-page").getByText("newer version").waitFor();
  await page.unrouteAll();
  await page.getByTestId("newer-page").getByRole("button").click();
  await alice.isFollowing();
  await page.getByTestId("settings").click();
  await page.getByTestId("show-connection").click();
  await page.getByTestId("connection-panel").waitFor();
  expect(await page.getByTestId("newer-page").isVisible()).toBe(false);
});

test("a newer version is offered once the server has one, whatever build the service worker keeps", async () => {
  await using ines = await signIn(browser, server.url, "Ines");
  const { page } = ines;
  await page.addInitScript("const { now } = Date; Date.now = () => now() + (window.laterMs ?? 0);");
  await ines.reload(); // it is the service worker's from now on
  await ines.isFollowing();
  await page.waitForFunction("navigator.serviceWorker.controller !== null");
  const comeBack = (): Promise<unknown> =>
    Promise.all([
      page.waitForResponse(`${server.url}/`).then((response) => response.finished()),
      page.evaluate(`
        window.laterMs = 20 * 60_000 + (window.laterMs ?? 0);
        document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
      `),
    ]);
  // The page came from the network, after a reload, and the worker of the build before it waits for the last of its tabs.
  await page.evaluate(`(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const html = await (await cache.match("/")).text();
      const headers = { "content-type": "text/html" };
      await cache.put("/", new Response(html.replace(${entryScript}, "assets/index-older.js"), { headers }));
    }
  })()`);
  for (let time = 1; time <= 2; time += 1) await comeBack(); // the answer to the first has been judged by then
  await page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
  expect(await page.getByTestId("newer-page").isVisible()).toBe(false);

  await page.route(`${server.url}/`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replace(entryScript, "assets/index-newer.js") });
  });
  await comeBack();
  await page.getByTestId("newer-page").getByText("newer version").waitFor();
});
