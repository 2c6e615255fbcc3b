import { createECDH } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { decrypt } from "../../packages/channels/test/decrypt.ts";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import { mixedTexts } from "./mixed-texts.ts";
import { signInAt } from "./person.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";
import { revokeFromCommandLine } from "./tidings-command.ts";

// Notifications for a page that is closed: permission, subscription, a message, and what the push service gets, which only the
// browser's own key can read. Chromium's real push service is out of reach, so the test runs one, and hands over what it got.

const device = createECDH("prime256v1");
device.generateKeys();
const auth = Buffer.alloc(16, 7).toString("base64url");

let browser: Browser;
let server: ServerProcess;
let pushService: Server;
const pushed: Buffer[] = [];
beforeAll(async () => {
  pushService = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => void chunks.push(chunk));
    request.on("end", () => {
      pushed.push(Buffer.concat(chunks));
      response.writeHead(201).end();
    });
  });
  pushService.listen(0, "127.0.0.1");
  [browser, server] = await Promise.all([
    launchChromium({ isWhole: true }),
    createServerProcess({ TIDINGS_VAPID_SUBJECT: "mailto:ops@example.com", TIDINGS_PRIVATE_ADDRESSES: "1" }),
    once(pushService, "listening"),
  ]);
  await server.start();
});
afterAll(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
  pushService.close();
});

/** A browser whose push service is ours. As text: it runs in the page. */
const withPushService = (given: { endpoint: string; keys: { p256dh: string; auth: string } }): string => `
  const given = ${JSON.stringify(given)};
  const subscription = (applicationServerKey) => ({
    endpoint: given.endpoint,
    options: { applicationServerKey },
    toJSON: () => given,
    unsubscribe: async () => (localStorage.removeItem("subscribed-with"), true),
  });
  Object.assign(PushManager.prototype, {
    async subscribe({ applicationServerKey }) {
      localStorage.setItem("subscribed-with", JSON.stringify([...applicationServerKey]));
      return subscription(applicationServerKey.slice().buffer);
    },
    async getSubscription() {
      const kept = localStorage.getItem("subscribed-with");
      return kept === null ? null : subscription(new Uint8Array(JSON.parse(kept)).buffer);
    },
  });
`;

const shownNotifications = `navigator.serviceWorker.ready.then(async (registration) =>
  (await registration.getNotifications()).map(({ title, body, tag }) => ({ title, body, tag })))`;

async function tokenOf(name: string): Promise<string> {
  const session = await fetch(`${server.url}/demo/session`, { method: "POST", body: JSON.stringify({ name }) });
  return ((await session.json()) as { token: string }).token;
}

