import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeProblems } from "./axe-problems.ts";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import { type Person, signIn } from "./person.ts";
import { pressComposing } from "./press-composing.ts";
import { screenshot } from "./screenshot.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";

// Conversations of more than two, and messages that change, as people do it in the page.

const desk = { viewport: { width: 1280, height: 800 }, locale: "en-GB" };
const phone = { viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true, locale: "en-GB" };

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

async function makeGroup(person: Person, title: string, others: readonly string[]): Promise<void> {
  const { page } = person;
  await page.getByTestId("new-group-button").click();
  await page.getByTestId("group-title").fill(title);
  for (const name of others) {
    await page.getByTestId("picker-search").fill(name);
    await page.getByTestId("picker-person").filter({ hasText: name }).click();
  }
  await page.getByTestId("create-group").click();
  await person.composer.waitFor();
}

/** What a message's menu offers, from its button. */
async function choose(person: Person, text: string, item: string): Promise<void> {
  await person.openMenu(text);
  await person.page.getByTestId(`menu-${item}`).click();
}

const react = async (person: Person, text: string, emoji: string): Promise<void> => {
  await person.openMenu(text);
  await person.page.getByTestId("menu").locator(`[data-reaction="${emoji}"]`).click();
};

/** What `act` leads to is marked. Looked for beforehand: it is so for a moment only. */
async function marks({ page }: Person, text: string, act: () => Promise<void>): Promise<void> {
  const marked = page.locator('.tidings-message[data-marked="true"]').getByText(text);
  await Promise.all([marked.waitFor(), act()]);
}

/** What a finger does: it stays on the message until the menu is there. */
async function hold(person: Person, text: string): Promise<void> {
  const bubble = person.message(text).last().locator(".tidings-bubble");
  await bubble.dispatchEvent("pointerdown", { pointerType: "touch", isPrimary: true, button: 0, bubbles: true });
  await person.page.getByTestId("menu").waitFor();
  await bubble.dispatchEvent("pointerup", { pointerType: "touch", isPrimary: true, button: 0, bubbles: true });
}

interface Shown {
  readonly seq: string;
  readonly text: string;
  readonly quote: string;
  readonly reactions: readonly string[];
  readonly edited: boolean;
  readonly deleted: boolean;
}

/** The messages as a member sees them, but for what differs from one to the other by right. */
const shown = (person: Person): Promise<readonly Shown[]> =>
  person.page.evaluate(`[...document.querySelectorAll(".tidings-message")].map((row) => ({
    seq: row.dataset.seq,
    text: row.querySelector(".tidings-text").textContent,
    quote: row.querySelector("[data-testid=quote]")?.textContent ?? "",
    reactions: [...row.querySelectorAll(".tidings-reaction")].map((one) => one.dataset.reaction + one.textContent),
    edited: row.querySelector("[data-testid=edited]") !== null,
    deleted: row.dataset.deleted === "true",
  })).toSorted((a, b) => a.seq - b.seq)`);

/** What stands around the messages. */
const around = (person: Person): Promise<unknown> =>
  person.page.evaluate(`({
    header: document.querySelector("[data-testid=group-members]").textContent,
    // what happened while all three were there
    lastNote: [...document.querySelectorAll("[data-testid=note]")].at(-1)?.textContent,
  })`);

