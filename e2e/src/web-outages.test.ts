import { createTcpProxy, type TcpProxy } from "@tidings/testing/proxy";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import { type Person, type ShownMessage, signIn, signInAt } from "./person.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";
import { tokenFromCommandLine } from "./tidings-command.ts";

let browser: Browser;
let server: ServerProcess;
/** The network between Alice's browser and the server; Bob has another one. */
let network: TcpProxy;
let aliceUrl: string;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await createServerProcess({ TIDINGS_JWT_TOLERANCE: "0" });
  await server.start();
  network = await createTcpProxy({ target: { port: server.port } });
  aliceUrl = `http://127.0.0.1:${network.port}`;
  return async () => {
    await network.close();
    await server[Symbol.asyncDispose]();
  };
});

const pullNetwork = async (): Promise<void> => {
  await network.refuse(true);
  network.cut();
};

/** What Alice's browser keeps of what is not sent yet, as text. */
const keptUnsent = `(async () => {
  const resultOf = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const kept = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await resultOf(indexedDB.open(name));
    if (database.objectStoreNames.contains("outbox")) {
      kept.push(...(await resultOf(database.transaction("outbox").objectStore("outbox").getAll())));
    }
    database.close();
  }
  return JSON.stringify(kept);
})()`;

const what = (messages: readonly ShownMessage[]) => messages.map(({ seq, nonce, text }) => ({ seq, nonce, text }));

/** Waits until both show the same conversation: all that was said, each once, all of it stored. */
async function expectSame(alice: Person, bob: Person, said: readonly string[]): Promise<readonly ShownMessage[]> {
  const settled = async (person: Person): Promise<readonly ShownMessage[]> => {
    const messages = await person.messages();
    expect(messages.filter(({ seq }) => seq === null)).toEqual([]);
    expect(messages.map(({ seq }) => seq)).toEqual(said.map((_, i) => i + 1));
    return messages;
  };
  const atAlice = await eventually(() => settled(alice));
  const atBob = await eventually(() => settled(bob));
  expect(what(atBob)).toEqual(what(atAlice));
  expect(atAlice.map(({ text }) => text).toSorted()).toEqual([...said].toSorted());
  return atAlice;
}

test("written offline, the page loaded anew, online again: it is there all the time and arrives once", async () => {
  await using alice = await signIn(browser, aliceUrl, "Alice");
  await using bob = await signIn(browser, server.url, "Bob");
  await alice.openChat("Bob");
  await bob.openChat("Alice");
  await bob.say("Before");
  await alice.message("Before").waitFor();
  await pullNetwork();
  await alice.banner.waitFor({ state: "visible" });
  await alice.say("Written in a tunnel");
  await alice.composer.fill("not finished yet");
  await alice.banner.getByText("1 message will be sent").waitFor();
  await eventually(async () => {
    expect(await alice.page.evaluate(keptUnsent)).toContain("Written in a tunnel"); // which takes a moment
  });
  await alice.reload();
  await alice.message("Before").waitFor();
  await alice.message("Written in a tunnel").waitFor();
  await eventually(async () => expect(await alice.composer.inputValue()).toBe("not finished yet"));
  expect((await alice.messages()).map(({ seq, text }) => ({ seq, text }))).toEqual([
    { seq: 1, text: "Before" },
    { seq: null, text: "Written in a tunnel" },
  ]);
  await bob.say("Where are you?");

  await network.refuse(false);
  await alice.regainNetwork();
  await alice.banner.waitFor({ state: "hidden" });
  await expectSame(alice, bob, ["Before", "Where are you?", "Written in a tunnel"]);
});

test("what arrived right before the network was lost is there after a reload without it", async () => {
  await using alice = await signIn(browser, aliceUrl, "Alice");
  await using bob = await signIn(browser, server.url, "Bob");
  await alice.openChat("Bob");
  await bob.openChat("Alice");
  await bob.say("One");
  await alice.message("One").waitFor();
  await bob.say("Two");
  await alice.message("Two").waitFor();
  await pullNetwork();
  await alice.banner.waitFor({ state: "visible" });
  await alice.reload();
  await alice.banner.waitFor({ state: "visible" });
  await eventually(async () => expect((await alice.messages()).map(({ text }) => text)).toEqual(["One", "Two"]));
});

test("what was read without the network stays read after a reload, and the other party sees it once it is back", async () => {
  await using alice = await signIn(browser, aliceUrl, "Alice");
  await using bob = await signIn(browser, server.url, "Bob");
  await using carol = await signIn(browser, server.url, "Carol");
  await carol.isFollowing();
  await bob.openChat("Alice");
  await bob.say("One");
  await alice.openChat("Bob");
  await alice.message("One").waitFor();
  await alice.openChat("Carol");
  await bob.say("Two");
  await eventually(async () => expect(await alice.conversation("Bob").getAttribute("data-unread")).toBe("1"));
  await pullNetwork();
  await alice.banner.waitFor({ state: "visible" });
  await alice.openChat("Bob");
  await alice.message("Two").waitFor();
  await eventually(async () => expect(await alice.conversation("Bob").getAttribute("data-unread")).toBe("0"));
  await alice.openChat("Carol");
  await alice.reload();
  await alice.banner.waitFor({ state: "visible" });
  expect(await alice.conversation("Bob").getAttribute("data-unread")).toBe("0");
  expect((await bob.messages()).at(-1)?.status).toBe("sent");
  await network.refuse(false);
  await alice.regainNetwork();
  await eventually(async () => expect((await bob.messages()).at(-1)?.status).toBe("read"));
});

