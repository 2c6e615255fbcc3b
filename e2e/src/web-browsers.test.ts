import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { entryScript } from "./entry-script.ts";
import { eventually } from "./eventually.ts";
import { type Person, signIn, signInAt } from "./person.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";
import { translator } from "./translator.ts";

// What a browser may do to the page: change it, refuse it something, or lack something; and what a first visit costs it.

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

/** Someone whose browser does `script` before anything of the page runs. */
async function signInWith(script: string, name: string, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB", ...options });
  await context.addInitScript(script);
  const person = await signInAt(await context.newPage(), server.url, name);
  return { ...person, [Symbol.asyncDispose]: () => context.close() };
}

test("a translator that wraps every text as it comes leaves the page alive, and its texts right", async () => {
  await using alice = await signInWith(translator, "Alice");
  await using bob = await signIn(browser, server.url, "Bob");
  const { page } = alice;
  const broken: unknown[] = [];
  page.on("pageerror", (error) => broken.push(error));
  await alice.isFollowing();
  await alice.openChat("Bob");
  await bob.openChat("Alice");

  await eventually(async () => {
    await bob.composer.press("t"); // again and again: the sign goes by itself
    expect(await alice.typing.textContent()).toBe("Bob is typing…");
  });
  await bob.composer.fill("");
  await eventually(async () => expect(await alice.typing.textContent()).toBe(""));
  for (const [i, text] of ["one", "two https://example.com", "three 👍"].entries()) {
    await (i % 2 === 0 ? bob : alice).say(text);
    await alice.message(text).waitFor();
    await eventually(async () => expect(await alice.conversation("Bob").textContent()).toContain(text));
  }
  await eventually(async () => expect((await alice.messages()).map(({ status }) => status)).toContain("read"));

  // Every other place where texts come, change and go.
  await alice.composer.fill("a draft");
  await page.evaluate('location.hash = "#/"');
  await alice.conversation("Bob").getByText("Draft:").waitFor();
  const toast = alice.toasts.getByText("four");
  await eventually(async () => {
    if ((await toast.count()) === 0) await bob.say("four"); // the first one may still find the chat open
    await toast.first().waitFor({ timeout: 1_000 });
  });
  await alice.bell.click();
  await alice.inbox.locator(".tidings-inbox-item").getByText("four").first().waitFor();
  await page.locator(".tidings-tools .tidings-quiet").click();
  await eventually(async () => expect(await alice.bell.getAttribute("data-unread")).toBe("0"));
  await page.keyboard.press("Escape");
  await page.getByTestId("settings").click();
  await page.locator('[data-choice="zh-CN"]').click();
  await page.getByPlaceholder("搜索联系人").waitFor();
  await page.locator('[data-choice="en"]').click();
  await page.getByTestId("show-connection").click();
  await page.locator('[data-fact="latency"]').getByText(/\d/).waitFor();
  await page.keyboard.press("Escape");
  await alice.openChat("Bob");
  await eventually(async () => expect((await alice.messages()).at(-1)?.text).toBe("four"));
  expect(await alice.composer.inputValue()).toBe("a draft");
  expect(broken).toEqual([]);
  expect(await page.locator(".crashed").count()).toBe(0);
});

const refusesStorage = `
  const refuse = () => { throw new DOMException("The browser keeps nothing", "SecurityError"); };
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
    Object.defineProperty(window, name, { get: refuse });
  }
  LockManager.prototype.request = LockManager.prototype.query = async () => refuse();
`;

const hasNoRoom = `
  const full = () => { throw new DOMException("The disk is full", "QuotaExceededError"); };
  Storage.prototype.setItem = full;
  IDBObjectStore.prototype.put = full;
  IDBObjectStore.prototype.add = full;
`;

/** What browsers have on https and localhost only: a phone that somebody tries the page with comes over plain HTTP. */
const isNotSecure = `
  delete Crypto.prototype.randomUUID;
  for (const name of ["serviceWorker", "locks", "clipboard"]) delete Navigator.prototype[name];
  delete window.caches;
  Object.defineProperty(window, "isSecureContext", { value: false });
`;

