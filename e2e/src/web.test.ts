import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { launchChromium } from "./chromium.ts";
import { type Person, signIn } from "./person.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";
import { writeMessages } from "./write-messages.ts";
import { pushFromCommandLine } from "./tidings-command.ts";

let browser: Browser;
let server: ServerProcess;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await createServerProcess();
  await server.start();
  return () => server[Symbol.asyncDispose]();
});

const eventually = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: 20_000, interval: 50 });

const statusOf = async (person: Person, text: string): Promise<string | undefined> =>
  (await person.messages()).find((message) => message.text === text)?.status;

describe("two people in two windows", () => {
  test("chat both ways: typing, delivered at once, read ticks", async () => {
    await using alice = await signIn(browser, server.url, "Alice");
    await using bob = await signIn(browser, server.url, "Bob");
    await alice.openChat("Bob");
    await eventually(async () =>
      expect(await alice.page.getByTestId("peer-presence").getAttribute("data-online")).toBe("true"),
    );
    await bob.openChat("Alice");

    await alice.composer.pressSequentially("Hello B");
    await eventually(async () => expect(await bob.page.getByTestId("typing").textContent()).toContain("Alice"));
    await alice.say("Hello Bob");
    await bob.message("Hello Bob").waitFor();
    await bob.page.bringToFront();
    await bob.say("Hello Alice,\nhow are you?");
    await alice.message("how are you?").waitFor();
    await eventually(async () => expect(await statusOf(alice, "Hello Bob")).toBe("read"));
    expect((await bob.messages()).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test("who has not the chat open gets a push that leads to it; reading it clears the bell", async () => {
    await using alice = await signIn(browser, server.url, "Alice");
    await using bob = await signIn(browser, server.url, "Bob");
    await using carol = await signIn(browser, server.url, "Carol");
    await bob.openChat("Carol");
    await alice.openChat("Bob");
    await alice.say("Are you there?");
    await bob.toasts.filter({ hasText: "Are you there?" }).waitFor();
    expect(await bob.bell.getAttribute("data-unread")).toBe("1");
    await bob.toasts.first().getByRole("button").first().click();
    await bob.message("Are you there?").waitFor();
    await eventually(async () => expect(await bob.bell.getAttribute("data-unread")).toBe("0"));
    expect(await carol.messages()).toEqual([]);
  });

  test("two tabs of one user both get everything; what is read in one is read in the other", async () => {
    await using alice = await signIn(browser, server.url, "Alice");
    await using first = await signIn(browser, server.url, "Bob");
    await using second = await signIn(browser, server.url, "Bob");
    await first.openChat("Alice");
    await second.openChat("Alice");
    await alice.openChat("Bob");
    await alice.say("To both of you");
    await Promise.all([first.message("To both of you").waitFor(), second.message("To both of you").waitFor()]);
    await first.say("From the first");
    await second.message("From the first").waitFor();
    expect(await second.messages()).toHaveLength(2);
    const unread = second.page.locator('[data-testid="conversation"]:not([data-unread="0"])');
    await eventually(async () => expect(await unread.count()).toBe(0));
  });
});

test("a push from the command line arrives as a toast and stays in the inbox until it is read", async () => {
  await using alice = await signIn(browser, server.url, "Alice");
  await eventually(async () => expect(await alice.bell.count()).toBe(1));
  const { accepted } = await pushFromCommandLine(server, { to: "alice", title: "Version 2 is out" });
  expect(accepted).toBe(1);
  await alice.toasts.filter({ hasText: "Version 2 is out" }).waitFor();
  await alice.bell.click();
  const item = alice.page.getByTestId("inbox-item").filter({ hasText: "Version 2 is out" });
  await item.waitFor();
  await item.getByRole("button", { name: /as read/ }).click();
  await eventually(async () => expect(await alice.bell.getAttribute("data-unread")).toBe("0"));
});

test("older messages load as one scrolls up, each once and in order", async () => {
  const count = 120;
  await writeMessages(server, { from: "Alice", to: "bob", count });
  await using bob = await signIn(browser, server.url, "Bob");
  await bob.openChat("Alice");
  await bob.message(`line ${count}`).waitFor();
  const log = bob.page.getByTestId("message-log");
  await eventually(async () => {
    await log.evaluate((element) => element.scrollTo(0, 0));
    expect((await bob.messages())[0]?.seq).toBe(1);
  });
  expect((await bob.messages()).map(({ seq }) => seq)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
});

test("the server is killed again and again in the middle of a conversation: both windows end up the same, with nobody reloading", async () => {
  await using alice = await signIn(browser, server.url, "Alice");
  await using bob = await signIn(browser, server.url, "Bob");
  await alice.openChat("Bob");
  await bob.openChat("Alice");
  const said: string[] = [];
  const talk = async (person: Person, name: string): Promise<void> => {
    for (let i = 0; i < 12; i += 1) {
      const text = `${name} says ${said.length}.`;
      said.push(text);
      await person.say(text);
    }
  };
  for (let crash = 1; crash <= 4; crash += 1) {
    const before = said.length;
    const talking = Promise.all([talk(alice, "Alice"), talk(bob, "Bob")]);
    await eventually(() => expect(said.length).toBeGreaterThan(before + 8));
    await server.kill();
    await alice.page.getByTestId("connection-banner").waitFor({ state: "visible" });
    await talking;
    await server.start();
    await alice.page.getByTestId("connection-banner").waitFor({ state: "hidden" });
  }

  const settled = async (person: Person) => {
    const messages = await person.messages();
    expect(messages.filter(({ status }) => status === "sending" || status === "failed")).toEqual([]);
    expect(messages).toHaveLength(said.length);
    return messages;
  };
  await vi.waitFor(() => settled(alice), { timeout: 60_000, interval: 250 });
  await vi.waitFor(() => settled(bob), { timeout: 60_000, interval: 250 });
  const byAlice = await settled(alice);
  const byBob = await settled(bob);
  const shown = byAlice.map(({ seq, nonce, text }) => ({ seq, nonce, text }));
  expect(byBob.map(({ seq, nonce, text }) => ({ seq, nonce, text }))).toEqual(shown);
  expect(shown.map(({ seq }) => seq)).toEqual(said.map((_, i) => i + 1));
  expect(shown.map(({ text }) => text).toSorted()).toEqual(said.toSorted());
  for (const name of ["Alice", "Bob"]) {
    const own = (texts: readonly string[]) => texts.filter((text) => text.startsWith(name));
    expect(own(shown.map(({ text }) => text))).toEqual(own(said)); // in the order they were written
  }
});
