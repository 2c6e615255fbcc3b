import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import { mixedTexts } from "./mixed-texts.ts";
import { conversationRow, type Person, signIn } from "./person.ts";
import { pressComposing } from "./press-composing.ts";
import { screenshot } from "./screenshot.ts";
import { cast, toUserId, writeScene } from "./screenshots/scene.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";
import { signUp } from "./sign-up.ts";
import { writePast } from "./write-past.ts";

// What the page looks like, measured: for hands, for eyes, for paper, for translators.

const [ada, grace, linus, margaret, katherine] = cast;
const phone = { viewport: { width: 360, height: 760 }, hasTouch: true, isMobile: true, locale: "en-GB" };
const desk = { viewport: { width: 1280, height: 800 }, locale: "en-GB", reducedMotion: "reduce" } as const;

let browser: Browser;
let server: ServerProcess;

/** A group of Margaret and guests whose names nobody knows, with a pinned message and a deleted one. */
const writeGroup = (): Promise<void> =>
  writePast(server.databasePath, async (hub) => {
    const host = toUserId(margaret);
    const guests = Array.from({ length: 12 }, (_, i) => `guest-${String(i).padStart(2, "0")}`);
    const { conversation } = await hub.createGroup(host, { title: "Countdown", members: guests });
    const { id: conversationId } = conversation;
    const say = async (from: string, text: string): Promise<number> => {
      const said = await hub.send(from, { conversationId, content: { text }, excerpt: text, nonce: text });
      return said.seq;
    };
    await say("guest-11", "Is it on the pad?");
    await hub.deleteMessage(host, { conversationId, seq: await say(host, "No, not yet") });
    for (let n = 30; n > 0; n -= 1) await say(host, `${n} …`);
    await hub.pin(host, { conversationId, seq: await say(host, "Lift-off"), on: true });
    await hub.markConversationRead(host, { conversationId, seq: 1_000 });
    // and a chat of one day, longer than a screen
    for (let n = 1; n <= 30; n += 1) {
      const text = `Patch ${n}`;
      const said = { to: toUserId(linus), content: { text }, excerpt: text, nonce: text };
      const { conversationId: direct, seq } = await hub.send(toUserId(katherine), said);
      await hub.markConversationRead(toUserId(linus), { conversationId: direct, seq });
    }
    // and one of which nothing has been read
    for (let n = 1; n <= 40; n += 1) {
      const text = `Note ${n}`;
      await hub.send(toUserId(katherine), { to: "lev", content: { text }, excerpt: text, nonce: text });
    }
  });

beforeAll(async () => {
  browser = await launchChromium();
  server = await createServerProcess();
  await signUp(server, [...cast, "Lev"]);
  await writeScene(server.databasePath);
  await writeGroup();
  await server.start();
});
afterAll(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
});

/** The page's views one after the other, as somebody comes to them. */
async function* views(person: Person): AsyncGenerator<string> {
  const { page, inbox } = person;
  await person.conversation(grace).waitFor();
  yield "list";
  await page.getByTestId("settings").click();
  await page.getByTestId("show-connection").waitFor();
  yield "settings";
  await page.getByTestId("show-connection").click();
  await page.locator('[data-fact="latency"]').getByText(/\d/).waitFor();
  yield "connection";
  await page.keyboard.press("Escape");
  await person.bell.click();
  await inbox.locator(".tidings-inbox-item").first().waitFor();
  yield "inbox";
  await page.keyboard.press("Escape");
  await inbox.waitFor({ state: "detached" });
  await person.conversation(grace).click();
  await person.message("Slides are done").waitFor();
  yield "chat";
  await page.getByTestId("chat-person").click();
  await page.getByTestId("person-panel").waitFor();
  yield "person";
  await page.keyboard.press("Escape");
  await page.getByTestId("person-panel").waitFor({ state: "detached" });
  await page.getByTestId("emoji").click();
  await page.getByTestId("emoji-grid").locator("button").first().waitFor();
  yield "emoji";
  await page.keyboard.press("Escape");
  await page.getByTestId("emoji-grid").waitFor({ state: "detached" });
  await person.openMenu("Slides are done");
  yield "menu";
}

test("on a touch screen everything that can be pressed is large enough", async () => {
  await using person = await signIn(browser, server.url, ada, phone);
  const small: string[] = [];
  for await (const view of views(person)) {
    const found = await person.page.evaluate<string[]>(`[...document.querySelectorAll("button, a, input, textarea")]
      .filter((element) => element.checkVisibility({ opacityProperty: true }) && !element.closest(".tidings-text, .skip-links, [inert]"))
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        // Emoji stand close together on all phones: 40 px, in rows of 44.
        return height < 43.5 || width < (element.closest(".emoji-picker") ? 30 : 43.5);
      })
      .map((element) => element.outerHTML.slice(0, 120))`);
    small.push(...found.filter((html) => !html.includes('type="checkbox"')).map((html) => `${view}: ${html}`));
  }
  expect(small).toEqual([]);
});

