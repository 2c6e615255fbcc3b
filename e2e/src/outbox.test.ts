import { createTidingsClient } from "@tidings/client";
import type { AppRouter } from "@tidings/router";
import { signToken } from "@tidings/server";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { bundle } from "./bundle.ts";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import type { OutboxPage } from "./outbox-page.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";

declare const outboxPage: OutboxPage;

let browser: Browser;
let script: string;
let server: ServerProcess;
let context: BrowserContext;

/** Not a demo server's, which accepts no token of its earlier life. */
const secret = "a secret that outlasts the server";
const tokenOf = (userId: string): Promise<string> => signToken({ secret, userId, scopes: [], expiresInSeconds: 3600 });

beforeAll(async () => {
  [browser, script] = await Promise.all([launchChromium(), bundle("outbox-page.ts")]);
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await createServerProcess({ TIDINGS_JWT_SECRET: secret });
  await server.start();
  // the page does not come from the server itself, so Chromium takes the server for another one, on a private network
  context = await browser.newContext({ permissions: ["local-network-access"] });
  await context.route("**/outbox-page*", (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><script type="module">${script}</script>` }),
  );
  return async () => {
    await context.close();
    await server[Symbol.asyncDispose]();
  };
});

async function openPage(userId = "alice"): Promise<Page> {
  const page = await context.newPage();
  const query = new URLSearchParams({ userId, token: await tokenOf(userId) });
  await page.goto(`${server.url}/outbox-page?${query.toString()}`);
  return page;
}

const waiting = (page: Page) => page.evaluate(() => outboxPage.waiting());
const write = (page: Page, texts: readonly string[]): Promise<void> =>
  page.evaluate((written) => outboxPage.write("bob", written), texts);
const own = (text: string) => ({ text, elsewhere: false });
const others = (text: string) => ({ text, elsewhere: true });

/** What the server has stored, in its order. */
async function stored(): Promise<string[]> {
  await using client = createTidingsClient<AppRouter>({ url: `${server.url}/trpc`, token: await tokenOf("bob") });
  const { conversations } = await client.chat.conversations();
  const [conversation] = conversations;
  if (!conversation) return [];
  const { messages } = await client.chat.history({ conversationId: conversation.id, limit: 100 });
  return messages.map(({ content }) => content?.text ?? "");
}

test("what was written offline is there after a reload, in its order, and is sent once", async () => {
  const page = await openPage();
  await server.kill();
  await write(page, ["one", "two", "three"]);
  // another tab shows what is in the storage
  const witness = await openPage();
  await eventually(async () => expect(await waiting(witness)).toEqual(["one", "two", "three"].map(others)));
  await witness.close();
  await page.reload();
  await eventually(async () => expect(await waiting(page)).toEqual(["one", "two", "three"].map(own)));
  await write(page, ["four"]);
  await server.start();
  await eventually(async () => expect(await waiting(page)).toEqual([]));
  expect(await stored()).toEqual(["one", "two", "three", "four"]);
});

test("when a tab crashes, another one sends at once what it had left", async () => {
  const [writer, reader] = [await openPage(), await openPage()];
  await server.kill();
  await write(writer, ["one", "two"]);
  await eventually(async () => expect(await waiting(reader)).toEqual(["one", "two"].map(others)));
  const crashed = writer.waitForEvent("crash");
  writer.goto("chrome://crash").catch(() => {}); // it never arrives
  await crashed;
  await eventually(async () => expect(await waiting(reader)).toEqual(["one", "two"].map(own)));
  await server.start();
  await eventually(async () => expect(await waiting(reader)).toEqual([]));
  expect(await stored()).toEqual(["one", "two"]);
});

test("another user of the same browser sees nothing of it", async () => {
  const page = await openPage();
  await server.kill();
  await write(page, ["secret"]);
  const witness = await openPage();
  await eventually(async () => expect(await waiting(witness)).toEqual([others("secret")]));
  const stranger = await openPage("bob");
  await server.start();
  await eventually(async () => expect(await stored()).toEqual(["secret"]));
  expect(await waiting(stranger)).toEqual([]);
});
