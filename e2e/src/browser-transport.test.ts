import { createTidingsClient, type TidingsClient } from "@tidings/client";
import type { AppRouter } from "@tidings/router";
import { signToken } from "@tidings/server";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { bundle } from "./bundle.ts";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";
import type { TransportPage } from "./transport-page.ts";
import { startUpgradeProxy } from "./upgrade-proxy.ts";

declare const transportPage: TransportPage;

let browser: Browser;
let script: string;
let server: ServerProcess;
let context: BrowserContext;
let bob: TidingsClient<AppRouter>;

const secret = "a secret that outlasts the server";
const tokenOf = (userId: string): Promise<string> => signToken({ secret, userId, scopes: [], expiresInSeconds: 3600 });

beforeAll(async () => {
  [browser, script] = await Promise.all([launchChromium(), bundle("transport-page.ts")]);
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await createServerProcess({ TIDINGS_JWT_SECRET: secret });
  await server.start();
  bob = createTidingsClient<AppRouter>({ url: `${server.url}/trpc`, token: await tokenOf("bob") });
  await bob.chat.conversations(); // so that it is counted from here on
  context = await browser.newContext({ permissions: ["local-network-access"] });
  await context.route("**/transport-page*", (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><script type="module">${script}</script>` }),
  );
  return async () => {
    await context.close();
    await bob.close();
    await server[Symbol.asyncDispose]();
  };
});

interface Where {
  readonly base?: string;
  readonly via?: "http" | "websocket";
}

async function openPage(userId = "alice", { base = server.url, via = "websocket" }: Where = {}): Promise<Page> {
  const page = await context.newPage();
  const query = new URLSearchParams({ userId, token: await tokenOf(userId) });
  if (via === "http") query.set("retryMs", "2000");
  await page.goto(`${base}/transport-page?${query.toString()}`);
  await eventually(async () => expect(await statuses(page)).toContain(`online via ${via}`));
  await eventually(async () => expect(await page.evaluate(() => transportPage.isFollowing())).toBe(true));
  return page;
}

/** One after the other, so that each has found the others. */
async function openPages(count: number, where?: Where): Promise<Page[]> {
  const pages: Page[] = [];
  for (let i = 0; i < count; i += 1) pages.push(await openPage("alice", where));
  return pages;
}

const texts = (page: Page) => page.evaluate(() => transportPage.texts());
const statuses = (page: Page) => page.evaluate(() => transportPage.statuses());

async function metric(name: string): Promise<number> {
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\d+)`, "m").exec(metrics)?.[1]);
}

const subscriptions = (): Promise<number> => metric("tidings_subscriptions");

/** Of the pages; bob has one as well. */
const connections = async (): Promise<number> => (await metric("tidings_connections")) - 1;

async function holderOf(pages: readonly Page[]): Promise<Page> {
  const holds = await Promise.all(pages.map((page) => page.evaluate(() => transportPage.holds())));
  expect(holds.filter(Boolean)).toHaveLength(1);
  const holder = pages[holds.indexOf(true)];
  if (!holder) throw new Error("No page holds the connection");
  return holder;
}

let written = 0;
/** Messages to alice, as fast as they are stored, until it is stopped; resolves to the texts. */
function keepWriting(): { stop(): Promise<readonly string[]> } {
  const sent: string[] = [];
  const stopping = new AbortController();
  const write = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      written += 1;
      sent.push(`m${written}`);
      await bob.chat.send({ to: "alice", content: { text: `m${written}` } });
    }
  };
  const writing = write();
  return {
    async stop() {
      stopping.abort();
      await writing;
      return sent;
    },
  };
}

