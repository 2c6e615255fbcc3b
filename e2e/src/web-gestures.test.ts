import { createTcpProxy } from "@tidings/testing/proxy";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import { conversationRow, type Person, signIn } from "./person.ts";
import { screenshot } from "./screenshot.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";
import { signUp } from "./sign-up.ts";
import { pushFromCommandLine } from "./tidings-command.ts";
import { writePast } from "./write-past.ts";

// How the page gives way to hands and eyes: what a key does, what covers what, and what moves.

const desk = { viewport: { width: 1280, height: 800 }, locale: "en-GB" };
const phone = { viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true, locale: "en-GB" };
/** More than a badge counts. */
const many = 120;

let browser: Browser;
let server: ServerProcess;
beforeAll(async () => {
  browser = await launchChromium();
  server = await createServerProcess();
  await signUp(server, ["Alice", "Bob", "Cleo"]);
  await writePast(server.databasePath, async (hub) => {
    for (let i = 0; i < many; i += 1) {
      await hub.push({ to: "alice", type: "announcement", data: { title: `News ${i}` } });
    }
    const first = { to: "alice", content: { text: "Hello Alice" }, excerpt: "Hello Alice", nonce: "first" };
    await hub.send("cleo", first);
  });
  await server.start();
});
afterAll(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
});

const enter = (name: string, options: BrowserContextOptions = desk): Promise<Person> =>
  signIn(browser, server.url, name, options);

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const boxOf = async (person: Person, selector: string): Promise<Box> => {
  const box = await person.page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not on the page`);
  return box;
};

test("on a touch screen Enter makes a new line, and the button sends", async () => {
  await using bob = await enter("Bob", phone);
  await bob.isFollowing();
  await bob.openChat("Alice");
  await bob.composer.pressSequentially("One");
  await bob.composer.press("Enter");
  await bob.composer.pressSequentially("Two");
  expect(await bob.composer.inputValue()).toBe("One\nTwo");
  expect(await bob.messages()).toEqual([]);
  await bob.page.getByRole("button", { name: "Send" }).tap();
  await bob.message("Two").waitFor();
  expect((await bob.messages()).map(({ text }) => text)).toEqual(["One\nTwo"]);

  // What unfolds a long one is large enough for a finger.
  await bob.say("and so on ".repeat(300));
  await bob.page.getByTestId("unfold").waitFor();
  expect((await boxOf(bob, '[data-testid="unfold"]')).height).toBeGreaterThan(43);
});

test("a count beside the bell leaves the bell to be seen, however large it is", async () => {
  await using alice = await enter("Alice");
  await eventually(async () => expect(await alice.bell.textContent()).toContain("99+"));
  const bell = await boxOf(alice, '[data-testid="bell"] svg');
  const badge = await boxOf(alice, '[data-testid="bell"] .tidings-badge');
  const overlap = (from: "x" | "y", size: "width" | "height"): number =>
    Math.max(0, Math.min(bell[from] + bell[size], badge[from] + badge[size]) - Math.max(bell[from], badge[from]));
  expect((overlap("x", "width") * overlap("y", "height")) / (bell.width * bell.height)).toBeLessThan(0.34);
});

test("a short interruption is not told of; a long one is told over the page, and moves nothing", async () => {
  await using network = await createTcpProxy({ target: { port: server.port } });
  await using alice = await signIn(browser, `http://127.0.0.1:${network.port}`, "Alice", desk);
  await alice.isFollowing();
  await alice.openChat("Cleo");
  await alice.page.evaluate(`
    window.lostAt = null;
    window.toldAfter = Infinity;
    const banner = document.querySelector("[data-testid=connection-banner]");
    new MutationObserver(() => {
      if (banner.dataset.status !== "online") window.lostAt ??= performance.now();
      if (!banner.hidden) window.toldAfter = Math.min(window.toldAfter, performance.now() - window.lostAt);
    }).observe(banner, { attributes: true });
  `);
  network.cut();
  await eventually(async () => expect(await alice.page.evaluate("window.lostAt")).not.toBeNull());
  await eventually(async () => expect(await alice.banner.getAttribute("data-status")).toBe("online"));
  // on a busy machine what should be short may be long
  expect(await alice.page.evaluate("window.toldAfter")).toBeGreaterThan(1_500);

  const places = async (): Promise<readonly Box[]> => [
    await boxOf(alice, ".chat__header"),
    await boxOf(alice, ".composer"),
  ];
  const before = await places();
  await network.refuse(true);
  network.cut();
  await alice.banner.waitFor({ state: "visible" });
  expect(await places()).toEqual(before);
});

test("where no chat is open, a message can be begun, and there are people to write to", async () => {
  await using alice = await enter("Alice");
  await alice.isFollowing();
  const pane = alice.page.locator(".empty-pane");
  await pane.getByRole("button", { name: "New message" }).click();
  expect(await alice.page.evaluate("document.activeElement.id")).toBe("people-search");
  const cleo = pane.getByRole("link", { name: "Cleo" });
  expect(await cleo.getAttribute("href")).toContain("cleo");
  await cleo.click();
  await alice.message("Hello Alice").waitFor();
});