async function call(token: string, procedure: string, input: unknown): Promise<void> {
  const response = await fetch(`${server.url}/trpc/${procedure}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify(input),
  });
  expect([response.status, await response.text()]).toEqual([200, expect.anything()]);
}

/** A browser in which nobody has been asked about notifications yet, and which will say yes. */
async function openBrowser(endpoint: string): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: "en-GB" });
  await context.grantPermissions(["notifications"], { origin: server.url });
  const { port } = pushService.address() as AddressInfo;
  const p256dh = device.getPublicKey("base64url");
  const given = { endpoint: `http://127.0.0.1:${port}/${endpoint}`, keys: { p256dh, auth } };
  await context.addInitScript({ content: withPushService(given) });
  return context;
}

async function turnOnWebPush(page: Page): Promise<void> {
  await page.getByTestId("settings").click();
  await page.getByTestId("show-reach").click();
  const webPush = page.getByTestId("web-push");
  await webPush.and(page.locator('[data-state="off"]')).waitFor();
  await webPush.click();
  await webPush.and(page.locator('[data-state="on"]')).waitFor();
  await page.getByTestId("reach-address").filter({ hasText: "Chrome" }).waitFor();
}

/** As the browser alone can read it. */
const read = (body: Buffer): unknown => JSON.parse(decrypt(body, device, auth).toString());

test("a message reaches a browser whose page is closed, and one that was read elsewhere is not sent", async () => {
  const context = await openBrowser("bob");
  const page = await context.newPage();
  await signInAt(page, server.url, "Bob");
  await turnOnWebPush(page);
  expect(await mixedTexts(page)).toEqual([]);
  await page.close();

  const [ann, bob] = await Promise.all([tokenOf("Ann"), tokenOf("Bob")]);
  await eventually(async () => {
    // until the server knows that the page is gone, the message may be for the page
    await call(ann, "chat.send", { to: "bob", content: { text: "Are you there?" }, nonce: crypto.randomUUID() });
    expect(pushed.length).toBeGreaterThan(0);
  });
  // "ann (2)" if two of them were sent meanwhile
  const first = { title: expect.stringMatching(/^ann/), body: "Are you there?", tag: "ann_bob" };
  expect(pushed.map(read)[0]).toMatchObject(first);

  // read elsewhere before it is due: nothing is sent
  const cancelled = async (): Promise<number> => {
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    return Number(/tidings_outward_total\{channel="webPush",outcome="cancelled"\} (\d+)/u.exec(metrics)?.[1] ?? 0);
  };
  await call(bob, "preferences.set", { category: "chat", channel: "webPush", mode: "after", delayMs: 8_000 });
  await call(bob, "notifications.markRead", { upTo: 1_000_000 });
  const before = await cancelled();
  await call(ann, "chat.send", { to: "bob", content: { text: "Never mind" }, nonce: "2" });
  await call(bob, "notifications.markRead", { upTo: 1_000_000 });
  await eventually(async () => expect(await cancelled()).toBeGreaterThan(before));
  expect(pushed.map(read)).not.toContainEqual(expect.objectContaining({ body: "Never mind" }));
  await context.close();
});

test("a browser whose address went with its user's tokens adds itself again when its user signs in again", async () => {
  const context = await openBrowser("dan");
  const page = await context.newPage();
  await signInAt(page, server.url, "Dan");
  await turnOnWebPush(page);
  const addressesOf = async (token: string): Promise<unknown[]> => {
    const response = await fetch(`${server.url}/trpc/channels.list`, { headers: { Authorization: `Bearer ${token}` } });
    return ((await response.json()) as { result: { data: { addresses: unknown[] } } }).result.data.addresses;
  };

  await revokeFromCommandLine(server, "dan");
  await page.getByTestId("sign-in-name").waitFor();
  const dan = await tokenOf("Dan");
  expect(await addressesOf(dan)).toEqual([]);
  await signInAt(page, server.url, "Dan");
  await eventually(async () => expect(await addressesOf(dan)).toMatchObject([{ channel: "webPush" }]));
  await context.close();
});

test("the service worker shows what arrived", async () => {
  const context = await browser.newContext({ locale: "en-GB" });
  await context.grantPermissions(["notifications"], { origin: server.url });
  const page = await context.newPage();
  await signInAt(page, server.url, "Cleo");
  // one that is not activated yet may miss what is pushed
  await page.evaluate(`navigator.serviceWorker.ready.then(({ active }) => active.state === "activated" ||
    new Promise((resolve) => active.addEventListener("statechange", () => resolve(true))))`);
  const devtools = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [registration] = registrations;
      if (registration) resolve(registration.registrationId);
    });
  });
  await devtools.send("ServiceWorker.enable");
  const registrationId = await registered;
  const url = `${server.url}/#/chat/ann`;
  const shown = () => page.evaluate<readonly { tag: string }[]>(shownNotifications);
  const tags = async () => (await shown()).map(({ tag }) => tag);
  /** Again if it is not shown: a busy browser may lose what is pushed. */
  const deliver = (payload: { readonly tag: string; readonly [field: string]: unknown }) =>
    eventually(async () => {
      const data = JSON.stringify({ url, ...payload });
      await devtools.send("ServiceWorker.deliverPushMessage", { origin: server.url, registrationId, data });
      await vi.waitFor(async () => expect(await tags()).toContain(payload.tag), { timeout: 5_000 });
    });
  await deliver({ title: "ann", body: "Hello", tag: "ann_cleo", unread: 2, upTo: 7 });
  expect(await shown()).toEqual([{ title: "ann", body: "Hello", tag: "ann_cleo" }]);

  // another that has all that is unread: the first was read elsewhere
  const news = { title: "News", body: "", tag: "announcements", unread: 1, upTo: 9, count: 1 };
  await deliver(news);
  await eventually(async () => expect(await tags()).toEqual(["announcements"]));

  // read on another device, while the page is open: what it knows to be read goes
  const [ann, cleo] = await Promise.all([tokenOf("Ann"), tokenOf("Cleo")]);
  await call(ann, "chat.send", { to: "cleo", content: { text: "Hello" }, nonce: crypto.randomUUID() });
  await page.getByText("Hello").first().waitFor();
  await deliver({ title: "ann", body: "Hello", tag: "ann_cleo", unread: 2, upTo: 1, count: 1 });
  await deliver({ title: "ben", body: "Hello", tag: "ben_cleo", unread: 2, upTo: 1, count: 1 });
  const standing = ["ann_cleo", "announcements", "ben_cleo"];
  await eventually(async () => expect((await tags()).toSorted()).toEqual(standing));
  await call(cleo, "notifications.markRead", { upTo: 1 });
  await eventually(async () => expect(await tags(), "what the page does not know yet").toEqual(["announcements"]));
  await context.close();
});
