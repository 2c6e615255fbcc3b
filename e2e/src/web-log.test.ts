import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import { type Person, type PersonOptions, signIn } from "./person.ts";
import { screenshot } from "./screenshot.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";
import { signUp } from "./sign-up.ts";
import { translations } from "./translator.ts";
import { lineText, writeLines } from "./write-past.ts";

let browser: Browser;
let server: ServerProcess;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await createServerProcess();
  return () => server[Symbol.asyncDispose]();
});

/** Bob, who has read some of what Alice wrote. */
async function bobWithLines(count: number, read = 0, options: PersonOptions = {}): Promise<Person> {
  await signUp(server, ["Alice", "Bob"]);
  await writeLines(server.databasePath, { from: "alice", to: "bob", count, read });
  await server.start();
  return signIn(browser, server.url, "Bob", options);
}

const topOf = async (person: Person, text: string): Promise<number> =>
  (await person.message(text).first().boundingBox())?.y ?? Number.NaN;

/** A wheel still turns for a moment: resolves after some frames in which nothing has moved. */
const isStill = `(async () => {
  const log = document.querySelector(".tidings-log");
  let last = null;
  for (let still = 0; still < 10; still = log.scrollTop === last ? still + 1 : 0) {
    last = log.scrollTop;
    await new Promise((drawn) => requestAnimationFrame(drawn));
  }
})()`;

const scrollBy = (person: Person, px: number): Promise<void> =>
  person.log.evaluate((element, by) => element.scrollBy(0, by), px);

test("older messages load as one scrolls up, each once and in order", async () => {
  await using bob = await bobWithLines(170, 170);
  await bob.openChat("Alice");
  await bob.message("line 170").waitFor();
  const messages = await bob.messages();
  expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 170 }, (_, i) => i + 1));
  expect(messages.map(({ text }) => text)).toEqual(messages.map(({ seq }) => lineText(seq ?? 0)));
});

test("what one reads stays where it is when older messages are put before it, and when new ones come", async () => {
  await using bob = await bobWithLines(300, 300);
  await using alice = await signIn(browser, server.url, "Alice");
  await alice.openChat("Bob");
  await bob.openChat("Alice");
  await bob.message("line 300").waitFor();
  const loaded = async (): Promise<number> => Number(await bob.log.getAttribute("data-count"));
  const before = await loaded();
  await bob.log.hover();
  await eventually(async () => {
    await bob.page.mouse.wheel(0, -400);
    expect(await loaded()).toBeGreaterThan(before);
  });
  await bob.page.evaluate(isStill);
  const line = (await bob.page.locator(".tidings-message").nth(12).textContent()) ?? "";
  const text = /line \d+/.exec(line)?.[0] ?? "";
  const top = await topOf(bob, text);
  const count = await loaded();
  await scrollBy(bob, -1); // asks for more, if that is due
  await alice.say("News");
  await eventually(async () => expect(await loaded()).toBeGreaterThan(count));
  await eventually(async () => expect(Math.abs((await topOf(bob, text)) - top)).toBeLessThan(3));

  await bob.page.locator(".tidings-to-newest").click();
  await bob.message("News").waitFor();
  await eventually(async () => expect(await bob.page.locator(".tidings-to-newest").count()).toBe(0));
});

test.each(translations)(
  "a chat opens at the first new message, under a line that says so; once seen, it is read: $page",
  async ({ translated }) => {
    await using bob = await bobWithLines(30, 0, { translated });
    await eventually(async () => expect(await bob.conversation("Alice").getAttribute("data-unread")).toBe("30"));
    await bob.openChat("Alice");
    await bob.page.locator('.tidings-break[data-first-new="true"]').waitFor();
    await bob.message("line 1").first().waitFor();
    await bob.messages(); // down to the end
    await eventually(async () => expect(await bob.conversation("Alice").getAttribute("data-unread")).toBe("0"));
    await bob.log.evaluate((element) => element.scrollTo(0, 0));
    await bob.page.locator('.tidings-break[data-first-new="true"]').waitFor(); // until the chat is opened again
  },
);