test("no text stands beside anything else in its element, where a translator would part them", async () => {
  await using person = await signIn(browser, server.url, ada, desk);
  const mixed: string[] = [];
  for await (const view of views(person)) {
    const found = await mixedTexts(person.page);
    mixed.push(...found.map((html) => `${view}: ${html}`));
  }
  expect(mixed).toEqual([]);
});

/** How much two colours of the page, as they are drawn, stand out from each other. */
const contrasts = `
  const luminance = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map((part) => Number(part) / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05);
  };
  const of = (selector, property, pseudo) => getComputedStyle(document.querySelector(selector), pseudo)[property];
  const ground = of("body", "backgroundColor");
  const surface = of(".sidebar", "backgroundColor");
`;

test.each(["light", "dark"] as const)("what means something stands out, in the %s theme", async (colorScheme) => {
  await using person = await signIn(browser, server.url, ada, { ...desk, colorScheme });
  const { page } = person;
  await person.conversation(grace).click();
  await person.message("Slides are done").waitFor();
  await page.getByTestId("settings").click();
  await page.getByTestId("show-connection").waitFor();
  const measured = await page.evaluate<Record<string, number>>(`(() => {
    ${contrasts}
    return {
      "the bar of the chat that is open": contrast(of(".tidings-conversation[aria-current]", "backgroundColor", "::before"), surface),
      "an avatar on it": contrast(of(".tidings-conversation[aria-current] .tidings-avatar", "backgroundColor"), of(".tidings-conversation[aria-current]", "backgroundColor")),
      "the ring of who is away": contrast(of(".tidings-presence", "borderTopColor"), surface),
      "a bubble of the other": contrast(of('.tidings-message[data-own="false"] .tidings-bubble', "borderTopColor"), ground),
      "an own bubble": contrast(of('.tidings-message[data-own="true"] .tidings-bubble', "backgroundColor"), ground),
      "a tick": contrast(of(".tidings-message .tidings-status", "color"), of('.tidings-message[data-own="true"] .tidings-bubble', "backgroundColor")),
      "the search": contrast(of("#people-search", "borderTopColor"), surface),
      "the composer": contrast(of("#composer", "borderTopColor"), ground),
      "what is chosen": contrast(of('.segments button[aria-pressed="true"]', "backgroundColor"), surface),
    };
  })()`);
  expect(Object.entries(measured).filter(([, contrast]) => contrast < 3)).toEqual([]);
});

test("where the system gives the colours, what a colour said is said by its own", async () => {
  await using person = await signIn(browser, server.url, ada, { ...desk, forcedColors: "active" });
  const { page } = person;
  await person.conversation(grace).click();
  await person.message("Slides are done").waitFor();
  await page.getByTestId("settings").click();
  await page.getByTestId("show-connection").waitFor();
  const measured = await page.evaluate<Record<string, number>>(`(() => {
    ${contrasts}
    return {
      "the chat that is open": contrast(of(".tidings-conversation[aria-current]", "backgroundColor"), surface),
      "a bubble of the other": contrast(of('.tidings-message[data-own="false"] .tidings-bubble', "borderTopColor"), ground),
      "an own bubble": contrast(of('.tidings-message[data-own="true"] .tidings-bubble', "borderTopColor"), ground),
      "what is chosen": contrast(of('.segments button[aria-pressed="true"]', "backgroundColor"), surface),
      "the ring of who is away": contrast(of(".tidings-presence", "borderTopColor"), surface),
      "the send button": contrast(of(".composer__send", "borderTopColor"), ground),
    };
  })()`);
  expect(Object.entries(measured).filter(([, contrast]) => contrast < 3)).toEqual([]);
  await screenshot(page, "forced-settings");
  await page.keyboard.press("Escape");

  await person.bell.click();
  await person.inbox.locator(".tidings-inbox-item").first().waitFor();
  await page.getByTestId("emoji").click();
  await page.getByTestId("emoji-grid").locator("button").first().waitFor();
  const [chosen, others] = await page.evaluate<readonly [number, readonly string[]]>(`(() => {
    ${contrasts}
    const lines = [...document.querySelectorAll(".emoji-picker__tabs button")].map((tab) => [
      tab.ariaPressed,
      getComputedStyle(tab).borderBottomColor,
    ]);
    const lineOf = (pressed) => [...new Set(lines.filter(([is]) => is === pressed).map(([, colour]) => colour))];
    const filter = of('.tidings-segments button[aria-pressed="true"]', "backgroundColor");
    return [
      Math.min(contrast(filter, surface), contrast(lineOf("true")[0], surface)),
      lineOf("false").filter((colour) => contrast(colour, surface) > 1.1),
    ];
  })()`);
  await screenshot(page, "forced-inbox-emoji");
  expect(chosen).toBeGreaterThan(3);
  expect(others).toEqual([]);
});

