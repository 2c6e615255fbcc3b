import type { LookupAddress } from "node:dns";
import { expect, test } from "vitest";
import { startHttp } from "../../test/start-http.ts";
import { createHttp, toRetryAfterMs } from "./create-http.ts";
import { checkHost, createPublicLookup, isPublic } from "./private-addresses.ts";

const signal = (): AbortSignal => AbortSignal.timeout(60_000);

test("a redirect is not followed", async () => {
  await using inside = await startHttp();
  await using outside = await startHttp(() => ({ status: 302, headers: { location: inside.origin } }));
  const http = createHttp({ allowPrivate: true });
  expect((await http.ask({ url: new URL(outside.origin), signal: signal() })).status).toBe(302);
  expect(inside.asked).toHaveLength(0);
  await http.close();
});

test("a name that leads inside is refused when the connection is made", async () => {
  await using inside = await startHttp();
  const http = createHttp();
  const url = new URL(inside.origin);
  url.hostname = "localhost";
  await expect(http.ask({ url, signal: signal() })).rejects.toThrow(/not a public address/u);
  expect(inside.asked).toHaveLength(0);
  await http.close();
});

test("one answer inside among several is enough to refuse, also if an earlier answer was public", async () => {
  const answers = [["93.184.216.34"], ["93.184.216.34", "10.0.0.1"]];
  const changing = (): Promise<LookupAddress[]> =>
    Promise.resolve((answers.shift() ?? []).map((address) => ({ address, family: 4 })));
  const publicLookup = createPublicLookup(changing);
  const ask = (): Promise<unknown> =>
    new Promise((resolve) => publicLookup("example.com", { all: true }, (error, found) => resolve(error ?? found)));
  expect(await ask()).toEqual([{ address: "93.184.216.34", family: 4 }]);
  expect(String(await ask())).toMatch(/leads to 10\.0\.0\.1/u);
});

test("which addresses are public", () => {
  const inside = [
    "0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 169.254.169.254 172.16.0.1 192.168.1.1 192.0.0.8 198.18.0.1 224.0.0.1 255.255.255.255",
    "::1 :: fe80::1 fe80::1%eth0 fc00::1 fd00:ec2::254 fec0::1 ff02::1 100::1 2001:db8::1",
    // IPv4 addresses in other clothes: mapped, compatible, translated, and by NAT64, 6to4 and Teredo
    "::ffff:10.0.0.1 ::ffff:7f00:1 ::127.0.0.1 ::7f00:1 ::ffff:0:127.0.0.1 64:ff9b::a00:1 64:ff9b:1::a00:1 2002:7f00:1:: 2001:0:53aa:64c::f5ff:fffe",
  ];
  expect(inside.join(" ").split(" ").filter(isPublic)).toEqual([]);
  expect(["93.184.216.34", "2606:4700::1111", "::ffff:93.184.216.34"].filter(isPublic)).toHaveLength(3);
});

test.each([
  "0x7f.1",
  "2130706433",
  "0177.0.0.1",
  "127.1",
  "0",
  "127.0.0.1.",
  "①②⑦.0.0.1",
  "127。0。0。1",
  "public@127.0.0.1",
  "[::127.0.0.1]",
  "[::ffff:0:0]",
])("%s leads inside, however it is written", (host) => {
  expect(() => checkHost(new URL(`https://${host}/`))).toThrow(/not a public address/u);
});

test("a server that does not answer in time fails the request", async () => {
  await using silent = await startHttp(() => new Promise(() => {}));
  const http = createHttp({ allowPrivate: true, timeoutMs: 100 });
  await expect(http.ask({ url: new URL(silent.origin), signal: signal() })).rejects.toThrow(/time/iu);
});

test("a connection that is not used is closed soon, however long the server would keep it", async () => {
  await using patient = await startHttp(() => ({ status: 200, headers: { "keep-alive": "timeout=600" } }));
  const http = createHttp({ allowPrivate: true });
  await http.ask({ url: new URL(patient.origin), signal: signal() });
  expect(await patient.connections()).toBe(1);
  await expect.poll(() => patient.connections()).toBe(0);
  await http.close();
});

test("an answer is read up to 64 KiB", async () => {
  await using talkative = await startHttp(() => ({ status: 200, body: "x".repeat(1_000_000) }));
  const http = createHttp({ allowPrivate: true });
  expect((await http.ask({ url: new URL(talkative.origin), signal: signal() })).text).toHaveLength(65_536);
});

test("Retry-After is a number of seconds or a date", () => {
  const nowMs = Date.parse("2026-11-28T10:00:00Z");
  expect(toRetryAfterMs("30", nowMs)).toBe(30_000);
  expect(toRetryAfterMs("Sat, 28 Nov 2026 10:01:00 GMT", nowMs)).toBe(60_000);
  expect(toRetryAfterMs("Sat, 28 Nov 2026 09:00:00 GMT", nowMs)).toBe(0);
  for (const nothing of [undefined, "soon"]) expect(toRetryAfterMs(nothing, nowMs)).toBeNull();
});
