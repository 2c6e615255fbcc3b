import { type Channel, createMemoryStore } from "@tidings/core";
import { createReachOptions, defineTidings, push } from "@tidings/router";
import { startTidings, type TestTidings } from "@tidings/testing";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { axeProblems } from "./axe-problems.ts";
import { bundle } from "./bundle.ts";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import { screenshot } from "./screenshot.ts";

const definition = defineTidings({
  pushes: {
    "order.shipped": push(z.object({ orderId: z.string() }), {
      category: "orders",
      channels: { pager: "now", mail: { after: "10m" }, fax: "now" },
    }),
  },
});

const channel = <const Name extends string>(name: Name, send: Channel["send"]): Channel<unknown, Name> => ({
  name,
  toAddress: (value) => value,
  idOf: String,
  labelOf: String,
  send,
});

let browser: Browser;
let script: string;
let tidings: TestTidings<typeof definition>;
beforeAll(async () => {
  const pager = channel("pager", async () => ({ result: "sent" }));
  const fax = channel("fax", async () => ({ result: "refused", reason: "out of paper" }));
  const mail = channel("mail", async () => ({ result: "sent" }));
  const reach = createReachOptions(definition, { channels: [pager, mail, fax], everyMs: 5, paceMs: 0 });
  [browser, script, tidings] = await Promise.all([
    launchChromium(),
    bundle("devtools-page.tsx"),
    startTidings({ definition, hub: { store: createMemoryStore(), reach, onError: () => {} } }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await tidings[Symbol.asyncDispose]();
});

async function open(me: string, colorScheme: "light" | "dark"): Promise<Page> {
  const context = await browser.newContext({ permissions: ["local-network-access"], colorScheme, locale: "en-GB" });
  const page = await context.newPage();
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><style>:root { color-scheme: light dark }</style></head>
    <body><main><h1>Shop</h1></main><script type="module" src="/devtools-page.js"></script></body></html>`;
  await page.route("**/devtools-page*", (route) =>
    route.request().url().endsWith(".js")
      ? route.fulfill({ contentType: "text/javascript", body: script })
      : route.fulfill({ contentType: "text/html", body }),
  );
  const search = new URLSearchParams({ me, token: await tidings.token(me) });
  await page.goto(`${tidings.url.replace("ws:", "http:").replace("/trpc", "")}/devtools-page?${search.toString()}`);
  await page.getByText("Tidings", { exact: true }).click();
  await page.locator("dd", { hasText: "online" }).waitFor();
  await page.getByText("What happened to a push").click();
  return page;
}

const ask = (page: Page): Promise<void> => page.getByRole("button", { name: "Ask" }).click();

test("the story of a push is told to those who have the scope, and to nobody else", async () => {
  for (const [name, address] of [
    ["pager", "beeper"],
    ["mail", "bob@example.com"],
    ["fax", "office"],
  ] as const) {
    await tidings.hub.reach.add("bob", { channel: name, address }, { trusted: true });
  }
  const light = await open("bob", "light");
  const order = { type: "order.shipped", data: { orderId: "17" } } as const;
  await tidings.service.notifications.push({ to: "bob", ...order, key: "order 17" });
  await light.getByRole("row", { name: "push push" }).waitFor();

  await ask(light);
  await light.getByText("Give a user and the number of a push, or a key.").waitFor();
  await light.getByLabel("user").fill("bob");
  await light.getByLabel("number").fill("1");
  await ask(light);
  await light.getByText('This needs a token with the scope "admin": give one').waitFor();
  await light.getByLabel("admin token").fill(await tidings.token("bob"));
  await ask(light);
  await light.getByText('This needs a token with the scope "admin". The token that you gave').waitFor();
  expect(await light.locator("[data-story]").count()).toBe(0);

  await light.getByLabel("admin token").fill(await tidings.token("ops", { scopes: ["admin"] }));
  const what = await eventually(async () => {
    await ask(light); // again, until all that goes out has gone
    await light.locator("[data-story]").waitFor();
    const told = await light
      .locator("[data-story] tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll("td")].slice(1).map((cell) => cell.textContent)),
      );
    expect(told).toHaveLength(7);
    return told;
  });
  expect(what[0]).toEqual(["push", "committed"]);
  expect(what).toEqual(
    expect.arrayContaining([
      [expect.stringMatching(/^websocket HeadlessChrome\/\d+ session .* on /), "handed to the connection"],
      ["pager", "sent beeper"],
      ["pager", "It was sent (key bob:pager:1-1)"],
      ["fax", "refused office: out of paper"],
      ["mail", "It waits for its delay, and is sent if it is still unread"],
    ]),
  );
  expect(what.at(-1)).toEqual(["fax", "The provider refuses the message (key bob:fax:1-1)"]);
  expect(await axeProblems(light)).toEqual([]);
  await screenshot(light, "devtools-trace-light");

  const dark = await open("ann", "dark");
  await dark.getByLabel("or key").fill("order 17");
  await dark.getByLabel("of service").fill("test-service");
  await dark.getByLabel("admin token").fill(await tidings.token("ops", { scopes: ["admin"] }));
  await ask(dark);
  await dark.getByText("Push 1 of bob, order.shipped.").waitFor();
  expect(await axeProblems(dark)).toEqual([]);
  await screenshot(dark, "devtools-trace-dark");
});