test("on paper stands the chat as far as it is loaded, dark on white, and nothing to press", async () => {
  await using person = await signIn(browser, server.url, margaret, desk);
  const { page } = person;
  await page.evaluate('localStorage.setItem("tidings.theme", "dark")');
  await page.reload();
  await person.conversation("Countdown").click();
  await person.message("Lift-off").waitFor();
  const pinned = page.getByTestId("pinned-bar");
  await pinned.waitFor();
  await page.emulateMedia({ media: "print" });
  const printed = page.getByTestId("printed-log");
  await printed.getByText("Is it on the pad?").waitFor();
  await screenshot(page, "printed");
  const messages = printed.locator(".printed-log__message");
  expect(await messages.count()).toBe(Number(await person.log.getAttribute("data-count")));
  expect(await messages.first().locator(".printed-log__author").textContent()).toBe("guest-11");
  await messages.nth(1).getByText("This message was deleted").waitFor();
  for (const part of [person.composer, page.getByTestId("people-search"), page.getByTestId("emoji"), pinned]) {
    expect(await part.isVisible()).toBe(false);
  }
  const contrast = await page.evaluate<number>(`(() => {
    ${contrasts}
    return contrast(of(".printed-log__text", "color"), ground);
  })()`);
  expect(contrast).toBeGreaterThan(7);
  await page.emulateMedia({ media: "screen" });
  await printed.waitFor({ state: "detached" });

  await person.openMenu("Lift-off");
  await page.getByTestId("menu-reply").click();
  await page.context().setOffline(true);
  await person.say("And up");
  await person.message("And up").waitFor();
  await page.emulateMedia({ media: "print" });
  await messages.last().getByText("Waiting").waitFor();
  const quote = messages.last().locator(".printed-log__quote > *");
  expect(await quote.allTextContents()).toEqual([margaret, "Lift-off"]);
});

test("on paper a chat that is in view as a whole stands as it is", async () => {
  await using person = await signIn(browser, server.url, linus, desk);
  const { page } = person;
  await person.conversation(ada).click();
  await person.message("Merged").waitFor();
  await person.say("And one line more");
  await person.message("And one line more").waitFor();
  await page.emulateMedia({ media: "print" });
  await screenshot(page, "printed-short");
  expect(await person.message("Merged").isVisible()).toBe(true);
  expect(await person.composer.isVisible()).toBe(false);
});

test("on paper a chat that begins at its first new message stands up to its newest", async () => {
  await using person = await signIn(browser, server.url, "Lev", desk);
  const { page } = person;
  await person.conversation(katherine).click();
  await person.message("Note 1").first().waitFor();
  await eventually(async () => {
    await page.emulateMedia({ media: "screen" });
    await page.emulateMedia({ media: "print" });
    const printed = await page.locator(".printed-log__message").count();
    expect(printed).toBe(Number(await person.log.getAttribute("data-count")));
  });
});

test("the date is there while somebody scrolls, and the composer grows as the window narrows", async () => {
  await using person = await signIn(browser, server.url, linus, { ...desk, viewport: { width: 1280, height: 420 } });
  const { page } = person;
  await person.conversation(katherine).click();
  await person.message("Patch").first().waitFor();
  await person.log.hover();
  let by = -200;
  await eventually(async () => {
    await page.mouse.wheel(0, by); // up and down: the date goes a moment after
    by = -by;
    expect(await page.getByTestId("log-date").textContent()).not.toBe("");
  });

  await person.composer.fill(
    "a line that is long enough to need more than one when there is less room for it ".repeat(2),
  );
  const height = async (): Promise<number> => (await person.composer.boundingBox())?.height ?? 0;
  const before = await height();
  await page.setViewportSize({ width: 740, height: 420 });
  await eventually(async () => expect(await height()).toBeGreaterThan(before));
});

