import { createTcpProxy } from "@tidings/testing/proxy";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import { letLook, lookAt } from "./looking.ts";
import { type Person, signIn, signInAt } from "./person.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";
import { signUp } from "./sign-up.ts";
import { pushFromCommandLine } from "./tidings-command.ts";
import { writePast } from "./write-past.ts";

let browser: Browser;
let server: ServerProcess;
/** They have written three messages each to somebody with much to read. */
const crowd = Array.from({ length: 60 }, (_, i) => `writer-${i}`);
beforeAll(async () => {
  browser = await launchChromium({ isWhole: true });
  server = await createServerProcess();
  await signUp(server, ["Reader"]);
  await writePast(server.databasePath, async (hub) => {
    for (const from of crowd) {
      for (const n of [1, 2, 3]) {
        const text = `message ${n} of ${from}`;
        await hub.send(from, { to: "reader", content: { text }, excerpt: text, nonce: `${n}` });
      }
    }
  });
  await server.start();
});
afterAll(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
});

/** A browser of which is said what is looked at, and whose user wants to be notified outside of the page. */
async function createContext(url = server.url): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await letLook(context);
  await context.grantPermissions(["notifications"], { origin: url });
  await context.addInitScript(`localStorage.setItem("tidings.desktop", "on")`);
  return context;
}

/** Signs in, on a page that the service worker looks after. */
async function signInTo(context: BrowserContext, name: string, url = server.url): Promise<Person> {
  const person = await signInAt(await context.newPage(), url, name);
  await person.page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  await person.page.waitForFunction("navigator.serviceWorker.controller !== null");
  await person.isFollowing();
  return person;
}

/** What stands outside of the page. */
const outside = (person: Person): Promise<readonly string[]> =>
  person.page.evaluate(`navigator.serviceWorker.ready
    .then((registration) => registration.getNotifications())
    .then((notices) => notices.map(({ title, body }) => title + ": " + body).toSorted())`);

const unreadOf = async (person: Person, name: string): Promise<number> =>
  Number(await person.conversation(name).getAttribute("data-unread"));

test("one line stands above what was new, and none after one's own answer, however long they talk", async () => {
  await using ann = await signIn(browser, server.url, "Ann");
  await using ben = await signIn(browser, server.url, "Ben");
  await ben.isFollowing();
  await ann.openChat("Ben");
  for (const text of ["One", "Two", "Three"]) await ann.say(text);
  await eventually(async () => expect(await unreadOf(ben, "Ann")).toBe(3));
  await ben.openChat("Ann");
  const line = ben.page.locator('.tidings-break[data-first-new="true"]');
  await line.waitFor();
  for (let round = 1; round <= 3; round += 1) {
    await ben.say(`Answer ${round}`);
    await ann.message(`Answer ${round}`).waitFor();
    expect(await line.count()).toBe(0);
    // what Ben has written is in view, and his page has noticed
    await ben.page.evaluate("new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100)))");
    await ann.say(`Reply ${round}`);
    await ben.message(`Reply ${round}`).waitFor();
    await eventually(async () => expect(await unreadOf(ben, "Ann")).toBe(0));
    expect(await line.count()).toBe(0);
  }
});

test("what comes while one is in another tab waits below a line, in view and unread, until one is back", async () => {
  await using ann = await signIn(browser, server.url, "Ann");
  await using context = await createContext();
  const cyd = await signInTo(context, "Cyd");
  await ann.openChat("Cyd");
  await ann.say("Before");
  await cyd.openChat("Ann");
  await cyd.message("Before").waitFor();
  await eventually(async () => expect(await unreadOf(cyd, "Ann")).toBe(0));
  await lookAt(cyd.page, "another tab");
  for (let i = 1; i <= 40; i += 1) await ann.say(`while away ${i}`);
  await eventually(async () => expect(await unreadOf(cyd, "Ann")).toBe(40));
  await lookAt(cyd.page, "at it");
  await cyd.page.locator('.tidings-break[data-first-new="true"]').waitFor();
  await cyd.message("while away 1").first().waitFor();
  await eventually(async () => expect(await unreadOf(cyd, "Ann")).toBeLessThan(40));
  expect(await unreadOf(cyd, "Ann")).toBeGreaterThan(10);
  await cyd.page.locator(".tidings-to-newest").waitFor();
});

test("a device in whose hidden tab a chat is open does not silence the one in one's hand", async () => {
  await using ann = await signIn(browser, server.url, "Ann");
  await using deskContext = await createContext();
  const desk = await signInTo(deskContext, "Dot");
  await using phone = await signIn(browser, server.url, "Dot");
  await phone.isFollowing();
  await ann.openChat("Dot");
  await ann.say("Hello");
  await desk.openChat("Ann");
  await desk.message("Hello").waitFor();
  await eventually(async () => expect(await unreadOf(phone, "Ann")).toBe(0));
  await lookAt(desk.page, "another tab");
  await ann.say("Are you there?");
  await phone.toasts.filter({ hasText: "Are you there?" }).waitFor();
  await eventually(async () => expect(await phone.bell.getAttribute("data-unread")).toBe("1"));
  await phone.openChat("Ann");
  await phone.message("Are you there?").waitFor();
  await eventually(async () => expect(await phone.bell.getAttribute("data-unread")).toBe("0"));
  // and what was said at the desk is taken back there
  await eventually(async () => expect(await outside(desk)).toEqual([]));
});