/** What the oldest of the declared browsers lack, one or the other. A syntax cannot be taken away: the build is checked for that. */
const lacksWhatIsNew = `
  delete Promise.withResolvers;
  delete Promise.try;
  delete Intl.Segmenter;
  delete URL.canParse;
  delete URL.parse;
  delete AbortSignal.any;
  delete Object.groupBy;
  delete Map.groupBy;
  delete Array.fromAsync;
  delete Symbol.dispose;
  delete Symbol.asyncDispose;
  delete window.requestIdleCallback;
  delete window.Iterator;
  for (const name of ["toSorted", "toReversed", "toSpliced", "with", "findLast", "findLastIndex"]) delete Array.prototype[name];
  for (const name of ["union", "intersection", "difference", "isSubsetOf"]) delete Set.prototype[name];
  for (const name of ["isWellFormed", "toWellFormed"]) delete String.prototype[name];
  const OwnRegExp = RegExp;
  window.RegExp = new Proxy(OwnRegExp, {
    construct(target, [source, flags = "", ...rest]) {
      if (flags.includes("v")) throw new SyntaxError("Invalid flags");
      return new target(source, flags, ...rest);
    },
  });
`;

test.each([
  ["refuses to keep anything", refusesStorage],
  ["has no room to keep anything", hasNoRoom],
  ["has come over plain HTTP", isNotSecure],
  ["lacks what is newer than those that are declared", lacksWhatIsNew],
])("a browser that %s shows the whole page", async (what, script) => {
  const [mine, other] = [`Ann ${what.length}`, `Ben ${what.length}`];
  await using bob = await signIn(browser, server.url, other);
  await using alice = await signInWith(script, mine, { colorScheme: "light" });
  const { page } = alice;
  await alice.isFollowing();
  await alice.openChat(other);
  await alice.say("👍🏽 看https://example.com/a吧");
  await page.locator('.tidings-message[data-status="sent"]').waitFor();
  await bob.openChat(mine);
  await bob.say("yes");
  await alice.message("yes").waitFor();
  const light = await ground(page);
  await page.getByTestId("settings").click();
  await page.locator('[data-choice="dark"]').click();
  await eventually(async () => expect(await ground(page)).not.toBe(light));
  await page.getByTestId("settings").click();
  await alice.bell.click();
  await alice.inbox.waitFor();
  await page.getByTestId("new-group-button").click();
  await page.getByTestId("picker-search").fill(other);
  await page.getByTestId("picker-person").filter({ hasText: other }).click();
  await page.getByTestId("create-group").click();
  await page.locator('.chat[data-kind="group"]').waitFor();
});

/** What a proxy may do to the page; it notes in `asked` what the page asks by HTTP. */
const hasNoWebSockets = `
  window.WebSocket = class extends EventTarget {
    constructor() {
      super();
      setTimeout(() => this.dispatchEvent(new CloseEvent("close", { code: 1006 })));
    }
    send() {}
    close() {}
  };
  window.asked = [];
  const ask = window.fetch;
  window.fetch = (url, options) => {
    window.asked.push(String(url));
    return ask(url, options);
  };
`;

test("without WebSockets, the list of chats leaves the few connections of the browser to the open chat", async () => {
  await using alice = await signInWith(hasNoWebSockets, "Alma");
  await using bob = await signIn(browser, server.url, "Bo");
  const asksForTyping = (): Promise<boolean> =>
    alice.page.evaluate<boolean>('asked.some((url) => url.includes("chat.onTyping"))');
  await bob.openChat("Alma");
  await bob.say("one");
  await alice.conversation("Bo").getByText("one").waitFor();
  await bob.say("two");
  await alice.conversation("Bo").getByText("two").waitFor();
  expect(await asksForTyping()).toBe(false);
  await alice.openChat("Bo");
  await eventually(async () => expect(await asksForTyping()).toBe(true));
});

test("entries that somebody has damaged are dropped", async () => {
  const context = await browser.newContext();
  await context.addInitScript(`
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of ["tidings.session", "tidings.theme", "tidings.language", "tidings.desktop", "tidings.names.alice"]) {
        storage.setItem(key, "{");
      }
    }
  `);
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByTestId("sign-in-name").waitFor();
  expect(await page.evaluate("sessionStorage.getItem('tidings.session')")).toBeNull();
  await context.close();
});