test("two tabs keep what either of them has loaded, for whichever is loaded anew without the network", async () => {
  await using first = await signIn(browser, aliceUrl, "Alice");
  await using second = await signInAt(await first.page.context().newPage(), aliceUrl, "Alice");
  await using bob = await signIn(browser, server.url, "Bob");
  await using carol = await signIn(browser, server.url, "Carol");
  await first.openChat("Bob");
  await second.openChat("Carol");
  await bob.openChat("Alice");
  await carol.openChat("Alice");
  for (let i = 1; i <= 5; i += 1) {
    await Promise.all([bob.say(`Bob ${i}`), carol.say(`Carol ${i}`)]);
    await Promise.all([first.message(`Bob ${i}`).waitFor(), second.message(`Carol ${i}`).waitFor()]);
  }
  await pullNetwork();
  for (const tab of [first, second]) {
    await tab.page.bringToFront();
    await tab.banner.waitFor({ state: "visible" });
  }
  for (const tab of [second, first]) {
    await tab.page.bringToFront();
    await tab.reload();
    await tab.banner.waitFor({ state: "visible" });
    for (const name of ["Bob", "Carol"]) {
      const said = [1, 2, 3, 4, 5].map((i) => `${name} ${i}`);
      await tab.openChat(name);
      await eventually(async () => expect((await tab.messages()).map(({ text }) => text)).toEqual(said));
    }
  }
});

test("the network is gone while both write, one loads the page anew, the server starts anew: both end up the same", async () => {
  await using alice = await signIn(browser, aliceUrl, "Alice");
  await using bob = await signIn(browser, server.url, "Bob");
  await alice.openChat("Bob");
  await bob.openChat("Alice");
  const said: string[] = [];
  const talk = async (person: Person, name: string): Promise<void> => {
    for (let i = 0; i < 6; i += 1) {
      const text = `${name} says ${said.length}.`;
      said.push(text);
      await person.say(text);
    }
  };
  await Promise.all([talk(alice, "Alice"), talk(bob, "Bob")]);
  await pullNetwork();
  await Promise.all([talk(alice, "Alice"), talk(bob, "Bob")]);
  const last = said.findLast((text) => text.startsWith("Alice")) ?? "";
  await eventually(async () => expect(await alice.page.evaluate(keptUnsent)).toContain(last)); // which takes a moment
  await alice.reload();
  await alice.composer.waitFor();
  await server.kill();
  await Promise.all([talk(alice, "Alice"), talk(bob, "Bob")]);
  await server.start();
  await network.refuse(false);
  await Promise.all([alice, bob].map((person) => person.regainNetwork()));
  const shown = await expectSame(alice, bob, said);
  for (const name of ["Alice", "Bob"]) {
    const own = (texts: readonly string[]) => texts.filter((text) => text.startsWith(name));
    expect(own(shown.map(({ text }) => text))).toEqual(own(said)); // in the order they were written
  }
});

test("the server is killed again and again in the middle of a conversation: both end up the same, with nobody reloading", async () => {
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
  for (let crash = 1; crash <= 3; crash += 1) {
    const before = said.length;
    const talking = Promise.all([talk(alice, "Alice"), talk(bob, "Bob")]);
    await eventually(() => expect(said.length).toBeGreaterThan(before + 6));
    await server.kill();
    await alice.banner.waitFor({ state: "visible" });
    await talking;
    await server.start();
    // the next try may be half a minute away, after so many that failed: but for the first time their browsers give them a hint
    if (crash > 1) await Promise.all([alice, bob].map((person) => person.regainNetwork()));
    await alice.banner.waitFor({ state: "hidden" });
  }
  await expectSame(alice, bob, said);
});

test("on a slow network one writes on at once, and sees what is under way", async () => {
  await using alice = await signIn(browser, aliceUrl, "Alice");
  await using bob = await signIn(browser, server.url, "Bob");
  await alice.openChat("Bob");
  await bob.openChat("Alice");
  await alice.say("Quick");
  await bob.message("Quick").waitFor();
  network.delay(1_500);
  const underWay = alice.message("Slow").and(alice.page.locator('[data-status="sending"]'));
  await Promise.all([underWay.waitFor(), alice.say("Slow")]);
  await alice.say("And slower");
  await bob.message("And slower").waitFor();
  const said = ["Quick", "Slow", "And slower"];
  expect((await expectSame(alice, bob, said)).map(({ text }) => text)).toEqual(said);
  network.delay(0);
});

test("a token that runs out leads to signing in again, where everything is as it was", async () => {
  await using bob = await signIn(browser, server.url, "Bob");
  await using alice = await signIn(browser, server.url, "Alice");
  await bob.isFollowing();
  await alice.openChat("Bob");
  await alice.say("Still here");
  await alice.composer.fill("half a sentence");
  const token = await tokenFromCommandLine(server, { user: "alice", expires: "4s" });
  await alice.page.evaluate(`
    const session = JSON.parse(localStorage.getItem("tidings.session"));
    localStorage.setItem("tidings.session", JSON.stringify({ ...session, token: ${JSON.stringify(token)} }));
  `);
  await alice.page.reload();
  await alice.page.getByText("Your session has ended").waitFor();
  await alice.page.getByTestId("sign-in-name").fill("Alice");
  await alice.page.getByTestId("sign-in-submit").click();
  await alice.message("Still here").waitFor();
  await eventually(async () => expect(await alice.composer.inputValue()).toBe("half a sentence"));
});