test("three people form a group, talk, change what they said, take one in and put one out, while the server dies: all see the same", async () => {
  await using ada = await signIn(browser, server.url, "Ada", desk);
  await using ben = await signIn(browser, server.url, "Ben", phone);
  await using cyd = await signIn(browser, server.url, "Cyd", { ...desk, colorScheme: "dark" });
  await using dan = await signIn(browser, server.url, "Dan", desk);
  const everybody = [ada, ben, cyd, dan];
  for (const { page } of everybody) await page.evaluate("window.isTheSamePage = true");
  for (const one of [ben, cyd, dan]) await one.isFollowing();
  await makeGroup(ada, "Compilers", ["Ben", "Cyd"]);
  await ada.say("Hello you two");
  await ben.conversation("Compilers").tap();
  await cyd.conversation("Compilers").click();
  await ben.message("Hello you two").locator(".tidings-author").getByText("Ada").waitFor();
  await ben.say("Hello Ada");
  await cyd.say("Good morning");
  await ada.message("Good morning").waitFor();

  await choose(cyd, "Hello Ada", "reply");
  await cyd.say("That was quick");
  await ben.message("That was quick").getByTestId("quote").getByText("Hello Ada").waitFor();
  await react(ada, "Good morning", "🎉");
  await cyd.message("Good morning").locator('[data-reaction="🎉"]').click();
  await eventually(async () => expect((await shown(ben)).flatMap(({ reactions }) => reactions)).toEqual(["🎉🎉 2"]));

  // The server dies while they go on: one edits, one reacts and answers from a phone, one writes.
  await server.kill();
  for (const { banner } of [ada, ben, cyd]) await banner.waitFor({ state: "visible" });
  await choose(ada, "Hello you two", "edit");
  await eventually(async () => expect(await ada.composer.inputValue()).toBe("Hello you two"));
  await ada.say("Hello both of you");
  await hold(ben, "That was quick");
  await screenshot(ben.page, "group-menu-phone-offline");
  await ben.page.getByTestId("menu").locator('[data-reaction="👍"]').tap();
  await ben.say("It was on my way");
  await cyd.say("Written meanwhile");
  await screenshot(cyd.page, "group-offline");
  await server.start();
  await Promise.all(everybody.map((person) => person.regainNetwork()));
  const isSaid = async (person: Person): Promise<void> => {
    const all = await shown(person);
    const texts = all.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["Hello both of you", "It was on my way", "Written meanwhile"]));
    expect(all.find(({ text }) => text === "That was quick")?.reactions).toEqual(["👍👍 1"]);
  };
  for (const person of [ada, ben, cyd]) await eventually(() => isSaid(person));

  // A quote leads to what it quotes, which is marked for a moment, read out, and where the keyboard goes on.
  const origin = cyd.message("Hello Ada").first();
  await marks(cyd, "Hello Ada", () => cyd.message("That was quick").getByTestId("quote").click());
  await screenshot(cyd.page, "group-marked-dark");
  await origin.locator(".tidings-bubble:focus").waitFor();
  await cyd.page.locator("[aria-live]", { hasText: "Ben: Hello Ada" }).waitFor({ state: "attached" });
  await cyd.page.locator('[data-marked="true"]').waitFor({ state: "detached" });

  // A mention reaches a member who has muted the rest.
  await dan.isFollowing();
  await ben.page.getByTestId("chat-person").tap();
  await ben.page.locator('[data-choice="mentions"]').tap();
  await ben.page.getByTestId("group-panel").getByRole("button", { name: "Close" }).tap();
  await ben.page.getByTestId("back").tap();
  await cyd.say("Nobody in particular");
  await ada.message("Nobody in particular").waitFor();
  await ada.composer.pressSequentially("@be");
  await ada.page.locator(".tidings-mentions").waitFor();
  await pressComposing(ada.composer, "Enter", "Safari"); // ends a composition, and takes nobody
  expect(await ada.composer.inputValue()).toBe("@be");
  await ada.composer.press("Enter");
  await ada.composer.pressSequentially("look");
  await eventually(async () => expect(await ada.composer.inputValue()).toBe("@Ben look"));
  // looked for beforehand: a toast goes by itself
  await Promise.all([ben.toasts.filter({ hasText: "@Ben look" }).waitFor(), ada.composer.press("Enter")]);
  await ben.conversation("Compilers").locator(".tidings-mentioned").waitFor();
  await ben.bell.tap();
  await ben.inbox.locator(".tidings-inbox-item").filter({ hasText: "@Ben look" }).getByText("Compilers").waitFor();
  await screenshot(ben.page, "group-inbox-phone");
  await ben.inbox.getByRole("button", { name: "Close notifications" }).tap();
  await ben.conversation("Compilers").tap();
  await ben.message("look").locator("mark", { hasText: "@Ben" }).waitFor();
  await screenshot(ben.page, "group-mentioned-phone");

  // Who is mentioned is a way to a chat with them; everybody is set off too.
  await ada.composer.pressSequentially("@every");
  await ada.page.locator(".tidings-mentions").waitFor();
  await ada.composer.press("Enter");
  await ada.composer.pressSequentially("lunch?");
  await ada.composer.press("Enter");
  await cyd.message("lunch?").locator("mark", { hasText: "@everyone" }).waitFor();
  await screenshot(ada.page, "group-mentions");
  await screenshot(cyd.page, "group-mentions-dark");
  await cyd.message("look").getByRole("link", { name: "@Ben" }).click();
  await cyd.page.locator('[data-testid="chat"][data-kind="direct"]').waitFor();
  await cyd.page.getByRole("heading", { name: "Ben" }).waitFor({ state: "attached" });
  await cyd.page.goBack();
  await cyd.page.locator('[data-testid="chat"][data-kind="group"]').waitFor();

  // A fourth, who may read what was said before, and the end of one's being there.
  await ada.page.getByTestId("chat-person").click();
  await ada.page.getByTestId("add-members").click();
  await ada.page.getByTestId("picker-person").filter({ hasText: "Dan" }).click();
  await ada.page.getByTestId("with-history").check();
  await ada.page.getByTestId("confirm-add").click();
  await dan.conversation("Compilers").click();
  await dan.message("Hello both of you").waitFor();
  await cyd.page.getByTestId("note").getByText("Ada added Dan").waitFor();
  await screenshot(ada.page, "group-panel");
  const cydInPanel = ada.page.locator('[data-testid="member"][data-user-id="cyd"]');
  await cydInPanel.getByTestId("remove-member").click();
  await ada.page.getByTestId("confirm-remove").click();
  await cydInPanel.waitFor({ state: "detached" });
  await cyd.page.getByText("no longer in this group").waitFor();
  await dan.say("Hello from the fourth");
  await choose(dan, "Hello from the fourth", "delete");
  await dan.page.getByTestId("menu-delete").click(); // it asks once more
  await ben.page.locator('[data-deleted="true"]').waitFor();

  const staying = [ada, ben, dan];
  const same = async (): Promise<readonly Shown[]> => {
    const [first = [], ...others] = await Promise.all(staying.map(shown));
    for (const other of others) expect(other).toEqual(first);
    return first;
  };
  const last = await eventually(same);
  expect(last.map(({ seq }) => Number(seq))).toEqual(last.map((_, i) => i + 1));
  expect(last.filter(({ deleted }) => deleted)).toHaveLength(1);
  expect(last.filter(({ edited }) => edited)).toHaveLength(1);
  expect(last.find(({ quote }) => quote !== "")?.quote).toBe("BenHello Ada");
  expect((await shown(cyd)).some(({ text }) => text.includes("the fourth"))).toBe(false);

  // What stands around the messages is the same too, and no page was loaded anew.
  for (const other of [ben, dan]) await eventually(async () => expect(await around(other)).toEqual(await around(ada)));
  for (const { page } of everybody) expect(await page.evaluate("window.isTheSamePage")).toBe(true);
  for (const person of everybody) expect(await axeProblems(person.page)).toEqual([]);
  await screenshot(ben.page, "group-end-phone");
  await screenshot(cyd.page, "group-removed-dark");
  await screenshot(dan.page, "group-end");
});