test("ids that somebody has damaged are dropped as well", async () => {
  await using alice = await signIn(browser, server.url, "Abel", { serviceWorkers: "block" });
  const { page } = alice;
  await page.evaluate(`localStorage.setItem("tidings.names.abel", '[["","x"],["a\\\\u0000b","y"]]')`);
  await page.reload();
  await alice.isFollowing();
  await page.locator(".empty-pane").waitFor();
  expect(await page.locator(".crashed").count()).toBe(0);
  await page.evaluate(`localStorage.setItem("tidings.session", '{"userId":"","name":"","token":""}')`);
  await page.reload();
  await page.getByTestId("sign-in-name").waitFor();
});

test("a browser that is too old is told so, in its language", async () => {
  const context = await browser.newContext({ locale: "de-AT" });
  await context.addInitScript("delete window.structuredClone");
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByText("Dieser Browser ist zu alt").waitFor();
  expect(await page.getByText("此浏览器").isVisible()).toBe(false);
  await context.close();
});

const ground = (page: Page): Promise<string> => page.evaluate("getComputedStyle(document.body).backgroundColor");

/** The page as it is before its script has come. */
async function withoutScript(page: Page): Promise<void> {
  await page.route(entryScript, (route) => route.abort());
  await page.goto(server.url);
}

test("the page has its shape before its script has come, and says so if that does not", async () => {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  await withoutScript(page);
  await page.locator(".shell__logo").waitFor();
  await page.getByText("could not be loaded completely").waitFor();
  await page.unroute(entryScript);
  await page.getByRole("link", { name: "Load it again" }).click();
  await page.getByTestId("sign-in-name").waitFor();
  expect(await page.locator(".shell").count()).toBe(0);
  await context.close();
});

test("the theme that was chosen is there before the script, and in every tab", async () => {
  const context = await browser.newContext({ serviceWorkers: "block", colorScheme: "light" });
  const first = await context.newPage();
  await first.goto(server.url);
  await first.getByTestId("sign-in-name").waitFor();
  const second = await signInAt(await context.newPage(), server.url, "Theo");
  const light = await ground(first);
  await second.page.getByTestId("settings").click();
  await second.page.locator('[data-choice="dark"]').click();
  await eventually(async () => expect(await ground(first)).not.toBe(light));
  expect(await first.locator('meta[name="theme-color"][media="all"]').getAttribute("content")).toBe("#141613");
  const third = await context.newPage();
  await withoutScript(third);
  expect(await ground(third)).not.toBe(light);
  expect(await third.locator('meta[name="theme-color"][media="all"]').getAttribute("content")).toBe("#141613");
  await context.close();
});

test("while the directory does not answer, who is not known to be anybody cannot be written to", async () => {
  await using alice = await signIn(browser, server.url, "Alma", { serviceWorkers: "block" });
  const { page } = alice;
  await alice.isFollowing();
  await page.route("**/demo/people*", (route) => route.fulfill({ status: 500 }));
  await page.evaluate('location.hash = "#/chat/nobody-at-all"');
  await page.locator('.chat[data-status="ready"]').getByText("nobody-at-all").first().waitFor();
  expect(await alice.composer.count()).toBe(0);
  await page.unroute("**/demo/people*");
  await page.getByTestId("unknown-person").waitFor();
});

test("the first chat takes few bytes from the network", async () => {
  const maxBytes = 140_000;
  await using alone = await createServerProcess(); // with as few people in its list as possible
  await alone.start();
  await using bob = await signIn(browser, alone.url, "Bea");
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  const addresses = new Map<string, string>();
  network.on("Network.requestWillBeSent", ({ requestId, request }) => addresses.set(requestId, request.url));
  // By address: who there is, is asked for again as time passes, more often on a slow machine.
  const sizes = new Map<string, number>();
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    sizes.set(addresses.get(requestId) ?? requestId, encodedDataLength);
  });
  const alice = await signInAt(page, alone.url, "Ada");
  await alice.openChat("Bea");
  await alice.say("hello");
  await bob.openChat("Ada");
  await bob.message("hello").waitFor();
  // Calls go over the WebSocket, unless that takes long.
  const files = [...sizes].filter(([address]) => !address.includes("/trpc"));
  const bytes = files.reduce((sum, [, size]) => sum + size, 0);
  expect(bytes).toBeLessThan(maxBytes);
  expect(bytes).toBeGreaterThan(50_000);
  await context.close();
});