test("emoji are found by words, put where one writes, and come first the next time", async () => {
  const german = { ...desk, locale: "de-DE", serviceWorkers: "block" } as const;
  await using person = await signIn(browser, server.url, "Émile", german);
  await using other = await signIn(browser, server.url, "Zoë Öz", desk);
  const { page } = person;
  await page.getByTestId("people-search").fill("oz zoe"); // without the accents, the other way round
  await page.getByTestId("person").filter({ hasText: "Zoë Öz" }).click();
  await person.composer.fill("Guten Tag!");
  await person.composer.evaluate((field) =>
    (field as unknown as { setSelectionRange(a: number, b: number): void }).setSelectionRange(5, 5),
  );
  const arrived = Promise.withResolvers<void>();
  await page.route("**/assets/emoji/emoji-de*.js", async (route) => {
    await arrived.promise;
    await route.continue();
  });
  await page.getByTestId("emoji").click();
  const search = page.getByPlaceholder("Emoji suchen");
  await search.fill("rakete");
  await search.press("Enter"); // that is not forgotten
  arrived.resolve();
  await eventually(async () => expect(await person.composer.inputValue()).toBe("Guten🚀 Tag!"));
  await page.getByTestId("emoji-grid").getByText("🚀").click();
  await eventually(async () => expect(await person.composer.inputValue()).toBe("Guten🚀🚀 Tag!"));
  await page.keyboard.press("Escape");
  await page.reload();
  await person.composer.waitFor();
  await page.getByTestId("emoji").click();
  await eventually(async () => expect(await page.getByTestId("emoji-grid").textContent()).toBe("🚀"));
  expect(await other.conversation("Émile").count()).toBe(0);
});

test("Enter opens the first who is found, and what composes a character is left alone", async () => {
  await using person = await signIn(browser, server.url, ada, desk);
  const { page } = person;
  await person.conversation(grace).waitFor();
  const search = page.getByTestId("people-search");
  await search.fill("hopper GRACE");
  await eventually(async () => expect(await page.locator(conversationRow).count()).toBe(1));
  for (const key of ["Escape", "Enter"]) await pressComposing(search, key);
  expect(await search.inputValue()).toBe("hopper GRACE");
  await search.press("Enter");
  await person.message("Slides are done").waitFor();
});

test("the keyboard's shortcuts do what their sheet says", async () => {
  await using person = await signIn(browser, server.url, ada, desk);
  const { page } = person;
  await person.conversation(grace).waitFor();
  await page.locator("body").click({ position: { x: 900, y: 700 } });
  await page.keyboard.press("?");
  await page.getByTestId("shortcuts").waitFor();
  await page.keyboard.press("Escape");
  await page.getByTestId("shortcuts").waitFor({ state: "detached" });
  await page.keyboard.press("Alt+ArrowDown");
  await page.locator("#composer:focus").waitFor();
  await page.keyboard.type("?");
  await eventually(async () => expect(await person.composer.inputValue()).toBe("?"));
  await page.keyboard.press("Alt+i");
  await person.inbox.waitFor();
  await page.keyboard.press("Alt+i");
  await person.inbox.waitFor({ state: "detached" });
  await page.keyboard.press("Control+k");
  await page.locator("#people-search:focus").waitFor();
});

test("on an Apple keyboard Alt with a letter writes another one where there is a text, and is a shortcut elsewhere", async () => {
  await using person = await signIn(browser, server.url, ada, desk);
  const { page } = person;
  await page.addInitScript(`Object.defineProperty(navigator, "platform", { get: () => "MacIntel" })`);
  await page.reload();
  await person.openChat(grace);
  /** Whether the page takes it for a shortcut. */
  const takes = (where: string, key: string, code: string): Promise<boolean> =>
    page.evaluate(`!document.querySelector("${where}").dispatchEvent(
      new KeyboardEvent("keydown", { key: "${key}", code: "${code}", altKey: true, bubbles: true, cancelable: true }))`);
  for (const [key, code] of [
    ["ę", "KeyE"],
    ["Dead", "KeyI"],
    ["π", "KeyP"],
  ] as const) {
    expect(await takes("#composer", key, code)).toBe(false);
  }
  expect(await takes("body", "ę", "KeyE")).toBe(true);
  await page.getByTestId("emoji-grid").waitFor();
  expect(await takes("#composer", "ArrowDown", "ArrowDown")).toBe(true);
});

test("a text can be copied from its message", async () => {
  await using person = await signIn(browser, server.url, ada, {
    ...desk,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const { page } = person;
  await person.conversation(grace).click();
  await person.openMenu("Slides are done");
  // looked for beforehand: a toast goes by itself
  await Promise.all([person.toasts.getByText("Copied").waitFor(), page.getByTestId("menu-copy").click()]);
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe("Slides are done, the question is a secret.");
});