test("five tabs are one connection, over which each gets everything once and in order, and calls find their answers", async () => {
  const pages = await openPages(5);
  await eventually(async () => expect(await connections()).toBe(1));
  const writing = keepWriting();
  const seqs = await Promise.all(
    pages.map((page, i) => page.evaluate((text) => transportPage.send("carol", text), `${i}`)),
  );
  const sent = await writing.stop();
  expect(seqs.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
  for (const page of pages) {
    await eventually(async () => expect((await texts(page)).filter((text) => text.startsWith("m"))).toEqual(sent));
    expect(await page.evaluate(() => transportPage.history("alice_carol"))).toBe(5);
  }
  await eventually(async () => expect(await connections()).toBe(1));
});

test("when the tab that holds the connection is closed, killed or crashes, another takes over: nothing is lost, doubled or out of order", async () => {
  let pages = await openPages(5);
  const before = new Map(await Promise.all(pages.map(async (page) => [page, await statuses(page)] as const)));
  const sent: string[] = [];
  const ends: readonly ((page: Page) => Promise<unknown>)[] = [
    (page) => page.close({ runBeforeUnload: true }),
    (page) => page.close({ runBeforeUnload: false }),
    async (page) => {
      const crashed = page.waitForEvent("crash");
      page.goto("chrome://crash").catch(() => {}); // it never arrives
      await crashed;
    },
  ];
  for (const end of ends) {
    const holder = await holderOf(pages);
    const writing = keepWriting();
    await end(holder);
    pages = pages.filter((page) => page !== holder);
    await eventually(async () => void (await holderOf(pages)));
    for (const page of pages) await page.evaluate(() => transportPage.history("alice_bob"));
    sent.push(...(await writing.stop()));
    for (const page of pages) await eventually(async () => expect(await texts(page)).toEqual(sent));
    await eventually(async () => expect(await connections()).toBe(1));
  }
  // nobody saw it go
  for (const page of pages) expect(await statuses(page)).toEqual(before.get(page));
});

test("after a crash of the server all tabs come back over one connection", async () => {
  const pages = await openPages(3);
  await server.kill();
  for (const page of pages) await eventually(async () => expect((await statuses(page)).at(-1)).toBe("reconnecting"));
  await server.start();
  const writing = keepWriting();
  for (const page of pages) await page.evaluate(() => transportPage.history("alice_bob"));
  const sent = await writing.stop();
  for (const page of pages) await eventually(async () => expect(await texts(page)).toEqual(sent));
  await eventually(async () => expect(await connections()).toBe(1));
});

test("two users of one browser have a connection each, and see nothing of each other", async () => {
  const alice = await openPages(2);
  const carol = await openPage("carol");
  await eventually(async () => expect(await connections()).toBe(2));
  await bob.chat.send({ to: "alice", content: { text: "for alice" } });
  await bob.chat.send({ to: "carol", content: { text: "for carol" } });
  for (const page of alice) await eventually(async () => expect(await texts(page)).toEqual(["for alice"]));
  await eventually(async () => expect(await texts(carol)).toEqual(["for carol"]));
});

test("a tab that is closed ends its subscriptions, and not those of another one that has the same chat open", async () => {
  const [first, second] = await openPages(2);
  if (!first || !second) throw new Error("no pages");
  const before = await subscriptions();
  for (const page of [first, second]) await page.evaluate(() => transportPage.openChat("alice_bob"));
  await eventually(async () => expect(await subscriptions()).toBe(before + 2));
  await first.evaluate(() => transportPage.leaveChat());
  await eventually(async () => expect(await subscriptions()).toBe(before + 1));
  const other = (await holderOf([first, second])) === first ? second : first;
  const crashed = other.waitForEvent("crash");
  other.goto("chrome://crash").catch(() => {}); // it never arrives
  await crashed;
  await eventually(async () => expect(await subscriptions()).toBeLessThan(before));
  await eventually(async () => expect(await connections()).toBe(1));
});

test("a tab that hangs with the connection is overtaken", async () => {
  const pages = await openPages(2);
  const hanging = await holderOf(pages);
  const hangs = Promise.withResolvers<() => void>();
  await hanging.route("**/hang", (route) => {
    hangs.resolve(() => void route.fulfill({ body: "" }));
  });
  await hanging.evaluate(`setTimeout(() => {
    const request = new XMLHttpRequest();
    request.open("GET", "/hang", false); // nothing else happens in the page before this is answered
    request.send();
  }, 0)`);
  const goOn = await hangs.promise;
  const fresh = await openPage();
  await bob.chat.send({ to: "alice", content: { text: "meanwhile" } });
  const awake = pages.filter((page) => page !== hanging);
  for (const page of [...awake, fresh]) {
    await eventually(async () => expect((await texts(page)).at(-1)).toBe("meanwhile"));
  }
  goOn();
  await eventually(async () => expect(await texts(hanging)).toEqual(["meanwhile"]));
  await eventually(async () => expect(await connections()).toBe(1));
});

test("behind a proxy without WebSockets the tabs share HTTP, through a crash of the holder, and move when it learns them", async () => {
  await using proxy = await startUpgradeProxy(server.port, "refuse");
  let pages = await openPages(3, { base: proxy.url, via: "http" });
  await eventually(async () => expect(await connections()).toBe(0));
  const sent: string[] = [];
  const write = async (text: string): Promise<void> => {
    sent.push(text);
    await bob.chat.send({ to: "alice", content: { text } });
  };
  for (const text of ["1", "2"]) await write(text);
  for (const page of pages) await eventually(async () => expect(await texts(page)).toEqual(sent));
  const holder = await holderOf(pages);
  const crashed = holder.waitForEvent("crash");
  holder.goto("chrome://crash").catch(() => {}); // it never arrives
  await crashed;
  pages = pages.filter((page) => page !== holder);
  await write("3");
  for (const page of pages) {
    expect(await page.evaluate(() => transportPage.history("alice_bob"))).toBe(3);
    await eventually(async () => expect(await texts(page)).toEqual(sent));
  }
  proxy.mode = "pass";
  for (const page of pages) {
    await eventually(async () => expect((await statuses(page)).at(-1)).toBe("online via websocket"));
  }
  await eventually(async () => expect(await connections()).toBe(1));
  await write("4");
  for (const page of pages) await eventually(async () => expect(await texts(page)).toEqual(sent));
});