test("outside of the page is told what nobody looks at in any tab, once; it is taken back once it is read", async () => {
  await using ann = await signIn(browser, server.url, "Ann");
  await using context = await createContext();
  const first = await signInTo(context, "Eve");
  const second = await signInTo(context, "Eve");
  await ann.openChat("Eve");
  await ann.say("Hello");
  await first.openChat("Ann");
  await lookAt(second.page, "another tab");
  await lookAt(first.page, "at it");
  await ann.say("read as it comes");
  await first.message("read as it comes").waitFor();
  await second.conversation("Ann").getByText("read as it comes").waitFor();
  await eventually(async () => expect(await unreadOf(second, "Ann")).toBe(0));
  expect(await outside(second)).toEqual([]);

  // The page is in view, but behind another window.
  await lookAt(first.page, "another window");
  await ann.say("over here");
  await eventually(async () => expect(await outside(first)).toEqual(["Ann: over here"]));
  await ann.say("and here");
  await eventually(async () => expect(await outside(first)).toEqual(["Ann · 2 new messages: and here"]));
  await eventually(async () => expect(await unreadOf(first, "Ann")).toBe(2)); // the other tab may have been faster
  await lookAt(first.page, "at it");
  await eventually(async () => expect(await outside(first)).toEqual([]));
  await eventually(async () => expect(await unreadOf(first, "Ann")).toBe(0));
});

test("several messages of one person are one toast, which grows and goes when they are read", async () => {
  await using ann = await signIn(browser, server.url, "Ann");
  await using flo = await signIn(browser, server.url, "Flo");
  await flo.isFollowing();
  await ann.openChat("Flo");
  const toast = flo.toasts.filter({ hasText: "3 new messages" }).filter({ hasText: "three" });
  await Promise.all([flo.toasts.hover(), ann.say("one")]); // or it would go by itself
  for (const text of ["two", "three"]) await ann.say(text);
  await toast.waitFor();
  expect(await flo.toasts.count()).toBe(1);
  await flo.openChat("Ann");
  await flo.toasts.waitFor({ state: "detached" });
});

test("what came without the network and was read on another device is not told of when it is back", async () => {
  await using network = await createTcpProxy({ target: { port: server.port } });
  const url = `http://127.0.0.1:${network.port}`;
  await using context = await createContext(url);
  const laptop = await signInTo(context, "Gus", url);
  await using phone = await signIn(browser, server.url, "Gus");
  await phone.isFollowing();
  await lookAt(laptop.page, "another tab");
  await network.refuse(true);
  network.cut();
  await laptop.banner.waitFor({ state: "visible" });
  const writers = ["Ann", "Ben", "Cyd"];
  for (const name of writers) {
    await using writer = await signIn(browser, server.url, name);
    await writer.openChat("Gus");
    await writer.say(`from ${name}`);
    await eventually(async () => expect((await writer.messages()).at(-1)?.status).toBe("sent")); // before they leave
  }
  await pushFromCommandLine(server, { to: "gus", title: "News" });
  for (const name of ["Ann", "Ben"]) {
    await phone.openChat(name);
    await phone.message(`from ${name}`).waitFor();
    await eventually(async () => expect(await unreadOf(phone, name)).toBe(0));
  }
  await laptop.page.evaluate(`
    window.shown = [];
    navigator.serviceWorker.controller.postMessage = ({ type, title, body }) => {
      if (type === "notify") window.shown.push(title + ": " + body);
    };
  `);
  await network.refuse(false);
  await laptop.regainNetwork();
  await laptop.banner.waitFor({ state: "hidden" });
  await eventually(async () =>
    expect(await laptop.page.evaluate("window.shown.toSorted()")).toEqual(["Cyd: from Cyd", "News: "]),
  );
});

test("the counts are those of all conversations, loaded or not", async () => {
  await using reader = await signIn(browser, server.url, "Reader");
  const { page } = reader;
  await reader.isFollowing();
  await eventually(async () => expect(await reader.waiting()).toBe(180));
  const lists = page.locator(".sidebar__lists");
  await eventually(async () => {
    await lists.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await page.locator('.tidings-conversation[data-peer="writer-0"]').waitFor({ timeout: 200 });
  });
  expect(await reader.waiting()).toBe(180);
  await page.locator('.tidings-conversation[data-peer="writer-0"]').click();
  await eventually(async () => expect(await reader.waiting()).toBe(177));
});
