import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import { type Person, signIn } from "./person.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";
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

/** Bob, who has everything still to read that Alice wrote. */
async function bobWithLines(count: number): Promise<Person> {
  await writeLines(server.databasePath, { from: "alice", to: "bob", count });
  await server.start();
  // who has signed in before can be found
  await fetch(`${server.url}/demo/session`, { method: "POST", body: JSON.stringify({ name: "Alice" }) });
  return signIn(browser, server.url, "Bob");
}

const topOf = async (person: Person, text: string): Promise<number> =>
  (await person.message(text).first().boundingBox())?.y ?? Number.NaN;

const scrollBy = (person: Person, px: number): Promise<void> =>
  person.log.evaluate((element, by) => element.scrollBy(0, by), px);

test("older messages load as one scrolls up, each once and in order", async () => {
  await using bob = await bobWithLines(170);
  await bob.openChat("Alice");
  await bob.message("line 170").waitFor();
  const messages = await bob.messages();
  expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 170 }, (_, i) => i + 1));
  expect(messages.map(({ text }) => text)).toEqual(messages.map(({ seq }) => lineText(seq ?? 0)));
});

test("what one reads stays where it is when older messages are put before it, and when new ones come", async () => {
  await using bob = await bobWithLines(300);
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
  // A wheel still turns for a moment.
  let reading = 0;
  await eventually(async () => {
    const last = reading;
    reading = await bob.log.evaluate((element) => element.scrollTop);
    expect(reading).toBe(last);
  });
  const line = (await bob.page.getByTestId("message").nth(12).textContent()) ?? "";
  const text = /line \d+/.exec(line)?.[0] ?? "";
  const top = await topOf(bob, text);
  const count = await loaded();
  await scrollBy(bob, -1); // asks for more, if that is due
  await alice.say("News");
  await eventually(async () => expect(await loaded()).toBeGreaterThan(count));
  await eventually(async () => expect(Math.abs((await topOf(bob, text)) - top)).toBeLessThan(3));

  await bob.page.getByTestId("to-newest").click();
  await bob.message("News").waitFor();
  await eventually(async () => expect(await bob.page.getByTestId("to-newest").count()).toBe(0));
});

test("a chat opens at the first new message, under a line that says so; once seen, it is read", async () => {
  await using bob = await bobWithLines(30);
  await eventually(async () => expect(await bob.conversation("Alice").getAttribute("data-unread")).toBe("30"));
  await bob.openChat("Alice");
  await bob.page.getByTestId("new-messages").waitFor();
  await bob.message("line 1").first().waitFor();
  await bob.messages(); // down to the end
  await eventually(async () => expect(await bob.conversation("Alice").getAttribute("data-unread")).toBe("0"));
  await bob.log.evaluate((element) => element.scrollTo(0, 0));
  await bob.page.getByTestId("new-messages").waitFor(); // until the chat is opened again
});

test("new messages further up than what is loaded are a click away", async () => {
  await using bob = await bobWithLines(260);
  await bob.openChat("Alice");
  await bob.message("line 260").waitFor();
  await bob.page.getByTestId("unread-above").click();
  await bob.page.getByTestId("new-messages").waitFor();
  await bob.message("line 1").first().waitFor();
  expect(await bob.message("line 260").count()).toBe(0);
  await bob.page.getByTestId("to-newest").click();
  await bob.message("line 260").waitFor();
});

test("each chat keeps its draft; links can be followed; a line break stays one", async () => {
  await server.start();
  await using alice = await signIn(browser, server.url, "Alice");
  await using bob = await signIn(browser, server.url, "Bob");
  await using carol = await signIn(browser, server.url, "Carol");
  await carol.isFollowing();
  await alice.openChat("Bob");
  await alice.composer.fill("Dear Bo");
  await alice.openChat("Carol");
  expect(await alice.composer.inputValue()).toBe("");
  await alice.composer.fill("Dear Ca");
  await alice.openChat("Bob");
  expect(await alice.composer.inputValue()).toBe("Dear Bo");
  await alice.composer.press("End");
  await alice.composer.pressSequentially("b, see https://example.com/a?b=c");
  await alice.composer.press("Shift+Enter");
  await alice.composer.pressSequentially("javascript:alert(1)");
  await alice.composer.press("Enter");
  await bob.openChat("Alice");
  await bob.message("Dear Bob").waitFor();
  const links = bob.log.getByRole("link");
  expect(await links.count()).toBe(1);
  expect(await links.getAttribute("href")).toBe("https://example.com/a?b=c");
  expect((await bob.messages())[0]?.text).toBe("Dear Bob, see https://example.com/a?b=c\njavascript:alert(1)");
});

test("a message that the server refuses says why, and can be sent again or discarded", async () => {
  await server.start();
  await using alice = await signIn(browser, server.url, "Alice");
  await using bob = await signIn(browser, server.url, "Bob");
  await bob.isFollowing();
  await alice.openChat("Bob");
  await alice.composer.evaluate((field) => field.removeAttribute("maxlength"));
  await alice.say("too long ".repeat(500));
  await alice.page.getByTestId("retry").click();
  await alice.page.getByTestId("discard").waitFor();
  expect((await alice.messages()).map(({ status }) => status)).toEqual(["failed"]);
  await alice.page.getByTestId("discard").click();
  await eventually(async () => expect(await alice.messages()).toEqual([]));
});