const unreadOf = async (person: Person): Promise<number> =>
  Number(await person.conversation("Alice").getAttribute("data-unread"));

/** The seqs of the messages that are in view as a whole. */
const inView = (person: Person): Promise<readonly number[]> =>
  person.page.evaluate(`(() => {
    const { top, bottom } = document.querySelector(".tidings-log").getBoundingClientRect();
    return [...document.querySelectorAll(".tidings-message[data-seq]")]
      .filter((row) => row.getBoundingClientRect().top >= top - 1 && row.getBoundingClientRect().bottom <= bottom + 1)
      .map((row) => Number(row.dataset.seq));
  })()`);

test("any number of unread messages: the chat opens at the first, and only what came before the eyes is read", async () => {
  for (const count of [3, 80, 5_000]) {
    const line = 20;
    await server[Symbol.asyncDispose]();
    server = await createServerProcess();
    await using bob = await bobWithLines(line + count, line);
    await using alice = await signIn(browser, server.url, "Alice");
    await alice.openChat("Bob");
    await bob.openChat("Alice");
    await bob
      .message(`line ${line + 1}`)
      .first()
      .waitFor();
    await bob.page.locator('.tidings-break[data-first-new="true"]').waitFor();
    await eventually(async () => {
      const seen = await inView(bob);
      expect(seen).toContain(line + 1);
      const last = Math.max(...seen);
      // one that is half in view counts
      expect([last, last + 1]).toContain(line + count - (await unreadOf(bob)));
    });
    expect(await bob.page.getByTestId("unread-above").count()).toBe(0);

    // Alice sees as read what Bob has seen, and no more.
    const readAtAlice = async (): Promise<string | undefined> =>
      (await alice.page.locator(".tidings-message").last().getAttribute("data-status")) ?? undefined;
    await eventually(async () => expect(await readAtAlice()).toBe(count === 3 ? "read" : "sent"));

    if (count === 3) continue;
    const before = await unreadOf(bob);
    await bob.page.locator(".tidings-to-newest").click();
    await bob
      .message(`line ${line + count}`)
      .last()
      .waitFor();
    const pill = bob.page.getByTestId("unread-above");
    await pill.waitFor();
    const [frame, button] = [await bob.page.locator(".unread-above").boundingBox(), await pill.boundingBox()];
    expect((frame?.height ?? 0) - (button?.height ?? 0)).toBeLessThan(3); // it can be pressed wherever it seems so
    await screenshot(bob.page, "unread-above");
    await pill.focus();
    for (const key of ["Tab", "Shift+Tab"]) {
      await bob.page.keyboard.press(key);
      const outline = "document.activeElement.closest('.unread-above') && getComputedStyle(document.activeElement)";
      // outside of it, the frame would cut it
      expect(await bob.page.evaluate<string>(`(${outline}).outlineOffset`)).toBe("-2px");
    }
    expect([before, before - 1]).toContain(await unreadOf(bob)); // the one that was half in view may have counted since
    const first = line + count - (await unreadOf(bob)) + 1;
    await pill.click();
    await bob.page.getByTestId("unread-above").waitFor({ state: "detached" });
    await eventually(async () => expect(await inView(bob)).toContain(first));

    await bob.page.reload();
    await bob.page.locator('.tidings-break[data-first-new="true"]').waitFor();
    // at first it shows what it had stored last
    await eventually(async () => expect(await unreadOf(bob)).toBeLessThanOrEqual(before));
    await bob.page.locator(".tidings-to-newest").click();
    await bob.page.getByTestId("read-all").click();
    await eventually(async () => expect(await unreadOf(bob)).toBe(0));
  }
});