test("a chat that begins with what is new has one line above it, with the day in it", async () => {
  await using alice = await enter("Alice");
  await using bob = await enter("Bob");
  await alice.isFollowing();
  await bob.openChat("Alice");
  await bob.say("Nothing before it");
  await eventually(async () => expect(await alice.conversation("Bob").getAttribute("data-unread")).not.toBe("0"));
  await alice.openChat("Bob");
  const line = alice.page.locator('.tidings-break[data-first-new="true"]');
  await line.getByText("New messages").waitFor();
  await line.locator("time").waitFor();
  expect(await alice.log.locator(".tidings-break").count()).toBe(1);
});

/** Notes what moves: by the style's animations, and by the script's. */
const watcher = `
  window.moves = [];
  document.addEventListener("animationstart", ({ target }) => {
    if (target.closest(".tidings-row")) window.moves.push("message");
  });
  const animate = Element.prototype.animate;
  Element.prototype.animate = function (...how) {
    if (this.closest(".tidings-conversation, .list > li")) window.moves.push("conversation");
    return animate.apply(this, how);
  };
`;

test.each(["no-preference", "reduce"] as const)(
  "a message comes up and its conversation moves to the top, unless less motion is wanted: %s",
  async (reducedMotion) => {
    await using alice = await enter("Alice", { ...desk, reducedMotion });
    await using bob = await enter("Bob");
    await using cleo = await enter("Cleo");
    await bob.openChat("Alice");
    await bob.say("First");
    await alice.openChat("Bob");
    await alice.message("First").last().waitFor();
    await cleo.openChat("Alice");
    await cleo.say("Second");
    const top = alice.page.locator(conversationRow).first();
    await top.filter({ hasText: "Second" }).waitFor();
    await alice.page.evaluate(watcher);
    const third = `Third, ${reducedMotion}`;
    await bob.say(third);
    await top.filter({ hasText: third }).waitFor();
    await alice.message(third).waitFor();
    await alice.page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    const moves = (): Promise<readonly string[]> => alice.page.evaluate("[...new Set(window.moves)]");
    const expected = reducedMotion === "reduce" ? [] : ["conversation", "message"];
    await eventually(async () => expect([...(await moves())].toSorted()).toEqual(expected));
  },
);

test("on a tablet the list leaves most of the width to the chat", async () => {
  await using alice = await enter("Alice", { ...desk, viewport: { width: 768, height: 1024 } });
  await alice.openChat("Cleo");
  expect((await boxOf(alice, ".sidebar")).width).toBeLessThan(768 * 0.37);

  // With larger letters there is room for one of them.
  const { page } = alice;
  const network = await page.context().newCDPSession(page);
  await network.send("Page.setFontSizes", { fontSizes: { standard: 24 } });
  await eventually(async () => expect((await boxOf(alice, ".chat")).width).toBe(768));
  await page.getByTestId("back").click();
  await page.setViewportSize({ width: 400, height: 760 });
  await page.getByTestId("settings").click();
  await page.getByTestId("show-shortcuts").waitFor();
  await screenshot(page, "settings-large-letters");
  const [panel, button] = [await boxOf(alice, "#settings"), await boxOf(alice, '[data-testid="settings"]')];
  expect(panel.x).toBeGreaterThanOrEqual(0);
  expect(panel.x + panel.width).toBeLessThanOrEqual(400);
  expect(panel.y).toBeGreaterThanOrEqual(button.y + button.height);

  // What comes leaves the search free.
  await page.keyboard.press("Escape");
  // under the pointer it stays
  await Promise.all([alice.toasts.first().hover(), pushFromCommandLine(server, { to: "alice", title: "By the way" })]);
  await screenshot(page, "toast-over-list");
  const search = await boxOf(alice, ".sidebar__top");
  expect((await boxOf(alice, ".tidings-toast")).y).toBeGreaterThanOrEqual(search.y + search.height);
});

test("who is there but away from it has a mark of its own, and is called so", async () => {
  await using alice = await enter("Alice");
  const context = await browser.newContext(desk);
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(server.url);
  await page.getByTestId("sign-in-name").fill("Bob");
  await page.getByTestId("sign-in-submit").click();
  await page.locator('[data-testid="bell"][data-followed="true"]').waitFor({ state: "attached" });
  await alice.openChat("Bob");
  const dot = alice.page.locator(".chat__header .tidings-presence");
  await alice.page.locator('.chat__header [data-presence="online"]').waitFor();
  const drawn = (): Promise<string> =>
    alice.page.evaluate("getComputedStyle(document.querySelector('.chat__header .tidings-presence')).backgroundImage");
  const before = await drawn();
  await eventually(async () => {
    await page.clock.fastForward("06:00"); // nobody is seen there, and some minutes later nobody is expected
    expect(await dot.getAttribute("data-presence")).toBe("away");
  });
  expect(await drawn()).not.toBe(before);
  expect(await dot.textContent()).toBe("away");
  await context.close();
});