test("a group is had with the keyboard alone, and what the list says of it is this user's own", async () => {
  await using eve = await signIn(browser, server.url, "Eve", { ...desk, reducedMotion: "reduce" });
  await using fay = await signIn(browser, server.url, "Fay", desk);
  await fay.isFollowing();
  await makeGroup(eve, "Keys", ["Fay"]);
  const { page } = eve;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await eve.say("One");
  await eve.say("Two");
  await page.locator('.tidings-message[data-status="sent"]').nth(1).waitFor();

  // From the log to the last message, one up, and what there is to do with it.
  await press("Shift+Tab", "Shift+Tab", "Enter", "ArrowUp", "Enter");
  await page.getByTestId("menu").waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await press("Enter"); // the first of the reactions
  await eve.message("One").locator('[data-reaction="👍"][aria-pressed="true"]').waitFor();
  await eve.composer.focus();
  await press("ArrowUp"); // an empty field: the last one of one's own again
  await eventually(async () => expect(await eve.composer.inputValue()).toBe("Two"));
  await press("Escape");
  await eventually(async () => expect(await eve.composer.inputValue()).toBe(""));

  // What is pinned stands above the messages, for everyone: the newest, all of them, the way there and off again.
  const bar = page.getByTestId("pinned-bar");
  await choose(eve, "One", "pin");
  await bar.getByText("One").waitFor();
  await choose(eve, "Two", "pin");
  await page.getByTestId("pinned-newest").getByText("Two").waitFor();
  await page.getByTestId("pinned-all").focus();
  await press("Enter");
  await page.getByTestId("pinned-list").waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await screenshot(page, "pinned-list");
  await press("Escape");
  await page.getByTestId("pinned-list").waitFor({ state: "detached" });
  await press("Enter", "Tab", "Tab", "Tab"); // from the toggle past the first of the list and its pin to the second
  await page.locator(":focus", { hasText: "One" }).waitFor();
  await marks(eve, "One", () => press("Enter"));
  await screenshot(page, "pinned-marked");
  await page.locator('[data-marked="true"]').waitFor({ state: "detached" });
  await fay.conversation("Keys").click();
  await fay.page.getByTestId("pinned-all").click();
  await fay.page.getByTestId("pinned-list").waitFor();
  await fay.page.emulateMedia({ colorScheme: "dark" });
  await fay.page.setViewportSize(phone.viewport);
  await screenshot(fay.page, "pinned-list-phone-dark");
  await fay.page.setViewportSize(desk.viewport);
  await fay.page.getByTestId("unpin").first().click();
  await page.getByTestId("pinned-newest").getByText("One").waitFor();
  await page.getByTestId("pinned-all").waitFor({ state: "detached" });
  await page.getByTestId("unpin").focus();
  await press("Enter");
  await bar.waitFor({ state: "detached" });
  await eventually(async () => expect(await page.locator(".tidings-log:focus").count()).toBe(1));

  await press("Alt+p");
  await page.getByTestId("group-panel").waitFor();
  await page.locator('[data-testid="member"][data-user-id="fay"]').waitFor();
  expect(await axeProblems(page)).toEqual([]);
  // Nothing that is written is cut: a title that is too long says so.
  await page.getByTestId("rename-title").fill(`${"k".repeat(199)}🔑🔑`);
  await page.getByTestId("group-panel").getByRole("alert").waitFor();
  expect(await page.getByTestId("rename").isDisabled()).toBe(true);
  expect(await axeProblems(page)).toEqual([]);
  await page.getByTestId("rename-title").fill("Keys and locks");
  await press("Enter");
  await fay.conversation("Keys and locks").waitFor();
  await page.getByTestId("note").getByText("Keys and locks").waitFor();
  await page.getByTestId("pin-chat").click();
  await page.getByTestId("mute-8").click();
  await page.getByTestId("unmute").waitFor();
  await eve.conversation("Keys and locks").getByText("muted").waitFor({ state: "attached" });
  expect(await fay.conversation("Keys and locks").getByText("muted").count()).toBe(0);
  await page.getByTestId("archive-chat").click();
  await eve.conversation("Keys and locks").waitFor({ state: "detached" });
  const archived = page.getByTestId("archived");
  expect(await archived.locator(".tidings-badge").count()).toBe(0);
  await page.evaluate('location.hash = "#/"'); // what comes is not read
  await fay.openChat("Keys and locks");
  await fay.say("Is anybody there?");
  await archived.locator(".tidings-badge").getByText("1").waitFor(); // out of sight, and yet counted with the others
  await archived.click();
  await eve.conversation("Keys and locks").waitFor();
});