test.each(translations)(
  "each chat keeps its draft; links can be followed; a line break stays one: $page",
  async ({ translated }) => {
    await server.start();
    await using alice = await signIn(browser, server.url, "Alice", { translated });
    await using bob = await signIn(browser, server.url, "Bob", { translated });
    await using carol = await signIn(browser, server.url, "Carol", { translated });
    await carol.isFollowing();
    await alice.openChat("Bob");
    await alice.composer.fill("Dear Bo");
    await alice.openChat("Carol");
    await eventually(async () => expect(await alice.composer.inputValue()).toBe(""));
    await alice.composer.fill("Dear Ca");
    await alice.openChat("Bob");
    await eventually(async () => expect(await alice.composer.inputValue()).toBe("Dear Bo"));
    await alice.composer.press("End");
    await alice.composer.pressSequentially("b, see https://example.com/a?b=c");
    await alice.composer.press("Shift+Enter");
    await alice.composer.pressSequentially("javascript:alert(1)");
    await alice.composer.press("Enter");
    await bob.openChat("Alice");
    await bob.message("Dear Bob").waitFor();
    const links = bob.log.getByRole("link");
    await links.first().waitFor(); // what finds them is loaded with the first text that may have one
    expect(await links.count()).toBe(1);
    expect(await links.getAttribute("href")).toBe("https://example.com/a?b=c");
    expect((await bob.messages())[0]?.text).toBe("Dear Bob, see https://example.com/a?b=c\njavascript:alert(1)");
  },
);

test.each(translations)(
  "a message that the server refuses says why, and can be sent again, edited or discarded: $page",
  async ({ translated }) => {
    const strict = fileURLToPath(new URL("strict-definition.ts", import.meta.url));
    await using server2 = await createServerProcess({ TIDINGS_DEFINITION: strict });
    await server2.start();
    await using bob = await signIn(browser, server2.url, "Bob", { translated });
    await using alice = await signIn(browser, server2.url, "Alice", { translated });
    await bob.isFollowing();
    await alice.openChat("Bob");
    await alice.say("a forbidden word");
    await alice.page.locator(".tidings-failed button").first().click();
    await eventually(async () => expect((await alice.messages()).map(({ status }) => status)).toEqual(["failed"]));
    await alice.composer.fill("and more");
    await alice.page.locator(".tidings-failed button").nth(1).click();
    await eventually(async () => expect(await alice.messages()).toEqual([]));
    expect(await alice.composer.inputValue()).toBe("a forbidden word\nand more");
    await alice.composer.press("Enter");
    await alice.page.locator(".tidings-failed button").last().click();
    await eventually(async () => expect(await alice.messages()).toEqual([]));

    // Nor is the text of a change lost, also if the message is gone by then.
    const { page } = alice;
    const refused = page.locator(".tidings-refused");
    const edit = page.locator(".tidings-failed button").nth(1);
    await alice.say("a word");
    await eventually(async () => expect((await alice.messages()).map(({ status }) => status)).toEqual(["sent"]));
    for (const [text, next] of [
      ["a word", "a better word"],
      ["a better word", null],
    ] as const) {
      await alice.openMenu(text);
      await page.getByTestId("menu-edit").click();
      const wanted = `${text}, forbidden${" and so on".repeat(200)}`;
      await alice.say(wanted);
      await eventually(async () => expect(await refused.textContent()).toBe(wanted));
      expect((await refused.boundingBox())?.height).toBeLessThan(150); // the rest is scrolled to
      if (next === null) {
        await alice.openMenu(text);
        await page.getByTestId("menu-delete").click(); // it asks once more
        await page.getByTestId("menu-delete").click();
        await page.locator(".message__gone").waitFor();
      }
      await edit.click();
      await eventually(async () => expect(await alice.composer.inputValue()).toBe(wanted));
      expect(await page.locator(".composer").getAttribute("data-intent")).toBe(next === null ? null : "edit");
      if (next !== null) await alice.say(next);
      await refused.waitFor({ state: "detached" });
    }
  },
);
