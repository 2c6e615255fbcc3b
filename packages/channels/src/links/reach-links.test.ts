import { TidingsError } from "@tidings/core";
import { expect, test } from "vitest";
import { createReachLinks } from "./reach-links.ts";

const secret = "0123456789abcdef0123456789abcdef";

function start() {
  const clock = { nowMs: 1_000 };
  const done: unknown[] = [];
  const links = createReachLinks({ secret, url: "https://chat.example.com/reach/", now: () => clock.nowMs });
  const reach = {
    async confirm(userId: string, id: string) {
      done.push([userId, id]);
      return id !== "removed";
    },
    async preferences() {
      return { categories: [{ category: "terms", mandatory: true, channels: [] }], quietHours: null };
    },
    async setPreference(userId: string, preference: { readonly category: string }) {
      if (preference.category !== "comments") throw new TidingsError("BAD_REQUEST", "This category is unknown");
      done.push([userId, preference]);
    },
  };
  const open = (url: string | null, method = "GET", language?: string) => {
    const { pathname, searchParams } = new URL(url ?? "");
    const page = pathname.split("/").at(-1) ?? "";
    return links.answer({ method, page, token: searchParams.get("t") ?? "", language }, reach);
  };
  return { links, clock, done, open };
}

test("opening a link shows a button, and the button unsubscribes", async () => {
  const { links, done, open } = start();
  const url = links.unsubscribeUrl({ userId: "bob", channel: "email", category: "comments" });
  expect(url).toMatch(/^https:\/\/chat\.example\.com\/reach\/unsubscribe\?t=/u);
  const page = await open(url);
  expect(page).toMatchObject({ status: 200, body: expect.stringContaining("<button>Unsubscribe") });
  expect(done).toEqual([]);
  expect(await open(url, "POST")).toMatchObject({ status: 200, body: expect.stringContaining("Unsubscribed") });
  expect(done).toEqual([["bob", { channel: "email", category: "comments", mode: "off" }]]);
  expect(await open(url, "GET", "zh-CN")).toMatchObject({ body: expect.stringContaining("退订") });
});

test("from a category that is there no more one is unsubscribed, and from one that has become mandatory not", async () => {
  const { links, done, open } = start();
  const urlOf = (category: string) => links.unsubscribeUrl({ userId: "bob", channel: "email", category });
  expect(await open(urlOf("former"), "POST")).toMatchObject({
    status: 200,
    body: expect.stringContaining("Unsubscribed"),
  });
  expect(await open(urlOf("terms"), "POST")).toMatchObject({
    status: 409,
    body: expect.stringContaining("Not unsubscribed"),
  });
  expect(done).toEqual([]);
});

test("an address is confirmed within a day", async () => {
  const { links, clock, done, open } = start();
  const url = links.confirmUrl({ userId: "bob", id: "1" });
  expect(await open(url, "POST")).toMatchObject({ status: 200, body: expect.stringContaining("Confirmed") });
  expect(done).toEqual([["bob", "1"]]);
  expect(await open(links.confirmUrl({ userId: "bob", id: "removed" }), "POST")).toMatchObject({ status: 410 });
  clock.nowMs += 25 * 60 * 60_000;
  expect(await open(url, "POST")).toMatchObject({ status: 410, body: expect.stringContaining("no longer valid") });
});

test("a link that was changed, cut or made by others does nothing", async () => {
  const { links, done, open } = start();
  const url = links.unsubscribeUrl({ userId: "bob", channel: "email", category: "comments" }) ?? "";
  const stranger = createReachLinks({ secret: secret.replace("0", "1"), url: "https://chat.example.com/reach" });
  const wrong = [
    url.replace("unsubscribe", "confirm"),
    url.slice(0, -2),
    url.replace(/t=.*\./u, "t=e30."),
    url.replace(/t=.*/u, "t="),
    stranger.unsubscribeUrl({ userId: "bob", channel: "email", category: "comments" }),
  ];
  const answers = await Promise.all(wrong.map((one) => open(one, "POST")));
  expect(answers.map((answer) => answer?.status)).toEqual(wrong.map(() => 400));
  expect(await open(url, "PUT")).toMatchObject({ status: 405 });
  expect(await open("https://chat.example.com/reach/other?t=1")).toBeNull();
  expect(done).toEqual([]);
});

test("a secret that can be guessed is refused", () => {
  expect(() => createReachLinks({ secret: "short", url: "https://chat.example.com/reach" })).toThrow(/32 bytes/u);
  expect(() => createReachLinks({ secret: "a".repeat(32), url: "https://chat.example.com/reach" })).toThrow(/guessed/u);
});
